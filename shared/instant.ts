import { type Day, daysInMonth, isDay, makeDay, partsOfDay } from "./day.ts";

function nextDay(day: Day): Day | null {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  if (dayOfMonth < daysInMonth(year, month)) return makeDay(year, month, dayOfMonth + 1);
  return month < 12 ? makeDay(year, month + 1, 1) : makeDay(year + 1, 1, 1);
}

/** Day and time in Vietnam (UTC+7 all year) of an instant as an ISO text in UTC, or null where the text is none. */
export function vietnamTimeOf(instant: string): { day: Day; time: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?Z$/.exec(instant);
  const [, day = "", hour, minute] = match ?? [];
  if (!isDay(day)) return null;
  const here = Number(hour) + 7;
  const shown = here < 24 ? day : nextDay(day);
  return shown === null ? null : { day: shown, time: `${String(here % 24).padStart(2, "0")}:${minute}` };
}

/** The day in Vietnam of such an instant. */
export function vietnamDayOf(instant: string): Day | null {
  return vietnamTimeOf(instant)?.day ?? null;
}
