import { useState } from "preact/hooks";
import { PREVIEW } from "../../../shared/wording/preview.ts";
import type { PreviewText } from "../../contract/preview.ts";

/** How much of a long text stands before the rest is asked for; a little more is not worth a click. */
const SHOWN = 160;
const WORTH = 220;

/** The beginning of a text, at a word's end. */
function beginning(text: string): string {
  const cut = text.slice(0, SHOWN);
  const space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > SHOWN / 2 ? space : SHOWN)}…`;
}

interface Props {
  of: PreviewText;
  /** What it is, for readers of the button that shows it whole. */
  name: string;
  /** What a blank says. */
  blank: string;
  /** A blank here is a fault. */
  owed?: boolean;
}

/** A text as it was read: long ones begin, and are whole on a click; blank and unread ones are said to be so. */
export function LongText({ of, name, blank, owed = false }: Props) {
  const [whole, setWhole] = useState(false);
  if (of === null) return <span class={owed ? "lacking" : "muted"}>{blank}</span>;
  const { text, unread } = of;
  const isLong = text.length > WORTH;
  return (
    <span class="long-text">
      {isLong && !whole ? beginning(text) : text}
      {unread && <span class="lacking"> ({PREVIEW.unread})</span>}
      {isLong && (
        <button
          type="button"
          class="unfold"
          aria-expanded={whole}
          aria-label={`${whole ? PREVIEW.less : PREVIEW.more}: ${name}`}
          onClick={() => setWhole(!whole)}
        >
          {whole ? PREVIEW.less : PREVIEW.more}
        </button>
      )}
    </span>
  );
}
