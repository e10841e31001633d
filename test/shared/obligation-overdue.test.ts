import { expect, test } from "vitest";
import type { Obligation } from "../../shared/register/obligation.ts";
import { overdue } from "../../shared/register/overdue.ts";
import type { Status } from "../../shared/report/report.ts";

const duty: Pick<Obligation, "role" | "invited" | "asked" | "dueBy" | "closedIn"> = {
  role: "lead",
  invited: false,
  asked: "asked",
  dueBy: "2021-06-30",
  closedIn: null,
};
const late = { asOf: "2021-12-10", cutOff: "2021-12-14", status: null as Status | null };

test("a lead's duty is overdue from the day after its last day, until it is finished", () => {
  expect(overdue(duty, late)).toBe(true);
  expect(overdue(duty, { ...late, asOf: "2021-06-30" })).toBe(false);
  expect(overdue(duty, { ...late, asOf: "2021-07-01" })).toBe(true);
});

test("a last day on or after the cut-off belongs to the next period, however late it is asked", () => {
  const lastQuarter = { ...duty, dueBy: "2020-12-31" };
  expect(overdue(lastQuarter, { ...late, asOf: "2021-02-01", cutOff: "2020-12-14" })).toBe(false);
  expect(overdue(lastQuarter, { ...late, asOf: "2021-02-01", cutOff: "2020-12-31" })).toBe(false);
  expect(overdue(lastQuarter, { ...late, asOf: "2021-02-01", cutOff: "2021-01-01" })).toBe(true);
});

test("what is done, did not arise or was closed earlier is not overdue", () => {
  const by = (status: Status | null) => overdue(duty, { ...late, status });
  expect([by(null), by("not_started"), by("in_progress"), by("done"), by("not_arising")]).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
  const closedIn = {
    agency: "so-tu-phap",
    key: "II.8.a",
    periodId: "kh-6134-2020",
    periodName: "Năm 2020",
    status: "done" as const,
  };
  expect(overdue({ ...duty, closedIn }, late)).toBe(false);
});

test("coordinators, invited bodies and duties without a last day are never overdue", () => {
  expect(overdue({ ...duty, role: "coordinate" }, late)).toBe(false);
  expect(overdue({ ...duty, invited: true }, late)).toBe(false);
  expect(overdue({ ...duty, asked: "exempt" }, late)).toBe(false);
  expect(overdue({ ...duty, dueBy: null }, late)).toBe(false);
});
