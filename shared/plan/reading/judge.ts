// Which drafts are duties, and why the others are none.
import { actorsOf } from "./actors.ts";
import type { Draft } from "./draft.ts";
import { orderAt } from "./office-verbs.ts";
import { dutySentences, isClosing, statesAim } from "./purpose.ts";
import { readDuty } from "./read-duty.ts";
import type { AsideReason, DutyReading, SetAside } from "./reading.ts";
import { speaksOfTime } from "./sentence-deadline.ts";
import { freeId } from "./walked.ts";
import { wordsOf } from "./words.ts";

/** Which drafts are duties; where hardly any item of the plan names a body, items without one are duties too. */
export function judge(
  drafts: readonly Draft[],
  year: number | null,
): { duties: DutyReading[]; aside: SetAside[] } {
  const read = drafts.map((draft) => {
    const cut =
      draft.closing || isClosing(draft.text) ? { ...draft, text: dutySentences(draft.text) ?? "" } : draft;
    return { draft, duty: readDuty(cut, year) };
  });
  const named = read.filter(({ draft, duty }) => reasonAgainst(draft, duty) === null).length;
  const nameless = read.filter(
    ({ draft, duty }) => reasonAgainst(draft, duty) === "nobody" && draft.context.purpose === "tasks",
  ).length;
  const takeNameless = named * 4 < nameless && nameless > 2;
  const duties: DutyReading[] = [];
  const aside: SetAside[] = [];
  const ids = new Map<string, number>();
  for (const { draft, duty } of read) {
    const reason = reasonAgainst(draft, duty);
    if (reason === null || (reason === "nobody" && takeNameless && draft.context.purpose === "tasks"))
      duties.push({ ...duty, id: freeId(duty.id, ids) });
    else
      aside.push({
        text: draft.text,
        lines: draft.lines,
        reason,
        look: reason === "nobody" && worthALook(draft.text),
      });
  }
  return { duties, aside };
}

/** Why a draft is no duty, or null. */
function reasonAgainst(draft: Draft, duty: DutyReading): AsideReason | null {
  if (duty.text === "") return draft.closing ? "closing" : "lead_in";
  const { purpose, ordered } = draft.context;
  if (draft.closing && (duty.lead.length === 0 || duty.deadlineText === null)) return "closing";
  if (draft.row)
    return duty.lead.length > 0 || duty.deadlineText !== null || duty.product !== null ? null : "nobody";
  const labelled = draft.values.lead !== undefined || draft.values.both !== undefined;
  if (!ordered && !labelled && (purpose === "aims" || statesAim(draft.text))) return "aims";
  if (/^\(/.test(draft.text) && !labelled && !draft.row) return "lead_in";
  if (
    purpose === "money" &&
    !labelled &&
    duty.places.lead?.kind !== "sentence" &&
    draft.context.lead === null
  )
    return "money";
  if (purpose === "money" && /^(?:kinh phí|nguồn|ngân sách)/iu.test(duty.text)) return "money";
  return duty.lead.length > 0 || duty.deadlineText !== null ? null : "nobody";
}

/** What was set aside and yet names a body, a day, or begins with an order. */
export function worthALook(text: string): boolean {
  const actors = actorsOf(text);
  return (
    actors.lead !== null ||
    actors.coordinate.names.length > 0 ||
    speaksOfTime(text) ||
    orderAt(wordsOf(text.slice(0, 80)), 0) > 0
  );
}
