// A spreadsheet's dates: days since 1899-12-30 on the wall clock of the file's time zone.

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** How far a time zone's wall clock is ahead of UTC at an instant, in milliseconds. */
function aheadOfUtc(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const wall = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The serial number of a calendar day, or null where the day does not exist. */
export function serialOfDay(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return (date.getTime() - EPOCH) / DAY_MS;
}

/** Wall-clock parts of a serial number. */
export function partsOfSerial(serial: number) {
  const date = new Date(EPOCH + Math.round(serial * DAY_MS));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

export function serialOfDate(date: Date, timeZone: string): number {
  return (date.getTime() + aheadOfUtc(date.getTime(), timeZone) - EPOCH) / DAY_MS;
}

export function dateOfSerial(serial: number, timeZone: string): Date {
  const wall = EPOCH + Math.round(serial * DAY_MS);
  const guess = wall - aheadOfUtc(wall, timeZone);
  return new Date(wall - aheadOfUtc(guess, timeZone));
}
