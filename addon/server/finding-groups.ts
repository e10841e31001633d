// Findings made ready to show, by row, in the order in which the check gives them.
import { groupFindings } from "../../shared/report/check.ts";
import type { Finding } from "../../shared/report/finding.ts";
import type { DutyRow, Form } from "../../shared/report/form.ts";
import { mendOf } from "../../shared/report/mends.ts";
import type { Report, TableId } from "../../shared/report/report.ts";
import { sayFinding } from "../../shared/wording/findings.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { OWN_SECTION, ownName } from "../../shared/wording/sheet.ts";
import type { FindingGroup, FindingItem } from "../contract.ts";

type Names = Pick<FindingGroup, "duty" | "title" | "section">;

function dutyTitle(row: DutyRow): string {
  return row.answersFor ? `${row.answersFor.name}: ${row.text}` : row.text;
}

/** What each row of a table is called, by key. */
function namesOf({ sections, tables }: Form): Record<TableId, Map<string, Names>> {
  const { duties, figures, assessment } = tables;
  const titles = new Map(sections.map(({ id, title }) => [id, `${id}. ${title}`]));
  return {
    duties: new Map([
      ...duties.rows.map((row): [string, Names] => [
        row.key,
        { duty: row.duty, title: dutyTitle(row), section: titles.get(row.section) ?? row.section },
      ]),
      ...duties.own.map((key, at): [string, Names] => [
        key,
        { duty: ownName(at + 1), title: "", section: OWN_SECTION },
      ]),
    ]),
    figures: new Map(
      figures.rows.map(({ key, name, number }) => [
        key,
        { duty: number, title: name, section: figures.title },
      ]),
    ),
    assessment: new Map(
      assessment.rows.map(({ key, title }) => [key, { duty: title, title: "", section: assessment.title }]),
    ),
  };
}

function columnTitle({ column, table = "duties" }: Finding["at"]): string {
  const titles: Record<string, string> = COLUMN_TITLES[table];
  return column === undefined ? "" : (titles[column] ?? "");
}

function itemOf(finding: Finding, report: Report, form: Form): FindingItem {
  return {
    severity: finding.severity,
    rule: finding.rule,
    place: finding.at,
    ...sayFinding(finding),
    column: columnTitle(finding.at),
    mend: mendOf(finding, report, form),
    exempted: finding.exempted ?? null,
  };
}

/** Findings by row, ready to show. */
export function groupsOf(findings: readonly Finding[], report: Report, form: Form): FindingGroup[] {
  const names = namesOf(form);
  return groupFindings(findings, form).map(({ at: { table = null, row = null }, findings: found }) => {
    const known = table !== null && row !== null ? names[table].get(row) : undefined;
    return {
      table,
      row,
      duty: known?.duty ?? row ?? "",
      title: known?.title ?? "",
      section: known?.section ?? (table === null ? "" : form.tables[table].title),
      items: found.map((finding) => itemOf(finding, report, form)),
    };
  });
}
