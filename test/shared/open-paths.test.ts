import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkReport } from "../../shared/report/check.ts";
import { type Difference, differencesOf } from "../../shared/report/differences.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { DutyRow, FigureRow, Form } from "../../shared/report/form.ts";
import { addPaths, lockedDifferences, openPlaces, pathFaults } from "../../shared/report/open-paths.ts";
import type { Place, Severity } from "../../shared/report/place.ts";
import { readReport } from "../../shared/report/reading/read-report.ts";
import type { ColumnId, Returned, ReturnedPath, TableId } from "../../shared/report/report.ts";
import { goodReport, withCells } from "./golden.ts";
import { AFTER, district, finance } from "./rule-changes.ts";

const LEAD = "II.2.a.1";
const QUARTER = "II.1.a";
const GOOD = goodReport(finance);

const path = (table: TableId, row: string, column?: ColumnId, reason = "Bổ sung"): ReturnedPath => ({
  table,
  row,
  ...(column && { column }),
  reason,
});

function back(...paths: ReturnedPath[]): Returned {
  return { base: 1, reason: "Chỉnh lý một số dòng", at: "2021-12-17T08:00:00Z", paths };
}

const differs = (table: TableId, row: string, column: ColumnId): Difference => ({
  table,
  row,
  column,
  kind: "changed",
  before: "a",
  after: "b",
});

const RESULT = differs("duties", LEAD, "result");
const STATUS = differs("duties", LEAD, "status");
const OTHER = differs("duties", QUARTER, "result");
const OWN = differs("duties", "own.1", "duty");
const FIGURE = differs("figures", "pho-bien-cuoc", "total");
const LETTER = differs("assessment", "letter_number", "text");
const ALL = [RESULT, STATUS, OTHER, OWN, FIGURE, LETTER];

interface Case {
  returned?: Returned | null;
  differences?: Difference[];
  baseForm?: Form;
  form?: Form;
  findings?: Finding[];
}

