import type { Day } from "../day.ts";

export const AGENCY_KINDS = [
  "department",
  "armed_forces",
  "media",
  "front",
  "mass_organisation",
  "district",
  "commune",
  "council",
  "judiciary",
  "association",
] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number];

/**
 * A body that takes over from one that ended. Without `duties` it answers every duty that no other successor
 * of the same body names; with them just those (a split by function).
 */
export interface Succession {
  agency: string;
  /** Ids of duties are unique within a plan only. */
  duties: { plan: string; duty: string }[] | null;
  /** What Sở Tư pháp still has to confirm of this succession, in Vietnamese; absent where nothing is. */
  unsure?: string;
}

/** What a body was called up to a day, inclusive. */
export interface FormerName {
  name: string;
  shortName: string;
  to: Day;
}

/** A body of the register, as it stands from `validFrom` to `validTo` (inclusive; null: open). */
export interface Agency {
  id: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  /** Outside the administration: its duties are invitations. */
  outside: boolean;
  /** Protocol order, as in the plan; lists are never sorted by name. */
  order: number;
  /** Earlier names, oldest first: the body stayed itself, its name alone changed; absent where none did. */
  formerNames?: FormerName[];
  /** The agency's code in document numbers (STP, SNV …), or null where it is not known. */
  code: string | null;
  /** Other spellings that a text may use for the same body. */
  aliases: string[];
  /** The agency in whose report this body's obligations are answered, or null: its own report. */
  reportsThrough: string | null;
  validFrom: Day | null;
  validTo: Day | null;
  /** Who takes over once it has ended: several may follow one, and one several; a rename has one. */
  successors: Succession[];
  /** Bodies that this register does not hold went into it too, so that sums over its predecessors say nothing. */
  otherPredecessors: boolean;
  /** What Sở Tư pháp still has to confirm of this entry, in Vietnamese; absent where nothing is. */
  unsure?: string;
}

/**
 * What a group name of the plan means: `agencies` by id, or all of some `kinds` that stand at the cut-off, or `open`
 * (nobody until Sở Tư pháp names them), or `persons` (no body: the other names of the duty answer). Sở Tư pháp
 * decides, so it is data.
 */
export interface Group {
  names: string[];
  means:
    | { type: "agencies"; agencies: string[] }
    | { type: "kinds"; kinds: AgencyKind[] }
    | { type: "open" }
    | { type: "persons" };
}

export interface Register {
  agencies: Agency[];
  groups: Group[];
  /** What names of one plan mean, decided when it was published: for that plan they come before all else. */
  named?: Group[];
}

export const PERIOD_STATES = ["draft", "open", "closed"] as const;

export type PeriodState = (typeof PERIOD_STATES)[number];

/** A reporting period with explicit days; a deadline day is inclusive, in Vietnam time. */
export interface Period {
  id: string;
  planId: string;
  name: string;
  from: Day;
  /** The cut-off (ngày chốt số liệu). */
  to: Day;
  agencyDue: Day;
  provinceDue: Day;
  state: PeriodState;
  /** Agencies for which a closed period is open again. */
  openFor: string[];
  indicatorSet: string | null;
  /** Of a trial: tried by named bodies, and counted nowhere. */
  trial?: true;
}

/** Where a period stands among the others; null: there is none. */
export interface PeriodLinks {
  /** The round in which it is due together with periods of other plans. */
  round: string | null;
  /** The longer period of its plan of which its days are a part. */
  partOf: string | null;
  /** The period whose texts are offered again: this June's for a year's report. */
  continues: string | null;
  /** The period with which its figures are compared: of like length, a year ago. */
  comparedWith: string | null;
}

/** A period as it is stored: with its place among the others. */
export type PlacedPeriod = Period & PeriodLinks;
