import type { IndicatorSet } from "../indicators/indicator.ts";
import { formerDeadline } from "../plan/former-deadline.ts";
import type { Plan } from "../plan/plan.ts";
import type { DutyDeadline, PlanDeadline } from "../plan/plan-deadline.ts";
import type { Obligation } from "../register/obligation.ts";
import type { Agency, Period, Register } from "../register/register.ts";
import { OWN_ROW_KEYS } from "../register/row-key.ts";
import { ASSESSMENT_ROWS, ASSESSMENT_TITLE } from "../wording/assessment.ts";
import { COLUMN_TITLES, DUTIES_TITLE, FIGURES_TITLE } from "../wording/form.ts";
import { DUTY_STATES } from "../wording/status.ts";
import {
  type Column,
  type DutyRow,
  type Exemption,
  endsWithDay,
  type FigureElsewhere,
  type FiguresTable,
  type Form,
  type LastValue,
} from "./form.ts";
import { columnsOf, STATUSES, type TableId } from "./report.ts";
import { RULES_VERSION } from "./rules.ts";

const CHOICES = STATUSES.map((value) => ({ value, label: DUTY_STATES[value].word }));

/** The columns that a person fills in every row, as a form names them. */
function columnsFor<T extends TableId>(table: T): Column<T>[] {
  return columnsOf(table)
    .filter(({ own }) => !own)
    .map(({ id, kind }) => ({
      id,
      title: COLUMN_TITLES[table][id],
      kind,
      ...(kind === "choice" ? { choices: CHOICES } : {}),
    }));
}

interface Input {
  plan: Plan;
  register: Register;
  period: Period;
  agency: Agency;
  obligations: readonly Obligation[];
  /** The period's set, or null where it asks for no figures. */
  indicators: IndicatorSet | null;
  /** Last period's values by indicator; what is absent has none. */
  lastValues: ReadonlyMap<string, LastValue>;
  exemptions: readonly Exemption[];
  /** Figures that the agency gives in another report of the round. */
  elsewhere?: ReadonlyMap<string, Pick<FigureElsewhere, "period" | "plan">>;
}

function bodyOf(register: Register, id: string | null): DutyRow["answersFor"] {
  if (id === null) return null;
  return { id, name: register.agencies.find((agency) => agency.id === id)?.name ?? id };
}

/** A deadline as it holds for one body: its line stands whole beside it. */
function withoutWords({ for: _for, text: _text, ...deadline }: DutyDeadline): PlanDeadline {
  return deadline;
}

/** The duties table's rows: those to lead before those to coordinate. Takes one agency's obligations. */
export function dutyRows({
  plan,
  register,
  obligations,
}: Pick<Input, "plan" | "register" | "obligations">): DutyRow[] {
  const duties = new Map(plan.duties.map((duty) => [duty.id, duty]));
  const rows = obligations.flatMap((obligation): DutyRow[] => {
    const duty = duties.get(obligation.duty);
    if (!duty || obligation.answeredBy !== null) return [];
    const deadlines = (obligation.deadlines ?? duty.deadlines).map(withoutWords);
    const { dueBy } = obligation;
    const once = endsWithDay({ deadlines, dueBy });
    return [
      {
        key: obligation.key,
        duty: duty.id,
        section: duty.section,
        role: obligation.role,
        answersFor: bodyOf(register, obligation.answersFor),
        invited: obligation.invited,
        leadIn: duty.leadIn,
        text: duty.text,
        deadlineText: duty.deadlineText,
        deadline: formerDeadline(deadlines, once),
        deadlines,
        ...(duty.product === null ? {} : { product: duty.product }),
        dueBy,
        asked: obligation.asked,
        ...(obligation.exempt === null ? {} : { exempt: obligation.exempt }),
        closedIn: obligation.closedIn,
        leads: duty.lead,
        coordinates: duty.coordinate,
      },
    ];
  });
  return [...rows.filter(({ role }) => role === "lead"), ...rows.filter(({ role }) => role === "coordinate")];
}

/** The figures that concern an agency's kind, and the sums of which it has every part. */
function figuresTable({ indicators, agency, lastValues, elsewhere = new Map() }: Input): FiguresTable {
  const concerned = (indicators?.indicators ?? []).filter(({ concerns }) => concerns.includes(agency.kind));
  const there = concerned.flatMap(({ id, number, name }): FigureElsewhere[] => {
    const at = elsewhere.get(id);
    return at === undefined ? [] : [{ key: id, number, name, ...at }];
  });
  const here = concerned.filter(({ id }) => !elsewhere.has(id));
  const rows = here.map(({ id, concerns: _, ...indicator }) => ({
    key: id,
    ...indicator,
    last: lastValues.get(id) ?? null,
  }));
  const known = new Set(rows.map(({ key }) => key));
  const sums = (indicators?.sums ?? []).filter(({ total, parts }) =>
    [total, ...parts].every((id) => known.has(id)),
  );
  const together = (indicators?.together ?? []).filter((pair) => pair.every((id) => known.has(id)));
  const table = { title: FIGURES_TITLE, columns: columnsFor("figures"), rows, sums, together };
  return there.length === 0 ? table : { ...table, elsewhere: there };
}

/**
 * What one agency gets for one period, without its hash. Takes that agency's obligations; rows follow the plan,
 * those to lead before those to coordinate. Duties that the report itself answers have no row.
 */
export function buildForm(input: Input): Omit<Form, "hash"> {
  const { plan, period, agency } = input;
  const rows = dutyRows(input);
  const used = new Set(rows.map(({ section }) => section));
  const { state: _state, openFor: _openFor, ...issued } = period;
  return {
    schema: 2,
    plan: { id: plan.id, number: plan.number, date: plan.date, issuer: plan.issuer, title: plan.title },
    period: issued,
    agency: { id: agency.id, name: agency.name },
    sections: plan.sections.filter(({ id }) => used.has(id)),
    tables: {
      duties: { title: DUTIES_TITLE, columns: columnsFor("duties"), rows, own: [...OWN_ROW_KEYS] },
      figures: figuresTable(input),
      assessment: {
        title: ASSESSMENT_TITLE,
        columns: columnsFor("assessment"),
        rows: [...ASSESSMENT_ROWS],
      },
    },
    exemptions: [...input.exemptions],
    rulesVersion: RULES_VERSION,
  };
}
