import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Difference } from "../../shared/report/differences.ts";
import type { Form } from "../../shared/report/form.ts";
import { addPaths, pathFaults } from "../../shared/report/open-paths.ts";
import type { ColumnId, ReturnedPath, TableId } from "../../shared/report/report.ts";
import { back, LEAD, locked, path, QUARTER } from "./returned-paths.ts";
import { district, finance } from "./rule-changes.ts";

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
