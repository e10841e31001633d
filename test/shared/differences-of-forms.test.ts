import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Difference } from "../../shared/report/differences.ts";
import type { Form } from "../../shared/report/form.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import type { Cell, ColumnId, Report, ReportRow, TableId } from "../../shared/report/report.ts";
import { between, GOOD, LEAD, put, type Spot, spot } from "./differing-reports.ts";
import { goodReport, withCells } from "./golden.ts";
import { district, finance } from "./rule-changes.ts";

/** Every cell that a person can fill, in the order of the form. */
function spotsOf({ tables: { duties, figures, assessment } }: Form): Spot[] {
  const spots = (table: TableId, keys: readonly string[], columns: readonly { id: ColumnId }[]) =>
    keys.flatMap((row) => columns.map(({ id: column }) => ({ table, row, column })));
  const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
  return [
    ...spots("duties", keys(duties.rows), duties.columns),
    ...spots("duties", duties.own, [{ id: "duty" }, ...duties.columns]),
    ...spots("figures", keys(figures.rows), figures.columns),
    ...spots("assessment", keys(assessment.rows), assessment.columns),
  ];
}

const SPOTS = spotsOf(finance);

function cellAt({ tables }: Report, { table, row, column }: Spot): Cell {
  const cells = (tables[table] as ReportRow[]).find(({ key }) => key === row)?.cells;
  return (cells as Partial<Record<ColumnId, Cell>> | undefined)?.[column] ?? null;
}

function without(form: Form, key: string): Form {
  const { duties, figures } = form.tables;
  return {
    ...form,
    tables: {
      ...form.tables,
      duties: { ...duties, rows: duties.rows.filter((row) => row.key !== key) },
      figures: { ...figures, rows: figures.rows.filter((row) => row.key !== key) },
    },
  };
}

describe("rows that a form gained or lost", () => {
  const typed = withCells(GOOD, LEAD, {
    status: "Đang thực hiện",
    result: "Một\nhai",
    completed: null,
    evidence: " ",
  });
  const text = "Đang thực hiện\nMột\nhai";

  test("a gained row stands at its place in the form, with what was typed in it", () => {
    const after = put(put(typed, spot("duties", "II.1.a", "result"), "Khác"), SPOTS.at(-1)!, "Khác");
    const differences = between(typed, after, without(finance, LEAD));
    expect(differences).toEqual([
      {
        table: "duties",
        row: "II.1.a",
        column: "result",
        kind: "changed",
        before: cellAt(GOOD, spot("duties", "II.1.a", "result")),
        after: "Khác",
      },
      { table: "duties", row: LEAD, column: null, kind: "row_added", before: "", after: text },
      { ...SPOTS.at(-1), kind: "changed", before: "Người ký minh họa", after: "Khác" },
    ]);
  });

  test("a lost row stands behind all others of its table", () => {
    const own = spot("duties", "own.1", "duty");
    const figure = spot("figures", "thi-cuoc", "total");
    const after = put(put(typed, own, "Việc riêng"), figure, "2");
    expect(between(typed, after, finance, without(finance, LEAD))).toEqual([
      { ...own, kind: "changed", before: "", after: "Việc riêng" },
      { table: "duties", row: LEAD, column: null, kind: "row_removed", before: text, after: "" },
      { ...figure, kind: "changed", before: "0", after: "2" },
    ]);
  });

  test("a row in which nothing was typed is not told, gained or lost", () => {
    const key = finance.tables.duties.rows.find(({ asked }) => asked !== "asked")?.key ?? "";
    expect(key).not.toBe("");
    const blank = withCells(GOOD, key, { result: " \u200B", status: null });
    expect(between(blank, blank, finance, without(finance, key))).toEqual([]);
    expect(between(blank, blank, without(finance, key), finance)).toEqual([]);
  });

  test("a figure of the last period's set alone is told as lost", () => {
    expect(between(GOOD, GOOD, finance, without(finance, "kinh-phi"))).toEqual([
      { table: "figures", row: "kinh-phi", column: null, kind: "row_removed", before: "85,5", after: "" },
    ]);
  });

  test("between quite different forms each typed row that only one has is told once, removed ones last", () => {
    const keys = (form: Form) => readReport(goodReport(form), form).rows.filter(({ typed }) => typed);
    const only = (form: Form, other: Form, kind: string) =>
      keys(form)
        .filter(({ key }) => !other.tables.duties.rows.some((row) => row.key === key))
        .map(({ key }) => [key, kind]);
    const added = only(district, finance, "row_added");
    const removed = only(finance, district, "row_removed");
    const told = between(GOOD, goodReport(district), finance, district)
      .filter(({ table, kind }) => table === "duties" && kind !== "changed")
      .map(({ row, kind }) => [row, kind]);
    expect(added.length * removed.length).toBeGreaterThan(0);
    expect(told).toEqual([...added, ...removed]);
  });
});

const HOSTILE: readonly Cell[] = [
  null,
  "",
  "__proto__",
  "constructor",
  "#REF!",
  "\uFEFF\u200B",
  "=1+1",
  "0",
  "1.234",
  "\u202E123",
  "5/11/2021",
  "Đã thực hiện".normalize("NFD"),
  "890/QĐ-UBND\n\n\r\n890/Q\u00D0-UBND; x",
  '"],["value",0]',
  "x".repeat(6000),
  0,
  -0,
  1.5,
  1e300,
  Number.NaN,
  true,
  { date: "2021-11-05" },
  { date: "9999-99-99" },
  { error: "#N/A" },
  { error: "" },
];

const anyCell = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 40 }));
const edits = fc.array(fc.tuple(fc.constantFrom(...SPOTS), anyCell), { maxLength: 8 });

const anyReport = fc
  .tuple(edits, fc.constantFrom("vi_VN", "en_US", ""))
  .map(([edits, locale]) =>
    edits.reduce<Report>((all, [at, cell]) => put(all, at, cell), { ...GOOD, locale }),
  );

const placeOf = ({ table, row, column }: Difference) => JSON.stringify([table, row, column]);

describe("whatever the cells hold", () => {
  test("no report differs from itself", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(between(report, report)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("there and back the same places differ, with the texts exchanged", () => {
    fc.assert(
      fc.property(anyReport, anyReport, (a, b) => {
        const back = between(b, a).map(({ before, after, ...at }) => ({
          ...at,
          before: after,
          after: before,
        }));
        expect(between(a, b)).toEqual(back);
      }),
      { numRuns: 300 },
    );
  });

  test("every changed cell is named once, in the order of the form, and no other", () => {
    fc.assert(
      fc.property(anyReport, fc.uniqueArray(fc.nat(SPOTS.length - 1), { maxLength: 12 }), (base, picked) => {
        const marks = new Map([...picked].sort((a, b) => a - b).map((at) => [SPOTS[at]!, `Khác ${at}`]));
        const changed = [...marks].reduce((all, [at, text]) => put(all, at, text), base);
        const differences = between(base, changed);
        expect(differences.map(placeOf)).toEqual(
          [...marks.keys()].map(({ table, row, column }) => JSON.stringify([table, row, column])),
        );
        expect(differences.map(({ after }) => after)).toEqual([...marks.values()]);
      }),
      { numRuns: 300 },
    );
  });
});
