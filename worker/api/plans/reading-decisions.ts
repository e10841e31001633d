import { nameKey, wordingKey } from "../../../shared/plan/reading/decisions.ts";
import type { ReadingDecisionRequest } from "../../../shared/wire/requests/plan-drafts.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { Problem } from "../../http/problem.ts";
import { readDecisionLines, storeReadingDecision } from "../../store/plans/reading-decisions.ts";
import { readRegister } from "../../store/read-register.ts";

export const listReadingDecisions: Handler<"listReadingDecisions"> = async (c) => ({
  reply: { decisions: await readDecisionLines(c.env.DB) },
});

/** What words alike have in common. Problem: shape_invalid where nothing is left of them. */
function keyOrRefuse({ kind, words }: ReadingDecisionRequest): string {
  const key = kind === "name" ? nameKey(words) : wordingKey(words);
  if (key !== "") return key;
  throw new Problem("shape_invalid", { issues: [{ path: "words", message: "expected words" }] });
}

/** Problem: agency_unknown. */
async function bodiesAreKnown(c: AppContext, request: ReadingDecisionRequest): Promise<void> {
  if (request.kind !== "name" || request.meaning?.type !== "bodies") return;
  const { agencies } = await readRegister(c.env.DB);
  const known = new Set(agencies.map(({ id }) => id));
  if (!request.meaning.agencies.every((id) => known.has(id))) throw new Problem("agency_unknown");
}

/** Decides what words mean from now on, in every plan that is not published yet; null takes that back. */
export const putReadingDecision: Handler<"putReadingDecision"> = async (c, { body }) => {
  const key = keyOrRefuse(body);
  await bodiesAreKnown(c, body);
  const action = body.meaning === null ? "reading_decision_withdrawn" : "reading_decision";
  const audit = auditOf(c, action, { detail: body });
  const stored = { ...body, key, at: c.get("moment").at, by: c.get("person").id };
  await storeReadingDecision(c.env.DB, stored, audit);
  return { reply: { decisions: await readDecisionLines(c.env.DB) } };
};
