import type { Progress } from "../../../shared/report/progress.ts";
import { PHRASES } from "../../../shared/wording/sidebar.ts";
import { shares } from "../findings.ts";

/** How far the sheet is filled: one bar, and a legend that says the same in words and numbers. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const { complete, wrong, missing } = shares(progress);
  const later = progress.rows - progress.asked;
  const line = PHRASES.completeOf(progress.complete, progress.asked);
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
          {PHRASES.complete} <b>{progress.complete}</b>
        </li>
        <li>
          <span class="key wrong" aria-hidden="true" />
          {PHRASES.wrong} <b>{progress.wrong}</b>
        </li>
        <li>
          <span class="key missing" aria-hidden="true" />
          {PHRASES.missing} <b>{progress.missing}</b>
        </li>
      </ul>
      {later > 0 && <p class="muted">{PHRASES.notAsked(later)}</p>}
    </div>
  );
}
