import { LABELS } from "../../../shared/wording/sidebar.ts";
import { Button } from "./button.tsx";
import { Heading } from "./heading.tsx";

interface Props {
  question: string;
  confirm: string;
  busy: boolean;
  /** Tells whether it was done. */
  onConfirm: () => Promise<boolean>;
  onDone: () => void;
}

/** One question before something that others will see. */
export function Confirm({ question, confirm, busy, onConfirm, onDone }: Props) {
  const press = async () => {
    if (await onConfirm()) onDone();
  };
  return (
    <section class="card">
      <Heading level={2}>{question}</Heading>
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
