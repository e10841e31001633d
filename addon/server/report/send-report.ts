// Checking an agency's sheet and sending it as one report.
import type { ReportReply, SendReply } from "../../../shared/wire/replies/report.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import type { Answer } from "../../contract/answer.ts";
import type { CheckView } from "../../contract/check.ts";
import type { SentView } from "../../contract/sheet.ts";
import { keepForm, keepSending } from "../kept-form.ts";
import type { Sending } from "../kept-shapes.ts";
import { withLock } from "../lock.ts";
import { contentHash, isAway, type Refusal, refuse, succeeded, worker } from "../worker-client.ts";
import { type CheckedSheet, checkCurrent, showCheck } from "./check-sheet.ts";
import { ownNewest } from "./fresh-sheet.ts";
import { judgedAt } from "./judged-day.ts";
import { lockedItems } from "./place-names.ts";

/** Reads the sheet, flags its cells and lists what was found. Needs no network. */
export function checkSheet(periodId: string | null): Answer<CheckView> {
  const checked = checkCurrent(periodId);
  return checked.ok ? succeeded(showCheck(checked.value)) : checked;
}

/** Of more tries without an answer than these the oldest are forgotten. */
const MOST_TRIES = 20;

/** What is about to leave, beside what left before from the same revision. */
function leaving({ kept, report, sheet }: CheckedSheet): Sending {
  const { rev } = kept.base;
  const own = contentHash(report);
  const earlier = sheet.sending?.rev === rev ? sheet.sending.reports.filter((one) => one !== own) : [];
  return { rev, reports: [...earlier, own].slice(-MOST_TRIES), at: judgedAt(kept) };
}

type Sent = Pick<SendReply, "head" | "late" | "sentAt" | "version">;

/** A report leaves, and stays sent, whether or not the hidden tab takes a note of it; its content is known again. */
function ifTaken(keep: () => void): void {
  try {
    keep();
  } catch {
    // The hidden tab is protected: the check has named it.
  }
}

function keepSent({ kept, sheet }: CheckedSheet, { head, late, sentAt, version }: Sent): SentView {
  const base = { versions: head.versions, rev: head.rev };
  ifTaken(() => keepForm({ ...kept, base, returned: head.returned }, null, sheet.hidden));
  return { version, sentAt: showInstant(sentAt), late, head };
}

function refused(
  { locked, problem }: Refusal,
  { kept, report, sheet }: CheckedSheet,
  sending: Sending,
): Answer<SentView> {
  if (isAway(problem)) return { ok: false, problem: { ...problem, waiting: judgedAt(kept) } };
  ifTaken(() => keepSending(sheet, { ...sending, at: null }));
  const definite = { ...problem, waiting: null };
  if (!locked) return { ok: false, problem: definite };
  return { ok: false, problem: { ...definite, locked: lockedItems(locked, report, kept.form) } };
}

/** On time is the first version that was not taken back. */
function isLate({ versions }: ReportReply, due: string): boolean {
  return versions.every(({ asOf, takenBack }) => takenBack || asOf > due);
}

/** What became of the report since the sheet was last in step. */
type Since =
  /** No version came, or decisions did on the newest, which have to be seen first. */
  | { by: "nobody" }
  | { by: "others" }
  /** The newest is this sheet's own, unheard or a click ago: `sent` where it is what stands now, else that builds on it. */
  | { by: "us"; checked: CheckedSheet; sent: Sent | null };

function since(checked: CheckedSheet): Answer<Since> {
  const { kept, report, sheet } = checked;
  const { agency, period } = kept.form;
  const reply = worker.report(period.id, agency.id);
  if (!reply.ok) return reply.problem.code === "report_unknown" ? succeeded({ by: "nobody" }) : reply;
  const { head } = reply.value;
  const own = ownNewest(sheet, head);
  if (!own.ok) return own;
  const base = { versions: head.versions, rev: head.rev };
  if (own.value === null) return succeeded({ by: base.versions > kept.base.versions ? "others" : "nobody" });
  if (head.state !== "sent") return succeeded({ by: "nobody" });
  const { report: stored, version } = own.value;
  const same = contentHash(stored) === contentHash(report);
  const late = isLate(reply.value, period.agencyDue);
  return succeeded({
    by: "us",
    checked: { ...checked, kept: { ...kept, base } },
    sent: same ? { head, version: version.version, sentAt: version.sentAt, late } : null,
  });
}

function send(first: CheckedSheet): Answer<SentView> {
  const sending = leaving(first);
  const noted = { ...first, sheet: { ...first.sheet, sending } };
  // Kept before it leaves: the next run must know this version again where no answer comes.
  ifTaken(() => keepSending(first.sheet, sending));
  const reply = worker.send(first.report, first.kept.base.rev);
  if (reply.ok) return succeeded(keepSent(first, reply.value));
  if (reply.problem.code !== "rev_stale") return refused(reply, noted, sending);
  const newer = since(noted);
  if (!newer.ok) return refused(newer, noted, sending);
  // Asking again would be stale again: only building anew brings the sheet in step with what was sent.
  if (newer.value.by === "others") return refused(refuse("sheet_behind"), noted, sending);
  if (newer.value.by === "nobody") return refused(reply, noted, sending);
  const { checked, sent } = newer.value;
  if (sent) return succeeded(keepSent(checked, sent));
  const second = worker.send(checked.report, checked.kept.base.rev);
  return second.ok ? succeeded(keepSent(checked, second.value)) : refused(second, noted, sending);
}

/** What left before, without an answer or a click ago, is looked for first; null where it has to leave. */
function sentBefore(checked: CheckedSheet): Answer<SentView> | null {
  const { sending } = checked.sheet;
  if (!sending?.reports.includes(contentHash(checked.report))) return null;
  const newer = since(checked);
  if (!newer.ok) return refused(newer, checked, sending);
  if (newer.value.by === "others") return refused(refuse("sheet_behind"), checked, sending);
  return newer.value.by === "us" && newer.value.sent ? succeeded(keepSent(checked, newer.value.sent)) : null;
}

/** An answer that leads back to the list of findings brings the list along; one that does not, what was refused. */
function withCheck(answer: Answer<SentView>, check: CheckView): Answer<SentView> {
  const notices = (check.notices ?? []).filter(({ kind }) => kind === "unpainted");
  if (answer.ok && notices.length > 0) return succeeded({ ...answer.value, notices });
  if (answer.ok || !["report_has_errors", "texts_moved"].includes(answer.problem.code)) return answer;
  return { ok: false, problem: { ...answer.problem, check } };
}

/** Checks the sheet and sends it; with errors nothing is sent. */
export function sendReport(periodId: string | null): Answer<SentView> {
  return withLock(() => {
    const checked = checkCurrent(periodId);
    if (!checked.ok) return checked;
    const { blocked, moved } = checked.value;
    const check = showCheck(checked.value);
    if (blocked) return withCheck(refuse("report_has_errors"), check);
    if (moved.length > 0) return withCheck(refuse("texts_moved"), check);
    return withCheck(sentBefore(checked.value) ?? send(checked.value), check);
  });
}
