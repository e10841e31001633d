import type { Day } from "../day.ts";
import type { DutyDeadline } from "./plan-deadline.ts";

/** One duty of a plan. Names of bodies and groups are the document's own words. */
export interface Duty {
  /** Follows the document: `II.2.b.1`, `II.1.a`, `II.2.đ.2`, `III.2`; unique within its plan only. */
  id: string;
  section: string;
  /** The words of the lettered item that govern this bullet, or null. */
  leadIn: string | null;
  /** The bullet's own words, verbatim, on one line, without footnote marks. */
  text: string;
  /** Empty until the office decides: the duty then waits alone, and nobody owes it. */
  lead: string[];
  coordinate: string[];
  /** The body to whom the duty is "tham mưu", or null. */
  advises: string | null;
  /** "Đề nghị …": a request, not an order. */
  requested: boolean;
  deadlineText: string | null;
  /** As its time line says; empty where it says nothing. */
  deadlines: DutyDeadline[];
  /** What shall come out of it, in the plan's words; asked for as evidence. */
  product: string | null;
  /** Documents that the duty cites, and its footnotes, verbatim. */
  references: string[];
  /** `report`: the duty is to send this very report, so it has no row; done when the report is approved. */
  answeredBy: "report" | null;
}

export interface Section {
  id: string;
  title: string;
}

export interface Plan {
  id: string;
  number: string;
  date: Day;
  issuer: string;
  title: string;
  sections: Section[];
  duties: Duty[];
}

/** How far a plan has come; beside the plan, not in it. */
export type PlanState = "draft" | "published" | "ended";

/** The few facts of a plan that a form, a list or a report's head shows. */
export type PlanHead = Pick<Plan, "id" | "number" | "date" | "issuer" | "title">;

/** Every name of a body or group in a duty, as the plan writes it; some several times. */
export function namesOfDuty({
  coordinate,
  deadlines,
  lead,
}: Pick<Duty, "coordinate" | "deadlines" | "lead">): string[] {
  return [...lead, ...coordinate, ...deadlines.flatMap((deadline) => deadline.for ?? [])];
}
