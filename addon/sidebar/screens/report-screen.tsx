import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { LABELS, PHRASES, SENTENCES, showInstant } from "../../../shared/wording/sidebar.ts";
import { reportLabel } from "../../../shared/wording/status.ts";
import type { OpenedReport } from "../../contract.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { FindingList } from "../components/finding-list.tsx";
import { Heading } from "../components/heading.tsx";
import { History } from "../components/history.tsx";
import { ProgressBar } from "../components/progress-bar.tsx";
import type { State } from "../store.ts";
import { ReturnPanel } from "./return-panel.tsx";

interface Props {
  state: State;
  opened: OpenedReport;
  actions: Actions;
}

function Top({ opened }: { opened: OpenedReport }) {
  const { version, head } = opened;
  return (
    <header>
      <Heading level={1}>{opened.agency.name}</Heading>
      <p>{PHRASES.periodVersion(opened.period.name, version.version)}</p>
      <p class="state-line">
        <Chip label={reportLabel(head.state)} />
      </p>
      <p class="muted">{PHRASES.sentAt(showInstant(version.sentAt))}</p>
      <p class="muted">{PHRASES.sender(version.sentBy.name)}</p>
      <p class="muted">{PHRASES.tabs(opened.tabs)}</p>
    </header>
  );
}

/** The buttons that the report's state allows. */
function Decisions({
  state,
  opened,
  closed,
  actions,
  onReturn,
}: Props & { closed: boolean; onReturn: () => void }) {
  const busy = state.busy !== null;
  const { head, version } = opened;
  if (closed) return <p class="muted">{SENTENCES.reviewClosed}</p>;
  if (version.version !== head.latest) return <p class="muted">{SENTENCES.olderVersion}</p>;
  const giveBack = (
    <Button id="return" off={busy} onPress={onReturn}>
      {LABELS.return}
    </Button>
  );
  if (head.state === "sent")
    return (
      <Button kind="primary" off={busy} onPress={actions.startReview}>
        {LABELS.start}
      </Button>
    );
  if (head.state === "in_review")
    return (
      <>
        <Button kind="primary" off={busy} onPress={actions.approve}>
          {LABELS.approve}
        </Button>
        {giveBack}
      </>
    );
  if (head.state === "approved") return giveBack;
  return head.state === "returned" ? <p class="muted">{SENTENCES.waitsForAgency}</p> : null;
}

/** A reviewer at one report: what was sent, what to note, what was decided, and the decision. */
export function ReportScreen({ state, opened, actions }: Props) {
  const [returning, setReturning] = useState(false);
  const busy = state.busy !== null;
  const period = state.home?.periods.find(({ id }) => id === opened.period.id);
  const wasReturning = useRef(false);
  useLayoutEffect(() => {
    // Focus does not fall out of the page when the reason's panel goes.
    if (wasReturning.current && !returning)
      (document.getElementById("return") ?? document.querySelector("h1"))?.focus();
    wasReturning.current = returning;
  }, [returning]);
  const mayReturn = opened.head.state === "in_review" || opened.head.state === "approved";
  return (
    <>
      <Button kind="quiet" off={busy} onPress={actions.back}>
        ‹ {LABELS.back}
      </Button>
      <Top opened={opened} />
      {returning && mayReturn ? (
        <ReturnPanel state={state} actions={actions} onDone={() => setReturning(false)} />
      ) : (
        <>
          <ProgressBar progress={opened.progress} />
          <section>
            <h2>{LABELS.warnings}</h2>
            {opened.groups.length === 0 && <p class="muted">{SENTENCES.noWarnings}</p>}
            <FindingList groups={opened.groups} />
          </section>
          <History versions={opened.versions} decisions={opened.decisions} />
          <footer class="actions">
            <Decisions
              state={state}
              opened={opened}
              closed={period?.state === "closed"}
              actions={actions}
              onReturn={() => setReturning(true)}
            />
          </footer>
        </>
      )}
    </>
  );
}