function locked({
  returned = back(),
  differences = ALL,
  baseForm = finance,
  form = finance,
  findings = [],
}: Case) {
  return lockedDifferences({ returned, differences, baseForm, form, findings });
}

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
    ["has another deadline", { deadline: { type: "quarter", year: 2021, quarter: 1 } }],
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
    const base = withCells(GOOD, LEAD, { completed: "5/3" });
    const next = withCells(
      withCells(base, LEAD, { completed: "5/11/2021", result: "Kết quả khác" }),
      "thi-cuoc",
      { total: "7" },
      "figures",
    );
    const { read, findings } = checkReport(base, { form: finance, asOf: AFTER });
    const differences = differencesOf(read, readReport(next, finance));
    expect(differences.map(({ row, column }) => [row, column])).toEqual([
      [LEAD, "result"],
      [LEAD, "completed"],
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

describe("further returns", () => {
  test("paths are joined in their order", () => {
    const [a, b, c] = [
      path("duties", LEAD, "result"),
      path("figures", "thi-cuoc"),
      path("assessment", "causes"),
    ];
    expect(addPaths([a, b], [c])).toEqual([a, b, c]);
    expect(addPaths([], [])).toEqual([]);
  });

  test("the later reason wins for the same place, which stays where it stood", () => {
    const first = [path("duties", LEAD, "result", "Cũ"), path("figures", "thi-cuoc", undefined, "Cũ")];
    const later = [path("figures", "thi-cuoc", undefined, "Mới"), path("duties", LEAD, "result", "Mới hơn")];
    expect(addPaths(first, later)).toEqual([
      path("duties", LEAD, "result", "Mới hơn"),
      path("figures", "thi-cuoc", undefined, "Mới"),
    ]);
  });

  test("a row swallows its cells, whether they were returned before or after it", () => {
    const row = path("duties", LEAD, undefined, "Cả dòng");
    const others = [path("duties", QUARTER, "result"), path("figures", LEAD, "total")];
    const cells = [path("duties", LEAD, "result"), path("duties", LEAD, "status")];
    expect(addPaths([...cells, ...others], [row])).toEqual([...others, row]);
    expect(addPaths([row, ...others], cells)).toEqual([row, ...others]);
  });
});

describe("paths that a form does not have", () => {
  test("every row and cell of a form can be returned, also those of its own work, figures and assessment", () => {
    for (const form of [finance, district]) expect(pathFaults(everyPath(form), form)).toEqual([]);
  });

  const FAULTY: [string, ReturnedPath][] = [
    ["an unknown table", path("forms" as TableId, LEAD)],
    ["a table named like a part of every object", path("__proto__" as TableId, "constructor")],
    ["an unknown row", path("duties", "II.99.z")],
    ["a row that lost its key", path("duties", "")],
    ["a row of another table", path("figures", LEAD)],
    ["a column of another table", path("duties", LEAD, "total")],
    ["an unknown column", path("duties", LEAD, "__proto__" as ColumnId)],
    ["the plan's own words of a duty", path("duties", LEAD, "duty")],
    ["a figure of another agency's form", path("figures", "to-hoa-giai")],
    ["a key that holds the signs of a place", path("duties", `${LEAD}","result`)],
  ];

  test.each(FAULTY)("%s is a fault", (_, faulty) => {
    expect(pathFaults([path("duties", LEAD), faulty, path("duties", "own.1", "duty")], finance)).toEqual([
      faulty,
    ]);
  });

  test("a place that is named again is a fault, a cell beside its row is none", () => {
    const again = path("duties", LEAD, "result", "Lý do khác");
    const paths = [path("duties", LEAD), path("duties", LEAD, "result"), again];
    expect(pathFaults(paths, finance)).toEqual([again]);
  });
});

/** Every row and every cell that a form has. */
function everyPath({ tables: { duties, figures, assessment } }: Form): ReturnedPath[] {
  const paths = (table: TableId, rows: readonly string[], columns: readonly { id: ColumnId }[]) =>
    rows.flatMap((row) => [path(table, row), ...columns.map(({ id }) => path(table, row, id))]);
  const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
  return [
    ...paths("duties", keys(duties.rows), duties.columns),
    ...paths("duties", duties.own, [{ id: "duty" }, ...duties.columns]),
    ...paths("figures", keys(figures.rows), figures.columns),
    ...paths("assessment", keys(assessment.rows), assessment.columns),
  ];
}

const EVERY = everyPath(finance);
const ROWS = EVERY.filter(({ column }) => column === undefined);
// A few rows, so that paths and differences meet often.
const NEAR = EVERY.filter(({ row }) =>
  [LEAD, QUARTER, "own.1", "pho-bien-cuoc", "letter_number"].includes(row),
);
const somePaths = fc.array(
  fc
    .tuple(fc.constantFrom(...NEAR), fc.string({ maxLength: 3 }))
    .map(([one, reason]) => ({ ...one, reason })),
  { maxLength: 8 },
);
const someDifferences = fc.uniqueArray(fc.constantFrom(...NEAR), { maxLength: 12 }).map((paths) =>
  paths.map(({ table, row, column = null }): Difference => {
    return { table, row, column, kind: column === null ? "row_removed" : "changed", before: "a", after: "b" };
  }),
);

describe("whatever is returned", () => {
  test("with all rows open nothing is locked", () => {
    fc.assert(
      fc.property(someDifferences, (differences) => {
        expect(locked({ returned: back(...ROWS), differences })).toEqual([]);
      }),
    );
  });

  test("opening more never locks more", () => {
    fc.assert(
      fc.property(somePaths, somePaths, someDifferences, (paths, more, differences) => {
        const before = locked({ returned: back(...paths), differences });
        const after = locked({ returned: back(...addPaths(paths, more)), differences });
        expect(after).toEqual(after.filter((one) => before.includes(one)));
      }),
    );
  });

  test("joined paths open just what each of them opened", () => {
    fc.assert(
      fc.property(somePaths, somePaths, someDifferences, (a, b, differences) => {
        const one = locked({ returned: back(...a), differences });
        const other = locked({ returned: back(...b), differences });
        expect(locked({ returned: back(...addPaths(a, b)), differences })).toEqual(
          one.filter((difference) => other.includes(difference)),
        );
      }),
    );
  });

  test("joined paths have no faults, and joining them again changes nothing", () => {
    fc.assert(
      fc.property(somePaths, somePaths, (a, b) => {
        const joined = addPaths(a, b);
        expect(pathFaults(joined, finance)).toEqual([]);
        expect(addPaths(joined, joined)).toEqual(joined);
      }),
    );
  });
});
