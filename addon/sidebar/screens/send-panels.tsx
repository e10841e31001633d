import { PREVIEW } from "../../../shared/wording/preview.ts";
import {
  LABELS,
  PHRASES,
  SENTENCES,
  sendQuestion,
  warningsGoAlong,
} from "../../../shared/wording/sidebar.ts";
import { LATE, ON_TIME } from "../../../shared/wording/status.ts";
import type { SentView, SheetView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { Heading } from "../components/heading.tsx";
import { ProgressBar } from "../components/progress-bar.tsx";
import type { AtSheet } from "../store.ts";

interface Props {
  state: AtSheet;
  sheet: SheetView;
  actions: Actions;
}

/** The last look before the report leaves. */
export function ConfirmPanel({ state, sheet, actions }: Props) {
  const busy = state.busy !== null;
  const cancel = () => {
    actions.cancelSend();
    document.getElementById("send")?.focus();
  };
  // Periods of two plans may bear one name.
  const several = (state.home?.plans.length ?? 0) > 1;
  const period = several ? PHRASES.periodOfPlan(sheet.periodName, sheet.planTitle) : sheet.periodName;
  return (
    <section class="card">
      <Heading level={2}>{sendQuestion(sheet.agency.name, period)}</Heading>
      {state.check !== null && (
        <>
          <p>{warningsGoAlong(state.check.warnings)}</p>
          <ProgressBar progress={state.check.progress} />
          <Button kind="quiet" off={busy} onPress={actions.openPreview}>
            {PREVIEW.open}
          </Button>
        </>
      )}
      <p class="muted">{SENTENCES.noSecrets}</p>
      <div class="row">
        <Button kind="primary" off={busy} onPress={actions.send}>
          {LABELS.confirmSend}
        </Button>
        <Button off={busy} onPress={cancel}>
          {LABELS.cancel}
        </Button>
      </div>
    </section>
  );
}

/** The report has left: which version, when, in time or not, and what follows; `signed` once number and day are known. */
export function SentPanel({ sent, signed }: { sent: SentView; signed: boolean }) {
  return (
    <section class="box tone-good">
      <Heading level={2}>{PHRASES.sentVersion(sent.version)}</Heading>
      <p class="state-line">
        <span>{sent.sentAt}</span>
        <Chip label={sent.late ? LATE : ON_TIME} />
      </p>
      {!signed && <p>{SENTENCES.signNext}</p>}
      <p>{SENTENCES.whatNext}</p>
      {(sent.notices ?? []).map(({ hint, message }) => (
        <p key={message} class="muted">
          {message} {hint}
        </p>
      ))}
    </section>
  );
}
