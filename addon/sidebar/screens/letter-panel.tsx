import { useState } from "preact/hooks";
import type { ReportLetter } from "../../../shared/report/report.ts";
import { isBlank } from "../../../shared/unseen.ts";
import { LABELS, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";

interface Props {
  /** What was recorded before. */
  letter: ReportLetter | undefined;
  busy: boolean;
  onKeep: Actions["recordLetter"];
  onDone: () => void;
}

/** Number and day of the document that was signed, once văn thư has given them. */
export function LetterPanel({ letter, busy, onKeep, onDone }: Props) {
  const [number, setNumber] = useState(letter?.number ?? "");
  const [date, setDate] = useState(letter?.date ?? "");
  const [asked, setAsked] = useState(false);
  const missing = asked && (isBlank(number) || date === "");
  const press = async () => {
    setAsked(true);
    if (isBlank(number) || date === "") return;
    if (await onKeep({ number: number.trim(), date })) onDone();
  };
  return (
    <section class="card">
      <div class="field">
        <label for="letter-number">{LABELS.letterNumber}</label>
        <input
          id="letter-number"
          type="text"
          maxLength={200}
          value={number}
          aria-describedby="letter-note"
          onInput={(event) => setNumber(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="letter-date">{LABELS.letterDate}</label>
        <input
          id="letter-date"
          type="date"
          value={date}
          aria-describedby="letter-note"
          onInput={(event) => setDate(event.currentTarget.value)}
        />
      </div>
      <p id="letter-note" class={missing ? "late" : "muted"}>
        {missing ? SENTENCES.letterMissing : SENTENCES.letterHelp}
      </p>
      <div class="row">
        <Button kind="primary" off={busy} onPress={press}>
          {LABELS.keepLetter}
        </Button>
        <Button off={busy} onPress={onDone}>
          {LABELS.cancel}
        </Button>
      </div>
    </section>
  );
}
