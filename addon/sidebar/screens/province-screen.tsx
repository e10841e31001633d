import { useState } from "preact/hooks";
import { isClosedToAll } from "../../../shared/register/period-change.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import { LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import { DUTY_STATES } from "../../../shared/wording/status.ts";
import type { OfficeView, SnapshotsView } from "../../contract/province.ts";
import type { HomeView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { Confirm } from "../components/confirm-panel.tsx";
import { Heading } from "../components/heading.tsx";
import { PulledBox } from "../components/pulled-box.tsx";
import { TwoTexts } from "../components/two-texts.tsx";
import type { AtProvince } from "../store.ts";
import { DoublesPanel } from "./doubles-panel.tsx";

interface Props {
  state: AtProvince;
  home: HomeView;
  actions: Actions;
}

/** The two forms of a report as files, live or frozen. */
export function Files({ snapshot, state, actions }: { snapshot: number | null } & Omit<Props, "home">) {
  const busy = state.busy !== null;
  return (
    <div class="row">
      <Button off={busy} onPress={() => actions.downloadProvince(snapshot, "docx")}>
        {LABELS.downloadWord}
      </Button>
      <Button off={busy} onPress={() => actions.downloadProvince(snapshot, "xlsx")}>
        {LABELS.downloadExcel}
      </Button>
    </div>
  );
}

function Conflicts({ office }: { office: OfficeView }) {
  return (
    <div class="box tone-ongoing" role="alert">
      <p>{SENTENCES.officeConflict}</p>
      <ul class="places">
        {office.conflicts.map(({ field, label, mine, theirs }) => (
          <li key={field}>
            <b>{label}</b>
            <TwoTexts
              before={{ label: LABELS.theirs, text: theirs }}
              after={{ label: LABELS.mine, text: mine }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Office({ state, actions }: Omit<Props, "home">) {
  const busy = state.busy !== null;
  const { office } = state;
  return (
    <section>
      <h2>{LABELS.office}</h2>
      <p class="muted">{SENTENCES.officeHelp}</p>
      {office !== null && (
        <>
          <p>
            {PHRASES.filled(office.filled, office.of)}. {PHRASES.tabs([office.tab])}
          </p>
          {office.saved !== null && <p class="muted">{PHRASES.savedBy(office.saved.at, office.saved.by)}</p>}
          {office.aside !== null && <p class="box tone-ongoing">{PHRASES.aside(office.aside)}</p>}
          {office.conflicts.length > 0 && <Conflicts office={office} />}
          {office.conflicts.length === 0 && !office.inStep && (
            <p class="box tone-ongoing">{SENTENCES.officeUnsaved}</p>
          )}
        </>
      )}
      <div class="row">
        <Button off={busy} onPress={actions.openOffice}>
          {LABELS.openOffice}
        </Button>
        <Button kind={office === null ? "plain" : "primary"} off={busy} onPress={actions.saveOffice}>
          {LABELS.saveOffice}
        </Button>
      </div>
    </section>
  );
}

function Changes({ view: { changes, snapshots } }: { view: SnapshotsView }) {
  if (snapshots.length === 0) return <p class="muted">{SENTENCES.noSnapshots}</p>;
  const { duties, figures, otherwise, textsChanged, versions } = changes;
  const none = versions.length + duties.length + figures.length === 0 && !textsChanged && !otherwise;
  if (none) return <p class="muted">{SENTENCES.noChanges}</p>;
  const state = (one: (typeof duties)[number]["before"]) => (one === null ? "–" : DUTY_STATES[one].word);
  return (
    <details>
      <summary>{LABELS.sinceSnapshot}</summary>
      <ul class="changes">
        {versions.length > 0 && <li class="what">{PHRASES.changedAgencies(versions.length)}</li>}
        {versions.map(({ agency, name, before, after }) => (
          <li key={agency}>
            {name}: {PHRASES.moved(PHRASES.countedVersion(before), PHRASES.countedVersion(after))}
          </li>
        ))}
        {duties.length > 0 && <li class="what">{PHRASES.changedDuties(duties.length)}</li>}
        {duties.map(({ duty, before, after }) => (
          <li key={duty}>
            {duty}: {PHRASES.moved(state(before), state(after))}
          </li>
        ))}
        {figures.length > 0 && <li class="what">{PHRASES.changedFigures(figures.length)}</li>}
        {figures.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
        {textsChanged && <li class="what">{PHRASES.changedTexts}</li>}
        {otherwise && <li class="what">{PHRASES.changedOtherwise}</li>}
      </ul>
    </details>
  );
}

/** What was frozen, newest first, each with its files; and what the next one would hold otherwise. */
export function Snapshots({ state, actions, mayFreeze }: Omit<Props, "home"> & { mayFreeze: boolean }) {
  const [asking, setAsking] = useState(false);
  const busy = state.busy !== null;
  const view = state.snapshots;
  if (view === null) return null;
  return (
    <section>
      <h2>{LABELS.snapshots}</h2>
      <Changes view={view} />
      <ul class="snapshots">
        {[...view.snapshots].reverse().map(({ at, by, closing, number, sha256 }) => (
          <li key={number}>
            <b>{PHRASES.snapshot(number)}</b>
            <span class="facts muted">
              <span>{showInstant(at)}</span>
              <span>{by.name}</span>
              {closing && <span>{LABELS.closing}</span>}
              <span title={`SHA-256 ${sha256}`}>{PHRASES.snapshotMark(sha256)}</span>
            </span>
            <Files snapshot={number} state={state} actions={actions} />
          </li>
        ))}
      </ul>
      {mayFreeze &&
        (asking ? (
          <Confirm
            question={SENTENCES.freezeQuestion}
            confirm={LABELS.confirmFreeze}
            busy={busy}
            onConfirm={actions.freeze}
            onDone={() => setAsking(false)}
          />
        ) : (
          <div class="row">
            <Button off={busy} onPress={() => setAsking(true)}>
              {LABELS.freeze}
            </Button>
          </div>
        ))}
    </section>
  );
}

/** The province's report of a period: its tabs and files, the texts of Sở Tư pháp, what is frozen. */
export function ProvinceScreen({ state, home, actions }: Props) {
  const busy = state.busy !== null;
  const period = home.periods.find(({ id }) => id === state.periodId);
  if (period === undefined) return null;
  return (
    <>
      <Button kind="quiet" off={busy} onPress={actions.leaveProvince}>
        ‹ {LABELS.back}
      </Button>
      <header>
        <Heading level={1}>{LABELS.province}</Heading>
        <p>{PHRASES.period(period.name)}</p>
      </header>
      {state.pulled !== null && <PulledBox pulled={state.pulled} onShow={actions.showPulled} />}
      {state.reports?.hasPulled && (
        <Button kind="quiet" off={busy} onPress={actions.openSelected}>
          {LABELS.openSelected}
        </Button>
      )}
      <section>
        <h2>{LABELS.live}</h2>
        <p class="muted">{SENTENCES.live}</p>
        <Files snapshot={null} state={state} actions={actions} />
      </section>
      <Office state={state} actions={actions} />
      <DoublesPanel state={state} closed={isClosedToAll(period)} actions={actions} />
      <Snapshots state={state} actions={actions} mayFreeze />
      <footer class="actions">
        <Button
          kind={state.office === null && state.doubles === null ? "primary" : "plain"}
          off={busy}
          onPress={() => actions.pull(period.id)}
        >
          {LABELS.pull}
        </Button>
      </footer>
    </>
  );
}
