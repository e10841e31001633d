// What a province view must tell, recomputed from the typed cells that the model keeps; no merging code is shared.
import type { BodyAnswer, DutyLine, ProvinceView } from "../../../shared/province/view.ts";
import type { Form } from "../../../shared/report/form.ts";
import type { Model, ModelReport } from "./model.ts";
import { label } from "./reports.ts";

/** The parts of a view that the model answers for. */
export interface Told {
  reporting: ProvinceView["reporting"];
  agencies: unknown[];
  duties: unknown[];
  obligations: Record<string, number>;
  states: Record<string, number>;
  figures: Record<string, unknown>;
}

const COUNTED_STATES = ["not_started", "in_progress", "done", "not_arising"] as const;

function countedCells({ head, versions }: ModelReport): ModelReport["versions"][number] | null {
  return head.counted === null ? null : (versions[head.counted - 1] ?? null);
}

/** The status that a row's cell says in the form's own words. */
function statusIn(report: ModelReport, form: Form, key: string): string | null {
  const row = countedCells(report)?.cells.tables.duties.find((one) => one.key === key);
  const typed = row?.cells.status ?? null;
  return COUNTED_STATES.find((status) => label(form, status) === typed) ?? null;
}

function standingOf(
  body: BodyAnswer,
  fresh: DutyLine,
  model: Model,
  forms: ReadonlyMap<string, Form>,
): string {
  const report = model.reports.get(body.agency);
  const form = forms.get(body.agency);
  if (report === undefined || form === undefined) return body.standing;
  const key = body.answersFor === null ? fresh.duty : `${fresh.duty}@${body.answersFor}`;
  const isRow = form.tables.duties.rows.some((row) => row.key === key);
  const answered = isRow ? statusIn(report, form, key) : countedCells(report) ? "done" : null;
  if (answered !== null) return answered;
  return report.exempt ? "exempt" : body.standing;
}

function stateOf(leads: readonly string[]): string {
  const left = leads.filter((standing) => standing !== "exempt");
  if (leads.length === 0) return "invited";
  if (left.length === 0) return "exempt";
  if (left.includes("missing")) return "incomplete";
  if (left.includes("done") && left.every((one) => one === "done" || one === "not_arising")) return "done";
  const same = ["not_arising", "not_started", "not_yet", "waiting"].find((state) =>
    left.every((one) => one === state),
  );
  return same ?? "in_progress";
}

function add(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** A typed figure in its smallest unit: dots part thousands, money is typed in triệu and kept in nghìn đồng. */
function smallestUnits(typed: unknown, kind: string): number | null {
  if (typeof typed !== "string" || typed === "") return null;
  const number = Number(typed.replaceAll(".", "").replace(",", "."));
  return Math.round(number * (kind === "money" ? 1000 : 1));
}

function figuresOf(model: Model, forms: ReadonlyMap<string, Form>): Told["figures"] {
  const sums: Record<string, { reported: number; withoutCoordinated: number; agencies: number }> = {};
  for (const [agency, report] of model.reports) {
    for (const { key, kind, joint } of forms.get(agency)?.tables.figures.rows ?? []) {
      const row = countedCells(report)?.cells.tables.figures.find((one) => one.key === key);
      const total = smallestUnits(row?.cells.total, kind);
      if (total === null) continue;
      const coordinated = joint ? (smallestUnits(row?.cells.coordinated, kind) ?? 0) : 0;
      sums[key] ??= { reported: 0, withoutCoordinated: 0, agencies: 0 };
      sums[key].reported += total;
      sums[key].withoutCoordinated += total - coordinated;
      sums[key].agencies += 1;
    }
  }
  return sums;
}

/** What the view must tell; `fresh` is the view of the period before anything was sent. */
export function tellModel(model: Model, forms: ReadonlyMap<string, Form>, fresh: ProvinceView): Told {
  const obligations: Told["obligations"] = {};
  const states: Told["states"] = {};
  const duties = fresh.duties.map((line) => {
    const standings = (bodies: BodyAnswer[]) => bodies.map((body) => standingOf(body, line, model, forms));
    const leads = standings(line.leads);
    const coordinators = standings(line.coordinators);
    const state = stateOf(leads);
    for (const standing of [...leads, ...coordinators]) add(obligations, standing);
    if (state !== "invited") add(states, state);
    return { duty: line.duty, state, leads, coordinators, invited: standings(line.invited) };
  });
  const reporting = { ...fresh.reporting };
  for (const { head, exempt } of model.reports.values()) {
    const isReceived = head.state !== null && head.state !== "withdrawn";
    reporting.expected -= Number(exempt);
    // What came stands in one list, whoever is let off.
    reporting.exempt += Number(exempt && !isReceived && head.counted === null);
    if (exempt || isReceived) reporting.missing -= 1;
    if (exempt) continue;
    reporting.received += Number(isReceived);
    reporting.onTime += Number(isReceived);
    reporting.approved += Number(head.counted !== null);
  }
  const agencies = [...model.reports].map(([id, { head, exempt }]) => ({
    ...{ id, expected: !exempt, state: head.state, latest: head.latest || null, counted: head.counted },
    onBehalf: head.onBehalf,
  }));
  return { reporting, agencies, duties, obligations, states, figures: figuresOf(model, forms) };
}

/** The same parts of a view that the worker gave. */
export function tellView(view: ProvinceView, of: readonly string[]): Told {
  const standings = (bodies: BodyAnswer[]) => bodies.map(({ standing }) => standing);
  return {
    reporting: view.reporting,
    agencies: of.map((agency) => {
      const line = view.agencies.find(({ id }) => id === agency);
      if (line === undefined) return null;
      const { id, expected, state, latest, counted, onBehalf } = line;
      return { id, expected, state, latest, counted, onBehalf };
    }),
    duties: view.duties.map(({ duty, state, leads, coordinators, invited }) => ({
      ...{ duty, state, leads: standings(leads), coordinators: standings(coordinators) },
      invited: standings(invited),
    })),
    obligations: view.totals.obligations,
    states: view.totals.duties,
    figures: Object.fromEntries(view.figures.flatMap(({ key, sum }) => (sum === null ? [] : [[key, sum]]))),
  };
}
