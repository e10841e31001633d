import * as v from "valibot";
import { isDay } from "../day.ts";
import { foldSpaces, nfc } from "../text.ts";
import { windowOf } from "./deadline.ts";
import type { Plan } from "./plan.ts";
import type { DutyDeadline } from "./plan-deadline.ts";

/** A text as the plan and register hold it: NFC, on one line, not empty. */
export const Line = v.pipe(
  v.string(),
  v.check((text) => text !== "" && foldSpaces(nfc(text)) === text, "not one line of NFC text"),
);

/** An existing day as `YYYY-MM-DD`. */
export const DayText = v.pipe(v.string(), v.check(isDay, "not a day that exists"));

const Year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2199));

const Month = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12));
const Quarter = v.picklist([1, 2, 3, 4]);
const Years = v.pipe(v.array(Year), v.minLength(1));
const Interval = v.picklist(["month", "quarter", "six_months"]);
const fromMonth = v.exactOptional(v.strictObject({ year: Year, month: Month }));
const fromQuarter = v.exactOptional(v.strictObject({ year: Year, quarter: Quarter }));

/** The kinds of deadlines, each with what else stands in it. */
const kindsOfDeadline = <T extends v.ObjectEntries>(said: T) =>
  v.variant("type", [
    v.strictObject({ type: v.literal("date"), date: DayText, ...said }),
    v.strictObject({ type: v.literal("month"), year: Year, month: Month, from: fromMonth, ...said }),
    v.strictObject({ type: v.literal("quarter"), year: Year, quarter: Quarter, from: fromQuarter, ...said }),
    v.strictObject({ type: v.literal("year"), year: Year, ...said }),
    v.strictObject({ type: v.literal("years"), years: Years, ...said }),
    v.strictObject({ type: v.literal("years"), from: Year, to: Year, ...said }),
    v.strictObject({ type: v.literal("annual"), ...said }),
    v.strictObject({ type: v.literal("recurring"), every: Interval, ...said }),
    v.strictObject({ type: v.literal("continuous"), ...said }),
    v.strictObject({ type: v.literal("central_guidance"), ...said }),
    v.strictObject({ type: v.literal("other"), ...said }),
  ]);

/** A deadline without what is said of it. */
export const PlanDeadlineSchema = kindsOfDeadline({});

/** A deadline of a duty, with what is said of it. */
export const DutyDeadlineSchema = v.pipe(
  kindsOfDeadline({
    text: v.exactOptional(Line),
    for: v.exactOptional(v.pipe(v.array(Line), v.minLength(1))),
  }),
  v.check((deadline) => endsAfterItBegins(deadline), "ends before it begins"),
);

/** The one deadline of plans and forms of before. */
export const FormerDeadlineSchema = v.variant("type", [
  v.strictObject({ type: v.literal("quarter"), year: Year, quarter: Quarter }),
  v.strictObject({ type: v.literal("year"), year: Year }),
  v.strictObject({ type: v.literal("years"), years: Years }),
  v.strictObject({ type: v.literal("annual") }),
  v.strictObject({ type: v.literal("central_guidance") }),
  v.strictObject({ type: v.literal("none") }),
]);

function endsAfterItBegins(deadline: DutyDeadline): boolean {
  if (deadline.type === "years") return !("to" in deadline) || deadline.from <= deadline.to;
  const window = windowOf(deadline);
  return window === null || window.first <= window.last;
}

/** A duty, whole. */
export const DutySchema = v.strictObject({
  id: Line,
  section: Line,
  leadIn: v.nullable(Line),
  text: Line,
  lead: v.array(Line),
  coordinate: v.array(Line),
  advises: v.nullable(Line),
  requested: v.boolean(),
  deadlineText: v.nullable(Line),
  deadlines: v.array(DutyDeadlineSchema),
  product: v.nullable(Line),
  references: v.array(Line),
  answeredBy: v.nullable(v.literal("report")),
});

const PlanShape = v.strictObject({
  id: Line,
  number: Line,
  date: DayText,
  issuer: Line,
  title: Line,
  sections: v.pipe(v.array(v.strictObject({ id: Line, title: Line })), v.minLength(1)),
  duties: v.pipe(v.array(DutySchema), v.minLength(1)),
});

/** A plan: unknown fields, days that do not exist, doubled ids and duties of unknown sections are refused. */
export const PlanSchema = v.pipe(
  PlanShape,
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed) for (const message of faultsOf(dataset.value)) addIssue({ message });
  }),
);

function faultsOf({ sections, duties }: v.InferOutput<typeof PlanShape>): string[] {
  const known = sections.map((section) => section.id);
  return [
    ...doubled(known).map((id) => `section ${id} is doubled`),
    ...doubled(duties.map((duty) => duty.id)).map((id) => `duty ${id} is doubled`),
    ...duties
      .filter((duty) => !known.includes(duty.section))
      .map((duty) => `duty ${duty.id} is of the unknown section ${duty.section}`),
  ];
}

/** The values that occur more than once, each named once. */
export function doubled<T extends string>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** The value that a schema reads from JSON; throws an Error that lists all its faults, each with its path. */
export function parseWith<S extends v.GenericSchema>(
  what: string,
  schema: S,
  json: unknown,
): v.InferOutput<S> {
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => {
    const path = v.getDotPath(issue);
    return path === null ? issue.message : `${path}: ${issue.message}`;
  });
  throw new Error([`${what} has faults:`, ...faults].join("\n"));
}

/** The plan that a JSON value holds; throws an Error with all faults listed. */
export function parsePlan(json: unknown): Plan {
  return parseWith("plan", PlanSchema, json);
}
