// Sends the demo reports through the worker's own door, with signed tokens, and decides on some of them.
import type {
  FormReply,
  ReportsReply,
  ReviewReply,
  ReviewRequest,
  SendReply,
} from "../../shared/wire/api.ts";
import { demoReport } from "./demo-report.ts";
import { type DemoPerson, PEOPLE, REPORTING } from "./people.ts";

const PERIOD = "kh-6134-2021";

/** What becomes of each demo report; the others are approved. */
const LEFT_SENT = ["bao-dong-khoi", "ubnd-tp-ben-tre"];
const IN_REVIEW = ["so-lao-dong-thuong-binh-xa-hoi"];
const RETURNED = ["ubnd-ba-tri"];
const REASON = "Đề nghị nêu rõ kết quả của mục II.3.a.1 và bổ sung văn bản minh chứng (dữ liệu minh họa).";

interface Door {
  workerUrl: string;
  token(person: DemoPerson): Promise<string>;
}

async function ask<T>(door: Door, person: DemoPerson, path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(`${door.workerUrl}${path}`, {
    ...init,
    headers: {
      ...(init.headers as Record<string, string>),
      authorization: `Bearer ${await door.token(person)}`,
      ...(init.body ? { "content-type": "application/json" } : {}),
    },
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${init.method ?? "GET"} ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
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

async function decide(door: Door, agency: string, rev: number, request: ReviewRequest): Promise<number> {
  const { head } = await ask<ReviewReply>(
    door,
    reviewer(),
    `/v1/periods/${PERIOD}/reports/${agency}/review`,
    {
      method: "POST",
      headers: { "if-match": `"${rev}"` },
      body: JSON.stringify(request),
    },
  );
  return head.rev;
}

async function sendOne(door: Door, agency: string, code: string): Promise<void> {
  const person = sender(agency);
  const { form } = await ask<FormReply>(door, person, `/v1/periods/${PERIOD}/form?agency=${agency}`);
  const { head } = await ask<SendReply>(door, person, `/v1/periods/${PERIOD}/reports/${agency}`, {
    method: "PUT",
    headers: { "idempotency-key": `"demo-${agency}"`, "if-none-match": "*" },
    body: JSON.stringify(demoReport(form, code)),
  });
  if (LEFT_SENT.includes(agency)) return;
  const version = head.latest;
  const rev = await decide(door, agency, head.rev, { action: "start", version });
  if (IN_REVIEW.includes(agency)) return;
  await (RETURNED.includes(agency)
    ? decide(door, agency, rev, { action: "return", version, reason: REASON })
    : decide(door, agency, rev, { action: "approve", version }));
}

/** Sends what is not there yet; gives how many demo reports were new. */
export async function sendDemoReports(
  door: Door,
  codes: ReadonlyMap<string, string | null>,
): Promise<number> {
  const { reports } = await ask<ReportsReply>(door, reviewer(), `/v1/periods/${PERIOD}/reports`);
  const sent = new Set(reports.filter(({ head }) => head.latest > 0).map(({ agency }) => agency.id));
  const missing = REPORTING.filter((agency) => !sent.has(agency));
  for (const agency of missing) await sendOne(door, agency, codes.get(agency) ?? "UBND");
  return missing.length;
}
