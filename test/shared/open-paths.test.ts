import { describe, expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import { type Difference, differencesOf } from "../../shared/report/differences.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { DutyRow, FigureRow, Form } from "../../shared/report/form.ts";
import { openPlaces } from "../../shared/report/open-paths.ts";
import type { Place, Severity } from "../../shared/report/place.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import { goodReport, withCells } from "./golden.ts";
import {
  ALL,
  back,
  FIGURE,
  LEAD,
  LETTER,
  locked,
  OTHER,
  OWN,
  path,
  QUARTER,
  RESULT,
  STATUS,
} from "./returned-paths.ts";
import { AFTER, finance, YEARS } from "./rule-changes.ts";

const GOOD = goodReport(finance);

function withDuty(key: string, change: Partial<DutyRow>): Form {
  const { duties } = finance.tables;
  const rows = duties.rows.map((row) => (row.key === key ? { ...row, ...change } : row));
  return { ...finance, tables: { ...finance.tables, duties: { ...duties, rows } } };
}

function withFigure(key: string, change: Partial<FigureRow>): Form {
  const { figures } = finance.tables;
  const rows = figures.rows.map((row) => (row.key === key ? { ...row, ...change } : row));
  return { ...finance, tables: { ...finance.tables, figures: { ...figures, rows } } };
}

function withoutDuty(key: string): Form {
  const { duties } = finance.tables;
  const rows = duties.rows.filter((row) => row.key !== key);
  return { ...finance, tables: { ...finance.tables, duties: { ...duties, rows } } };
}

function finding(at: Place, severity: Severity = "error"): Finding {
  return { rule: "R-RESULT-MISSING", severity, at, details: {} };
}

describe("what a return opens", () => {
  test("nothing is locked where nothing was returned", () => {
    expect(locked({ returned: null })).toEqual([]);
  });

  test("nothing is locked where the whole report was returned", () => {
    expect(locked({ returned: { ...back(), paths: null } })).toEqual([]);
  });

  test("a return without any place locks all, in the order of the differences", () => {
    expect(locked({})).toEqual(ALL);
  });

  test("a row opens all of its cells and no other row", () => {
    expect(locked({ returned: back(path("duties", LEAD)) })).toEqual([OTHER, OWN, FIGURE, LETTER]);
  });

  test("a cell opens itself alone", () => {
    expect(locked({ returned: back(path("duties", LEAD, "result")) })).toEqual([
      STATUS,
      OTHER,
      OWN,
      FIGURE,
      LETTER,
    ]);
  });

  test("figures, the assessment and work of the agency's own open like duties", () => {
    const returned = back(
      path("figures", "pho-bien-cuoc", "total"),
      path("assessment", "letter_number"),
      path("duties", "own.1", "duty"),
    );
    expect(locked({ returned })).toEqual([RESULT, STATUS, OTHER]);
  });

  test("the same key in another table stays locked", () => {
    expect(locked({ returned: back(path("figures", LEAD)), differences: [RESULT] })).toEqual([RESULT]);
  });

  test("a key that holds the signs of a place opens nothing else", () => {
    const returned = back(
      path("duties", `${LEAD}","result`),
      path("duties", "__proto__"),
      path("duties", ""),
    );
    expect(locked({ returned })).toEqual(ALL);
  });
});

describe("what is open beside", () => {
  test("a row that the form gained is open", () => {
    const added: Difference = {
      table: "duties",
      row: LEAD,
      column: null,
      kind: "row_added",
      before: "",
      after: "x",
    };
    expect(locked({ baseForm: withoutDuty(LEAD), differences: [added, RESULT, OTHER] })).toEqual([OTHER]);
  });

  test("a row that the form lost is open", () => {
    const removed: Difference = {
      table: "duties",
      row: LEAD,
      column: null,
      kind: "row_removed",
      before: "x",
      after: "",
    };
    expect(locked({ form: withoutDuty(LEAD), differences: [OTHER, removed] })).toEqual([OTHER]);
  });

  test("a whole row that no form gained or lost is locked, though one of its cells was returned", () => {
    const removed: Difference = {
      table: "duties",
      row: LEAD,
      column: null,
      kind: "row_removed",
      before: "x",
      after: "",
    };
    expect(locked({ returned: back(path("duties", LEAD, "result")), differences: [removed] })).toEqual([
      removed,
    ]);
  });

  const FACTS: [string, Partial<DutyRow>][] = [
    ["is asked for otherwise", { asked: "waiting" }],
    ["is exempt", { asked: "exempt" }],
    [
      "was closed in an earlier period",
      {
        closedIn: {
          agency: "so-tai-chinh",
          key: LEAD,
          periodId: "kh-6134-2020",
          periodName: "Năm 2020",
          status: "done",
        },
      },
    ],
    ["changed its role", { role: "coordinate" }],
    ["has another last day", { dueBy: "2021-03-31" }],
    ["has another deadline", { deadlines: [{ type: "quarter", year: 2021, quarter: 1 }] }],
    ["became an invitation", { invited: true }],
    ["answers for another body", { answersFor: { id: "hoi-dong", name: "Hội đồng" } }],
  ];

  test.each(FACTS)("a row whose obligation %s is open, and no other", (_, change) => {
    expect(locked({ form: withDuty(LEAD, change) })).toEqual([OTHER, OWN, FIGURE, LETTER]);
    expect(locked({ baseForm: withDuty(LEAD, change) })).toEqual([OTHER, OWN, FIGURE, LETTER]);
  });

  test("a row of which only the words were put right stays locked", () => {
    expect(locked({ form: withDuty(LEAD, { text: "Lời khác", leadIn: null }) })).toEqual(ALL);
  });

  test("a figure is open where its unit changed, and stays locked where last period's value did", () => {
    expect(locked({ form: withFigure("pho-bien-cuoc", { unit: "buổi" }) })).toEqual([
      RESULT,
      STATUS,
      OTHER,
      OWN,
      LETTER,
    ]);
    expect(locked({ form: withFigure("pho-bien-cuoc", { last: "unknown" }) })).toEqual(ALL);
  });

  const NAMED: [string, Place, Difference[]][] = [
    [
      "a cell opens that cell",
      { table: "duties", row: LEAD, column: "result" },
      [STATUS, OTHER, OWN, FIGURE, LETTER],
    ],
    [
      "a line of a cell opens that cell",
      { table: "duties", row: LEAD, column: "result", item: 2 },
      [STATUS, OTHER, OWN, FIGURE, LETTER],
    ],
    ["a row opens that row", { table: "duties", row: LEAD }, [OTHER, OWN, FIGURE, LETTER]],
    ["a table opens that table", { table: "duties" }, [FIGURE, LETTER]],
    ["the whole report opens all", {}, []],
  ];

  test.each(NAMED)("an error at %s", (_, at, expected) => {
    expect(locked({ findings: [finding(at)] })).toEqual(expected);
  });

  test.each(["warning", "info"] as const)("a finding that is a mere %s opens nothing", (severity) => {
    expect(locked({ findings: NAMED.map(([, at]) => finding(at, severity)) })).toEqual(ALL);
  });

  test("an error that the check finds in the base version may be mended, and nothing beside it", () => {
    const base = withCells(GOOD, YEARS, { completed: "5/3" });
    const next = withCells(
      withCells(base, YEARS, { completed: "5/11/2021", result: "Kết quả khác" }),
      "thi-cuoc",
      { total: "7" },
      "figures",
    );
    const { read, findings } = checkReport(base, { form: finance, asOf: AFTER });
    const differences = differencesOf(read, readReport(next, finance));
    expect(differences.map(({ row, column }) => [row, column])).toEqual([
      [YEARS, "result"],
      [YEARS, "completed"],
      ["thi-cuoc", "total"],
    ]);
    expect(locked({ returned: back(path("figures", "thi-cuoc")), differences, findings })).toEqual([
      differences[0],
    ]);
  });

  test("what is open is told as places, paths first", () => {
    expect(
      openPlaces({
        returned: back(path("duties", LEAD, "result"), path("figures", "thi-cuoc")),
        baseForm: withoutDuty(QUARTER),
        form: withoutDuty(LEAD),
        findings: [finding({ table: "assessment" }), finding({}, "info")],
      }),
    ).toEqual([
      { table: "duties", row: LEAD, column: "result" },
      { table: "figures", row: "thi-cuoc" },
      { table: "duties", row: QUARTER },
      { table: "duties", row: LEAD },
      { table: "assessment" },
    ]);
  });
});
