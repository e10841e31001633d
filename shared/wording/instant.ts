import { showDay } from "../day.ts";
import { vietnamTimeOf } from "../instant.ts";

/** An instant (UTC, as ISO text) in Vietnam's time, in lists: `10/12/2021 08:05`. Other texts stay. */
export function showInstant(instant: string): string {
  const at = vietnamTimeOf(instant);
  return at === null ? instant : `${showDay(at.day)} ${at.time}`;
}

/** The same inside a sentence: `08:05 ngày 10/12/2021`. */
export function instantInWords(instant: string): string {
  const at = vietnamTimeOf(instant);
  return at === null ? instant : `${at.time} ngày ${showDay(at.day)}`;
}
