// Whom to remind as a tab: a row an agency, known by its hidden key, with a column of notes that stays the person's own.
import { showDay } from "../../../shared/day.ts";
import type { ReminderCause } from "../../../shared/province/reminders.ts";
import type { Cell } from "../../../shared/report/report.ts";
import type { ReminderReplyLine, RemindersReply } from "../../../shared/wire/replies/settings.ts";
import { contactText, oneLine } from "../../../shared/wording/reminder-reasons.ts";
import { REMINDERS_TAB } from "../../../shared/wording/reminding.ts";
import { KEY_TITLE, VIEW_NOTE } from "../../../shared/wording/sheet.ts";
import { fingerprint, keptWords } from "../fingerprint.ts";
import { cell, fill, STYLES, type Tab, type TabCell, type TabValue } from "./tab.ts";

type ReminderColumn = keyof typeof REMINDERS_TAB.columns;
const { columns: TITLES } = REMINDERS_TAB;
export const REMINDER_COLUMNS = Object.keys(TITLES) as ReminderColumn[];
/** The columns that the add-on writes, all but the notes. */
export const WRITTEN_COLUMNS = REMINDER_COLUMNS.filter((id) => id !== "note");
const WIDTHS: Record<ReminderColumn, number> = {
  agency: 230,
  reason: 170,
  details: 220,
  late: 90,
  left: 90,
  contact: 260,
  last: 100,
  subject: 220,
  body: 420,
  zalo: 320,
  note: 220,
};
const HEAD_ROW = 4;

/** Four lines: a whole letter in each row would leave no list to look over. */
export const ROW_HEIGHT = 72;

/** The first agency's cell, counted from 1. */
export const FIRST_REMINDER = { row: HEAD_ROW + 1, column: 2 };

/** Days since the due day or the return, and days that are left; a counted report that lacks something has neither. */
function daysOf(cause: ReminderCause): { late: number | null; left: number | null } {
  switch (cause.reason) {
    case "late":
      return { late: cause.daysLate, left: null };
    case "returned":
      return { late: cause.daysWaiting, left: null };
    case "incomplete":
      return { late: null, left: null };
    case "not_sent":
    case "invited":
      return cause.daysLeft < 0
        ? { late: -cause.daysLeft, left: null }
        : { late: null, left: cause.daysLeft };
  }
}

type Values = Record<ReminderColumn, TabValue>;

function valuesOf({ agency, cause, contacts, last, reasonText, texts }: ReminderReplyLine, label: string) {
  return {
    agency: oneLine(agency.name),
    reason: label,
    details: reasonText,
    ...daysOf(cause),
    contact: contactText(contacts),
    last: last && showDay(last.on),
    subject: texts.email.subject,
    body: texts.email.body,
    zalo: texts.zalo,
    note: null,
  } satisfies Values;
}

/** Over what the add-on wrote in a row: another one tells that somebody edited it. */
export function writtenMark(values: readonly (TabValue | Cell | undefined)[]): string {
  return fingerprint(JSON.stringify(values.map((value) => keptWords(value ?? null))));
}

function rowOf(agency: string, values: Values): TabCell[] {
  const style = (id: ReminderColumn) =>
    id === "late" || id === "left" ? STYLES.number : id === "last" ? STYLES.centred : STYLES.body;
  return [
    cell(`${agency} ${writtenMark(WRITTEN_COLUMNS.map((id) => values[id]))}`),
    ...REMINDER_COLUMNS.map((id) => cell(values[id], style(id))),
  ];
}

/** What a person wrote beside an agency. */
export interface ReminderNote {
  agency: string;
  name: string;
  note: string;
}

/** Rows in the order of the groups; who is no longer listed keeps a row while there is a note. */
function rowsOf({ groups, invited, lines }: RemindersReply, notes: readonly ReminderNote[]): TabCell[][] {
  const byAgency = new Map(notes.map((one) => [one.agency, one]));
  const all = new Map([...lines, ...invited].map((line) => [line.agency.id, line]));
  const listed = groups.flatMap(({ agencies, label }) =>
    agencies.flatMap((agency) => {
      const line = all.get(agency);
      const note = byAgency.get(agency)?.note ?? null;
      return line ? [rowOf(agency, { ...valuesOf(line, label), note })] : [];
    }),
  );
  const blank = Object.fromEntries(REMINDER_COLUMNS.map((id) => [id, null])) as Values;
  const gone = notes.filter(({ agency }) => !all.has(agency));
  return [
    ...listed,
    ...gone.map(({ agency, name, note }) =>
      rowOf(agency, { ...blank, agency: name, reason: REMINDERS_TAB.gone, note }),
    ),
  ];
}

/** The tab of a period's reminders, with the notes that were found in the one before. */
export function remindersTab(reply: RemindersReply, notes: readonly ReminderNote[]): Tab {
  const width = REMINDER_COLUMNS.length + 1;
  const line = (words: string, style: (typeof STYLES)["hint" | "title"]) =>
    fill([cell(null), cell(words, style)], width);
  const { name } = reply.period;
  const body = rowsOf(reply, notes);
  const below = { row: HEAD_ROW + 1, rows: body.length };
  const note = REMINDER_COLUMNS.indexOf("note") + 2;
  const rows = body.length > 0 ? body : [line(REMINDERS_TAB.empty, STYLES.hint)];
  return {
    name: `${REMINDERS_TAB.tab} – ${name}`,
    columns: [{ width: 80, hidden: true }, ...REMINDER_COLUMNS.map((id) => ({ width: WIDTHS[id] }))],
    rows: [
      line(REMINDERS_TAB.title, STYLES.title),
      line(REMINDERS_TAB.asOf(name, reply.asOf), STYLES.hint),
      line(REMINDERS_TAB.hint, STYLES.hint),
      [KEY_TITLE, ...REMINDER_COLUMNS.map((id) => TITLES[id])].map((title) => cell(title, STYLES.head)),
      ...rows,
    ],
    frozenRows: HEAD_ROW,
    frozenColumns: 2,
    table: { row: HEAD_ROW, column: 2, rows: body.length + 1, columns: REMINDER_COLUMNS.length },
    choices: [],
    guarded: [
      { area: { row: 1, column: 1, rows: HEAD_ROW, columns: width }, note: VIEW_NOTE },
      { area: { ...below, column: 1, columns: note - 1 }, note: VIEW_NOTE },
      { area: { ...below, column: note + 1, columns: width - note }, note: VIEW_NOTE },
    ],
  };
}
