// What the agency's own counted report of the period before said, to be read beside the sheet of this period.
import type { Period, PlacedPeriod, Register } from "../../../shared/register/register.ts";
import { predecessorsOf } from "../../../shared/register/succession.ts";
import type { Form } from "../../../shared/report/form.ts";
import type { VersionReply } from "../../../shared/wire/replies/report.ts";
import type { Answer } from "../../contract/answer.ts";
import type { LastView } from "../../contract/last.ts";
import { succeeded, worker } from "../worker-client.ts";
import { checkCurrent } from "./check-sheet.ts";
import { besideSheet } from "./last-rows.ts";

/** The period that one continues; by a worker of before, the newest of the same plan that began earlier. */
function periodBefore(periods: readonly PlacedPeriod[], { from, id, planId }: Form["period"]): Period | null {
  const continues: string | null | undefined = periods.find((one) => one.id === id)?.continues;
  if (continues !== undefined) return periods.find((one) => one.id === continues) ?? null;
  const newer = (a: Period, b: Period) => a.from > b.from || (a.from === b.from && a.id > b.id);
  return periods
    .filter((one) => one.planId === planId && one.from < from)
    .reduce<Period | null>((last, one) => (last === null || newer(one, last) ? one : last), null);
}

/** Names of the bodies that an agency took over since a period began: what they reported in it is not its own. */
function tookOver(register: Register, { agency, period }: Form, before: Period): string[] {
  return predecessorsOf(register, agency.id, period.to)
    .filter(({ validTo }) => validTo !== null && validTo >= before.from)
    .map(({ name }) => name);
}

/** The version that counts of the agency's report of a period, or null. */
function countedOf(periodId: string, agencyId: string): Answer<VersionReply | null> {
  const report = worker.report(periodId, agencyId, "counted");
  if (!report.ok) return report.problem.code === "report_unknown" ? succeeded(null) : report;
  const { head, shown } = report.value;
  if (shown) return succeeded(shown);
  return head.counted === null ? succeeded(null) : worker.version(periodId, agencyId, head.counted);
}

/**
 * What the agency's own counted report of the period before said, row by row; rows are matched by key. No rows where
 * there is no period before, or nothing counts in it. Bodies that it took over are named, their reports not read.
 */
export function lastTexts(periodId: string | null): Answer<LastView> {
  const current = checkCurrent(periodId);
  if (!current.ok) return current;
  const { form } = current.value.kept;
  const nothing = { periodId: form.period.id, last: null, version: null, rows: [], predecessors: [] };
  const periods = worker.periods();
  if (!periods.ok) return periods;
  const before = periodBefore(periods.value.periods, form.period);
  if (before === null) return succeeded(nothing);
  const register = worker.agencies();
  if (!register.ok) return register;
  const counted = countedOf(before.id, form.agency.id);
  if (!counted.ok) return counted;
  return succeeded({
    periodId: form.period.id,
    last: { id: before.id, name: before.name },
    version: counted.value?.version.version ?? null,
    rows: counted.value === null ? [] : besideSheet(counted.value, current.value),
    predecessors: tookOver(register.value, form, before),
  });
}
