// Sends the demo reports through the worker's own door, with signed tokens, and decides on some of them.

import type { ReviewRequest } from "../../shared/wire/requests/reports.ts";
import { clientOf, replyOf } from "./client.ts";
import type { Demo, DemoReports, Door } from "./demo.ts";
import { demoReport } from "./demo-report.ts";
import type { DemoPerson } from "./people.ts";

type Ground = Door & { demo: Demo; of: DemoReports };

function sender({ people }: Demo, agency: string): DemoPerson {
  const found = people.find((person) => person.agency === agency && person.role === "reporter");
  if (!found) throw new Error(`nobody reports for ${agency}`);
  return found;
}

function reviewer({ people }: Demo): DemoPerson {
  const found = people.find(({ role }) => role === "reviewer");
  if (!found) throw new Error("nobody reviews");
  return found;
}

async function decide(ground: Ground, agency: string, rev: number, body: ReviewRequest): Promise<number> {
  const { head } = replyOf(
    await clientOf(ground, reviewer(ground.demo)).call("POST /v1/periods/:period/reports/:agency/review", {
      params: { period: ground.of.period, agency },
      headers: { "If-Match": `"${rev}"` },
      body,
    }),
  );
  return head.rev;
}

async function sendOne(ground: Ground, agency: string): Promise<void> {
  const { demo, of } = ground;
  const { inReview, leftSent, period, returned } = of;
  const client = clientOf(ground, sender(demo, agency));
  const { form } = replyOf(
    await client.call("GET /v1/periods/:period/form", { params: { period }, query: { agency } }),
  );
  const code = demo.agencies.find(({ id }) => id === agency)?.code ?? "UBND";
  const { head } = replyOf(
    await client.call("PUT /v1/periods/:period/reports/:agency", {
      params: { period, agency },
      headers: { "Idempotency-Key": `"demo-${period}-${agency}"`, "If-None-Match": "*" },
      body: demoReport(form, code),
    }),
  );
  if (leftSent.includes(agency)) return;
  const version = head.latest;
  const rev = await decide(ground, agency, head.rev, { action: "start", version });
  if (inReview.includes(agency)) return;
  const back = returned[agency];
  await (back
    ? decide(ground, agency, rev, { action: "return", version, ...back })
    : decide(ground, agency, rev, { action: "approve", version }));
}

async function sendPeriod(ground: Ground): Promise<number> {
  const { demo, of } = ground;
  const { reports } = replyOf(
    await clientOf(ground, reviewer(demo)).call("GET /v1/periods/:period/reports", {
      params: { period: of.period },
    }),
  );
  const sent = new Set(reports.filter(({ head }) => head.latest > 0).map(({ agency }) => agency.id));
  const missing = of.reporting.filter((agency) => !sent.has(agency));
  for (const agency of missing) await sendOne(ground, agency);
  return missing.length;
}

/** Sends what is not there yet; gives how many demo reports were new. */
export async function sendDemoReports(door: Door, demo: Demo): Promise<number> {
  let count = 0;
  for (const of of demo.reports) count += await sendPeriod({ ...door, demo, of });
  return count;
}
