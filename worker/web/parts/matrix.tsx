import { namesOf } from "../../../shared/province/names.ts";
import { shorten } from "../../../shared/province/shorten.ts";
import { agencyColumn, matrixTable } from "../../../shared/province/tables/matrix.ts";
import type { Column, Value } from "../../../shared/province/tables/table.ts";
import type { DutyLine, ProvinceView } from "../../../shared/province/view.ts";
import { DUTY_STATES } from "../../../shared/wording/status.ts";
import { TABLE_HEADS, TABLE_NAMES } from "../../../shared/wording/tables.ts";
import { State } from "./state.tsx";

const FIRST_WORDS = 90;

/** One agency on one duty: its signs, and in words what they mean. */
function Cell({ value, href }: { value: Value; href: string }) {
  if (value.type !== "state") return <td />;
  const { text, tone, word } = value;
  return (
    <td class={tone}>
      <a href={href} title={word}>
        {text.split("\n").map((line) => (
          <span>{line}</span>
        ))}
        <span class="read">{word.replaceAll("\n", "; ")}</span>
      </a>
    </td>
  );
}

interface RowProps {
  duty: DutyLine;
  period: string;
  /** By agency, in the order of the columns. */
  agencies: readonly { id: string; column: Column<DutyLine> }[];
}

function Row({ duty, period, agencies }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <a href={`/ky/${period}/nhiem-vu/${encodeURIComponent(duty.duty)}`}>
          <b>{duty.duty}</b> {shorten(duty.text, FIRST_WORDS)}
        </a>
      </th>
      <td>
        <State label={DUTY_STATES[duty.state]} />
      </td>
      {agencies.map(({ id, column }) => (
        <Cell value={column.value(duty)} href={`/ky/${period}/co-quan/${id}#${duty.duty}`} />
      ))}
    </tr>
  );
}

/** Duties by agencies in protocol order, a section below the other. */
export function Matrix({ view }: { view: ProvinceView }) {
  const names = namesOf(view);
  const { columns, lines } = matrixTable(view, names);
  const agencies = view.agencies.flatMap(({ id }) => {
    const column = columns[agencyColumn(id)];
    return column === undefined ? [] : [{ id, column }];
  });
  return (
    <section class="scrolls" tabindex={0} aria-label={TABLE_NAMES.matrix}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{TABLE_HEADS.dutyText}</th>
            <th scope="col">{TABLE_HEADS.dutyState}</th>
            {agencies.map(({ id, column }) => (
              <th scope="col" title={names.nameOf(id)}>
                <span>{column.title}</span>
              </th>
            ))}
          </tr>
        </thead>
        {view.sections.map(({ id, title }) => (
          <tbody>
            <tr class="section">
              <th scope="rowgroup" colspan={2 + agencies.length}>
                <span>
                  {id}. {title}
                </span>
              </th>
            </tr>
            {lines
              .filter(({ section }) => section === id)
              .map((duty) => (
                <Row duty={duty} period={view.period.id} agencies={agencies} />
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
