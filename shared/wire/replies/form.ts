// The issued form as it travels.
import * as v from "valibot";
import { AGENCY_KINDS } from "../../register/register.ts";
import {
  ASSESSMENT_KEYS,
  type Column,
  type DutyRow,
  type FigureRow,
  type Form,
  type LastValue,
} from "../../report/form.ts";
import { COLUMN_KINDS, columnsOf, STATUSES, type TableColumns, type TableId } from "../../report/report.ts";
import { formerDeadline, periodFields, planDeadline, planHead } from "./catalogue.ts";
import { day, maybe, named, replyOf } from "./reply-of.ts";

const status = v.picklist(STATUSES);
const asked = v.picklist(["asked", "not_yet", "waiting", "exempt"]);
export const role = v.picklist(["lead", "coordinate"]);
export const agencyKind = v.picklist(AGENCY_KINDS);

const columns = <T extends TableId>(table: T) =>
  v.array(
    v.strictObject({
      id: v.picklist(columnsOf(table).map(({ id }): TableColumns[T] => id)),
      title: v.string(),
      kind: v.picklist(COLUMN_KINDS),
      choices: v.exactOptional(v.array(v.strictObject({ value: status, label: v.string() }))),
    }),
  );
const columnsIn = {
  duties: replyOf<Column<"duties">[]>()(columns("duties")),
  figures: replyOf<Column<"figures">[]>()(columns("figures")),
  assessment: replyOf<Column<"assessment">[]>()(columns("assessment")),
} satisfies { [T in TableId]: v.GenericSchema<Column<T>[]> };

const closing = v.strictObject({
  agency: v.string(),
  key: v.string(),
  periodId: v.string(),
  periodName: v.string(),
  status: v.picklist(["done", "not_arising"]),
});

const dutyRow = replyOf<DutyRow>()(
  v.strictObject({
    key: v.string(),
    duty: v.string(),
    section: v.string(),
    role,
    answersFor: maybe(named),
    invited: v.boolean(),
    leadIn: maybe(v.string()),
    text: v.string(),
    deadlineText: maybe(v.string()),
    deadline: formerDeadline,
    deadlines: v.exactOptional(v.array(planDeadline)),
    product: v.exactOptional(v.string()),
    dueBy: maybe(day),
    asked,
    exempt: v.exactOptional(v.string()),
    closedIn: maybe(closing),
    leads: v.exactOptional(v.array(v.string())),
    coordinates: v.exactOptional(v.array(v.string())),
  }),
);

const lastValue = replyOf<LastValue>()(
  v.nullable(
    v.union([
      v.strictObject({
        value: v.number(),
        periodName: v.string(),
        otherLength: v.exactOptional(v.literal(true)),
      }),
      v.literal("unknown"),
    ]),
  ),
);

export const indicatorFields = {
  number: v.string(),
  name: v.string(),
  unit: v.string(),
  kind: v.picklist(["count", "money"]),
  nature: v.picklist(["stock", "flow"]),
  joint: v.boolean(),
  partOf: maybe(v.string()),
  source: v.string(),
};
const figureRow = replyOf<FigureRow>()(
  v.strictObject({ key: v.string(), ...indicatorFields, last: lastValue }),
);

const assessmentKey = v.picklist(ASSESSMENT_KEYS);

const tables = v.strictObject({
  duties: v.strictObject({
    title: v.string(),
    columns: columnsIn.duties,
    rows: v.array(dutyRow),
    own: v.array(v.string()),
  }),
  figures: v.strictObject({
    title: v.string(),
    columns: columnsIn.figures,
    rows: v.array(figureRow),
    sums: v.array(v.strictObject({ total: v.string(), parts: v.array(v.string()) })),
    together: v.array(v.strictTuple([v.string(), v.string()])),
    elsewhere: v.exactOptional(
      v.array(
        v.strictObject({
          key: v.string(),
          number: v.string(),
          name: v.string(),
          period: named,
          plan: v.string(),
        }),
      ),
    ),
  }),
  assessment: v.strictObject({
    title: v.string(),
    columns: columnsIn.assessment,
    rows: v.array(
      v.strictObject({
        key: assessmentKey,
        title: v.string(),
        help: v.string(),
        kind: v.picklist(["text", "phone", "document", "day", "line"]),
        required: v.boolean(),
      }),
    ),
  }),
});

export const form = replyOf<Form>()(
  v.strictObject({
    schema: v.literal(2),
    plan: planHead,
    period: v.strictObject(periodFields),
    agency: named,
    sections: v.array(v.strictObject({ id: v.string(), title: v.string() })),
    tables,
    exemptions: v.array(v.strictObject({ rule: v.string(), reason: v.string(), from: day, to: maybe(day) })),
    rulesVersion: v.string(),
    hash: v.string(),
  }),
);
