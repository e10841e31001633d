import type { Place } from "../../../shared/report/place.ts";
import { FILLING } from "../../../shared/wording/filling.ts";
import type { BlankRow, BlankSection } from "../../contract/check.ts";
import { Fold } from "./fold.tsx";

interface Props {
  sections: readonly BlankSection[];
  onJump: (place: Place) => void;
}

function Row({ row, onJump }: { row: BlankRow; onJump: Props["onJump"] }) {
  return (
    <li>
      <button type="button" class="blank" onClick={() => onJump(row.place)}>
        <b>{row.duty}</b> {row.title}
        {row.overdue && <span class="late"> {FILLING.overdue}</span>}
        {!row.owed && <span class="muted"> ({FILLING.notOwed})</span>}
      </button>
    </li>
  );
}

/** As many rows stand open; more are surveyed by their sections first. */
const FEW = 8;

/** Rows that were not touched: a line each under sections that fold, since their words stand in the sheet. */
export function BlankList({ sections, onJump }: Props) {
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count === 0) return null;
  return (
    <section class="blanks">
      <h3>
        {FILLING.heading} ({count})
      </h3>
      <div class="folds">
        {sections.map(({ rows, title }) => (
          <Fold key={title} title={title} count={FILLING.rows(rows.length)} unfolded={count <= FEW} level={4}>
            <ul>
              {rows.map((row) => (
                <Row key={`${row.place.table} ${row.place.row}`} row={row} onJump={onJump} />
              ))}
            </ul>
          </Fold>
        ))}
      </div>
    </section>
  );
}
