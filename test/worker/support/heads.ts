// Heads of reports in each state, and what is known beside them.
import { decide, type HeadBefore, type LifeFacts, type LifeRequest } from "../../../shared/report/life.ts";
import type { Head, Returned } from "../../../shared/report/report.ts";

export const AT = "2021-12-10T03:00:00.000Z";
export const WHOLE: Returned = { base: 2, reason: "Bổ sung", at: "2021-12-09T03:00:00.000Z", paths: null };

/** A report of which two versions were sent and the first one counts, unless said otherwise. */
export function head(change: Partial<Head> = {}): Head {
  return {
    ...{ period: "p", agency: "a", state: "sent", latest: 2, versions: 2, counted: 1, rev: 7 },
    ...{ onBehalf: false, returned: null, asksBack: null },
    ...change,
  };
}

export const HEADS = {
  none: head({ state: null, latest: 0, versions: 0, counted: null, rev: 0 }),
  sent: head(),
  "sent on behalf": head({ onBehalf: true }),
  "in review": head({ state: "in_review" }),
  "in review on behalf": head({ state: "in_review", onBehalf: true }),
  returned: head({ state: "returned", returned: WHOLE }),
  withdrawn: head({ state: "withdrawn", latest: 0, counted: null }),
  approved: head({ state: "approved", counted: 2 }),
} satisfies Record<string, Head>;

const BEFORE: HeadBefore = {
  ...{ state: "returned", latest: 1, onBehalf: false, returned: { ...WHOLE, base: 1 } },
  ...{ firstSentAt: AT, firstSentOn: "2021-12-01", latestSentAt: AT },
};

export const FACTS: LifeFacts = {
  periodOpen: true,
  counts: true,
  latestSentBy: "somebody",
  before: BEFORE,
  at: AT,
};
export const AGENCY = { person: "me", side: "agency" } as const;
export const OFFICE = { person: "me", side: "office" } as const;

export const code = (
  before: Head,
  request: LifeRequest,
  side: typeof AGENCY | typeof OFFICE,
  facts = FACTS,
) => {
  const result = decide(before, request, side, facts);
  return result.ok ? "ok" : result.code;
};
