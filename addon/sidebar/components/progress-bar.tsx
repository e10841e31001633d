import { PHRASES } from "../../../shared/wording/sidebar.ts";
import type { ProgressView } from "../../contract.ts";
import { shares, wholeOf } from "../findings.ts";

/** How far the sheet is filled: one bar, a legend that says the same in words and numbers, a line a table. */
export function ProgressBar({ progress }: { progress: ProgressView }) {
  const whole = wholeOf(progress);
  const { complete, wrong, missing } = shares(whole);
  const line = PHRASES.completeOf(whole.complete, whole.asked);
  return (
    <div class="progress">
      <p class="figure">{line}</p>
      <div class="bar" aria-hidden="true">
        <span class="part complete" style={{ width: `${complete}%` }} />
        <span class="part wrong" style={{ width: `${wrong}%` }} />
        <span class="part missing" style={{ width: `${missing}%` }} />
      </div>
      <ul class="legend">
        <li>
          <span class="key complete" aria-hidden="true" />
          {PHRASES.complete} <b>{whole.complete}</b>
        </li>
        <li>
          <span class="key wrong" aria-hidden="true" />
          {PHRASES.wrong} <b>{whole.wrong}</b>
        </li>
        <li>
          <span class="key missing" aria-hidden="true" />
          {PHRASES.missing} <b>{whole.missing}</b>
        </li>
      </ul>
      <ul class="tables">
        {progress.tables.map(({ asked, complete, table, title }) => (
          <li key={table}>
            <span>{title}</span>
            <b>{PHRASES.tableOf(complete, asked)}</b>
          </li>
        ))}
      </ul>
      {progress.later > 0 && <p class="muted">{PHRASES.notAsked(progress.later)}</p>}
    </div>
  );
}
