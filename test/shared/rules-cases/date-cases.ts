import {
  AFTER,
  type BrokenCase,
  COORDINATE,
  DAY,
  duty,
  inDuty,
  LEAD,
  open,
  own,
  QUARTER,
  type SilentCase,
  silent,
  told,
} from "../rule-changes.ts";

export const DATE_BROKEN: readonly BrokenCase[] = [
  {
    says: "a lead's done duty has no date",
    change: duty(LEAD, { completed: null }),
    ...told("R-DATE-MISSING", "error", inDuty(LEAD, "completed")),
  },
  {
    says: "a date has no day",
    change: duty(LEAD, { completed: "11/2021" }),
    ...told("R-DATE-UNREADABLE", "error", inDuty(LEAD, "completed"), {
      raw: "11/2021",
      why: "no_day",
      readings: [],
    }),
  },
  {
    says: "a date of the agency's own work has a short year",
    change: own({ completed: "5/11/21" }),
    ...told("R-DATE-UNREADABLE", "error", inDuty("own.1", "completed"), {
      raw: "5/11/21",
      why: "short_year",
      readings: ["2021-11-05"],
    }),
  },
  {
    says: "a duty in progress has a day of completion",
    change: duty(LEAD, { status: "Đang thực hiện" }),
    ...told("R-DATE-NOT-DONE", "warning", inDuty(LEAD, "completed"), {
      date: "2021-11-05",
      status: "in_progress",
    }),
  },
  {
    says: "a duty that does not arise has a day of completion",
    change: duty(LEAD, { status: "Không phát sinh", result: "Trong kỳ không có văn bản", evidence: null }),
    ...told("R-DATE-NOT-DONE", "error", inDuty(LEAD, "completed"), {
      date: "2021-11-05",
      status: "not_arising",
    }),
  },
  {
    says: "a duty in progress has a day that is still to come, told once",
    change: duty(LEAD, { status: "Đang thực hiện", completed: "31/12/2021" }),
    ...told("R-DATE-NOT-DONE", "warning", inDuty(LEAD, "completed"), {
      date: "2021-12-31",
      status: "in_progress",
    }),
  },
  {
    says: "a date lies after today",
    change: duty(LEAD, { completed: "11/12/2021" }),
    ...told("R-DATE-FUTURE", "error", inDuty(LEAD, "completed"), { date: "2021-12-11", asOf: DAY }),
  },
  {
    says: "a date lies before the plan",
    change: duty(LEAD, { completed: "16/11/2020" }),
    ...told("R-DATE-BEFORE-PLAN", "error", inDuty(LEAD, "completed"), {
      date: "2020-11-16",
      planDate: "2020-11-17",
      number: "6134/KH-UBND",
    }),
  },
  {
    says: "a date lies between the cut-off and today",
    asOf: AFTER,
    change: duty(LEAD, { completed: "15/12/2021" }),
    ...told("R-DATE-NEXT-PERIOD", "warning", inDuty(LEAD, "completed"), {
      date: "2021-12-15",
      cutOff: "2021-12-14",
    }),
  },
  {
    says: "yearly work was done before the period",
    change: duty(LEAD, { completed: "14/12/2020" }),
    ...told("R-DATE-EARLIER-PERIOD", "warning", inDuty(LEAD, "completed"), {
      date: "2020-12-14",
      from: "2020-12-15",
    }),
  },
  {
    says: "a duty was done after its last day",
    change: duty(QUARTER, { completed: "02/01/2021" }),
    ...told("R-DATE-LATE", "info", inDuty(QUARTER, "completed"), {
      date: "2021-01-02",
      expected: "2020-12-31",
      difference: 2,
    }),
  },
];

export const DATE_SILENT: readonly SilentCase[] = [
  silent("R-DATE-MISSING", "a coordinator gives no date", duty(COORDINATE, { completed: null })),
  silent(
    "R-DATE-UNREADABLE",
    "a date is written out",
    duty(LEAD, { completed: "ngày 05 tháng 11 năm 2021" }),
  ),
  silent(
    "R-DATE-NOT-DONE",
    "a duty in progress has no date",
    duty(LEAD, { status: "Đang thực hiện", ...open }),
  ),
  silent("R-DATE-FUTURE", "the date is today", duty(LEAD, { completed: "10/12/2021" })),
  silent(
    "R-DATE-BEFORE-PLAN",
    "the date of a one-off duty is the plan's own",
    duty(QUARTER, { completed: "17/11/2020" }),
  ),
  silent("R-DATE-NEXT-PERIOD", "the date is the cut-off", duty(LEAD, { completed: "14/12/2021" }), {
    asOf: AFTER,
  }),
  silent(
    "R-DATE-EARLIER-PERIOD",
    "the date is the first of the period",
    duty(LEAD, { completed: "15/12/2020" }),
  ),
  silent("R-DATE-LATE", "the date is the last day", duty(QUARTER, { completed: "31/12/2020" })),
];
