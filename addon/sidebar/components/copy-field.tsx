import { useRef, useState } from "preact/hooks";
import { REMINDER_LABELS, REMINDER_PHRASES, REMINDER_SENTENCES } from "../../../shared/wording/reminding.ts";
import { type Copied, copyText } from "../copy-text.ts";

interface Props {
  id: string;
  label: string;
  text: string;
  rows: number;
}

/** A ready text with a button that copies it; where that is not allowed the text stands selected, and it says so. */
export function CopyField({ id, label, text, rows }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [done, setDone] = useState<Copied | null>(null);
  const press = async () => {
    if (area.current === null) return;
    const copied = await copyText(area.current);
    // A text that is only selected must keep the focus, or Ctrl+C copies nothing.
    if (copied === "copied") button.current?.focus();
    setDone(copied);
  };
  return (
    <div class="field">
      <span class="field-head">
        <label for={id}>{label}</label>
        <button
          ref={button}
          type="button"
          class="button quiet"
          aria-label={REMINDER_PHRASES.copyOf(label)}
          onClick={press}
        >
          {REMINDER_LABELS.copy}
        </button>
      </span>
      <textarea id={id} ref={area} rows={rows} readOnly value={text} onBlur={() => setDone(null)} />
      <span class="small muted" aria-live="polite">
        {done !== null && REMINDER_SENTENCES[done]}
      </span>
    </div>
  );
}
