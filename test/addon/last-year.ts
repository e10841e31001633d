// A report of the period before that was sent and approved, and the doors through which it came there.
import type { Form } from "../../shared/report/form.ts";
import type { Report } from "../../shared/report/report.ts";
import { type Client, createClient } from "../../shared/wire/client.ts";
import { demoFigures } from "../../tools/demo/demo-figures.ts";
import type { Environment } from "./environment.ts";

export const LAST_YEAR = "kh-6134-2020";

export function clientOf(environment: Environment, personId: string): Client {
  return createClient({
    send: ({ path, ...init }) => fetch(`${environment.backend.workerUrl}${path}`, init),
    token: () => environment.token(personId),
  });
}

/** The reply of an answer that must be good. */
export function replyOf<T>(answer: { kind: "reply"; reply: T } | { kind: string }): T {
  if (answer.kind === "reply" && "reply" in answer) return answer.reply;
  throw new Error(JSON.stringify(answer));
}

/** Opens a period, or closes it. */
export async function setPeriod(
  environment: Environment,
  id: string,
  state: "open" | "closed",
): Promise<void> {
  const client = clientOf(environment, "tong-hop-1");
  const { period, rev } = replyOf(await client.call("GET /v1/periods/:period", { params: { period: id } }));
  const { id: _, ...rest } = period;
  replyOf(
    await client.call("PUT /v1/periods/:period", {
      params: { period: id },
      headers: { "If-Match": `"${rev}"` },
      body: { ...rest, state, ...(state === "open" ? { reason: "Thử phần mềm." } : {}) },
    }),
  );
}

/** A report in which every duty that is asked for is under way, and every text says where it was typed. */
export function underWay(form: Form): Report {
  const { duties } = form.tables;
  return {
    ...{ plan: form.plan.id, period: form.period.id, agency: form.agency.id, form: form.hash },
    ...{ locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" },
    tables: {
      duties: duties.rows.map(({ asked, key, role }) => ({
        key,
        cells:
          asked !== "asked"
            ? {}
            : {
                status: "Đang thực hiện",
                result: `Kết quả ${form.period.name} của ${key}`,
                ...(role === "lead"
                  ? { difficulty: `Khó khăn ${form.period.name} của ${key}`, proposal: `Đề xuất của ${key}` }
                  : {}),
              },
      })),
      ...demoFigures(form),
    },
  };
}

/** Sends a report of an agency as its reporter; gives its version and revision. */
export async function send(
  environment: Environment,
  personId: string,
  report: Report,
): Promise<{ version: number; rev: number }> {
  const { agency, period } = report;
  const client = clientOf(environment, personId);
  const before = await client.call("GET /v1/periods/:period/reports/:agency", { params: { period, agency } });
  const rev = before.kind === "reply" ? before.reply.head.rev : 0;
  const { head, version } = replyOf(
    await client.call("PUT /v1/periods/:period/reports/:agency", {
      params: { period, agency },
      headers: {
        "Idempotency-Key": `"${period}-${agency}-${rev}"`,
        ...(rev === 0 ? { "If-None-Match": "*" as const } : { "If-Match": `"${rev}"` }),
      },
      body: report,
    }),
  );
  return { version, rev: head.rev };
}

/** The form that an agency gets today. */
export async function formFor(
  environment: Environment,
  personId: string,
  period: string,
  agency: string,
): Promise<Form> {
  const asked = { params: { period }, query: { agency } };
  return replyOf(await clientOf(environment, personId).call("GET /v1/periods/:period/form", asked))
    .form as Form;
}

/** Sends a report and has it approved. */
export async function count(environment: Environment, personId: string, report: Report): Promise<void> {
  const { rev, version } = await send(environment, personId, report);
  const review = (rev: number, action: "start" | "approve") =>
    clientOf(environment, "tong-hop-1").call("POST /v1/periods/:period/reports/:agency/review", {
      params: { period: report.period, agency: report.agency },
      headers: { "If-Match": `"${rev}"` },
      body: { action, version },
    });
  const { head } = replyOf(await review(rev, "start"));
  replyOf(await review(head.rev, "approve"));
}
