import type { Finding, Severity } from "./finding.ts";
import type { Form } from "./form.ts";
import { MAX_CELL_CHARACTERS, type ReadReport, type ReadRow, readReport } from "./read-report.ts";
import type { Report } from "./report.ts";
import { CELL_RULES, REPORT_RULES, ROW_RULES, type RuleContext } from "./rules.ts";

/** Invitations never block sending: what would be an error is a warning there. */
function severityFor(severity: Severity, row: ReadRow | undefined): Severity {
  return severity === "error" && row?.duty.invited ? "warning" : severity;
}

function cellFindings(row: ReadRow): Finding[] {
  const at = (column: Finding["at"]["column"]) => ({
    table: "duties" as const,
    row: row.duty.key,
    ...(column && { column }),
  });
  return [
    ...row.errorValues.map(({ column, value }) => ({
      rule: CELL_RULES.errorValue.id,
      severity: severityFor(CELL_RULES.errorValue.severity, row),
      at: at(column),
      details: { value },
    })),
    // Never softened: a text over the cap cannot be stored.
    ...row.tooLong.map(({ column, length }) => ({
      rule: CELL_RULES.tooLong.id,
      severity: CELL_RULES.tooLong.severity,
      at: at(column),
      details: { length, most: MAX_CELL_CHARACTERS },
    })),
  ];
}

function rowFindings(row: ReadRow, context: RuleContext): Finding[] {
  return ROW_RULES.flatMap((rule) =>
    rule.finds(row, context).map(({ item, details }) => ({
      rule: rule.id,
      severity: severityFor(rule.severity, row),
      at: {
        table: "duties" as const,
        row: row.duty.key,
        column: rule.column,
        ...(item === undefined ? {} : { item }),
      },
      details,
    })),
  );
}

function reportFindings(read: ReadReport, context: RuleContext, gate: "document" | "rows"): Finding[] {
  const rows = new Map(read.rows.map((row) => [row.duty.key, row]));
  return REPORT_RULES.filter((rule) => rule.gate === gate).flatMap((rule) =>
    rule.finds(read, context).map(({ row, details }) => ({
      rule: rule.id,
      severity: severityFor(rule.severity, row === undefined ? undefined : rows.get(row)),
      at: row === undefined ? {} : { table: "duties" as const, row },
      details,
    })),
  );
}

const RULE_ORDER = new Map(
  [...REPORT_RULES, CELL_RULES.errorValue, CELL_RULES.tooLong, ...ROW_RULES].map(({ id }, index) => [
    id,
    index,
  ]),
);

/** Findings in the order of the form: the whole report first, then rows and columns as they stand, causes first. */
function inFormOrder(findings: Finding[], form: Form): Finding[] {
  const rows = new Map(form.tables.duties.rows.map(({ key }, index) => [key, index]));
  const columns = new Map(form.tables.duties.columns.map(({ id }, index) => [id, index]));
  const place = ({ rule, at }: Finding): number[] => [
    at.row === undefined ? -1 : (rows.get(at.row) ?? rows.size),
    at.column === undefined ? -1 : (columns.get(at.column) ?? columns.size),
    RULE_ORDER.get(rule) ?? RULE_ORDER.size,
    at.item ?? 0,
  ];
  return findings
    .map((finding, index) => ({ finding, order: [...place(finding), index] }))
    .sort((a, b) => {
      const at = a.order.findIndex((value, index) => value !== b.order[index]);
      return at < 0 ? 0 : (a.order[at] ?? 0) - (b.order[at] ?? 0);
    })
    .map(({ finding }) => finding);
}

/**
 * Reads a report against its form and gives everything that is wrong at once. Pure: add-on and worker call it
 * with the same cells, form and `asOf` (`YYYY-MM-DD` in Vietnam) and get the same findings.
 */
export function checkReport(report: Report, context: RuleContext): { read: ReadReport; findings: Finding[] } {
  const read = readReport(report, context.form);
  const wrongDocument = reportFindings(read, context, "document");
  if (wrongDocument.length > 0) return { read, findings: wrongDocument };
  const found = [
    ...reportFindings(read, context, "rows"),
    // A missing or doubled row is told as such; what its cells would say hangs on that.
    ...read.rows
      .filter((row) => row.found === 1)
      .flatMap((row) => [...cellFindings(row), ...rowFindings(row, context)]),
  ];
  return { read, findings: inFormOrder(found, context.form) };
}

/** Whether findings keep a report from being sent. */
export function blocksSending(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}
