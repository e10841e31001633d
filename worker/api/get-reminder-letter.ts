import { toRemind } from "../../shared/province/reminders.ts";
import {
  LETTER_SIGNER,
  type ReminderLetter,
  reminderLetterName,
  reminderLetterOf,
} from "../../shared/wording/reminder-letter.ts";
import { FORMATS } from "../exports/formats.ts";
import { download } from "../http/download.ts";
import type { Handler } from "../http/handler.ts";
import { Problem } from "../http/problem.ts";
import { remindersOrFail } from "../reminders/reminders-of-period.ts";
import { provinceHead } from "../reports/province-head.ts";

type Make = (letter: ReminderLetter) => Uint8Array | Promise<Uint8Array>;

/**
 * The letter to all who are to be reminded today, as a Word file that `make` fills in. It is Sở Tư pháp's own
 * letter: signed by its director, whose name, like number and day, is left to be written.
 * Problems: period_unknown; nobody_to_remind where there is nobody.
 */
export function letterMadeBy(make: Make): Handler<"getReminderLetter"> {
  return async (c, { params }) => {
    const reminders = await remindersOrFail(c.env.DB, params.period, c.get("moment").today);
    if (toRemind(reminders.lines).length === 0) throw new Problem("nobody_to_remind");
    const { addressees, ...head } = await provinceHead(c.env.DB, reminders);
    const letter = reminderLetterOf(reminders, {
      ...head,
      reportsTo: addressees.department,
      signer: LETTER_SIGNER,
    });
    return download(c, await make(letter), {
      type: FORMATS.docx.type,
      name: reminderLetterName(letter),
      extension: "docx",
    });
  };
}

export const getReminderLetter = letterMadeBy(async (letter) =>
  (await import("../exports/docx/make-docx.ts")).reminderLetter(letter),
);
