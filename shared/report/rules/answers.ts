// Status, result and difficulty of each row: what is owed, and what contradicts itself.
import { overdue } from "../../register/overdue.ts";
import { foldForSearch, foldSpaces } from "../../text.ts";
import { withoutListMark } from "../reading/list-mark.ts";
import { certain } from "../reading/read-cell.ts";
import type { ReadRow } from "../reading/read-report.ts";
import type { Status } from "../report.ts";
import { type AnswerRow, answerRule, dutyOf, dutyRule, hitIf, NO_HITS, ownRule, unclear } from "./rule.ts";

/** An answer is owed once the duty is asked for and no earlier period closed it, or where one was begun. */
function owesAnswer(row: AnswerRow): boolean {
  const duty = dutyOf(row);
  return row.typed || (duty !== null && duty.asked === "asked" && duty.closedIn === null);
}

/** Answers that say nothing, without accents, case and closing marks. */
const FILLERS = new Set(
  (
    "|x|xx|xxx|ok|oke|n/a|na|nil|0|1|co|da|roi|xong|da xong|dat|tot|hoan thanh|da hoan thanh|da thuc hien|" +
    "dang thuc hien|da lam|dang lam|da trien khai|dang trien khai|da trien khai thuc hien|co thuc hien|" +
    "thuc hien tot|da thuc hien tot|nhu tren|nt|co bao cao|da bao cao|khong"
  ).split("|"),
);
/** Reasons that only repeat the status. */
const NO_REASONS = new Set([
  ...FILLERS,
  "khong phat sinh",
  "khong co",
  "khong co phat sinh",
  "khong thuc hien",
]);
const LONGEST_FILLER = 40;

/** A text for comparing what it says: no accents, case, list marks or closing marks. */
function saying(text: string): string {
  return foldForSearch(withoutListMark(text)).replace(/[\s.,;:!…_\-–]+$/, "");
}

/** Whether a text says nothing at all; `words` are those that do not count. */
export function isFiller(text: string, words: ReadonlySet<string> = FILLERS): boolean {
  return text.length <= LONGEST_FILLER && words.has(saying(text));
}

const NONE = new Set(["", "khong", "khong co", "khong co gi", "khong phat sinh", "x", "0", "k", "ko"]);

/** Whether a text says that there is nothing. */
export function saysNone(text: string): boolean {
  return isFiller(text, NONE);
}

/** Whether two texts say the same; lengths are compared first, since folding takes time. */
function saysSame(text: string, other: string | null): boolean {
  if (other === null || Math.abs(text.length - other.length) > other.length / 16 + 4) return false;
  return saying(text) === saying(other);
}

function isLate(row: ReadRow, asOf: string, cutOff: string): boolean {
  const status = certain(row.status);
  return status !== null && overdue(row.duty, { asOf, cutOff, status });
}

/** How many rows are overdue, for rules that compare the whole with its parts. */
export function lateRows(rows: readonly ReadRow[], asOf: string, cutOff: string): ReadRow[] {
  return rows.filter((row) => row.count === 1 && isLate(row, asOf, cutOff));
}

const UNFINISHED = /(?<!\p{L})(chưa|đang|sẽ|dự kiến)(?!\p{L})/iu;
/** Quick to rule out; where case does not matter, the long s is an s. */
const MAY_BE_UNFINISHED = /chưa|đang|[s\u017F]ẽ|dự kiến/i;
const FINISHED = /^đã\s/iu;
const BEGUN: readonly (Status | null)[] = ["done", "in_progress"];

