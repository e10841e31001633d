// A published plan is never edited: what changes it is kept beside it, each change with the day from which it holds.
import type { Day } from "../day.ts";
import type { Duty, Plan } from "./plan.ts";

/** A duty put in the place of the one of its id, or a new one after another; or one that ends. */
export type DutyChange =
  /** `after` places a new duty; null: before the others of its section. */
  { op: "put"; duty: Duty; after: string | null } | { op: "end"; duty: string };

/** An amendment is a document with its day; a correction of our reading has a reason, and the day whose words it mends. */
export type PlanChange = {
  id: number;
  plan: string;
  date: Day;
  duties: DutyChange[];
  at: string;
  by: string;
} & (
  | { kind: "amendment"; document: string; reason: string | null }
  | { kind: "correction"; document: null; reason: string }
);

/** Before a change is stored. */
export type NewPlanChange = Pick<PlanChange, "date" | "duties">;

/** The place of a new duty: after the one that it names, else at the end or the beginning of its section. */
function placeOf(duties: readonly Duty[], section: string, after: string | null): number {
  const named = after === null ? -1 : duties.findIndex(({ id }) => id === after);
  if (named >= 0) return named + 1;
  const inSection = duties.flatMap((duty, index) => (duty.section === section ? [index] : []));
  const [first = duties.length] = inSection;
  return after === null ? first : (inSection[inSection.length - 1] ?? duties.length - 1) + 1;
}

function changed(duties: readonly Duty[], change: DutyChange): Duty[] {
  if (change.op === "end") return duties.filter(({ id }) => id !== change.duty);
  const { after, duty } = change;
  if (duties.some(({ id }) => id === duty.id)) return duties.map((one) => (one.id === duty.id ? duty : one));
  const place = placeOf(duties, duty.section, after);
  return [...duties.slice(0, place), duty, ...duties.slice(place)];
}

/**
 * The plan as it holds in a period with this cut-off: every change whose day is not after it, by day, those of one day
 * as they were entered. What a change does not name stays as it was; with nothing to apply the plan itself is given.
 */
export function planAt(plan: Plan, changes: readonly (NewPlanChange & { id?: number })[], cutOff: Day): Plan {
  const applying = changes.filter(({ date }) => date <= cutOff);
  if (applying.length === 0) return plan;
  const order = [...applying].sort((a, b) =>
    a.date === b.date ? (a.id ?? Infinity) - (b.id ?? Infinity) : a.date < b.date ? -1 : 1,
  );
  return { ...plan, duties: order.flatMap((change) => change.duties).reduce(changed, plan.duties) };
}

/** A plan with every duty as it ever read, in whatever period: each name of them must mean somebody. */
export function everyWording(plan: Plan, changes: readonly NewPlanChange[]): Plan {
  const put = changes.flatMap(({ duties }) => duties.flatMap((one) => (one.op === "put" ? [one.duty] : [])));
  return { ...plan, duties: [...plan.duties, ...put] };
}

/** Why a change cannot be made of a plan as it then stands, at its place in `duties`. */
export type ChangeFault = {
  at: number;
  code: "duty_unknown" | "duty_doubled" | "section_unknown" | "after_unknown" | "unchanged";
};

/** What is wrong with a change, each fault at its place; a plan is left with at least one duty by its schema. */
export function changeFaults(
  plan: Plan,
  changes: readonly PlanChange[],
  { date, duties }: NewPlanChange,
): ChangeFault[] {
  const standing = planAt(plan, changes, date);
  const ids = duties.map((one) => (one.op === "put" ? one.duty.id : one.duty));
  const put = duties.flatMap((one) => (one.op === "put" ? [one.duty.id] : []));
  const known = new Set([...standing.duties.map(({ id }) => id), ...put]);
  return duties.flatMap((one, at): ChangeFault[] => {
    const id = ids[at] ?? "";
    const stands = standing.duties.find((duty) => duty.id === id);
    if (ids.indexOf(id) < at) return [{ at, code: "duty_doubled" }];
    if (one.op === "end") return stands ? [] : [{ at, code: "duty_unknown" }];
    if (!plan.sections.some((section) => section.id === one.duty.section))
      return [{ at, code: "section_unknown" }];
    if (one.after !== null && !known.has(one.after)) return [{ at, code: "after_unknown" }];
    return JSON.stringify(stands) === JSON.stringify(one.duty) ? [{ at, code: "unchanged" }] : [];
  });
}
