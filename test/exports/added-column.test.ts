// A column more in the form is one entry, its rule and its words: everything else follows. Modules that derive from the
// columns are loaded anew after the entry was made, and once more by whatever file comes next.
import * as v from "valibot";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { FormColumn } from "../../shared/report/report.ts";

const TITLE = "Kinh phí thực hiện";
const LEAD = "II.2.a.1";
const ENTRY: FormColumn = { id: "budget", table: "duties", kind: "text", width: 140, carried: true };

/** Its types are those of Apps Script, which tests do not have. */
const LAST_ROWS: string = "../../addon/server/report/last-rows.ts";

/** The modules are those of a form with one column more: their types do not know it. */
type Loose = Record<string, unknown>;

async function load() {
  const [golden, shapes, read, rule, differences, preview, docx, tab, lastRows, words, leads] =
    await Promise.all([
      import("../shared/golden.ts"),
      import("../../shared/wire/requests/reports.ts"),
      import("../../shared/report/reading/read-report.ts"),
      import("../../shared/report/rules/rule.ts"),
      import("../../shared/report/differences.ts"),
      import("../../addon/server/report/preview-view.ts"),
      import("../../worker/exports/docx/agency-parts.ts"),
      import("../../addon/server/tabs/duties-tab.ts"),
      import(LAST_ROWS),
      import("../../shared/wording/preview.ts"),
      import("../../shared/wording/docx.ts"),
    ]);
  Object.assign(words.ANSWER_NAMES, { budget: "Kinh phí" });
  Object.assign(leads.ANSWER_LEADS, { budget: "- Kinh phí: " });
  return {
    ...golden,
    ...shapes,
    ...read,
    ...rule,
    ...differences,
    ...preview,
    ...docx,
    ...tab,
    mayStandAgain: lastRows.mayStandAgain,
  };
}

let code: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  vi.resetModules();
  const { FORM_COLUMNS } = await import("../../shared/report/report.ts");
  const { COLUMN_TITLES } = await import("../../shared/wording/form.ts");
  const columns: FormColumn[] = FORM_COLUMNS as unknown as FormColumn[];
  columns.splice(columns.findIndex(({ id }) => id === "proposal") + 1, 0, ENTRY);
  Object.assign(COLUMN_TITLES.duties, { budget: TITLE });
  code = await load();
});
afterAll(() => {
  vi.resetModules();
});

function filled(cell: string) {
  const form = code.formOf("so-tai-chinh");
  return { form, report: code.withCells(code.goodReport(form), LEAD, { budget: cell } as Loose) };
}

test("the form names it, with its title and kind", () => {
  const { columns } = code.formOf("so-tai-chinh").tables.duties;
  expect(columns[columns.length - 1]).toEqual({ id: "budget", title: TITLE, kind: "text" });
});

test("a report with it is taken in, and what no form has is still refused", () => {
  const { report } = filled("120 triệu đồng");
  const shape = (one: unknown) => v.safeParse(code.reportRequest, one).success;
  expect(shape(report)).toBe(true);
  expect(shape(code.withCells(report, LEAD, { expense: "x" } as Loose))).toBe(false);
});

test("the tab has it, as wide as the entry says", () => {
  const { columns, rows } = code.dutiesTable(code.formOf("so-tai-chinh"));
  const added = columns.filter(({ title }) => title === TITLE);
  expect(added).toEqual([{ title: TITLE, width: 140, fills: "budget" }]);
  expect(rows.every(({ cells }) => cells.length === columns.length)).toBe(true);
});

test("its cell is read, and a rule looks at it", () => {
  const { form, report } = filled("không rõ");
  const read = code.readReport(report, form);
  const budgetOf = (row: unknown) => (row as Loose).budget;
  expect(budgetOf(read.rows.find(({ key }) => key === LEAD))).toEqual({ kind: "value", value: "không rõ" });
  const rule = code.answerRule(
    { id: "R-BUDGET-UNKNOWN", severity: "warning", category: "accuracy" },
    "budget" as "result",
    (row) => code.hitIf((budgetOf(row) as { value?: string }).value === "không rõ"),
  );
  expect(rule.finds(read, { form, asOf: "2021-12-15", locale: "vi_VN" })).toEqual([
    { at: { table: "duties", row: LEAD, column: "budget" }, details: {} },
  ]);
});

test("a change of it is told between two versions", () => {
  const { form, report } = filled("120 triệu đồng");
  const { report: later } = filled("130 triệu đồng");
  const [one, other] = [report, later].map((each) => code.readReport(each, form));
  expect(code.differencesOf(one!, other!)).toEqual([
    {
      ...{ table: "duties", row: LEAD, column: "budget", kind: "changed" },
      ...{ before: "120 triệu đồng", after: "130 triệu đồng" },
    },
  ]);
});

test("the preview and the Word report say it, and it may be said again in the next period", () => {
  const { form, report } = filled("120 triệu đồng");
  const read = code.readReport(report, form);
  const { sections } = code.previewOf(read, [], form, "vi_VN");
  const row = sections.flatMap(({ rows }) => rows).find(({ duty }) => duty === LEAD) as unknown as Loose;
  expect(row.budget).toEqual({ text: "120 triệu đồng", unread: false });
  expect(JSON.stringify(code.workSections(read, form))).toContain(
    '"nhan":"- Kinh phí: ","doan":"120 triệu đồng"',
  );
  expect(code.mayStandAgain(form, "duties", LEAD, "budget" as "result")).toBe(true);
});
