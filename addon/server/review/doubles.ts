// Documents that several counted reports cite: perhaps one work told twice, which Sở Tư pháp decides.
import { namesOf } from "../../../shared/province/names.ts";
import type { DoubleReport, ProvinceView } from "../../../shared/province/view.ts";
import type { Answer } from "../../contract/answer.ts";
import type { DoublesView, DoubleVerdict } from "../../contract/province.ts";
import { failed, succeeded, worker } from "../worker-client.ts";

/** The start of a duty's words: what tells it from others in a narrow list. */
const MOST_WORDS = 160;

function viewOf(view: ProvinceView, doubles: readonly DoubleReport[]): DoublesView {
  const { duties, period } = view;
  const { nameOf } = namesOf(view);
  const texts = new Map(duties.map(({ duty, text }) => [duty, text]));
  return {
    period: { id: period.id, name: period.name },
    items: doubles.map(({ places, ...double }) => ({
      ...double,
      places: places.map((place) => ({
        ...place,
        name: nameOf(place.agency),
        title: (texts.get(place.duty) ?? "").slice(0, MOST_WORDS),
      })),
    })),
  };
}

/** The documents of a period that several counted reports cite, with what was decided. */
export function listDoubles(periodId: string): Answer<DoublesView> {
  const reply = worker.province(periodId);
  return reply.ok ? succeeded(viewOf(reply.value, reply.value.doubles)) : reply;
}

/**
 * Decides on a document. `seen` is when the decision that the person saw was made, null for none, and `rev` the
 * revision that they saw: where somebody else decided or another report came since, nothing is stored and the problem
 * is `double_changed`. Asked again after a lost answer it finds its own decision and stores no second one.
 */
export function decideDouble(
  periodId: string,
  id: string,
  { note, verdict }: DoubleVerdict,
  seen: string | null,
  rev: number | null = null,
): Answer<DoublesView> {
  const before = worker.province(periodId);
  if (!before.ok) return before;
  const view = before.value;
  const decided = view.doubles.find((double) => double.id === id)?.decision ?? null;
  if (decided !== null && decided.at !== seen) {
    const isOwn = decided.verdict === verdict && decided.note === note.trim();
    return isOwn ? succeeded(viewOf(view, view.doubles)) : failed("double_changed");
  }
  const reply = worker.decideDouble(periodId, { id, verdict, note }, rev);
  if (!reply.ok && reply.problem.code === "record_stale") return failed("double_changed");
  return reply.ok ? succeeded(viewOf(view, reply.value.doubles)) : reply;
}
