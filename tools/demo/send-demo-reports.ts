// Sends the demo reports through the worker's own door, with signed tokens, and decides on some of them.

import { type Client, createClient } from "../../shared/wire/client.ts";
import type { ReviewRequest } from "../../shared/wire/requests/reports.ts";
import { demoReport } from "./demo-report.ts";
import { type DemoPerson, PEOPLE, REPORTING } from "./people.ts";

const PERIOD = "kh-6134-2021";

/** What becomes of each demo report; the others are approved. */
const LEFT_SENT = ["bao-dong-khoi", "ubnd-tp-ben-tre"];
const IN_REVIEW = ["so-lao-dong-thuong-binh-xa-hoi"];
const RETURNED = ["ubnd-ba-tri"];
/** What a returned report comes back for: one row alone. */
const RETURN: Pick<ReviewRequest, "reason" | "paths"> = {
  reason: "Đề nghị chỉnh lý mục II.3.a.1 (dữ liệu minh họa).",
  paths: [
    {
      table: "duties",
      row: "II.3.a.1",
      reason: "Nêu rõ kết quả và bổ sung văn bản minh chứng (dữ liệu minh họa).",
    },
  ],
};

interface Door {
  workerUrl: string;
  token(person: DemoPerson): Promise<string>;
}

function clientOf({ workerUrl, token }: Door, person: DemoPerson): Client {
  return createClient({
    send: ({ path, ...init }) => fetch(`${workerUrl}${path}`, init),
    token: () => token(person),
  });
}

/** The reply of an answer; a demo has no other, so anything else ends it. */
function replyOf<T>(answer: { kind: "reply"; reply: T } | { kind: "problem"; problem: object }): T {
  if (answer.kind === "reply") return answer.reply;
  throw new Error(JSON.stringify(answer.problem));
}

function sender(agency: string): DemoPerson {
  const found = PEOPLE.find((person) => person.agency === agency && person.role === "reporter");
  if (!found) throw new Error(`nobody reports for ${agency}`);
  return found;
}

function reviewer(): DemoPerson {
  const found = PEOPLE.find(({ role }) => role === "reviewer");
  if (!found) throw new Error("nobody reviews");
  return found;
}

async function decide(door: Door, agency: string, rev: number, body: ReviewRequest): Promise<number> {
  const { head } = replyOf(
    await clientOf(door, reviewer()).call("POST /v1/periods/:period/reports/:agency/review", {
      params: { period: PERIOD, agency },
      headers: { "If-Match": `"${rev}"` },
      body,
    }),
  );
  return head.rev;
}

async function sendOne(door: Door, agency: string, code: string): Promise<void> {
  const client = clientOf(door, sender(agency));
  const params = { period: PERIOD, agency };
  const { form } = replyOf(
    await client.call("GET /v1/periods/:period/form", { params: { period: PERIOD }, query: { agency } }),
  );
  const { head } = replyOf(
    await client.call("PUT /v1/periods/:period/reports/:agency", {
      params,
      headers: { "Idempotency-Key": `"demo-${agency}"`, "If-None-Match": "*" },
      body: demoReport(form, code),
    }),
  );
  if (LEFT_SENT.includes(agency)) return;
  const version = head.latest;
  const rev = await decide(door, agency, head.rev, { action: "start", version });
  if (IN_REVIEW.includes(agency)) return;
  await (RETURNED.includes(agency)
    ? decide(door, agency, rev, { action: "return", version, ...RETURN })
    : decide(door, agency, rev, { action: "approve", version }));
}

/** Sends what is not there yet; gives how many demo reports were new. */
export async function sendDemoReports(
  door: Door,
  codes: ReadonlyMap<string, string | null>,
): Promise<number> {
  const { reports } = replyOf(
    await clientOf(door, reviewer()).call("GET /v1/periods/:period/reports", { params: { period: PERIOD } }),
  );
  const sent = new Set(reports.filter(({ head }) => head.latest > 0).map(({ agency }) => agency.id));
  const missing = REPORTING.filter((agency) => !sent.has(agency));
  for (const agency of missing) await sendOne(door, agency, codes.get(agency) ?? "UBND");
  return missing.length;
}
