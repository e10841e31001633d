// The data of a "công văn đôn đốc": what a Word template is filled with. Number and day are left to the registry.
import type { Day } from "../day.ts";
import { type Reminders, toRemind } from "../province/reminders.ts";
import { contactNames, MAX_NAME, oneLine, reasonText } from "./reminder-reasons.ts";

/** Whose letter it is and who signs; what is not known is left blank in the draft. */
interface LetterOffice {
  /** Null where no body above is shown. */
  parentBody: string | null;
  issuingBody: string;
  place: string;
  /** To whom it reports. */
  reportsTo: string;
  /** What follows the number, e.g. `STP-PBGDPL`; left for văn thư where it is not given. */
  symbol?: string;
  signer: { authority: string; title: string; name: string };
  /** Who else gets it, a line each; absent: those addressed alone. */
  recipients?: string;
}

/** A công văn that reminds agencies of their reports, with the list of them. */
export interface ReminderLetter extends LetterOffice {
  /** What it is about, without "V/v". */
  subject: string;
  addressees: string[];
  plan: { number: string; issuer: string };
  /** The period's name. */
  period: string;
  /** The day by which agencies had to report. */
  due: Day;
  asOf: Day;
  lines: { agency: string; reason: string; contact: string | null }[];
}

/**
 * The letter to those who are reminded (never to who is only invited, nor to who reminds), in protocol order. All of
 * them read it: contacts stand by name alone, without telephones and addresses.
 */
export function reminderLetterOf(
  { plan, period, asOf, lines: all }: Pick<Reminders, "plan" | "period" | "asOf" | "lines">,
  office: LetterOffice,
): ReminderLetter {
  const lines = toRemind(all);
  const agencies = lines.map(({ agency }) => oneLine(agency.name, MAX_NAME));
  return {
    ...office,
    subject: `đôn đốc báo cáo kết quả thực hiện Kế hoạch số ${oneLine(plan.number, MAX_NAME)}`,
    addressees: agencies,
    plan: { number: oneLine(plan.number, MAX_NAME), issuer: oneLine(plan.issuer, MAX_NAME) },
    period: oneLine(period.name, MAX_NAME),
    due: period.agencyDue,
    asOf,
    lines: lines.map(({ cause, contacts }, index) => ({
      agency: agencies[index] ?? "",
      reason: reasonText(cause),
      contact: contactNames(contacts) || null,
    })),
  };
}

/** What the letter's file is called. */
export function reminderLetterName({ period, asOf }: Pick<ReminderLetter, "period" | "asOf">): string {
  return `Công văn đôn đốc báo cáo PBGDPL ${period} - ${asOf}`;
}

/** The director signs; the name is left to be written. */
export const LETTER_SIGNER = { authority: "", title: "Giám đốc", name: "" };
