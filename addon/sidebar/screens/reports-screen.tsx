import { useState } from "preact/hooks";
import { REMINDER_LABELS } from "../../../shared/wording/reminders-screen.ts";
import { LABELS, PHRASES, SENTENCES } from "../../../shared/wording/sidebar.ts";
import { REPORT_STATES } from "../../../shared/wording/status.ts";
import type { ReportsView } from "../../contract/review.ts";
import type { HomeView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { Button } from "../components/button.tsx";
import { PeriodSelect } from "../components/period-select.tsx";
import { PulledBox } from "../components/pulled-box.tsx";
import { ReportLine } from "../components/report-line.tsx";
import { choosable } from "../periods.ts";
import { countReports, findReports, STATE_FILTERS, type StateFilter } from "../reports.ts";
import type { State } from "../store.ts";

interface Props {
  state: State;
  home: HomeView;
  actions: Actions;
}

function Counts({ reports }: { reports: ReportsView }) {
  const { expected, received, approved } = countReports(reports.reports);
  return (
    <dl class="counts">
      <div>
        <dt>{LABELS.expected}</dt>
        <dd>{expected}</dd>
      </div>
      <div>
        <dt>{LABELS.received}</dt>
        <dd>{received}</dd>
      </div>
      <div>
        <dt>{LABELS.approved}</dt>
        <dd>{approved}</dd>
      </div>
    </dl>
  );
}

function List({ state, home, actions, reports }: Props & { reports: ReportsView }) {
  const [filter, setFilter] = useState<StateFilter>("all");
  const [search, setSearch] = useState("");
  const found = findReports(reports.reports, filter, search);
  const due = home.periods.find((period) => period.id === reports.period.id)?.agencyDue ?? home.today;
  const shown = found.expected.length + found.invited.length;
  const lines = (list: typeof found.expected) => (
    <ul class="agencies">
      {list.map((line) => (
        <ReportLine key={line.agency.id} line={line} due={due} home={home} state={state} actions={actions} />
      ))}
    </ul>
  );
  if (reports.reports.length === 0) return <p class="muted">{SENTENCES.noReports}</p>;
  return (
    <>
      <Counts reports={reports} />
      <div class="pair">
        <div class="field">
          <label for="search">{LABELS.search}</label>
          <input
            id="search"
            type="search"
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="state">{LABELS.state}</label>
          <select
            id="state"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value as StateFilter)}
          >
            {STATE_FILTERS.map((it) => (
              <option key={it} value={it}>
                {it === "all" ? LABELS.all : REPORT_STATES[it].word}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class={shown === reports.reports.length ? "unseen" : "muted small"} aria-live="polite">
        {shown === 0 ? SENTENCES.nothingFound : PHRASES.shown(shown, reports.reports.length)}
      </p>
      {found.expected.length > 0 && (
        <section>
          <h2>{LABELS.agencies}</h2>
          {lines(found.expected)}
        </section>
      )}
      {found.invited.length > 0 && (
        <section>
          <h2>{LABELS.invited}</h2>
          {lines(found.invited)}
        </section>
      )}
    </>
  );
}

/** A reviewer's list of agencies in a period, and the province view. */
export function ReportsScreen({ state, home, actions }: Props) {
  const periods = choosable(home.periods, "reviewer");
  const busy = state.busy !== null;
  const { periodId, reports, pulled } = state;
  return (
    <>
      <header>
        <h1>{LABELS.reports}</h1>
        <p class="muted">{PHRASES.user(home.me.name)}</p>
        {periods.length === 0 && <p>{SENTENCES.noPeriod}</p>}
      </header>
      {periods.length > 0 && (
        <PeriodSelect periods={periods} chosen={periodId} busy={busy} onChoose={actions.list} />
      )}
      {pulled !== null && <PulledBox pulled={pulled} onShow={actions.showPulled} />}
      {reports?.hasPulled && (
        <Button kind="quiet" off={busy} onPress={actions.openSelected}>
          {LABELS.openSelected}
        </Button>
      )}
      {reports !== null && reports.period.id === periodId && (
        <List state={state} home={home} actions={actions} reports={reports} />
      )}
      {periodId !== null && (
        <footer class="actions">
          <Button kind="primary" off={busy} onPress={() => actions.pull(periodId)}>
            {LABELS.pull}
          </Button>
          <Button off={busy} onPress={actions.goProvince}>
            {LABELS.province}
          </Button>
          <Button off={busy} onPress={actions.goReminders}>
            {REMINDER_LABELS.reminders}
          </Button>
        </footer>
      )}
    </>
  );
}
