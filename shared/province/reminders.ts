import { type Day, daysBetween } from "../day.ts";
import { groupBy } from "../group-by.ts";
import { vietnamDayOf } from "../instant.ts";
import type { ColumnId, Head, Returned, TableId } from "../report/report.ts";
import { isOffice } from "../wording/office.ts";
import { namesOf } from "./names.ts";
import type { AgencyLine, BodyAnswer, ProvinceView } from "./view.ts";

/** Whom to ask at an agency. */
export interface ReminderContact {
  name: string;
  phone: string | null;
  email: string | null;
}

/** A place that waits for the agency. */
export interface ReturnedPlace {
  table: TableId;
  row: string;
  column: ColumnId | null;
  /** The plan's duty of the row, and the body for which it answers, by name; null for other rows. */
  duty: string | null;
  answersFor: string | null;
  /** The duty's text or the figure's name; null for other rows. */
  name: string | null;
  reason: string;
}

/** A duty of which a lead still owes something. */
export interface OwedDuty {
  duty: string;
  text: string;
  deadlineText: string | null;
  /** The body for which the agency answers, by name, where that is not itself. */
  answersFor: string | null;
}

/** Why an agency is reminded; `invited` is a request and stands apart from the rest. */
export type ReminderCause =
  | { reason: "not_sent"; daysLeft: number }
  | { reason: "late"; daysLate: number }
  | {
      reason: "returned";
      /** The day in Vietnam of the return, and how long it has waited since. */
      on: Day;
      daysWaiting: number;
      why: string;
      /** Null: the whole report. */
      places: ReturnedPlace[] | null;
    }
  | { reason: "incomplete"; missing: OwedDuty[]; overdue: OwedDuty[] }
  | { reason: "invited"; daysLeft: number };

export type ReminderReason = ReminderCause["reason"];
export const REMINDER_REASONS = ["late", "not_sent", "returned", "incomplete", "invited"] as const;

export interface ReminderLine {
  agency: { id: string; name: string; shortName: string };
  cause: ReminderCause;
  contacts: ReminderContact[];
  /** When it was last reminded: the instant, and its day in Vietnam. */
  last: { at: string; on: Day } | null;
  /** It is the reminding body itself: its duty is shown to it, and no letter or message names it. */
  own?: true;
}

interface ReminderGroup {
  reason: ReminderReason;
  count: number;
  agencies: string[];
}

export interface Reminders {
  period: { id: string; name: string; to: Day; agencyDue: Day };
  plan: Pick<ProvinceView["plan"], "number" | "date" | "issuer">;
  asOf: Day;
  /** Who is reminded, in protocol order; who is only invited stands in `invited`. */
  lines: ReminderLine[];
  invited: ReminderLine[];
  /** Of both lists, reasons without agencies left out. */
  groups: ReminderGroup[];
}

interface Input {
  view: ProvinceView;
  heads: readonly Head[];
  contacts: readonly (ReminderContact & { agency: string })[];
  /** When reminders were given; the newest of an agency counts. */
  last: readonly { agency: string; at: string }[];
  asOf: Day;
}

/** Whom letters and messages go to. */
export function toRemind(lines: readonly ReminderLine[]): ReminderLine[] {
  return lines.filter(({ own }) => !own);
}

/** What of an agency's is asked and stands open, by the duties of the view. */
interface Owed {
  missing: OwedDuty[];
  overdue: OwedDuty[];
  invited: boolean;
}

function owedBy(view: ProvinceView): Map<string, Owed> {
  const { nameOf } = namesOf(view);
  const owed = new Map<string, Owed>();
  const ofAgency = (agency: string): Owed => {
    const known = owed.get(agency) ?? { missing: [], overdue: [], invited: false };
    owed.set(agency, known);
    return known;
  };
  for (const { duty, text, deadlineText, leads, invited } of view.duties) {
    const line = ({ answersFor }: BodyAnswer): OwedDuty => ({
      duty,
      text,
      deadlineText,
      answersFor: answersFor === null ? null : nameOf(answersFor),
    });
    for (const answer of leads) {
      const { agency, standing, overdue } = answer;
      const isOpen = standing === "not_started" || standing === "in_progress";
      if (standing === "missing") ofAgency(agency).missing.push(line(answer));
      else if (overdue && isOpen) ofAgency(agency).overdue.push(line(answer));
    }
    for (const { agency, standing } of invited) if (standing === "missing") ofAgency(agency).invited = true;
  }
  return owed;
}