export const ANSWER_RULES = [
  answerRule({ id: "R-STATUS-MISSING", severity: "error", category: "completeness" }, "status", (row) =>
    hitIf(row.status.kind === "blank" && owesAnswer(row)),
  ),
  answerRule(
    { id: "R-STATUS-UNREADABLE", severity: "error", category: "accuracy" },
    "status",
    ({ status }) => {
      const fault = unclear(status);
      return fault ? [{ details: { raw: fault.raw } }] : NO_HITS;
    },
  ),
  dutyRule(
    { id: "R-STATUS-AFTER-CLOSING", severity: "warning", category: "consistency" },
    "status",
    ({ duty, status: { kind }, status: read }) => {
      const status = certain(read);
      if (kind !== "value" || duty.closedIn === null || status === duty.closedIn.status) return NO_HITS;
      return [{ details: { periodName: duty.closedIn.periodName, expected: duty.closedIn.status } }];
    },
  ),
  ownRule({ id: "R-OWN-WORK-MISSING", severity: "error", category: "completeness" }, "duty", (row) =>
    hitIf(row.typed && row.work.kind === "blank"),
  ),
  ownRule(
    { id: "R-OWN-WORK-OF-PLAN", severity: "warning", category: "consistency" },
    "duty",
    (row, { form }) => {
      const work = certain(row.work);
      const same =
        work === null ? undefined : form.tables.duties.rows.find(({ text }) => saysSame(work, text));
      return same ? [{ details: { duty: same.duty } }] : NO_HITS;
    },
  ),
  answerRule({ id: "R-RESULT-MISSING", severity: "error", category: "completeness" }, "result", (row) =>
    hitIf(row.result.kind === "blank" && BEGUN.includes(certain(row.status))),
  ),
  answerRule({ id: "R-REASON-MISSING", severity: "error", category: "completeness" }, "result", (row) =>
    hitIf(row.result.kind === "blank" && certain(row.status) === "not_arising"),
  ),
  answerRule(
    { id: "R-RESULT-FILLER", severity: "warning", category: "accuracy" },
    "result",
    ({ result, status }) => {
      const text = certain(result);
      return text !== null && BEGUN.includes(certain(status)) && isFiller(text)
        ? [{ details: { text } }]
        : NO_HITS;
    },
  ),
  answerRule(
    { id: "R-REASON-FILLER", severity: "warning", category: "accuracy" },
    "result",
    ({ result, status }) => {
      const text = certain(result);
      return text !== null && certain(status) === "not_arising" && isFiller(text, NO_REASONS)
        ? [{ details: { text } }]
        : NO_HITS;
    },
  ),
  answerRule({ id: "R-RESULT-REPEATS-DUTY", severity: "warning", category: "accuracy" }, "result", (row) => {
    const text = certain(row.result);
    if (text === null) return NO_HITS;
    const duty = dutyOf(row);
    const asked = duty ? [duty.text, duty.leadIn] : [certain((row as { work: typeof row.result }).work)];
    return hitIf(asked.some((words) => saysSame(text, words)));
  }),
  answerRule(
    { id: "R-RESULT-NOT-STARTED", severity: "warning", category: "consistency", stage: "trial" },
    "result",
    ({ result, status }) => {
      const text = certain(result);
      const says = text !== null && certain(status) === "not_started" && FINISHED.test(withoutListMark(text));
      return hitIf(says && !UNFINISHED.test(withoutListMark(text)));
    },
  ),
  answerRule(
    {
      id: "R-RESULT-UNFINISHED",
      severity: "warning",
      category: "consistency",
      stage: "trial",
      after: ["R-RESULT-FILLER", "R-RESULT-REPEATS-DUTY"],
    },
    "result",
    ({ result, status }) => {
      const text = certain(result);
      if (text === null || certain(status) !== "done" || !MAY_BE_UNFINISHED.test(text)) return NO_HITS;
      const word = UNFINISHED.exec(text)?.[0];
      return word === undefined ? NO_HITS : [{ details: { word: foldSpaces(word) } }];
    },
  ),
  dutyRule(
    { id: "R-OVERDUE", severity: "error", category: "completeness" },
    "difficulty",
    (row, { form, asOf }) =>
      row.difficulty.kind === "blank" && isLate(row, asOf, form.period.to)
        ? [{ details: { dueBy: row.duty.dueBy ?? "" } }]
        : NO_HITS,
  ),
  dutyRule(
    { id: "R-OVERDUE-NO-CAUSE", severity: "warning", category: "consistency" },
    "difficulty",
    (row, { form, asOf }) => {
      const text = certain(row.difficulty);
      return text !== null && saysNone(text) && isLate(row, asOf, form.period.to)
        ? [{ details: { dueBy: row.duty.dueBy ?? "", text } }]
        : NO_HITS;
    },
  ),
];
