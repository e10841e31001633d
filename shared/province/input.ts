import type { Day } from "../day.ts";
import type { IndicatorSet } from "../indicators/indicator.ts";
import type { Plan } from "../plan/plan.ts";
import type { Guidance, Obligation } from "../register/obligation.ts";
import type { Period, Register } from "../register/register.ts";
import type { Digest } from "../report/digest.ts";
import type { PeriodRecord } from "../report/record.ts";
import type { Head, ReportLetter } from "../report/report.ts";
import type { DoubleReport } from "./view.ts";

/** What the store knows of one agency's report: its head, and the digest of the version that counts. */
export interface ReportFacts {
  head: Head;
  /** The day in Vietnam of the first version that was not taken back. */
  firstSentOn: Day | null;
  /** Of `head.counted`; null where none counts. */
  digest: Digest | null;
  /** As recorded after sending, of the version that counts, else of the newest. */
  letter?: ReportLetter;
}

/** What Sở Tư pháp decided on a possible double report. */
export type DoubleDecision = NonNullable<DoubleReport["decision"]> & {
  id: string;
  /** Up to which version it covers each agency's report, as its maker saw them; absent: every report. */
  covers?: Readonly<Record<string, number>>;
};

/** The period before, with what its counted reports left. */
export interface LastPeriod {
  period: Pick<Period, "id" | "name" | "from" | "to">;
  /** It was much shorter or longer, so that what flows in it cannot be compared. */
  otherLength: boolean;
  records: readonly { agency: string; record: PeriodRecord }[];
  /** Whose reports counted, as was frozen when it closed; null while it is live: who stands at its cut-off. */
  counted?: readonly string[] | null;
}

/** An earlier period of the same round, in whose reports figures of this one may stand. */
export interface RoundPeriod {
  period: Period;
  indicators: IndicatorSet | null;
  /** Who owes a report in it. */
  owing: ReadonlySet<string>;
  reports: readonly ReportFacts[];
}

/** All that a province view is made of. */
export interface ViewInput {
  plan: Plan;
  register: Register;
  period: Period;
  /** The day in Vietnam for what is overdue or late. */
  asOf: Day;
  /** Of all agencies. */
  obligations: readonly Obligation[];
  guidance: readonly Guidance[];
  /** The period's set, or null where it asks for no figures. */
  indicators: IndicatorSet | null;
  reports: readonly ReportFacts[];
  doubleDecisions: readonly DoubleDecision[];
  last: LastPeriod | null;
  /** Those that stand before it in its round, in its order. */
  roundBefore?: readonly RoundPeriod[];
}
