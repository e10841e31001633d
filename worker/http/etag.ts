import { RULES_VERSION } from "../../shared/report/rules.ts";
import type { ViewSource } from "../store/read-view-source.ts";
import type { AppContext } from "./context.ts";

/** Weak comparison, as RFC 9110 wants it for If-None-Match. */
function matches(header: string | undefined, etag: string): boolean {
  const tags = (header ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}

/** The headers under which something is kept by the client and asked again each time. */
function keptUnder(etag: string): Record<string, string> {
  return { ETag: etag, "Cache-Control": "private, no-cache", Vary: "Authorization" };
}

/** Answers 304 where the client has what stands under a tag, else what `answer` makes of the tag's headers. */
export async function unlessKept<T>(
  c: AppContext,
  etag: string,
  answer: (headers: Record<string, string>) => Promise<T>,
): Promise<T | Response> {
  const headers = keptUnder(etag);
  if (matches(c.req.header("If-None-Match"), etag)) return c.body(null, 304, headers);
  return answer(headers);
}

/**
 * The tag of what shows a period's counted reports: the plan's revision and the day in Vietnam, or the snapshot of a
 * closed period; rules, build, roles, and what is asked of it.
 */
export function viewTag(
  c: AppContext,
  period: string,
  { rev, closing }: ViewSource,
  ...asked: string[]
): string {
  const { build } = c.get("configuration");
  const shown = closing === null ? [rev, c.get("moment").today] : [`closed-${closing}`];
  const parts = [period, ...shown, RULES_VERSION, build, c.get("person").roles.join("-"), ...asked];
  return `"${parts.join("_").replace(/[^\w.-]/g, "-")}"`;
}
