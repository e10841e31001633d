// What was not touched is not wrong. A blank that is owed stays a finding, so that add-on and worker judge alike and
// nothing is sent without it; where its row holds nothing yet it is told as not filled, apart from what was filled wrongly.
import type { Finding } from "./finding.ts";
import type { ReadCells, ReadReport } from "./reading/read-report.ts";
import type { TableId } from "./report.ts";
import { RULES } from "./rules.ts";

const OWED = new Set(
  RULES.filter(({ category, severity }) => category === "completeness" && severity === "error").map(
    ({ id }) => id,
  ),
);

/** Keys of the rows in which nothing stands, by table. */
function untouchedRows({ rows, own, figures, assessment }: ReadReport): Record<TableId, Set<string>> {
  const keys = (read: readonly ReadCells[]) =>
    new Set(read.filter(({ count, typed }) => count === 1 && !typed).map(({ key }) => key));
  return { duties: keys([...rows, ...own]), figures: keys(figures), assessment: keys(assessment) };
}

/** Findings apart: what is owed of rows that were not touched, and all others. */
interface Parted {
  untouched: Finding[];
  others: Finding[];
}

/**
 * Parts findings by whether they only say that a row was not touched. A row that was begun and lacks something is no
 * such row; what Sở Tư pháp switched off says so itself and stays with the others.
 */
export function partUntouched(findings: readonly Finding[], read: ReadReport): Parted {
  const blank = untouchedRows(read);
  const parted: Parted = { untouched: [], others: [] };
  for (const finding of findings) {
    const { table = "duties", row } = finding.at;
    const isBlank = row !== undefined && OWED.has(finding.rule) && !finding.exempted && blank[table].has(row);
    parted[isBlank ? "untouched" : "others"].push(finding);
  }
  return parted;
}
