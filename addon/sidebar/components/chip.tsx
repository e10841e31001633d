import type { Label } from "../../../shared/wording/status.ts";

/** A state as colour, sign and word together; the sign is for the eye alone. */
export function Chip({ label }: { label: Label }) {
  return (
    <span class={`chip tone-${label.tone}`}>
      <span class="sign" aria-hidden="true">
        {label.sign}
      </span>
      {label.word}
    </span>
  );
}
