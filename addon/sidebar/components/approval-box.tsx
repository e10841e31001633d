import { APPROVAL_WORDS } from "../../../shared/wording/approval.ts";
import type { ApprovalView } from "../../contract/approval.ts";
import type { Actions } from "../actions.ts";
import { Button } from "./button.tsx";

interface Props {
  approval: ApprovalView;
  /** The sheet that is shown. */
  periodId: string;
  busy: boolean;
  actions: Actions;
}

/** Where the own body wants a confirmation: who gave it last, and for its approver the way to give it. */
export function ApprovalBox({ approval, periodId, busy, actions }: Props) {
  const { mine } = approval;
  // Of another sheet of the file nothing is known until it is opened anew.
  const confirmed = approval.periodId === periodId ? approval.confirmed : null;
  return (
    <section class={`box tone-${confirmed ? "good" : "waiting"}`}>
      <p>{mine ? APPROVAL_WORDS.mine : APPROVAL_WORDS.required}</p>
      <p aria-live="polite">
        {confirmed ? APPROVAL_WORDS.confirmed(confirmed.by, confirmed.at) : APPROVAL_WORDS.waits}
      </p>
      {mine && (
        <Button off={busy} onPress={actions.confirmReport}>
          {APPROVAL_WORDS.confirm}
        </Button>
      )}
    </section>
  );
}
