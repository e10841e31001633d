// What the office decides about a reading's names and time wordings: kept by what alike ones have in common.
import type { AgencyKind } from "../../register/register.ts";
import { foldForSearch } from "../../text.ts";
import type { PlanDeadline } from "../plan-deadline.ts";

/** What a name is to mean, in this plan and in the province's next. */
export type NameDecision =
  | { type: "bodies"; agencies: string[] }
  /** A group of the register, by one of its names. */
  | { type: "group"; name: string }
  | { type: "kinds"; kinds: AgencyKind[] }
  /** Nobody until named. */
  | { type: "open" }
  /** No body at all: the other names of the duty answer. */
  | { type: "none" };

/** Decisions by their keys; one is taken back by leaving it out. */
export interface ReadingDecisions {
  names: ReadonlyMap<string, NameDecision>;
  wordings: ReadonlyMap<string, readonly PlanDeadline[]>;
}

/** What names alike in all but case, accents and "các" have in common. */
export function nameKey(name: string): string {
  return foldForSearch(name).replace(/^(?:cac|mot so) /, "");
}

/** What wordings alike in all but case, accents and a closing sign have in common. */
export function wordingKey(words: string): string {
  return foldForSearch(words).replace(/[\s.;,]+$/, "");
}
