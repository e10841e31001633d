// When a duty is to be done: by its label or column, else by the phrases of its sentence.
import { deadlinesOf } from "./deadlines.ts";
import type { Draft, Value } from "./draft.ts";
import type { DutyReading, Mark, Place } from "./reading.ts";
import { speaksOfTime, timePhrasesOf } from "./sentence-deadline.ts";

interface Time {
  text: string | null;
  deadlines: DutyReading["deadlines"];
  mark: Mark;
  place: Place | null;
}

type Deadlines = DutyReading["deadlines"];

const POINTS = new Set<Deadlines[number]["type"]>(["date", "month", "quarter", "year", "years"]);

/** When a draft of these words is to be done; `year` is that of the plan. */
export function timeOf(draft: Draft, text: string, year: number | null): Time {
  const value = draft.values.deadline;
  return value === undefined ? timeOfSentence(draft, text, year) : timeOfValue(value, year);
}

function timeOfValue(value: Value, year: number | null): Time {
  const text = value.text.replace(/\s*\n\s*/g, "; ").replace(/[.;,\s]+$/u, "");
  const deadlines = deadlinesOf(text, year);
  if (deadlines.length === 0) return { text: null, deadlines, mark: "sure", place: null };
  // Points of several kinds ("từ quý I/2026, xong năm 2030") may be one span.
  const points = new Set(deadlines.map(({ type }) => type).filter((type) => POINTS.has(type)));
  const vague =
    points.size > 1 ||
    /(?:9|chín) tháng|năm học/iu.test(text) ||
    deadlines.some(({ type }) => type === "other") ||
    text.length > 60 ||
    deadlines.length > 4;
  return { text, deadlines, mark: vague ? "likely" : "sure", place: placeOf(value) };
}

function timeOfSentence(draft: Draft, text: string, year: number | null): Time {
  // What money is for "in a year" bounds no act.
  const bounds = (phrase: string) => draft.context.purpose !== "money" || !/^trong năm/iu.test(phrase);
  const phrases = draft.row ? [] : timePhrasesOf(text).filter((phrase) => bounds(phrase.text));
  if (phrases.length === 0) {
    const silent = draft.row || !speaksOfTime(text);
    return { text: null, deadlines: [], mark: silent ? "sure" : "likely", place: null };
  }
  const words = phrases.map((phrase) => phrase.text);
  const deadlines = deadlinesOfAll(words, year);
  const certain =
    phrases.length === 1 && phrases[0]!.certain && deadlines.every(({ type }) => type !== "other");
  return {
    text: words.join("; "),
    deadlines,
    mark: certain ? "sure" : "likely",
    place: { kind: "sentence", lines: draft.lines },
  };
}

/** Each once. "Hằng năm … trước ngày 10/12" is a day of every year. */
function deadlinesOfAll(phrases: readonly string[], year: number | null): Deadlines {
  const yearly = phrases.some((words) => deadlinesOf(words, null).some(({ type }) => type === "annual"));
  const read = phrases.flatMap((words) => deadlinesOf(words, yearly ? null : year));
  const seen = new Set<string>();
  return read.filter((deadline) => {
    const key = JSON.stringify(deadline);
    const told = seen.has(key) || (yearly && deadline.type === "other");
    seen.add(key);
    return !told;
  });
}

/** Where a value stands. */
export function placeOf({ lines, kind }: Value): Place {
  return { kind, lines };
}
