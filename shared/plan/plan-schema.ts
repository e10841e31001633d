import * as v from "valibot";
import { isDay } from "../day.ts";
import { foldSpaces, nfc } from "../text.ts";
import type { Plan } from "./plan.ts";

/** A text as the plan and register hold it: NFC, on one line, not empty. */
export const Line = v.pipe(
  v.string(),
  v.check((text) => text !== "" && foldSpaces(nfc(text)) === text, "not one line of NFC text"),
);

/** An existing day as `YYYY-MM-DD`. */
export const DayText = v.pipe(v.string(), v.check(isDay, "not a day that exists"));

const Year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2199));

const DeadlineSchema = v.variant("type", [
  v.strictObject({ type: v.literal("quarter"), year: Year, quarter: v.picklist([1, 2, 3, 4]) }),
  v.strictObject({ type: v.literal("year"), year: Year }),
  v.strictObject({ type: v.literal("years"), years: v.pipe(v.array(Year), v.minLength(1)) }),
  v.strictObject({ type: v.literal("annual") }),
  v.strictObject({ type: v.literal("central_guidance") }),
  v.strictObject({ type: v.literal("none") }),
]);

const DutySchema = v.strictObject({
  id: Line,
  section: Line,
  leadIn: v.nullable(Line),
  text: Line,
  lead: v.pipe(v.array(Line), v.minLength(1)),
  coordinate: v.array(Line),
  advises: v.nullable(Line),
  requested: v.boolean(),
  deadlineText: v.nullable(Line),
  deadline: DeadlineSchema,
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
