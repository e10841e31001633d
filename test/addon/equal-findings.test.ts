// The same cells give the same findings in the add-on's bundle and in the worker, over generated reports.
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { FindingItem } from "../../addon/contract/check.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { Form } from "../../shared/report/form.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import type { ColumnId, Report, ReportRow, ReportTables, TableId } from "../../shared/report/report.ts";
import { partUntouched } from "../../shared/report/untouched.ts";
import type { ValidateReply } from "../../shared/wire/replies/report.ts";
import { sayFinding } from "../../shared/wording/findings.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { formOf } from "../shared/golden.ts";
import { type Harness, startEnvironment } from "./environment.ts";
import { readSheet, TABS } from "./sheet-reader.ts";

const PERIOD = "kh-6134-2021";
const form = formOf("so-tai-chinh");

/** Every cell that a person may fill, by table. */
const CELLS = (Object.keys(TABS) as TableId[]).map((table) => ({
  table,
  keys: keysOf(form, table),
  columns: Object.keys(COLUMN_TITLES[table]) as ColumnId[],
}));

function keysOf({ tables }: Form, table: TableId): string[] {
  if (table === "duties") return [...tables.duties.rows.map(({ key }) => key), ...tables.duties.own];
  return tables[table].rows.map(({ key }) => key);
}

const typed = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("Đã thực hiện", "Đang thực hiện", "Chưa thực hiện", "Không phát sinh"),
  },
  fc.constantFrom("", "Xong", "đã  thực hiện", "Đã thực hiện".normalize("NFD"), "#REF!", "=1/0", "TRUE", "0"),
  fc.constantFrom(
    "05/11/2021",
    "5.11.2021",
    "31/02/2021",
    "11/2021",
    "1/1/2020",
    "31/12/2021",
    "5/11/21",
    "2021-11-05",
  ),
  fc.constantFrom(
    "Kế hoạch số 12/KH-STC ngày 05/3/2021",
    "Biên bản\n80- KL/TW",
    "https://a.example/x",
    "x".repeat(5001),
  ),
  fc.constantFrom(
    "1.234",
    "12 cuộc",
    "-3",
    "125,5",
    "1.250 lượt người",
    "khoảng 20",
    "mười",
    "2,5 tỷ",
    "1e5",
    "0275 3822 111",
  ),
  fc.string({ maxLength: 30 }).filter((text) => !/\0|\p{Surrogate}/u.test(text)),
);

const edit = fc.oneof(
  ...CELLS.map(({ table, keys, columns }) =>
    fc.record({
      table: fc.constant(table),
      key: fc.constantFrom(...keys),
      column: fc.constantFrom(...columns),
      text: typed,
    }),
  ),
);
const edits = fc.array(edit, { minLength: 1, maxLength: 60 });

const environment = startEnvironment();
let harness: Harness;
beforeAll(async () => {
  harness = await environment.openHarness("bao-cao-so-tai-chinh");
});

async function validate(report: Report): Promise<ValidateReply> {
  const response = await fetch(`${environment.backend.workerUrl}/v1/periods/${PERIOD}/validate`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await environment.token("bao-cao-so-tai-chinh")}`,
      "content-type": "application/json",
    },
    body: JSON.stringify(report),
  });
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as ValidateReply;
}

function shown(finding: Finding): Omit<FindingItem, "column" | "mend" | "todo"> {
  const { rule, severity, at, exempted = null } = finding;
  return { rule, severity, place: at, ...sayFinding(finding), exempted };
}

/** The first place of each row. */
function firstOfRows(findings: readonly Finding[]): Finding["at"][] {
  const places = new Map(findings.toReversed().map(({ at }) => [`${at.table} ${at.row}`, at]));
  return [...places.values()].reverse();
}

/** The form's own words in the column that rows of the agency's own fill are no cells of the report. */
function isFilled(table: TableId, key: string, column: ColumnId): boolean {
  return table !== "duties" || column !== "duty" || form.tables.duties.own.includes(key);
}

/** The rows of a table that the bundle would send of what stands in its tab. */
function rowsOf(table: TableId): ReportRow[] {
  const sheet = readSheet(harness, TABS[table], table);
  const tab = harness.fake.spreadsheet.sheets().find((each) => each.name() === TABS[table]);
  return sheet.keys().map((key) => {
    const cells: ReportRow["cells"] = {};
    for (const column of Object.keys(COLUMN_TITLES[table]) as ColumnId[]) {
      const { value = null } = tab?.content({ row: sheet.rowOf(key), column: sheet.columnOf(column) }) ?? {};
      if (value === null || value === "" || typeof value === "object" || !isFilled(table, key, column))
        continue;
      cells[column] = typeof value === "string" && /^#(REF!)$/.test(value) ? { error: value } : value;
    }
    return { key, cells };
  });
}

function reportOf(hash: string): Report {
  return {
    plan: form.plan.id,
    period: PERIOD,
    agency: "so-tai-chinh",
    form: hash,
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    tables: {
      duties: rowsOf("duties"),
      figures: rowsOf("figures"),
      assessment: rowsOf("assessment"),
    } as ReportTables,
  };
}

test("over generated reports, add-on and worker find the same in the same order, in the same words", async () => {
  let findings = 0;
  const tables = new Set<TableId>();
  await fc.assert(
    fc.asyncProperty(edits, async (cells) => {
      const built = harness.addon.buildSheet(PERIOD);
      if (!built.ok) throw new Error(built.problem.detail);
      for (const { table, key, column, text } of cells) {
        if (isFilled(table, key, column)) readSheet(harness, TABS[table], table).type(key, column, text);
      }
      const check = harness.addon.checkSheet(null);
      if (!check.ok) throw new Error(check.problem.detail);
      const here = check.value.groups.flatMap(({ items }) =>
        items.map(({ column: _, mend: __, todo: ___, ...item }) => item),
      );
      const report = reportOf("0".repeat(64));
      const there = partUntouched((await validate(report)).findings, readReport(report, form));
      expect(here).toEqual(there.others.map(shown));
      const blank = check.value.blanks.flatMap(({ rows }) => rows.map(({ place }) => place));
      expect(blank).toEqual(firstOfRows(there.untouched));
      findings += here.length;
      for (const { place } of here) if (place.table) tables.add(place.table);
    }),
    { numRuns: 40 },
  );
  expect(findings).toBeGreaterThan(100);
  expect([...tables].sort()).toEqual(["assessment", "duties", "figures"]);
});
