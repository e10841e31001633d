// The shape of a report in three libraries, each written as its own documentation would have it.
import Ajv from "ajv";
import * as z from "zod";
import type { Report } from "../../shared/report/report.ts";
import { fitShape } from "../../shared/wire/fit-shape.ts";
import { reportRequest } from "../../shared/wire/requests/reports.ts";

const DUTY = ["duty", "status", "result", "completed", "evidence", "difficulty", "proposal"];
const FIGURE = ["total", "coordinated", "note"];
const HEAD = ["plan", "period", "agency", "form", "locale", "timeZone"];

const zodCell = z
  .union([
    z.string().max(50_000),
    z.number(),
    z.boolean(),
    z.strictObject({ date: z.string() }),
    z.strictObject({ error: z.string() }),
  ])
  .nullable();

function zodRows(columns: readonly string[]) {
  const cells = z.strictObject(Object.fromEntries(columns.map((column) => [column, zodCell.optional()])));
  return z.array(z.strictObject({ key: z.string().max(200), cells })).max(2000);
}

const zodReport = z.strictObject({
  ...Object.fromEntries(HEAD.map((field) => [field, z.string().max(100)])),
  tables: z.strictObject({ duties: zodRows(DUTY), figures: zodRows(FIGURE), assessment: zodRows(["text"]) }),
});

const ajvCell = {
  anyOf: [
    { type: ["string", "number", "boolean", "null"], maxLength: 50_000 },
    strict({ date: { type: "string" } }),
    strict({ error: { type: "string" } }),
  ],
};

function strict(properties: Record<string, unknown>, required: readonly string[] = Object.keys(properties)) {
  return { type: "object", properties, required, additionalProperties: false };
}

function ajvRows(columns: readonly string[]) {
  const cells = strict(Object.fromEntries(columns.map((column) => [column, ajvCell])), []);
  return { type: "array", maxItems: 2000, items: strict({ key: { type: "string", maxLength: 200 }, cells }) };
}

const ajvReport = new Ajv({ allowUnionTypes: true }).compile(
  strict({
    ...Object.fromEntries(HEAD.map((field) => [field, { type: "string", maxLength: 100 }])),
    tables: strict({ duties: ajvRows(DUTY), figures: ajvRows(FIGURE), assessment: ajvRows(["text"]) }),
  }),
);

/** Shape checks by library; each throws where the report does not fit, so that none can be skipped. */
export const SHAPES: Record<string, (report: Report) => void> = {
  ajv: (report) => {
    if (!ajvReport(report)) throw new Error(JSON.stringify(ajvReport.errors));
  },
  valibot: (report) => {
    if (!fitShape(reportRequest, report).ok) throw new Error("valibot refuses the report");
  },
  zod: (report) => {
    zodReport.parse(report);
  },
};
