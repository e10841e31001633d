// The same cells give the same findings in the add-on's bundle and in the worker, over generated reports.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FindingItem } from "../../addon/contract.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { Cell, ColumnId, Report } from "../../shared/report/report.ts";
import type { ValidateReply } from "../../shared/wire/api.ts";
import { sayFinding } from "../../shared/wording/findings.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { formOf } from "../shared/golden.ts";
import { type Desk, type Office, openOffice } from "./office.ts";
import { readSheet } from "./sheet-reader.ts";

const PERIOD = "kh-6134-2021";
const TAB = "Nhiệm vụ – Năm 2021";
const COLUMNS = Object.keys(COLUMN_TITLES) as ColumnId[];
const form = formOf("so-tai-chinh");

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
  fc.string({ maxLength: 30 }).filter((text) => !/\0|\p{Surrogate}/u.test(text)),
);

const edits = fc.array(
  fc.tuple(fc.nat(form.tables.duties.rows.length - 1), fc.constantFrom(...COLUMNS), typed),
  { minLength: 1, maxLength: 60 },
);

let office: Office;
let desk: Desk;
beforeAll(async () => {
  office = await openOffice();
  desk = await office.sitDown("bao-cao-so-tai-chinh");
}, 60_000);
afterAll(() => office.close());

async function validate(report: Report): Promise<ValidateReply> {
  const response = await fetch(`${office.backend.workerUrl}/v1/periods/${PERIOD}/validate`, {
    method: "POST",
    headers: {
      authorization: `Bearer ${await office.token("bao-cao-so-tai-chinh")}`,
      "content-type": "application/json",
    },
    body: JSON.stringify(report),
  });
  if (response.status !== 200) throw new Error(await response.text());
  return (await response.json()) as ValidateReply;
}

function shown({ rule, severity, at, details }: Finding): Omit<FindingItem, "column"> {
  return { rule, severity, place: at, ...sayFinding({ rule, severity, at, details }) };
}

/** The report that the bundle would send of what stands in the sheet. */
function reportOf(sheet: ReturnType<typeof readSheet>, hash: string): Report {
  const tab = desk.fake.spreadsheet.sheets().find((each) => each.name() === TAB);
  const duties = sheet.keys().map((key) => {
    const cells: Partial<Record<ColumnId, Cell>> = {};
    for (const column of COLUMNS) {
      const { value = null } = tab?.content({ row: sheet.rowOf(key), column: sheet.columnOf(column) }) ?? {};
      if (value !== null && value !== "") {
        cells[column] = typeof value === "string" && /^#(REF!)$/.test(value) ? { error: value } : value;
      }
    }
    return { key, cells };
  });
  return {
    plan: form.plan.id,
    period: PERIOD,
    agency: "so-tai-chinh",
    form: hash,
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    tables: { duties },
  };
}

test("over generated reports, add-on and worker find the same in the same order, in the same words", async () => {
  let findings = 0;
  await fc.assert(
    fc.asyncProperty(edits, async (cells) => {
      const built = desk.addon.buildSheet(PERIOD);
      if (!built.ok) throw new Error(built.problem.detail);
      const sheet = readSheet(desk, TAB);
      for (const [row, column, text] of cells)
        sheet.type(form.tables.duties.rows[row]?.key ?? "", column, text);
      const check = desk.addon.checkSheet();
      if (!check.ok) throw new Error(check.problem.detail);
      const here = check.value.groups.flatMap(({ items }) => items.map(({ column: _, ...item }) => item));
      const there = (await validate(reportOf(sheet, "0".repeat(64)))).findings.map(shown);
      expect(here).toEqual(there);
      findings += here.length;
    }),
    { numRuns: 40 },
  );
  expect(findings).toBeGreaterThan(100);
}, 120_000);
