import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksSending, checkReport } from "../../shared/report/check.ts";
import type { Cell, Report, TableId } from "../../shared/report/report.ts";
import { ask } from "./support/client.ts";
import { reporterOf } from "./support/people.ts";
import { fill, formOf, reportPath, sending } from "./support/reports.ts";

const AGENCY = "ubnd-ba-tri";

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, "", "Đã thực hiện", "Không phát sinh", "x", "0", "12 cuộc", "1,234", "hơn 3"),
  fc.constantFrom<Cell>("05/11/2021", "5/11/21", "12/KH-STC ngày 05/3/2021", "0912 345 678", 7, 1.5, true),
  fc.constantFrom<Cell>({ date: "2021-11-05" }, { error: "#REF!" }),
  fc.string({ maxLength: 20 }).filter((text) => !/\0|\p{Surrogate}/u.test(text)),
);

/** Some cells of a good report replaced: table, place of the row, place of the column, what stands there. */
const edits = fc.array(
  fc.tuple(fc.constantFrom<TableId>("duties", "figures", "assessment"), fc.nat(), fc.nat(), cell),
  { maxLength: 3 },
);

const COLUMNS = {
  duties: ["status", "result", "completed", "evidence", "difficulty", "proposal"],
  figures: ["total", "coordinated", "note"],
  assessment: ["text"],
} as const;

function edited(report: Report, changes: [TableId, number, number, Cell][]): Report {
  const copy = structuredClone(report);
  for (const [table, row, column, value] of changes) {
    const rows = copy.tables[table];
    const cells: Record<string, Cell> = rows[row % rows.length]?.cells ?? {};
    cells[COLUMNS[table][column % COLUMNS[table].length] ?? ""] = value;
  }
  return copy;
}

test("a report without an error finding is accepted, one with an error is refused with the same findings", async () => {
  const { form } = await formOf(AGENCY);
  const good = fill(form);
  let rev = 0;
  let refusals = 0;
  await fc.assert(
    fc.asyncProperty(edits, async (changes) => {
      const report = edited(good, changes);
      const { findings } = checkReport(report, { form, asOf: "2021-12-10" });
      const { status, body } = await ask(reporterOf(AGENCY), reportPath(AGENCY), sending(report, rev));
      if (blocksSending(findings)) {
        expect([status, body.code, body.findings]).toEqual([422, "report_has_errors", findings]);
        refusals += 1;
      } else {
        expect([status, body.findings]).toEqual([201, findings]);
        rev = body.head.rev;
      }
    }),
    { numRuns: 80 },
  );
  expect(rev).toBeGreaterThan(5);
  expect(refusals).toBeGreaterThan(5);
});
