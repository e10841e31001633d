import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { LABELS, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import type { State } from "../store.ts";

interface Props {
  state: State;
  actions: Actions;
  onDone: () => void;
}

/** Giving a report back: a reason must be written, then it is confirmed. The text stays while a send fails. */
export function ReturnPanel({ state, actions, onDone }: Props) {
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const busy = state.busy !== null;
  const missing = asked && reason.trim() === "";
  useLayoutEffect(() => area.current?.focus(), []);
  const confirm = async () => {
    setAsked(true);
    if (reason.trim() === "") return area.current?.focus();
    if (await actions.giveBack(reason)) onDone();
  };
  return (
    <section class="card">
      <div class="field">
        <label for="reason">{LABELS.reason}</label>
        <textarea
          id="reason"
          ref={area}
          rows={6}
          maxLength={2000}
          value={reason}
          required
          aria-invalid={missing}
          aria-describedby="reason-note"
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <p id="reason-note" class={missing ? "late" : "muted"}>
        {SENTENCES.reasonMissing}
      </p>
      <div class="row">
        <Button kind="primary" off={busy} onPress={confirm}>
          {LABELS.confirmReturn}
        </Button>
        <Button off={busy} onPress={onDone}>
          {LABELS.cancel}
        </Button>
      </div>
    </section>
  );
}
