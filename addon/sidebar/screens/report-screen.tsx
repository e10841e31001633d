import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { showInstant } from "../../../shared/wording/instant.ts";
import { LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import { reportLabel } from "../../../shared/wording/status.ts";
import type { OpenedReport } from "../../contract/review.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { Chip } from "../components/chip.tsx";
import { FindingList } from "../components/finding-list.tsx";
import { Heading } from "../components/heading.tsx";
import { History } from "../components/history.tsx";
import { ProgressBar } from "../components/progress-bar.tsx";
import type { AtReport } from "../store.ts";
import { type Asking, AskingPanel, allowed, Decisions } from "./decision-panel.tsx";
import { DifferencesPanel } from "./differences-panel.tsx";

interface Props {
  state: AtReport;
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
      {head.onBehalf && <p class="muted">{SENTENCES.onBehalfReview}</p>}
      {head.asksBack !== null && <p class="box tone-ongoing">{PHRASES.askedBack(head.asksBack)}</p>}
    </header>
  );
}

/** A reviewer at one report: what was sent, what to note, what was decided, and the decision. */
export function ReportScreen({ state, actions }: Props) {
  const { opened } = state;
  const [asking, setAsking] = useState<Asking | null>(null);
  const busy = state.busy !== null;
  const period = state.home?.periods.find(({ id }) => id === opened.period.id);
  const closed = period?.state === "closed" && !period.openFor.includes(opened.agency.id);
  const wasAsking = useRef(false);
  useLayoutEffect(() => {
    // Focus does not fall out of the page when the words' panel goes.
    if (wasAsking.current && asking === null)
      (document.getElementById("return") ?? document.querySelector("h1"))?.focus();
    wasAsking.current = asking !== null;
  }, [asking]);
  return (
    <>
      <Button kind="quiet" off={busy} onPress={actions.back}>
        ‹ {LABELS.back}
      </Button>
      <Top opened={opened} />
      {asking !== null && !closed && allowed(opened).includes(asking) ? (
        <AskingPanel asking={asking} state={state} actions={actions} onDone={() => setAsking(null)} />
      ) : (
        <>
          <ProgressBar progress={opened.progress} />
          <DifferencesPanel state={state} actions={actions} />
          <section>
            <h2>{LABELS.warnings}</h2>
            {opened.groups.length === 0 && <p class="muted">{SENTENCES.noWarnings}</p>}
            <FindingList groups={opened.groups} onJump={actions.jump} />
          </section>
          <History versions={opened.versions} decisions={opened.decisions} />
          <div class="row">
            <Button
              off={busy}
              onPress={() => actions.downloadReport(opened.agency.id, opened.version.version)}
            >
              {LABELS.downloadWord}
            </Button>
          </div>
          <footer class="actions">
            <Decisions state={state} opened={opened} closed={closed} actions={actions} onAsk={setAsking} />
          </footer>
        </>
      )}
    </>
  );
}
