import { LABELS, SENTENCES } from "../../../shared/wording/sidebar.ts";
import type { OpenedReport } from "../../contract/review.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { ReasonPanel } from "../components/reason-panel.tsx";
import type { AtReport } from "../store.ts";
import { ReturnPanel } from "./return-panel.tsx";
import { ReturnRowsPanel } from "./return-rows-panel.tsx";

/** What a reviewer is about to do with the opened report; it needs words first. */
export type Asking = "return" | "return_rows" | "approve" | "unapprove";

/** What the report's state allows: as the life of a report has it, the newest version alone but for unapproving. */
export function allowed({ head, version }: OpenedReport): Asking[] {
  const newest = version.version === head.latest;
  const { counted, state } = head;
  return [
    ...(newest && state === "in_review" ? (["approve"] as const) : []),
    ...(newest && state !== null && state !== "withdrawn" ? (["return", "return_rows"] as const) : []),
    ...(counted !== null ? (["unapprove"] as const) : []),
  ];
}

interface Props {
  state: AtReport;
  opened: OpenedReport;
  closed: boolean;
  actions: Actions;
  onAsk: (asking: Asking) => void;
}

/** The buttons that the report's state allows, one accent among them. */
export function Decisions({ state, opened, closed, actions, onAsk }: Props) {
  const busy = state.busy !== null;
  const { head, version } = opened;
  const may = allowed(opened);
  if (closed) return <p class="muted">{SENTENCES.reviewClosed}</p>;
  const selectAndAsk = async () => {
    if (await actions.select()) onAsk("return_rows");
  };
  return (
    <>
      {version.version !== head.latest && <p class="muted">{SENTENCES.olderVersion}</p>}
      {head.state === "returned" && <p class="muted">{SENTENCES.waitsForAgency}</p>}
      {head.state === "sent" && version.version === head.latest && (
        <Button kind="primary" off={busy} onPress={actions.startReview}>
          {LABELS.start}
        </Button>
      )}
      {may.includes("approve") && (
        <Button kind="primary" off={busy} onPress={() => actions.approve()}>
          {LABELS.approve}
        </Button>
      )}
      {may.includes("return_rows") && (
        <Button id="return" off={busy} onPress={selectAndAsk}>
          {LABELS.returnRow}
        </Button>
      )}
      <div class="more">
        {may.includes("approve") && (
          <Button kind="quiet" off={busy} onPress={() => onAsk("approve")}>
            {LABELS.approveWith}
          </Button>
        )}
        {may.includes("return") && (
          <Button kind="quiet" off={busy} onPress={() => onAsk("return")}>
            {LABELS.return}
          </Button>
        )}
        {may.includes("unapprove") && (
          <Button kind="quiet" off={busy} onPress={() => onAsk("unapprove")}>
            {LABELS.unapprove}
          </Button>
        )}
      </div>
    </>
  );
}

/** The words of a decision. */
export function AskingPanel({
  asking,
  state,
  actions,
  onDone,
}: Pick<Props, "state" | "actions"> & { asking: Asking; onDone: () => void }) {
  const busy = state.busy !== null;
  if (asking === "return") return <ReturnPanel busy={busy} actions={actions} onDone={onDone} />;
  if (asking === "return_rows") return <ReturnRowsPanel state={state} actions={actions} onDone={onDone} />;
  const approving = asking === "approve";
  return (
    <ReasonPanel
      label={approving ? LABELS.remark : LABELS.unapproveReason}
      help={approving ? SENTENCES.remarkHelp : SENTENCES.unapproveHelp}
      confirm={approving ? LABELS.approve : LABELS.unapprove}
      required={!approving}
      busy={busy}
      onConfirm={approving ? actions.approve : actions.unapprove}
      onDone={onDone}
    />
  );
}
