// How far a report is, table by table.
import type { Finding } from "../../../shared/report/finding.ts";
import type { Form } from "../../../shared/report/form.ts";
import { progressOf } from "../../../shared/report/progress.ts";
import type { ReadReport } from "../../../shared/report/reading/read-report.ts";
import type { TableId } from "../../../shared/report/report.ts";
import type { ProgressView, TableProgress } from "../../contract/check.ts";

interface Row {
  key: string;
  /** Whether the form asks for it; a faulty row counts all the same. */
  owed: boolean;
  blank: boolean;
}

function tally(
  table: TableId,
  title: string,
  rows: readonly Row[],
  findings: readonly Finding[],
): TableProgress {
  const faulty = new Set(
    findings.filter(({ at, severity }) => severity === "error" && at.table === table).map(({ at }) => at.row),
  );
  const asked = rows.filter(({ key, owed }) => owed || faulty.has(key));
  const missing = asked.filter(({ blank }) => blank).length;
  const wrong = asked.filter(({ blank, key }) => !blank && faulty.has(key)).length;
  const done = asked.length - missing - wrong;
  return { table, title, asked: asked.length, done, ongoing: 0, missing, wrong };
}

/** The progress of each table that the form has rows for. */
export function progressView(read: ReadReport, findings: readonly Finding[], { tables }: Form): ProgressView {
  const ofDuties = findings.filter(({ at }) => (at.table ?? "duties") === "duties");
  const { asked, rows, ...counts } = progressOf(read, ofDuties);
  const figures = read.figures.map(({ count, key, typed }) => ({
    key,
    owed: true,
    blank: count === 0 || !typed,
  }));
  const assessment = read.assessment.map(({ count, item, key, typed }) => ({
    key,
    owed: item.required,
    blank: count === 0 || !typed,
  }));
  return {
    tables: [
      { table: "duties" as const, title: tables.duties.title, asked, ...counts },
      tally("figures", tables.figures.title, figures, findings),
      tally("assessment", tables.assessment.title, assessment, findings),
    ].filter((line) => line.asked > 0),
    later: rows - asked,
  };
}
