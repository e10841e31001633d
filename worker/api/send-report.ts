import { hashOf } from "../hash.ts";
import type { AppContext } from "../http/context.ts";
import type { Handler } from "../http/handler.ts";
import { Problem } from "../http/problem.ts";
import { decideSendOrRefuse, sendQueries } from "../reports/decide-send.ts";
import { refuseLost } from "../reports/period-open.ts";
import { readFormData } from "../store/read-period-data.ts";
import { type SendKey, type StoredAnswer, storedAnswerQuery } from "../store/read-stored-answer.ts";
import { rows } from "../store/rows.ts";
import { storeSends } from "../store/store-send.ts";

/** A stored answer as it went out. Problem: idempotency_key_reused where something else was sent under the key. */
export function replay(c: AppContext, stored: StoredAnswer, payloadHash: string): Response {
  if (stored.payloadHash !== payloadHash) throw new Problem("idempotency_key_reused");
  return c.body(stored.reply, stored.status as 201, {
    "Content-Type": "application/json",
    "Idempotency-Replayed": "true",
  });
}

/** After a refused batch: the same key won, the period closed meanwhile, or another write came first. */
async function answerLost(c: AppContext, key: SendKey, payloadHash: string): Promise<Response> {
  const [stored] = rows<StoredAnswer>(await storedAnswerQuery(c.env.DB, key).all());
  if (stored !== undefined) return replay(c, stored, payloadHash);
  return refuseLost(c.env.DB, key.period, key.agency);
}

/** Sends a report as the next version. A stored answer comes first, then document, meaning, conflict. */
export const sendReport: Handler<"sendReport"> = async (c, taken) => {
  const { params, body: report } = taken;
  const { period, agency } = params;
  const db = c.env.DB;
  const key: SendKey = { account: c.get("person").id, period, agency, key: taken.key };
  const payloadHash = await hashOf(report);
  const { data, more } = await readFormData(db, period, agency, [
    storedAnswerQuery(db, key),
    ...sendQueries(db, period, agency),
  ]);
  const [answered, ...answers] = more;
  const [stored] = rows<StoredAnswer>(answered);
  if (stored !== undefined) return replay(c, stored, payloadHash);
  const send = await decideSendOrRefuse(c, { data, answers }, { agency, report, rev: taken.rev });
  const reply = JSON.stringify(send.reply);
  const answer = { payloadHash, status: 201, reply };
  if (!(await storeSends(db, [send], { key, answer }))) return answerLost(c, key, payloadHash);
  return c.body(reply, 201, { "Content-Type": "application/json", ETag: `"${send.head.rev}"` });
};
