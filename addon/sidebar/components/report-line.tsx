import { useLayoutEffect, useRef } from "preact/hooks";
import type { Day } from "../../../shared/day.ts";
import type { ReportListLine } from "../../../shared/wire/replies/report.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import { PHRASES } from "../../../shared/wording/sidebar.ts";
import { LATE, reportLabel } from "../../../shared/wording/status.ts";
import type { HomeView } from "../../contract/sheet.ts";
import type { Actions } from "../actions.ts";
import { daysOverdue } from "../reports.ts";
import type { State } from "../store.ts";
import { Chip } from "./chip.tsx";

interface Props {
  line: ReportListLine;
  due: Day;
  home: HomeView;
  state: State;
  actions: Actions;
}

function Facts({ line, due, home }: { line: ReportListLine; due: Day; home: HomeView }) {
  const overdue = daysOverdue(line, due, home.today);
  const { latest } = line.head;
  return (
    <span class="facts">
      <Chip label={reportLabel(line.head.state)} />
      {latest > 1 && <span class="muted">{PHRASES.version(latest)}</span>}
      {overdue > 0 && <span class="late">{PHRASES.overdue(overdue)}</span>}
      {line.late === true && <Chip label={LATE} />}
      {line.latestSentAt !== null && <span class="muted when">{showInstant(line.latestSentAt)}</span>}
    </span>
  );
}

/** One agency in the reviewer's list: a button where a report can be opened, else only read. */
export function ReportLine({ line, due, home, state, actions }: Props) {
  const ref = useRef<HTMLButtonElement>(null);
  const returning = state.left === line.agency.id;
  useLayoutEffect(() => {
    if (returning) ref.current?.focus();
  }, [returning]);
  const words = (
    <>
      <span class="agency">{line.agency.name}</span>
      <Facts line={line} due={due} home={home} />
    </>
  );
  if (line.head.latest === 0)
    return (
      <li>
        <div class="agency-line">{words}</div>
      </li>
    );
  return (
    <li>
      <button
        ref={ref}
        type="button"
        class="agency-line"
        aria-disabled={state.busy !== null}
        onClick={() => actions.open(line.agency.id)}
      >
        {words}
      </button>
    </li>
  );
}
