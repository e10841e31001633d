import type { ReportingCounts } from "../../../shared/province/view.ts";
import { REPORTING_HEADS } from "../../../shared/wording/tables.ts";

const SHOWN = ["expected", "received", "approved", "onTime", "late", "missing"] as const;

/** How many reports are expected and came, as a row of numbers. */
export function Counts({ counts }: { counts: ReportingCounts }) {
  return (
    <dl class="counts">
      {SHOWN.map((key) => (
        <div class={key === "missing" && counts.missing > 0 ? "bad" : undefined}>
          <dt>{REPORTING_HEADS[key]}</dt>
          <dd>{counts[key]}</dd>
        </div>
      ))}
    </dl>
  );
}
