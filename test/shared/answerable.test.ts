// What is asked must be answerable: by kind of deadline, role and status, an honest officer who has neither a day nor a
// document, and says so, is kept from sending by what the plan itself asks for alone.
import { expect, test } from "vitest";
import type { Deadline } from "../../shared/plan/plan.ts";
import type { Role } from "../../shared/register/obligation.ts";
import { checkReport } from "../../shared/report/check.ts";
import type { DutyRow, Form } from "../../shared/report/form.ts";
import { STATUSES, type Status } from "../../shared/report/report.ts";
import { DUTY_STATES } from "../../shared/wording/status.ts";
import { goodReport, withCells } from "./golden.ts";
import { DAY, finance, LEAD } from "./rule-changes.ts";

const DEADLINES: Deadline[] = [
  { type: "annual" },
  { type: "none" },
  { type: "quarter", year: 2021, quarter: 4 },
  { type: "year", year: 2021 },
  { type: "years", years: [2021, 2022] },
  { type: "central_guidance" },
];
const ROLES: Role[] = ["lead", "coordinate"];

function formWith(deadline: Deadline, role: Role): Form {
  const changed = (row: DutyRow): DutyRow => (row.key === LEAD ? { ...row, deadline, role } : row);
  const { duties } = finance.tables;
  return {
    ...finance,
    tables: { ...finance.tables, duties: { ...duties, rows: duties.rows.map(changed) } },
  };
}

/** What keeps the row from being sent, answered without a day and without a document. */
function blocking(deadline: Deadline, role: Role, status: Status): string[] {
  const form = formWith(deadline, role);
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

const CASES = DEADLINES.flatMap((deadline) =>
  ROLES.flatMap((role) => STATUSES.map((status) => [deadline.type, role, status, deadline] as const)),
);

test.each(CASES)("%s, %s, %s", (type, role, status, deadline) => {
  const ends = type !== "annual" && type !== "none";
  expect(blocking(deadline, role, status)).toEqual(
    ends && role === "lead" && status === "done" ? ["R-DATE-MISSING"] : [],
  );
});
