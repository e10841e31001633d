import * as v from "valibot";
import { DayText, doubled, Line, parseWith } from "../plan/plan-schema.ts";
import { AGENCY_KINDS, PERIOD_STATES, type Period, type PeriodLinks, type Register } from "./register.ts";
import { faultText, registerFaults } from "./register-faults.ts";

/** An id in lower case letters of ASCII, digits and single hyphens. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "not a slug"));

const SuccessionSchema = v.strictObject({
  agency: Slug,
  duties: v.nullable(v.pipe(v.array(v.strictObject({ plan: Slug, duty: Line })), v.minLength(1))),
  unsure: v.exactOptional(Line),
});

export const AgencySchema = v.strictObject({
  id: Slug,
  name: Line,
  shortName: Line,
  kind: v.picklist(AGENCY_KINDS),
  outside: v.boolean(),
  order: v.pipe(v.number(), v.integer()),
  formerNames: v.exactOptional(
    v.pipe(v.array(v.strictObject({ name: Line, shortName: Line, to: DayText })), v.minLength(1)),
  ),
  code: v.nullable(Line),
  aliases: v.array(Line),
  reportsThrough: v.nullable(Slug),
  validFrom: v.nullable(DayText),
  validTo: v.nullable(DayText),
  successors: v.array(SuccessionSchema),
  otherPredecessors: v.boolean(),
  unsure: v.exactOptional(Line),
});

export const GroupSchema = v.strictObject({
  names: v.pipe(v.array(Line), v.minLength(1)),
  means: v.variant("type", [
    v.strictObject({ type: v.literal("agencies"), agencies: v.pipe(v.array(Slug), v.minLength(1)) }),
    v.strictObject({
      type: v.literal("kinds"),
      kinds: v.pipe(v.array(v.picklist(AGENCY_KINDS)), v.minLength(1)),
    }),
    v.strictObject({ type: v.literal("open") }),
    v.strictObject({ type: v.literal("persons") }),
  ]),
});

/** A register: every id and name means one thing at a time, and every id that is referred to exists. */
const RegisterSchema = v.pipe(
  v.strictObject({ agencies: v.pipe(v.array(AgencySchema), v.minLength(1)), groups: v.array(GroupSchema) }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed)
      for (const fault of registerFaults(dataset.value)) addIssue({ message: faultText(fault) });
  }),
);

const PeriodsSchema = v.pipe(
  v.array(
    v.strictObject({
      id: Slug,
      planId: Slug,
      name: Line,
      from: DayText,
      to: DayText,
      agencyDue: DayText,
      provinceDue: DayText,
      state: v.picklist(PERIOD_STATES),
      openFor: v.array(Slug),
      indicatorSet: v.nullable(Slug),
      /** Absent: as proposed. */
      continues: v.exactOptional(v.nullable(Slug)),
      comparedWith: v.exactOptional(v.nullable(Slug)),
    }),
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed) for (const message of periodFaults(dataset.value)) addIssue({ message });
  }),
);

function periodFaults(periods: Period[]): string[] {
  const keys = (by: (period: Period) => string) => doubled(periods.map(by));
  return [
    ...keys(({ id }) => id).map((id) => `period ${id} is doubled`),
    ...periods
      .filter((period) => !daysInOrder(period))
      .map(({ id }) => `period ${id}: its days are not in order (from, cut-off, agencies due, province due)`),
  ];
}

/** A period begins, is cut off, then due from the agencies, then from the province. */
export function daysInOrder({
  from,
  to,
  agencyDue,
  provinceDue,
}: Pick<Period, "from" | "to" | "agencyDue" | "provinceDue">): boolean {
  return from <= to && to < agencyDue && agencyDue <= provinceDue;
}

/** The register that a JSON value holds; throws an Error with all faults listed. */
export function parseRegister(json: unknown): Register {
  return parseWith("register", RegisterSchema, json);
}

/** A period as it comes with the code: what it does not say of the period before is proposed. */
export type DeliveredPeriod = Period & Partial<Pick<PeriodLinks, "continues" | "comparedWith">>;

/** The periods that a JSON array holds; throws an Error with all faults listed. */
export function parsePeriods(json: unknown): DeliveredPeriod[] {
  return parseWith("periods", PeriodsSchema, json);
}
