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
  UNDATED,
  YEARS,
} from "../rule-changes.ts";

export const DATE_BROKEN: readonly BrokenCase[] = [
  {
    says: "a lead's done duty that is done once has no date",
    change: duty(QUARTER, { completed: null }),
    ...told("R-DATE-MISSING", "error", inDuty(QUARTER, "completed")),
  },
  {
    says: "a date of a duty that is done once has no day",
    change: duty(YEARS, { completed: "11/2021" }),
    ...told("R-DATE-UNREADABLE", "error", inDuty(YEARS, "completed"), {
      raw: "11/2021",
      why: "no_day",
      readings: [],
    }),
  },
  {
    says: "a date of the agency's own work has a short year",
    change: own({ completed: "5/11/21" }),
    ...told("R-DATE-UNREADABLE", "warning", inDuty("own.1", "completed"), {
      raw: "5/11/21",
      why: "short_year",
      readings: ["2021-11-05"],
    }),
  },
  {
    says: "a yearly duty has a day that does not exist",
    change: duty(LEAD, { completed: "31/11/2021" }),
    ...told("R-DATE-UNREADABLE", "warning", inDuty(LEAD, "completed"), {
      raw: "31/11/2021",
      why: "no_such_day",
      readings: [],
    }),
  },
  {
    says: "a duty in progress that is done once has a day of completion",
    change: duty(YEARS, { status: "Đang thực hiện" }),
    ...told("R-DATE-NOT-DONE", "warning", inDuty(YEARS, "completed"), {
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
    says: "a duty in progress that is done once has a day that is still to come, told once",
    change: duty(YEARS, { status: "Đang thực hiện", completed: "31/12/2021" }),
    ...told("R-DATE-NOT-DONE", "warning", inDuty(YEARS, "completed"), {
      date: "2021-12-31",
      status: "in_progress",
    }),
  },
  {
    says: "a yearly duty in progress has a day that is still to come",
    change: duty(LEAD, { status: "Đang thực hiện", completed: "31/12/2021" }),
    ...told("R-DATE-FUTURE", "warning", inDuty(LEAD, "completed"), { date: "2021-12-31", asOf: DAY }),
  },
  {
    says: "all days of a yearly duty lie after today",
    change: duty(LEAD, { completed: "11/12/2021, 13/12/2021" }),
    ...told("R-DATE-FUTURE", "error", inDuty(LEAD, "completed"), { date: "2021-12-11", asOf: DAY }),
  },
  {
    says: "a date lies after today",
    change: duty(LEAD, { completed: "11/12/2021" }),
    ...told("R-DATE-FUTURE", "error", inDuty(LEAD, "completed"), { date: "2021-12-11", asOf: DAY }),
  },
  {
    says: "a date lies before the plan",
    change: duty(LEAD, { completed: "16/11/2020" }),
    ...told("R-DATE-BEFORE-PLAN", "warning", inDuty(LEAD, "completed"), {
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
    says: "all days of yearly work lie before the period",
    change: duty(LEAD, { completed: "từ 01/12/2020 đến 14/12/2020" }),
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
  silent("R-DATE-MISSING", "a yearly duty has no date", duty(LEAD, { completed: null })),
  silent("R-DATE-MISSING", "a duty without a time has no date", duty(UNDATED, { completed: null })),
  silent("R-DATE-UNREADABLE", "a yearly duty has a month", duty(LEAD, { completed: "11/2021" })),
  silent(
    "R-DATE-UNREADABLE",
    "a yearly duty is done all the time",
    duty(LEAD, { completed: "Thường xuyên" }),
  ),
  silent(
    "R-DATE-UNREADABLE",
    "a yearly duty has its first and last day",
    duty(LEAD, { completed: "từ 05/3/2021 đến 10/11/2021" }),
  ),
  silent(
    "R-DATE-UNREADABLE",
    "a coordinator gives a quarter",
    duty(COORDINATE, { completed: "Quý III/2021" }),
  ),
  silent("R-DATE-UNREADABLE", "own work has a year", own({ completed: "Cả năm 2021" })),
  silent(
    "R-DATE-NOT-DONE",
    "a yearly duty in progress tells when it was done last",
    duty(LEAD, { status: "Đang thực hiện" }),
  ),
  silent(
    "R-DATE-FUTURE",
    "a yearly duty goes on beyond today",
    duty(LEAD, { completed: "từ 05/3/2021 đến 31/12/2021" }),
  ),
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
