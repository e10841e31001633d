// What is new in a sheet's history, as lines to read: sends and decisions of others since a moment.
import type { DecisionLine } from "../../../shared/wire/replies/report.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import { NEWS_WORDS } from "../../../shared/wording/news.ts";
import type { SheetView } from "../../contract/sheet.ts";

export interface NewsLine {
  at: string;
  words: string;
  /** Why, or what was remarked; empty where nothing was. */
  reason: string;
  /** The report came back and waits to be sent again. */
  returned: boolean;
}

/** Of a decision its reason, and where that is none those of its places. */
function reasonOf({ paths, reason }: DecisionLine): string {
  if (reason) return reason;
  return [...new Set((paths ?? []).map((path) => path.reason))].filter((one) => one !== "").join("\n");
}

/** Sends and decisions of others after an instant, the newest first. */
export function newsLines(
  { decisions, head, versions }: Pick<SheetView, "decisions" | "head" | "versions">,
  after: string,
  me: string,
): NewsLine[] {
  const sends = versions
    .filter(({ sentAt, sentBy }) => sentAt > after && sentBy.id !== me)
    .map(({ onBehalf, sentAt, sentBy, version }) => ({
      ...{ instant: sentAt, reason: "", returned: false },
      words: onBehalf ? NEWS_WORDS.entered(version) : NEWS_WORDS.sent(version, sentBy.name),
    }));
  // That a review began says nothing once it has ended.
  const hasEnded = ({ action, at, version }: DecisionLine) =>
    action === "start" && decisions.some((one) => one.version === version && one.at > at);
  const decided = decisions
    .filter((one) => one.at > after && one.by.id !== me && !hasEnded(one))
    .map((one) => ({
      ...{ instant: one.at, reason: reasonOf(one) },
      words: NEWS_WORDS.decided[one.action](one.version, one.by.name),
      returned: one.action === "return" && head?.state === "returned" && head.latest === one.version,
    }));
  return [...sends, ...decided]
    .sort((a, b) => (a.instant > b.instant ? -1 : 1))
    .map(({ instant, ...line }) => ({ ...line, at: showInstant(instant) }));
}
