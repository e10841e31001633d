import { exampleRow, FIRST_STEPS } from "../../../shared/wording/filling.ts";
import type { SheetView } from "../../contract/sheet.ts";
import { Button } from "../components/button.tsx";
import { Heading } from "../components/heading.tsx";

interface Props {
  sheet: SheetView;
  /** How many rows of each table are to be filled. */
  rows: NonNullable<SheetView["first"]>;
  /** A day that a finished row may bear. */
  day: string;
  onDone: () => void;
}

/** Right after building, once: how much there is, until when, and a finished row. */
export function FirstSteps({ sheet, rows, day, onDone }: Props) {
  const example = exampleRow(day);
  const columns = ["status", "result", "completed", "evidence"] as const;
  return (
    <section class="card first">
      <Heading level={2}>{FIRST_STEPS.heading}</Heading>
      <p>{FIRST_STEPS.rows(rows, sheet.agencyDue)}</p>
      <p>{FIRST_STEPS.example}</p>
      <dl class="example">
        {columns.map((column) => (
          <div key={column}>
            <dt>{FIRST_STEPS.columns[column]}</dt>
            <dd>{example[column]}</dd>
          </div>
        ))}
      </dl>
      <Button onPress={onDone}>{FIRST_STEPS.done}</Button>
    </section>
  );
}
