// Checks of the real form of Sở Tài chính for 2021: 22 duties, 12 figures, 5 items of the assessment.
import type { CheckView } from "../../addon/contract/check.ts";
import { checkView } from "../../addon/server/report/check-view.ts";
import { checkReport } from "../../shared/report/check.ts";
import type { Report } from "../../shared/report/report.ts";
import { formOf, goodReport, withCells } from "../shared/golden.ts";

export const form = formOf("so-tai-chinh");

const NOTHING = { status: null, result: null, completed: null, evidence: null };

function checkOf(report: Report): CheckView {
  const { everywhere, read } = checkReport(report, { form, asOf: "2021-12-10" });
  return { checkedAt: "10/12/2021 09:05", ...checkView({ everywhere, read, report }, form) };
}

function withoutDuties(count: number): Report {
  const keys = form.tables.duties.rows.slice(0, count).map(({ key }) => key);
  return keys.reduce((report, key) => withCells(report, key, NOTHING), goodReport(form));
}

function empty(): Report {
  const good = goodReport(form);
  const rows = (list: readonly { key: string }[]) => list.map(({ key }) => ({ key, cells: {} }));
  const { assessment, duties, figures } = good.tables;
  return {
    ...good,
    tables: { duties: rows(duties), figures: rows(figures), assessment: rows(assessment) },
  };
}

/** Nothing was filled. */
export const emptyCheck = checkOf(empty());

/** The first three duties are left, the others are in order. */
export const almostCheck = checkOf(withoutDuties(3));

/** Twelve duties are left; of one that was begun the result is missing, and a figure is no number. */
export const midCheck = checkOf(
  withCells(
    withCells(withoutDuties(12), form.tables.duties.rows[13]?.key ?? "", { result: null }),
    "pho-bien-cuoc",
    { total: "khoảng 20" },
    "figures",
  ),
);
