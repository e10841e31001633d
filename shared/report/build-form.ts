import type { Plan } from "../plan/plan.ts";
import type { Obligation } from "../register/obligation.ts";
import type { Agency, Period, Register } from "../register/register.ts";
import { DUTIES_TITLE } from "../wording/form.ts";
import { DUTY_COLUMNS } from "./columns.ts";
import type { DutyRow, Form } from "./form.ts";
import { RULES_VERSION } from "./rules.ts";

function bodyOf(register: Register, id: string | null): DutyRow["answersFor"] {
  if (id === null) return null;
  return { id, name: register.agencies.find((agency) => agency.id === id)?.name ?? id };
}

/**
 * What one agency gets for one period, without its hash. Takes that agency's obligations; rows follow the plan,
 * those to lead before those to coordinate. Duties that the report itself answers have no row.
 */
export function buildForm(input: {
  plan: Plan;
  register: Register;
  period: Period;
  agency: Agency;
  obligations: readonly Obligation[];
}): Omit<Form, "hash"> {
  const { plan, register, period, agency, obligations } = input;
  const duties = new Map(plan.duties.map((duty) => [duty.id, duty]));
  const rows = obligations.flatMap((obligation): DutyRow[] => {
    const duty = duties.get(obligation.duty);
    if (!duty || obligation.answeredBy !== null) return [];
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
        deadline: duty.deadline,
        dueBy: obligation.dueBy,
        asked: obligation.asked,
        closedIn: obligation.closedIn,
      },
    ];
  });
  const ordered = [
    ...rows.filter(({ role }) => role === "lead"),
    ...rows.filter(({ role }) => role === "coordinate"),
  ];
  const used = new Set(rows.map(({ section }) => section));
  const { state: _state, ...issued } = period;
  return {
    schema: 1,
    plan: { id: plan.id, number: plan.number, date: plan.date, issuer: plan.issuer, title: plan.title },
    period: issued,
    agency: { id: agency.id, name: agency.name },
    sections: plan.sections.filter(({ id }) => used.has(id)),
    tables: { duties: { title: DUTIES_TITLE, columns: [...DUTY_COLUMNS], rows: ordered } },
    rulesVersion: RULES_VERSION,
  };
}
