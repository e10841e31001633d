import { PHRASES } from "../../../shared/wording/sidebar.ts";
import { showChange } from "../findings.ts";

interface Props {
  before: { label: string; text: string };
  after: { label: string; text: string };
}

/** Two texts of one place, one below the other; long ones begin where they differ, whole in their title. */
export function TwoTexts({ before, after }: Props) {
  const cut = showChange(before.text, after.text);
  const line = (label: string, text: string, whole: string) => (
    <span class="text-line">
      <span class="muted">{label}:</span> <span title={whole}>{text === "" ? PHRASES.blank : text}</span>
    </span>
  );
  return (
    <span class="two-texts">
      {line(before.label, cut.before, before.text)}
      {line(after.label, cut.after, after.text)}
    </span>
  );
}
