import { canonicalJson } from "../../shared/canonical.ts";
import type { Head } from "../../shared/report/report.ts";
import type { DecisionLine } from "../../shared/wire/replies/report.ts";
import { headOrNull, readDecisions } from "../store/read-reports.ts";

/** What makes two decisions on one rev the same. */
type Told = Pick<DecisionLine, "action" | "version" | "reason" | "paths"> & { account: string; rev: number };

/**
 * The head that a decision led to, where the very same one of the same person on the same rev is already stored and
 * nothing came after it: its answer was lost on the way, and asking again is no conflict. Else null.
 */
export async function repeatedOrNull(
  db: D1Database,
  period: string,
  agency: string,
  { account, rev, ...told }: Told,
): Promise<Head | null> {
  const stored = await headOrNull(db, period, agency);
  const newest = (await readDecisions(db, period, agency)).at(-1);
  if (!stored || !newest || stored.head.rev !== rev + 1 || newest.by.id !== account) return null;
  // One write alone came since `rev`; it may have been a send.
  if (stored.latestSentAt !== null && stored.latestSentAt > newest.at) return null;
  const { action, version, reason, paths } = newest;
  return canonicalJson({ action, version, reason, paths }) === canonicalJson(told) ? stored.head : null;
}
