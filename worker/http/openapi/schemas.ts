// JSON Schemas of what travels, made from the schemas that check it.
import { type ConversionConfig, type JsonSchema, toJsonSchemaDefs } from "@valibot/to-json-schema";
import type * as v from "valibot";
import { upperFirst } from "../../../shared/text.ts";
import type { Operation } from "../../../shared/wire/operations/operation.ts";
import { OPERATIONS } from "../../../shared/wire/operations.ts";
import {
  accountLine,
  accountReply,
  adjustmentsReply,
  importFault,
  importReply,
  periodReply,
} from "../../../shared/wire/replies/admin.ts";
import { agency, group, period, plan, planHead } from "../../../shared/wire/replies/catalogue.ts";
import { form } from "../../../shared/wire/replies/form.ts";
import { problemDetails } from "../../../shared/wire/replies/problem.ts";
import { officeTextsReply, provinceDocument, snapshotLine } from "../../../shared/wire/replies/province.ts";
import {
  bodyAnswer,
  doubleReport,
  provinceView,
  textLine,
} from "../../../shared/wire/replies/province-view.ts";
import {
  difference,
  finding,
  head,
  report,
  returnedPath,
  versionLine,
} from "../../../shared/wire/replies/report.ts";
import { exemptionsReply, reminderLine, remindersReply } from "../../../shared/wire/replies/settings.ts";

/** What several operations share; the rest is named after its operation. */
const SHARED: Record<string, v.GenericSchema> = {
  AccountLine: accountLine,
  AccountReply: accountReply,
  AdjustmentsReply: adjustmentsReply,
  Agency: agency,
  BodyAnswer: bodyAnswer,
  Difference: difference,
  DoubleReport: doubleReport,
  ExemptionsReply: exemptionsReply,
  Finding: finding,
  Form: form,
  Group: group,
  Head: head,
  ImportFault: importFault,
  ImportReply: importReply,
  OfficeTextsReply: officeTextsReply,
  Period: period,
  PeriodReply: periodReply,
  Plan: plan,
  PlanHead: planHead,
  Problem: problemDetails,
  ProvinceDocument: provinceDocument,
  ProvinceView: provinceView,
  ReminderLine: reminderLine,
  RemindersReply: remindersReply,
  Report: report,
  ReturnedPath: returnedPath,
  SnapshotLine: snapshotLine,
  TextLine: textLine,
  VersionLine: versionLine,
};

/**
 * Checks of which JSON Schema has words, or that JSON itself makes; any other check is described by its own message.
 */
const IN_OTHER_WORDS: Record<string, JsonSchema> = {
  "expected an object": {},
  "expected a day as YYYY-MM-DD": { format: "date" },
  "not a day that exists": { format: "date" },
  "not one line of NFC text": { description: "One line, not empty, in Unicode's form NFC." },
  "expected text without U+0000 and lone surrogates": { description: "No U+0000, no lone surrogates." },
};

function withNote(schema: JsonSchema, note: string | undefined): JsonSchema {
  const description = [schema.description, note].filter(Boolean).join(" ");
  return description === "" ? schema : { ...schema, description };
}

type ActionContext = Parameters<NonNullable<ConversionConfig["overrideAction"]>>[0];

/** What JSON Schema cannot express is described; an action that nobody thought of fails the build of the document. */
function actionSchema({ valibotAction, jsonSchema, errors }: ActionContext): JsonSchema | undefined {
  if (errors === undefined) return undefined;
  const action = valibotAction as unknown as { type: string; message?: unknown; requirement?: unknown };
  switch (action.type) {
    // JSON knows no infinite numbers.
    case "finite":
      return jsonSchema;
    // The schemas before it describe what travels.
    case "transform":
      return jsonSchema;
    case "check": {
      if (typeof action.message !== "string") break;
      const { description, ...known } = IN_OTHER_WORDS[action.message] ?? {
        description: `Also checked: ${action.message}.`,
      };
      return { ...withNote(jsonSchema, description), ...known };
    }
    // Of a number that travels as a text.
    case "max_value":
      return withNote(jsonSchema, `At most ${String(action.requirement)}.`);
  }
  throw new Error(errors.join(" "));
}

const CONFIG: ConversionConfig = {
  target: "draft-2020-12",
  // Faults are thrown by the overrides; the library's own would also refuse a check before its object (`notList`).
  errorMode: "ignore",
  overrideAction: actionSchema,
  overrideSchema: ({ errors }) => {
    if (errors !== undefined) throw new Error(errors.join(" "));
    return undefined;
  },
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

function nameOf(id: string, what: "Body" | "Reply"): string {
  return `${upperFirst(id)}${what}`;
}

/** Every schema of a body or a reply by its name in the document. */
function namedSchemas(): Map<v.GenericSchema, string> {
  const names = new Map(Object.entries(SHARED).map(([name, schema]) => [schema, name]));
  for (const { id, body, reply } of Object.values<Operation>(OPERATIONS)) {
    if (body && "schema" in body && !names.has(body.schema)) names.set(body.schema, nameOf(id, "Body"));
    if ("schema" in reply && !names.has(reply.schema)) names.set(reply.schema, nameOf(id, "Reply"));
  }
  return names;
}

export interface Schemas {
  components: Record<string, JsonSchema>;
  refTo(schema: v.GenericSchema): JsonSchema;
}

/** The document's components, and how to refer to one of them. */
export function makeSchemas(): Schemas {
  const names = namedSchemas();
  const definitions = Object.fromEntries([...names].map(([schema, name]) => [name, schema]).sort());
  return {
    components: toJsonSchemaDefs(definitions as never, CONFIG),
    refTo: (schema) => ({ $ref: `#/components/schemas/${names.get(schema)}` }),
  };
}

/** The fields of a query with their schemas and whether each is due. */
export function queryFields(
  query: v.GenericSchema,
): { name: string; schema: JsonSchema; required: boolean }[] {
  const { fields } = toJsonSchemaDefs({ fields: query as never }, CONFIG);
  const { properties = {}, required = [] } = fields as JsonSchema;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    schema: schema as JsonSchema,
    required: required.includes(name),
  }));
}
