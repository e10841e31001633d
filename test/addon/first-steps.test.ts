// How many rows there are to fill is one number: the card after building says what the check of an empty form counts.
import { expect, test } from "vitest";
import { rowsToFill } from "../../addon/server/report/first-steps.ts";
import { progressView } from "../../addon/server/report/progress-view.ts";
import { checkReport } from "../../shared/report/check.ts";
import { type Report, TABLES } from "../../shared/report/report.ts";
import { formOf, goodReport, obligations2021 } from "../shared/golden.ts";

const agencies = [...new Set(obligations2021.map(({ agency }) => agency))];

test("the first minute names as many rows as the check of the empty form, for every body, invited ones too", () => {
  const counted = agencies.map((agency) => {
    const form = formOf(agency);
    const good = goodReport(form);
    const blank = (table: (typeof TABLES)[number]) =>
      good.tables[table].map(({ key }) => ({ key, cells: {} }));
    const tables = Object.fromEntries(TABLES.map((table) => [table, blank(table)])) as unknown;
    const report = { ...good, tables: tables as Report["tables"] };
    const { everywhere, read } = checkReport(report, { form, asOf: "2021-12-10" });
    const checked = progressView(read, everywhere, form).tables.map(({ asked, title }) => ({ title, asked }));
    return { agency, card: rowsToFill(form), checked };
  });
  expect(counted.length).toBeGreaterThan(40);
  expect(counted.map(({ agency, card }) => ({ agency, rows: card }))).toEqual(
    counted.map(({ agency, checked }) => ({ agency, rows: checked })),
  );
});
