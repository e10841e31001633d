// What is asked must be answerable: by kind of deadline, role and status, an honest officer who has neither a day nor a
// document, and says so, is kept from sending by what the plan itself asks for alone.
import { expect, test } from "vitest";
import { windowOf } from "../../shared/plan/deadline.ts";
import type { FormerDeadline } from "../../shared/plan/former-deadline.ts";
import type { PlanDeadline } from "../../shared/plan/plan-deadline.ts";
import type { Role } from "../../shared/register/obligation.ts";
import { checkReport } from "../../shared/report/check.ts";
import type { DutyRow, Form } from "../../shared/report/form.ts";
import { STATUSES, type Status } from "../../shared/report/report.ts";
import { DUTY_STATES } from "../../shared/wording/status.ts";
import { goodReport, withCells } from "./golden.ts";
import { DAY, finance, LEAD } from "./rule-changes.ts";

/** As forms of before hold it: one, without the list. */
const FORMER: FormerDeadline[] = [
  { type: "annual" },
  { type: "none" },
  { type: "quarter", year: 2021, quarter: 4 },
  { type: "year", year: 2021 },
  { type: "years", years: [2021, 2022] },
  { type: "central_guidance" },
];
const LISTS: [PlanDeadline[], ends: boolean][] = [
  [[], false],
  [[{ type: "date", date: "2021-12-31" }], true],
  [[{ type: "month", year: 2021, month: 12 }], true],
  [[{ type: "quarter", year: 2021, quarter: 4 }], true],
  [[{ type: "year", year: 2021 }], true],
  [[{ type: "years", from: 2021, to: 2025 }], true],
  [[{ type: "annual" }], false],
  [[{ type: "recurring", every: "quarter" }], false],
  [[{ type: "continuous" }], false],
  [[{ type: "central_guidance" }], true],
  [[{ type: "other" }], false],
  [[{ type: "quarter", year: 2021, quarter: 4 }, { type: "annual" }], true],
];
const ROLES: Role[] = ["lead", "coordinate"];

function formWith(change: Partial<DutyRow>): Form {
  const changed = (row: DutyRow): DutyRow => {
    if (row.key !== LEAD) return row;
    const { deadlines, ...former } = row;
    return { ...former, ...("deadline" in change || !deadlines ? {} : { deadlines }), ...change };
  };
  const { duties } = finance.tables;
  return {
    ...finance,
    tables: { ...finance.tables, duties: { ...duties, rows: duties.rows.map(changed) } },
  };
}

/** What keeps the row from being sent, answered without a day and without a document. */
function blocking(change: Partial<DutyRow>, status: Status): string[] {
  const form = formWith(change);
  const report = withCells(goodReport(form), LEAD, {
    status: DUTY_STATES[status].word,
    result: "Lồng ghép trong 02 cuộc giao ban, 60 người dự (dữ liệu minh họa).",
    completed: null,
    evidence: "Không có văn bản: biên bản giao ban, danh sách người dự",
  });
  return checkReport(report, { form, asOf: DAY })
    .findings.filter(({ severity }) => severity === "error")
    .map(({ rule }) => rule);
}

const answered = (each: (role: Role, status: Status) => string[]) =>
  ROLES.flatMap((role) =>
    STATUSES.flatMap((status) => each(role, status).map((rule) => [role, status, rule])),
  );
const NO_DAY = ["lead", "done", "R-DATE-MISSING"];

test.each(FORMER)("of a form of before: %j", (deadline) => {
  const ends = deadline.type !== "annual" && deadline.type !== "none";
  const told = answered((role, status) => blocking({ deadline, role }, status));
  expect(told).toEqual(ends ? [NO_DAY] : []);
});

test.each(LISTS)("%j", (deadlines, ends) => {
  const dueBy = deadlines.flatMap((one) => windowOf(one)?.last ?? [])[0] ?? null;
  const told = answered((role, status) => blocking({ deadlines, dueBy, role }, status));
  expect(told).toEqual(ends ? [NO_DAY] : []);
});

test("what is done once and then comes again asks for a day only while the first stands open", () => {
  const deadlines: PlanDeadline[] = [{ type: "quarter", year: 2021, quarter: 2 }, { type: "annual" }];
  expect(answered((role, status) => blocking({ deadlines, dueBy: null, role }, status))).toEqual([]);
});
