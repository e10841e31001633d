import { expect } from "vitest";
import type { Form } from "../../../shared/report/form.ts";
import type { Head, Report, ReportRow, Status } from "../../../shared/report/report.ts";
import type { FormReply } from "../../../shared/wire/replies/report.ts";
import { demoFigures } from "../../../tools/demo/demo-figures.ts";
import type { AccountSeed } from "../../../tools/seed-sql.ts";
import { testId } from "./app.ts";
import { type Answer, type Asking, ask } from "./client.ts";
import { MINH, OPEN, reporterOf } from "./people.ts";

type DutyCells = ReportRow<"duties">["cells"];

/** The head of a report of which nothing was sent, with what is otherwise. */
export function headLike(agency: string, change: Partial<Head> = {}): Head {
  return {
    ...{ period: OPEN, agency, state: null, latest: 0, versions: 0, counted: null, rev: 0 },
    ...{ onBehalf: false, returned: null, asksBack: null },
    ...change,
  };
}

export function reportPath(agency: string, period = OPEN): string {
  return `/v1/periods/${period}/reports/${agency}`;
}

export async function formOf(agency: string, period = OPEN): Promise<FormReply> {
  const answer = await ask(reporterOf(agency), `/v1/periods/${period}/form`);
  expect(answer.status).toBe(200);
  return answer.body;
}

/** A status as the form words it. */
export function label(form: Form, status: Status): string {
  const choices = form.tables.duties.columns.find(({ id }) => id === "status")?.choices ?? [];
  return choices.find(({ value }) => value === status)?.label ?? status;
}

/** A report without errors: every row in progress, marked as made for a test. */
export function fill(form: Form, change: DutyCells = {}): Report {
  const cells = (key: string) => ({
    status: label(form, "in_progress"),
    result: `Kết quả thử nghiệm của mục ${key}`,
    difficulty: "Khó khăn thử nghiệm",
    ...change,
  });
  return {
    plan: form.plan.id,
    period: form.period.id,
    agency: form.agency.id,
    form: form.hash,
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    tables: {
      duties: form.tables.duties.rows.map(({ key }) => ({ key, cells: cells(key) })),
      ...demoFigures(form),
    },
  };
}

/** The headers of a send that builds on a rev; 0 for the first. */
export function sendHeaders(rev: number, key: string = testId()): Record<string, string> {
  return {
    "Idempotency-Key": `"${key}"`,
    ...(rev === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${rev}"` }),
  };
}

export function sending(body: unknown, rev = 0, headers: Record<string, string> = {}): Asking {
  return { method: "PUT", body, headers: { ...sendHeaders(rev), ...headers } };
}

/** Sends what `fill` makes; gives the head that stands. */
export async function sendReport(
  agency: string,
  rev = 0,
  { period = OPEN, by = reporterOf(agency), change = {} as DutyCells } = {},
): Promise<Head> {
  const { form } = await formOf(agency, period);
  const answer = await ask(by, reportPath(agency, period), sending(fill(form, change), rev));
  expect(answer.status).toBe(201);
  return answer.body.head;
}

export function reviewing(action: string, version: number, rev: number, reason?: string): Asking {
  return {
    method: "POST",
    headers: { "If-Match": `"${rev}"` },
    body: { action, version, ...(reason === undefined ? {} : { reason }) },
  };
}

export function review(by: AccountSeed, agency: string, asking: Asking, period = OPEN): Promise<Answer> {
  return ask(by, `${reportPath(agency, period)}/review`, asking);
}

/** Starts and approves the newest version; gives the head that stands. */
export async function approveReport(agency: string, head: Head, period = OPEN): Promise<Head> {
  const started = await review(MINH, agency, reviewing("start", head.latest, head.rev), period);
  expect(started.status).toBe(200);
  const { rev } = started.body.head;
  const approved = await review(MINH, agency, reviewing("approve", head.latest, rev), period);
  expect(approved.status).toBe(200);
  return approved.body.head;
}
