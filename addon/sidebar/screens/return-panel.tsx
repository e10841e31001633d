import { LABELS, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { Actions } from "../actions.ts";
import { ReasonPanel } from "../components/reason-panel.tsx";

interface Props {
  busy: boolean;
  actions: Actions;
  onDone: () => void;
}

/** Giving a whole report back. */
export function ReturnPanel({ busy, actions, onDone }: Props) {
  return (
    <ReasonPanel
      label={LABELS.reason}
      help={SENTENCES.reasonMissing}
      confirm={LABELS.confirmReturn}
      required
      busy={busy}
      onConfirm={actions.giveBack}
      onDone={onDone}
    />
  );
}
