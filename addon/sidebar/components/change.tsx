import type { Mend } from "../../../shared/report/mends.ts";
import { shownCell } from "../../../shared/report/shown-cell.ts";
import { PHRASES } from "../../../shared/wording/sidebar.ts";
import { showChange } from "../findings.ts";

/** What a mend writes: the old text struck out, the new one after it; long ones cut, whole in their title. */
export function Change({ mend }: { mend: Mend }) {
  const stood = shownCell(mend.before);
  const { before, after } = showChange(stood, mend.after);
  return (
    <span class="change">
      <del title={stood}>{before === "" ? PHRASES.blank : before}</del>
      <span aria-hidden="true"> → </span>
      <ins title={mend.after}>{after === "" ? PHRASES.blank : after}</ins>
    </span>
  );
}