function placesOf({ paths }: Returned, view: ProvinceView): ReturnedPlace[] | null {
  const duties = new Map(view.duties.map(({ duty, text }) => [duty, text]));
  const figures = new Map(view.figures.map(({ key, name }) => [key, name]));
  const { nameOf } = namesOf(view);
  return (
    paths?.map(({ table, row, column = null, reason }): ReturnedPlace => {
      if (table !== "duties") {
        const name = table === "figures" ? (figures.get(row) ?? null) : null;
        return { table, row, column, duty: null, answersFor: null, name, reason };
      }
      // A row's key is its duty's id, with `@body` where it answers for another body.
      const [duty = row, body] = row.split("@");
      const name = duties.get(duty) ?? null;
      if (name === null) return { table, row, column, duty: null, answersFor: null, name, reason };
      const answersFor = body === undefined ? null : nameOf(body);
      return { table, row, column, duty, answersFor, name, reason };
    }) ?? null
  );
}

function causeOf(
  line: AgencyLine,
  {
    head,
    owed,
    daysLeft,
    view,
    asOf,
  }: Pick<Input, "view" | "asOf"> & {
    head: Head | undefined;
    owed: Owed | undefined;
    daysLeft: number;
  },
): ReminderCause | null {
  if (line.exempt !== null) return null;
  const nothingStands = line.state === null || line.state === "withdrawn";
  if (!line.expected) return nothingStands && owed?.invited ? { reason: "invited", daysLeft } : null;
  if (nothingStands) {
    return daysLeft < 0 ? { reason: "late", daysLate: -daysLeft } : { reason: "not_sent", daysLeft };
  }
  if (line.state === "returned" && head?.returned) {
    const on = vietnamDayOf(head.returned.at) ?? asOf;
    return {
      reason: "returned",
      on,
      daysWaiting: Math.max(0, daysBetween(on, asOf)),
      why: head.returned.reason,
      places: placesOf(head.returned, view),
    };
  }
  const { missing = [], overdue = [] } = owed ?? {};
  const isIncomplete =
    line.state === "approved" && line.counted !== null && missing.length + overdue.length > 0;
  return isIncomplete ? { reason: "incomplete", missing, overdue } : null;
}

/** The newest reminder of every agency; texts of instants in UTC compare as instants do. */
function lastByAgency(last: Input["last"]): Map<string, { at: string; on: Day }> {
  const newest = new Map<string, { at: string; on: Day }>();
  for (const { agency, at } of last) {
    const on = vietnamDayOf(at);
    const known = newest.get(agency);
    if (on !== null && (known === undefined || known.at < at)) newest.set(agency, { at, on });
  }
  return newest;
}

/**
 * Whom Sở Tư pháp reminds, why, and whom to ask there, in protocol order. A report that was sent or is in review
 * waits for nobody but Sở Tư pháp, so its agency is left alone; exempt agencies are never named, and those that
 * are only invited stand apart. Pure; takes the merged view, the heads with what was returned, contacts, earlier
 * reminders and the day.
 */
export function remindersOf({ view, heads, contacts, last, asOf }: Input): Reminders {
  const { id, name, to, agencyDue } = view.period;
  const { number, date, issuer } = view.plan;
  const owed = owedBy(view);
  const byAgency = new Map(heads.map((head) => [head.agency, head]));
  const { shortNameOf } = namesOf(view);
  const people = groupBy(contacts, ({ agency }) => agency);
  const reminded = lastByAgency(last);
  const daysLeft = daysBetween(asOf, agencyDue);
  const all = view.agencies.flatMap((line): ReminderLine[] => {
    const facts = { head: byAgency.get(line.id), owed: owed.get(line.id), daysLeft, view, asOf };
    const cause = causeOf(line, facts);
    if (cause === null) return [];
    return [
      {
        agency: { id: line.id, name: line.name, shortName: shortNameOf(line.id) },
        cause,
        contacts: (people.get(line.id) ?? []).map(({ name, phone, email }) => ({ name, phone, email })),
        last: reminded.get(line.id) ?? null,
        ...(isOffice(line) ? { own: true } : {}),
      },
    ];
  });
  const isInvited = ({ cause }: ReminderLine) => cause.reason === "invited";
  return {
    period: { id, name, to, agencyDue },
    plan: { number, date, issuer },
    asOf,
    lines: all.filter((line) => !isInvited(line)),
    invited: all.filter(isInvited),
    groups: REMINDER_REASONS.map((reason) => {
      const agencies = all.filter(({ cause }) => cause.reason === reason).map(({ agency }) => agency.id);
      return { reason, count: agencies.length, agencies };
    }).filter(({ count }) => count > 0),
  };
}
