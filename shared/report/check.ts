import { capCells, capReport, capRows, shortened } from "./cap-findings.ts";
import type { Finding } from "./finding.ts";
import type { Exemption, Form } from "./form.ts";
import type { Place, Severity } from "./place.ts";
import { type ReadReport, readReport } from "./reading/read-report.ts";
import { FORM_COLUMNS, type Report, TABLES } from "./report.ts";
import type { Hit, Looking, Rule, RuleContext } from "./rules/rule.ts";
import { RULES } from "./rules.ts";

const CAUSES = new Set(RULES.flatMap(({ after }) => after));

/** Keys of rows whose errors never block, and whether the whole report is an invitation. */
interface Invited {
  rows: ReadonlySet<string>;
  all: boolean;
}

function invitedIn({ tables }: Form): Invited {
  const rows = tables.duties.rows.filter(({ invited }) => invited).map(({ key }) => key);
  return { rows: new Set(rows), all: rows.length > 0 && rows.length === tables.duties.rows.length };
}

/** Invitations never block sending: what would be an error is a warning there. A trial rule only informs. */
function severityOf(rule: Rule, { at, severity = rule.severity }: Hit, invited: Invited): Severity {
  if (rule.stage === "trial") return "info";
  if (severity !== "error" || rule.gate === "document" || rule.gate === "size") return severity;
  const soft = invited.all || (at.table === "duties" && at.row !== undefined && invited.rows.has(at.row));
  return soft ? "warning" : severity;
}

function exemptionOf(rule: Rule, { exemptions }: Form, asOf: string): Exemption | undefined {
  if (rule.gate !== null) return undefined;
  return exemptions.find(
    (one) => one.rule === rule.id && one.from <= asOf && (one.to === null || asOf <= one.to),
  );
}

function cellKey({ table, row, column }: Place): string {
  return JSON.stringify([table, row, column]);
}

/** Applies rules in their order; one stays silent at a cell where its cause was told. */
function applyRules(rules: typeof RULES, read: ReadReport, context: Looking): Finding[] {
  const invited = invitedIn(context.form);
  const told = new Map<string, Set<string>>();
  const findings: Finding[] = [];
  for (const rule of rules) {
    const exemption = exemptionOf(rule, context.form, context.asOf);
    const exempted = exemption && { reason: exemption.reason, to: exemption.to };
    for (const found of rule.finds(read, context)) {
      const { at, details } = found;
      if (rule.after.some((cause) => told.get(cause)?.has(cellKey(at)))) continue;
      const severity = exempted ? "info" : severityOf(rule, found, invited);
      findings.push({ rule: rule.id, severity, at, details, ...(exempted && { exempted }) });
      if (!CAUSES.has(rule.id)) continue;
      const cells = told.get(rule.id);
      if (cells) cells.add(cellKey(at));
      else told.set(rule.id, new Set([cellKey(at)]));
    }
  }
  return findings;
}

const RULE_ORDER = new Map(RULES.map(({ id }, index) => [id, index]));

const COLUMNS: readonly unknown[] = FORM_COLUMNS.map(({ id }) => id);

type Order = readonly number[];

/** Where each row and column of a form stands. */
function formOrder({ tables: { duties, figures, assessment } }: Form): (at: Place) => Order {
  const index = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));
  const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
  const rows = {
    duties: index([...keys(duties.rows), ...duties.own]),
    figures: index(keys(figures.rows)),
    assessment: index(keys(assessment.rows)),
  };
  return ({ table, row, column, item = 0 }) => {
    const known = table && rows[table];
    return [
      table ? TABLES.indexOf(table) : -1,
      row === undefined ? -1 : (known?.get(row) ?? known?.size ?? 0),
      COLUMNS.indexOf(column),
      item,
    ];
  };
}

function compareOrders(a: Order, b: Order): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * Findings in the order of the form: the whole report first, then tables, rows and columns as they stand, and in
 * a cell causes before what follows from them.
 */
function inFormOrder(findings: readonly Finding[], form: Form): Finding[] {
  if (findings.length < 2) return [...findings];
  const orderOf = formOrder(form);
  return findings
    .map((finding, index) => {
      const [table = 0, row = 0, column = 0, item = 0] = orderOf(finding.at);
      const rule = RULE_ORDER.get(finding.rule) ?? RULE_ORDER.size;
      return { finding, order: [table, row, column, rule, item, index] };
    })
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ finding }) => finding);
}

/** Findings of one row, or of what concerns a table or the report as a whole. */
export interface FindingGroup {
  at: Pick<Place, "table" | "row">;
  findings: Finding[];
}

/** Findings grouped by table and row, in the order of the form. */
export function groupFindings(findings: readonly Finding[], form: Form): FindingGroup[] {
  const groups = new Map<string, FindingGroup>();
  for (const finding of inFormOrder(findings, form)) {
    const { table, row } = finding.at;
    const key = JSON.stringify([table, row]);
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else {
      const at = { ...(table !== undefined && { table }), ...(row !== undefined && { row }) };
      groups.set(key, { at, findings: [finding] });
    }
  }
  return [...groups.values()];
}

const DOCUMENT_RULES = RULES.filter(({ gate }) => gate === "document");
const FURTHER_RULES = RULES.filter(({ gate }) => gate !== "document");

interface Checked {
  read: ReadReport;
  /** What travels and is listed: bounded by cell, row and report, errors first. */
  findings: Finding[];
  /** Bounded by cell and row alone, so that every row with a finding is named: for marks, counts and open places. */
  everywhere: readonly Finding[];
}

/**
 * Reads a report against its form and gives everything that is wrong at once. Pure: add-on and worker call it
 * with the same cells, form and `asOf` (`YYYY-MM-DD` in Vietnam) and get the same findings.
 */
export function checkReport(report: Report, context: RuleContext): Checked {
  const read = readReport(report, context.form);
  const looking: Looking = { form: context.form, asOf: context.asOf, locale: report.locale };
  const wrongDocument = applyRules(DOCUMENT_RULES, read, looking).map(shortened);
  if (wrongDocument.length > 0) return { read, findings: wrongDocument, everywhere: wrongDocument };
  const found = capCells(applyRules(FURTHER_RULES, read, looking)).map(shortened);
  const everywhere = capRows(inFormOrder(found, context.form));
  return { read, findings: capReport(everywhere), everywhere };
}

/** Whether findings keep a report from being sent. */
export function blocksSending(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}
