// Findings made ready to show, by row, in the order in which the check gives them.
import { groupFindings } from "../../../shared/report/check.ts";
import type { Finding } from "../../../shared/report/finding.ts";
import type { Form } from "../../../shared/report/form.ts";
import { mendOf } from "../../../shared/report/mends.ts";
import type { Report } from "../../../shared/report/report.ts";
import { RULES } from "../../../shared/report/rules.ts";
import { sayFinding } from "../../../shared/wording/findings.ts";
import type { FindingGroup, FindingItem, Todo } from "../../contract/check.ts";
import { columnTitle, rowNames } from "./place-names.ts";

/** Rules that find something missing. */
export const COMPLETENESS = new Set(
  RULES.filter(({ category }) => category === "completeness").map(({ id }) => id),
);

/** An error that something is missing asks to fill it in, any other to mend; what does not block asks to look. */
function todoOf({ rule, severity }: Finding): Todo {
  if (severity !== "error") return "see";
  return COMPLETENESS.has(rule) ? "fill" : "mend";
}

function itemOf(finding: Finding, report: Report, form: Form): FindingItem {
  return {
    severity: finding.severity,
    rule: finding.rule,
    place: finding.at,
    todo: todoOf(finding),
    ...sayFinding(finding),
    column: columnTitle(finding.at),
    mend: mendOf(finding, report, form),
    exempted: finding.exempted ?? null,
  };
}

/** Findings by row, ready to show. */
export function groupsOf(findings: readonly Finding[], report: Report, form: Form): FindingGroup[] {
  const names = rowNames(form);
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
