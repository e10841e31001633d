// The merged view as it travels.
import * as v from "valibot";
import type {
  BodyAnswer,
  DoubleReport,
  DutyLine,
  FigureLine,
  FigureSum,
  ProvinceView,
  TextLine,
} from "../../province/view.ts";
import { STATUSES } from "../../report/report.ts";
import { period, planHead } from "./catalogue.ts";
import { agencyKind, indicatorFields, role } from "./form.ts";
import { counts, day, instant, maybe, replyOf, whole } from "./reply-of.ts";
import { reportLetter, reportState } from "./report.ts";

const STANDINGS = [...STATUSES, "not_yet", "waiting", "exempt", "missing"] as const;
const DUTY_STATES = [...STANDINGS, "incomplete", "invited", "unassigned"] as const;
const standing = v.picklist(STANDINGS);
export const dutyState = v.picklist(DUTY_STATES);

export const bodyAnswer = replyOf<BodyAnswer>()(
  v.strictObject({
    agency: v.string(),
    answersFor: maybe(v.string()),
    standing,
    source: maybe(v.strictObject({ version: whole, key: v.string() })),
    completed: maybe(day),
    overdue: v.boolean(),
    closedIn: maybe(v.string()),
    exempt: maybe(v.string()),
  }),
);

const dutyLine = replyOf<DutyLine>()(
  v.strictObject({
    duty: v.string(),
    section: v.string(),
    leadIn: maybe(v.string()),
    text: v.string(),
    deadlineText: maybe(v.string()),
    product: v.exactOptional(v.string()),
    guidance: v.nullable(
      v.union([v.strictObject({ document: v.string(), date: day, due: maybe(day) }), v.literal("waiting")]),
    ),
    state: dutyState,
    answered: whole,
    of: whole,
    leads: v.array(bodyAnswer),
    coordinators: v.array(bodyAnswer),
    invited: v.array(bodyAnswer),
  }),
);

export const dutyCounts = counts(DUTY_STATES);
export const obligationCounts = counts(STANDINGS);

const agencyLine = v.strictObject({
  id: v.string(),
  name: v.string(),
  kind: agencyKind,
  expected: v.boolean(),
  exempt: maybe(v.string()),
  state: maybe(reportState),
  latest: maybe(whole),
  counted: maybe(whole),
  onBehalf: v.boolean(),
  countedOnBehalf: v.boolean(),
  sentOn: maybe(day),
  onTime: maybe(v.boolean()),
  daysLate: whole,
  letter: v.exactOptional(reportLetter),
});

const reportingFields = {
  expected: whole,
  received: whole,
  approved: whole,
  onTime: whole,
  late: whole,
  missing: whole,
  exempt: whole,
};
export const reporting = v.strictObject(reportingFields);

export const figureSum = replyOf<FigureSum>()(
  v.strictObject({ reported: v.number(), withoutCoordinated: v.number(), agencies: whole }),
);

const figureLine = replyOf<FigureLine>()(
  v.strictObject({
    key: v.string(),
    ...indicatorFields,
    sum: maybe(figureSum),
    parts: v.array(
      v.strictObject({
        agency: v.string(),
        version: whole,
        total: v.number(),
        coordinated: maybe(v.number()),
        period: v.exactOptional(v.string()),
      }),
    ),
    awaited: v.array(v.string()),
    last: maybe(figureSum),
    both: v.exactOptional(v.strictObject({ agencies: whole, now: v.number(), before: v.number() })),
  }),
);

const decision = v.strictObject({
  verdict: v.picklist(["same", "different"]),
  note: v.string(),
  by: v.string(),
  at: instant,
});

export const doubleReport = replyOf<DoubleReport>()(
  v.strictObject({
    id: v.string(),
    type: maybe(v.string()),
    number: v.string(),
    date: day,
    places: v.array(
      v.strictObject({
        agency: v.string(),
        key: v.string(),
        duty: v.string(),
        role,
        version: whole,
      }),
    ),
    decision: maybe(decision),
    former: v.exactOptional(decision),
    rev: v.exactOptional(whole),
  }),
);

export const documents = v.strictObject({
  cited: whole,
  withoutDoubles: whole,
  none: v.exactOptional(whole),
});

export const textLine = replyOf<TextLine>()(
  v.strictObject({
    kind: v.picklist([
      ...(["work", "result", "difficulty", "proposal", "advantages"] as const),
      ...(["shortcomings", "causes", "direction", "proposals"] as const),
    ]),
    agency: v.string(),
    answersFor: maybe(v.string()),
    duty: maybe(v.string()),
    key: v.string(),
    version: whole,
    text: v.string(),
  }),
);

export const provinceView = replyOf<ProvinceView>()(
  v.strictObject({
    plan: planHead,
    period,
    asOf: day,
    reporting,
    kinds: v.array(v.strictObject({ kind: agencyKind, ...reportingFields })),
    duties: v.array(dutyLine),
    totals: v.strictObject({ duties: dutyCounts, obligations: obligationCounts }),
    sections: v.array(
      v.strictObject({
        id: v.string(),
        title: v.string(),
        duties: dutyCounts,
        obligations: obligationCounts,
      }),
    ),
    figures: v.array(figureLine),
    documents,
    doubles: v.array(doubleReport),
    last: maybe(
      v.strictObject({
        id: v.string(),
        name: v.string(),
        otherLength: v.boolean(),
        statuses: counts(STATUSES),
      }),
    ),
    agencies: v.array(agencyLine),
    notCounted: v.array(
      v.strictObject({
        agency: v.string(),
        name: v.string(),
        endedOn: maybe(day),
        state: maybe(reportState),
        version: whole,
        successors: v.array(v.string()),
      }),
    ),
    bodies: v.array(v.strictObject({ id: v.string(), name: v.string(), shortName: v.string() })),
  }),
);
