// What the checks of the services share. They are data without a test runner: they run against the fake and the
// stand-in, so that the two cannot drift apart, and from the menu at Google itself.
import type { CheckName } from "../../../../shared/wording/self-check.ts";

/** The services as the bundle sees them, without their types. */
// biome-ignore lint/suspicious/noExplicitAny: the checks call what may not be there.
export type Loose = any;
export type CheckedServices = Record<string, Loose>;

/** What an exception of Google's means; its message where nobody knows. */
export type FaultOf = (error: unknown) => string;

/** What a check gets: the services, the file, a blank scratch tab, and helpers on it. */
export interface Kit {
  services: CheckedServices;
  file: Loose;
  sheet: Loose;
  /** A range of the scratch tab, by its A1 name. */
  at(a1: string): Loose;
  /** Sets a row of texts into cells of a format (null: none); gives what is read back. */
  set(format: string | null, texts: string[]): unknown[];
  /** Dates as local day and time, since their own text depends on the machine. */
  shown(values: unknown[]): unknown[];
  /** Whether a call is refused; at Google the words may be in the person's language, so they are only noted. */
  refused(does: () => unknown): boolean;
  messages: string[];
  faultOf: FaultOf;
}

/** A check: its name's key, what must come out, and what to do. */
export type ServiceCheck = readonly [name: CheckName, expected: unknown, run: (kit: Kit) => unknown];

/** The tab in which the checks run, and others that they make and remove; nobody else's are called so. */
export const SCRATCH = "_tự kiểm tra";
export const OTHER = `${SCRATCH} 2`;
export const RENAMED = `${SCRATCH} 3`;

/** Texts that a locale would rewrite, and that a text cell must keep to the letter. */
export const REWRITABLE = [
  "5/11/2026",
  "12/2020",
  "1.234",
  "1,5",
  "=1+1",
  "true",
  "50%",
  "-5",
  "+84 912 345 678",
  "007",
];

/** Takes away what checks may have left behind, even where one of them broke off. */
export function removeScratch({ SpreadsheetApp }: CheckedServices): void {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  for (const name of [SCRATCH, OTHER, RENAMED]) {
    const sheet = file.getSheetByName(name);
    if (sheet) file.deleteSheet(sheet);
  }
}

/** The kit on a scratch tab anew, which is made active. */
export function kitOf(services: CheckedServices, faultOf: FaultOf): Kit {
  const file = services.SpreadsheetApp.getActiveSpreadsheet();
  const old = file.getSheetByName(SCRATCH);
  if (old) file.deleteSheet(old);
  const sheet = file.insertSheet(SCRATCH);
  const messages: string[] = [];
  const shown: Kit["shown"] = (values) =>
    values.map((value) =>
      value instanceof Date
        ? services.Utilities.formatDate(value, "Asia/Ho_Chi_Minh", "yyyy-MM-dd'T'HH:mm:ss")
        : value,
    );
  return {
    services,
    file,
    sheet,
    faultOf,
    messages,
    shown,
    at: (a1) => sheet.getRange(a1),
    set: (format, texts) => {
      const range = sheet.getRange(1, 1, 1, texts.length);
      if (format !== null) range.setNumberFormat(format);
      return shown(range.setValues([texts]).getValues()[0]);
    },
    refused: (does) => {
      try {
        does();
        return false;
      } catch (error) {
        messages.push(error instanceof Error ? error.message : String(error));
        return true;
      }
    },
  };
}
