import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { REMINDER_LABELS } from "../../../shared/wording/reminding.ts";
import type { ReminderItem } from "../../contract/reminders.ts";
import { CopyField } from "./copy-field.tsx";

interface Props {
  id: string;
  summary: string;
  texts: ReminderItem["texts"];
  /** What stands below the texts. */
  children?: ComponentChildren;
}

/** Ready texts in a box that opens; they are drawn only then, since there may be hundreds of boxes. */
export function ReminderTextsBox({ id, summary, texts, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details class="texts" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && (
        <div class="texts-body">
          <CopyField
            id={`${id}-subject`}
            label={REMINDER_LABELS.subject}
            text={texts.email.subject}
            rows={3}
          />
          <CopyField id={`${id}-body`} label={REMINDER_LABELS.body} text={texts.email.body} rows={8} />
          <CopyField id={`${id}-zalo`} label={REMINDER_LABELS.zalo} text={texts.zalo} rows={5} />
          {children}
        </div>
      )}
    </details>
  );
}
