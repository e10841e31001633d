import type { Day } from "../../shared/day.ts";
import { blocksSending, checkReport } from "../../shared/report/check.ts";
import { differencesOf } from "../../shared/report/differences.ts";
import type { Form } from "../../shared/report/form.ts";
import { lockedDifferences } from "../../shared/report/open-paths.ts";
import { type ReadReport, readReport } from "../../shared/report/reading/read-report.ts";
import type { Report } from "../../shared/report/report.ts";
import { sideOf } from "../auth/roles.ts";
import type { AppContext } from "../http/context.ts";
import { foundOrFail, Problem } from "../http/problem.ts";
import { ownApprovalOf, ownApprovalQuery } from "../store/read-approval.ts";
import type { FormData } from "../store/read-period-data.ts";
import {
  headOf,
  headOfNothing,
  headQuery,
  type StoredVersion,
  storedVersionOf,
  versionQuery,
} from "../store/read-reports.ts";
import { fitsRow, type PreparedSend } from "../store/store-send.ts";
import { issueFormOrFail } from "./issue-form.ts";
import { confirmedOrRefuse } from "./own-approval.ts";
import { isOpenFor } from "./period-open.ts";
import { prepareSendOrRefuse } from "./prepare-send.ts";

/** Another document than the one asked for is told as findings; the right one must be on today's form. */
function isOutdated(report: Report, form: Form): boolean {
  const isThisDocument =
    report.plan === form.plan.id && report.period === form.period.id && report.agency === form.agency.id;
  return isThisDocument && report.form !== form.hash;
}

interface Checked {
  form: Form;
  read: ReadReport;
  asOf: Day;
}

/** Where rows alone were returned, nothing else may differ from the version that they were returned of. */
function refuseLocked(
  { head }: PreparedSend,
  base: StoredVersion | null,
  { form, read, asOf }: Checked,
): void {
  const { returned } = head;
  if (returned === null || returned.paths === null) return;
  if (base === null) throw new Error(`version ${returned.base} of ${head.agency} is not there`);
  const locked = lockedDifferences({
    differences: differencesOf(readReport(base.report, base.form), read),
    returned,
    baseForm: base.form,
    form,
    findings: checkReport({ ...base.report, form: form.hash }, { form, asOf }).everywhere,
  });
  if (locked.length > 0) throw new Problem("rows_locked", { locked });
}

/** What a send is decided by beside its form, in the order in which `decideSendOrRefuse` takes the answers. */
export function sendQueries(db: D1Database, period: string, agency: string): D1PreparedStatement[] {
  return [
    headQuery(db, period, agency),
    versionQuery(db, period, agency, "returned_rows_of"),
    ownApprovalQuery(db, agency, period),
  ];
}

interface Asked {
  agency: string;
  report: Report;
  /** The revision on which the sender builds; judged last. */
  rev: number;
}

/**
 * A send as it would be written: document, meaning, then conflict. Problems: period_unknown, period_closed,
 * agency_unknown, agency_owes_nothing, form_outdated, report_has_errors, approval_missing, approval_stale, report_locked,
 * agency_has_sent, rev_stale, rows_locked, body_too_large.
 */
export async function decideSendOrRefuse(
  c: AppContext,
  read: { data: FormData | null; answers: readonly D1Result[] },
  { agency, report, rev }: Asked,
): Promise<PreparedSend> {
  const data = foundOrFail(read.data, "period_unknown");
  const { period } = data;
  if (!isOpenFor(period, agency)) throw new Problem("period_closed");
  const asOf = c.get("moment").today;
  const form = await issueFormOrFail(data, agency, asOf);
  if (isOutdated(report, form)) throw new Problem("form_outdated");
  const checked = checkReport(report, { form, asOf });
  if (blocksSending(checked.findings)) {
    throw new Problem("report_has_errors", { findings: checked.findings });
  }
  const [head, base, approval] = read.answers;
  const confirmed = await confirmedOrRefuse(c, ownApprovalOf(approval), report);
  const current = headOf(head) ?? headOfNothing(period.id, agency);
  const person = c.get("person");
  const actor = { person: person.sub, side: sideOf(person, agency) };
  const send = prepareSendOrRefuse(c, { period, current, actor, rev, form, report, checked, confirmed });
  refuseLocked(send, storedVersionOf(base), { form, read: checked.read, asOf });
  if (!fitsRow(send)) throw new Problem("body_too_large");
  return send;
}
