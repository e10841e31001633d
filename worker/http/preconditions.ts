import type { AppContext } from "./context.ts";
import { Problem } from "./problem.ts";

function revOf(header: string): number {
  const match = /^"([1-9]\d{0,14})"$/.exec(header.trim());
  if (match === null) throw new Problem("precondition_malformed");
  return Number(match[1]);
}

/** The `rev` that an `If-Match` names. Problems: precondition_required, precondition_malformed. */
export function readIfMatch(c: AppContext): number {
  const header = c.req.header("If-Match");
  if (header === undefined) throw new Problem("precondition_required");
  return revOf(header);
}

/** The `rev` on which a send builds: 0 for `If-None-Match: *`, that nothing was sent yet. */
export function readSendPrecondition(c: AppContext): number {
  const none = c.req.header("If-None-Match");
  if (none === undefined) return readIfMatch(c);
  if (none.trim() !== "*" || c.req.header("If-Match") !== undefined) {
    throw new Problem("precondition_malformed");
  }
  return 0;
}

/**
 * The `Idempotency-Key`: a quoted string (structured field), or a plain one of simple characters.
 * Problems: idempotency_key_missing, idempotency_key_malformed.
 */
export function readIdempotencyKey(c: AppContext): string {
  const header = c.req.header("Idempotency-Key")?.trim();
  if (header === undefined || header === "") throw new Problem("idempotency_key_missing");
  const quoted = /^"((?:[\x20-\x21\x23-\x5b\x5d-\x7e]|\\["\\])*)"$/.exec(header)?.[1];
  const key = quoted?.replace(/\\(["\\])/g, "$1") ?? (/^[\w.:~-]+$/.test(header) ? header : "");
  if (key === "" || key.length > 200) throw new Problem("idempotency_key_malformed");
  return key;
}
