import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { isBlank } from "../../../shared/unseen.ts";
import { LABELS } from "../../../shared/wording/sidebar.ts";
import { Button } from "./button.tsx";

interface Props {
  label: string;
  help: string;
  confirm: string;
  /** Nothing is done without words. */
  required: boolean;
  busy: boolean;
  /** Tells whether it was done; the text stays while it was not. */
  onConfirm: (words: string) => Promise<boolean>;
  onDone: () => void;
}

/** Something that is done with a reason: words are written, then it is confirmed. */
export function ReasonPanel({ label, help, confirm, required, busy, onConfirm, onDone }: Props) {
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const missing = required && asked && isBlank(words);
  useLayoutEffect(() => area.current?.focus(), []);
  const press = async () => {
    setAsked(true);
    if (required && isBlank(words)) return area.current?.focus();
    if (await onConfirm(words)) onDone();
  };
  return (
    <section class="card">
      <div class="field">
        <label for="reason">{label}</label>
        <textarea
          id="reason"
          ref={area}
          rows={5}
          maxLength={2000}
          value={words}
          required={required}
          aria-invalid={missing}
          aria-describedby="reason-note"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <p id="reason-note" class={missing ? "late" : "muted"}>
        {help}
      </p>
      <div class="row">
        <Button kind="primary" off={busy} onPress={press}>
          {confirm}
        </Button>
        <Button off={busy} onPress={onDone}>
          {LABELS.cancel}
        </Button>
      </div>
    </section>
  );
}
