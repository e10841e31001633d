import * as v from "valibot";
import { DayText, doubled, Line, parseWith } from "../plan/plan-schema.ts";
import { foldForSearch } from "../text.ts";
import type { Agency, Group, Period, Register } from "./register.ts";

const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "not a slug"));

const AgencySchema = v.strictObject({
  id: Slug,
  name: Line,
  shortName: Line,
  kind: v.picklist([
    "department",
    "armed_forces",
    "media",
    "front",
    "mass_organisation",
    "district",
    "council",
    "judiciary",
    "association",
  ]),
  outside: v.boolean(),
  order: v.pipe(v.number(), v.integer()),
  code: v.nullable(Line),
  aliases: v.array(Line),
  reportsThrough: v.nullable(Slug),
  validFrom: v.nullable(DayText),
  validTo: v.nullable(DayText),
  unsure: v.exactOptional(Line),
});

const GroupSchema = v.strictObject({
  names: v.pipe(v.array(Line), v.minLength(1)),
  means: v.variant("type", [
    v.strictObject({ type: v.literal("agencies"), agencies: v.pipe(v.array(Slug), v.minLength(1)) }),
    v.strictObject({ type: v.literal("open") }),
    v.strictObject({ type: v.literal("persons") }),
  ]),
});

/** A register: every id and name means one thing at a time, and every id that is referred to exists. */
export const RegisterSchema = v.pipe(
  v.strictObject({ agencies: v.pipe(v.array(AgencySchema), v.minLength(1)), groups: v.array(GroupSchema) }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed) for (const message of registerFaults(dataset.value)) addIssue({ message });
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
      state: v.picklist(["draft", "open", "closed"]),
      indicatorSet: v.nullable(Slug),
    }),
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (dataset.typed) for (const message of periodFaults(dataset.value)) addIssue({ message });
  }),
);

function registerFaults({ agencies, groups }: Register): string[] {
  return [
    ...doubled(agencies.map(({ id }) => id)).map((id) => `agency ${id} is doubled`),
    ...doubled(agencies.map(({ order }) => String(order))).map((order) => `order ${order} is doubled`),
    ...agencies.flatMap((agency) => agencyFaults(agency, agencies)),
    ...groups.flatMap((group) => groupFaults(group, agencies)),
    ...nameFaults(agencies, groups),
  ];
}

function agencyFaults(agency: Agency, agencies: Agency[]): string[] {
  const { id, reportsThrough, validFrom, validTo } = agency;
  const faults: string[] = [];
  if (validFrom !== null && validTo !== null && validTo < validFrom)
    faults.push(`agency ${id} ends before it begins`);
  if (reportsThrough === null) return faults;
  const through = agencies.find((other) => other.id === reportsThrough);
  if (through === undefined) faults.push(`agency ${id} reports through the unknown ${reportsThrough}`);
  else if (through.reportsThrough !== null)
    faults.push(`agency ${id} reports through ${reportsThrough}, itself through another`);
  // Else its duties would be answered by nobody while it still stands.
  else if (startOf(agency) < startOf(through) || endOf(through) < endOf(agency)) {
    faults.push(`agency ${id} stands when ${reportsThrough}, through which it reports, does not`);
  }
  return faults;
}

function groupFaults({ names, means }: Group, agencies: Agency[]): string[] {
  if (means.type !== "agencies") return [];
  return [
    ...means.agencies
      .filter((id) => !agencies.some((agency) => agency.id === id))
      .map((id) => `group "${names[0]}" names the unknown agency ${id}`),
    ...doubled(means.agencies).map((id) => `group "${names[0]}" names agency ${id} twice`),
  ];
}

const startOf = ({ validFrom }: Agency) => validFrom ?? "0000-01-01";
const endOf = ({ validTo }: Agency) => validTo ?? "9999-12-31";

/** A name may pass to another body in time, but never means two of them on one day, nor a group as well. */
function nameFaults(agencies: Agency[], groups: Group[]): string[] {
  const always = { from: "0000-01-01", to: "9999-12-31" };
  const owners = [
    ...agencies.map((agency) => ({
      names: [agency.name, ...agency.aliases],
      from: startOf(agency),
      to: endOf(agency),
    })),
    ...groups.map(({ names }) => ({ names, ...always })),
  ];
  const faults: string[] = [];
  const seen = new Map<string, { from: string; to: string }[]>();
  for (const { names, from, to } of owners) {
    const folded = new Map(names.map((name) => [foldForSearch(name), name]));
    for (const [key, name] of folded) {
      const earlier = seen.get(key) ?? [];
      if (earlier.some((other) => other.from <= to && from <= other.to))
        faults.push(`name "${name}" means two things`);
      seen.set(key, [...earlier, { from, to }]);
    }
  }
  return faults;
}

function periodFaults(periods: Period[]): string[] {
  const keys = (by: (period: Period) => string) => doubled(periods.map(by));
  return [
    ...keys(({ id }) => id).map((id) => `period ${id} is doubled`),
    ...periods
      .filter(
        ({ from, to, agencyDue, provinceDue }) => !(from <= to && to < agencyDue && agencyDue <= provinceDue),
      )
      .map(({ id }) => `period ${id}: its days are not in order (from, cut-off, agencies due, province due)`),
  ];
}

/** The register that a JSON value holds; throws an Error with all faults listed. */
export function parseRegister(json: unknown): Register {
  return parseWith("register", RegisterSchema, json);
}

/** The periods that a JSON array holds; throws an Error with all faults listed. */
export function parsePeriods(json: unknown): Period[] {
  return parseWith("periods", PeriodsSchema, json);
}
