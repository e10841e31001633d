import { describe, expect, test } from "vitest";
import { dueReminders, REMINDER_POLICY, type ReminderPolicy } from "../../shared/province/reminder-policy.ts";
import { type ReminderCause, type Reminders, remindersOf } from "../../shared/province/reminders.ts";
import { sampleView } from "./reminders-sample.ts";

const DAYS = Array.from({ length: 31 }, (_, day) => `2021-12-${String(day + 1).padStart(2, "0")}`);

/** One agency that stays as it is. */
function lineOn(cause: ReminderCause, asOf: string, lastOn: string | null): Reminders {
  const base = remindersOf({ view: sampleView(), heads: [], contacts: [], last: [], asOf });
  const last = lastOn === null ? null : { at: `${lastOn}T00:30:00.000Z`, on: lastOn };
  return {
    ...base,
    lines: [{ agency: { id: "a", name: "A", shortName: "A" }, cause, contacts: [], last }],
  };
}

/** On which days of December it is reminded, where the schedule runs on all but the days named. */
function remindedOn(
  causeOn: (day: string) => ReminderCause | null,
  { down = [] as string[], policy = REMINDER_POLICY as ReminderPolicy, last = null as string | null } = {},
): number[] {
  let lastOn = last;
  return DAYS.flatMap((day, index) => {
    const cause = causeOn(day);
    if (cause === null || down.includes(day)) return [];
    if (dueReminders(lineOn(cause, day, lastOn), policy).length === 0) return [];
    lastOn = day;
    // A second run of the same day.
    expect(dueReminders(lineOn(cause, day, lastOn), policy)).toEqual([]);
    return [index + 1];
  });
}

const nothingSent = (day: string): ReminderCause => {
  const daysLeft = 17 - Number(day.slice(8));
  return daysLeft < 0 ? { reason: "late", daysLate: -daysLeft } : { reason: "not_sent", daysLeft };
};
const returnedOn12 = (day: string): ReminderCause | null => {
  const daysWaiting = Number(day.slice(8)) - 12;
  if (daysWaiting < 0) return null;
  return { reason: "returned", on: "2021-12-12", daysWaiting, why: "", places: null };
};

describe("the schedule", () => {
  test("nothing sent: 7, 3 and 1 days before the due day, the day after it, then every second day", () => {
    expect(remindedOn(nothingSent)).toEqual([10, 14, 16, 18, 20, 22, 24, 26, 28, 30]);
  });

  test("a day on which it failed is made up for on the next, and the rhythm stays", () => {
    expect(remindedOn(nothingSent, { down: ["2021-12-10", "2021-12-11", "2021-12-18"] })).toEqual([
      12, 14, 16, 19, 20, 22, 24, 26, 28, 30,
    ]);
  });

  test("days that were missed altogether are one reminder, not several", () => {
    expect(remindedOn(nothingSent, { down: DAYS.slice(0, 22) })).toEqual([23, 24, 26, 28, 30]);
  });

  test("whoever was reminded by hand on that day or since is not reminded again", () => {
    expect(remindedOn(nothingSent, { last: "2021-12-14" }).slice(0, 2)).toEqual([16, 18]);
    expect(remindedOn(nothingSent, { last: "2021-12-13" }).slice(0, 2)).toEqual([14, 16]);
  });

  test("returned: two days after the return, then every second; an earlier reminder does not stand for it", () => {
    expect(remindedOn(returnedOn12, { last: "2021-12-13" })).toEqual([14, 16, 18, 20, 22, 24, 26, 28, 30]);
  });

  test("incomplete: a week after the due day, then weekly; invited: never", () => {
    expect(remindedOn(() => ({ reason: "incomplete", missing: [], overdue: [] }))).toEqual([24, 31]);
    expect(remindedOn((day) => ({ reason: "invited", daysLeft: 17 - Number(day.slice(8)) }))).toEqual([]);
  });

  test("another policy is other data", () => {
    const policy: ReminderPolicy = {
      before: [2],
      late: { first: 3, every: null },
      returned: { first: 0, every: null },
      incomplete: { first: 0, every: 5 },
    };
    expect(remindedOn(nothingSent, { policy })).toEqual([15, 20]);
    expect(remindedOn(returnedOn12, { policy })).toEqual([12]);
    expect(remindedOn(() => ({ reason: "incomplete", missing: [], overdue: [] }), { policy })).toEqual([
      17, 22, 27,
    ]);
  });
});
