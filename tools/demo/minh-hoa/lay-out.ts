// Puts the plans of the made-up province into a worker the way an office does: read, decided, published, with periods
// in one round. What is there is left alone, so that a start that was broken off goes on.
import { draftOfReading } from "../../../shared/plan/plan-draft.ts";
import type { Reading } from "../../../shared/plan/reading/reading.ts";
import type { Client } from "../../../shared/wire/client.ts";
import type { PeriodRequest } from "../../../shared/wire/requests/admin.ts";
import type { ReadingDecisionRequest } from "../../../shared/wire/requests/plan-drafts.ts";
import { replyOf } from "../client.ts";
import { SET } from "./content.ts";
import { readPlanSources } from "./plan-sources.ts";

/** The ids that the plans get from their numbers, in the order of the round. */
export const PLANS = ["kh-90-ubnd-2026", "kh-145-ubnd-2026"] as const;
const YEAR = { from: "2025-12-15", to: "2026-12-14", agencyDue: "2026-12-18", provinceDue: "2026-12-25" };
const ROUND = "nam-2026";

export const periodOfPlan = (plan: string) => `${plan}-nam`;

/** What the office says of names and wordings that the register does not settle. */
const DECISIONS: ReadingDecisionRequest[] = [
  {
    ...{ kind: "name", words: "Thành viên Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh" },
    meaning: { type: "open" },
  },
  { kind: "name", words: "Các cơ quan, đơn vị có liên quan", meaning: { type: "open" } },
];

async function publish(client: Client, reading: Reading): Promise<void> {
  const draft = draftOfReading(reading);
  // What a person fills in: an annex is a section without a title of its own.
  const sections = draft.sections.map(({ id, title }) => ({ id, title: title || "Phụ lục" }));
  const created = await client.call("POST /v1/plan-drafts", { body: { ...draft, sections } });
  const { id, rev } = replyOf(created);
  const headers = { "If-Match": `"${rev}"` };
  replyOf(await client.call("POST /v1/plan-drafts/:draft/publish", { params: { draft: id }, headers }));
}

async function addPeriod(client: Client, plan: string): Promise<void> {
  const body: PeriodRequest = {
    ...{ ...YEAR, planId: plan, name: "Năm 2026", state: "open", openFor: [] },
    indicatorSet: SET.id,
  };
  const params = { period: periodOfPlan(plan) };
  replyOf(await client.call("PUT /v1/periods/:period", { params, headers: { "If-None-Match": "*" }, body }));
}

async function formRound(client: Client): Promise<void> {
  const { agencyDue, provinceDue } = YEAR;
  const periods = PLANS.map(periodOfPlan);
  const body = { name: "Đợt báo cáo năm 2026", agencyDue, provinceDue, periods };
  const headers = { "If-None-Match": "*" } as const;
  replyOf(await client.call("PUT /v1/rounds/:round", { params: { round: ROUND }, headers, body }));
}

/** Reads, publishes and opens what is not there yet. */
export async function layOut(client: Client): Promise<void> {
  const { plans } = replyOf(await client.call("GET /v1/plans", {}));
  const readings = readPlanSources();
  for (const [at, id] of PLANS.entries()) {
    const reading = readings[at];
    if (reading === undefined || plans.some((plan) => plan.id === id)) continue;
    for (const body of DECISIONS) replyOf(await client.call("PUT /v1/reading-decisions", { body }));
    await publish(client, reading);
  }
  const { periods } = replyOf(await client.call("GET /v1/periods", {}));
  for (const plan of PLANS) {
    if (!periods.some(({ id }) => id === periodOfPlan(plan))) await addPeriod(client, plan);
  }
  const { rounds } = replyOf(await client.call("GET /v1/rounds", {}));
  if (rounds.length === 0) await formRound(client);
}
