import type { Label } from "../../../shared/wording/status.ts";

/** A state: colour, sign and word together. */
export function State({ label }: { label: Label }) {
  return (
    <span class={`state ${label.tone}`}>
      <span aria-hidden="true">{label.sign}</span> {label.word}
    </span>
  );
}
