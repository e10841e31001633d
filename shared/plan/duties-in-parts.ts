import type { Duty } from "./plan.ts";

/** Duties are stored in a few rows, since a view reads them all every time. */
const DUTIES_IN_PART = 40;

/** Duties in their order, in parts that each take no more than `most` bytes, but for one that takes more by itself. */
export function dutiesInParts(
  duties: readonly Duty[],
  { most, bytesOf }: { most: number; bytesOf: (duty: Duty) => number },
): Duty[][] {
  const parts: Duty[][] = [];
  let room = 0;
  for (const duty of duties) {
    const bytes = bytesOf(duty);
    const last = parts[parts.length - 1];
    if (last === undefined || last.length >= DUTIES_IN_PART || bytes > room) {
      parts.push([duty]);
      room = most - bytes;
    } else {
      last.push(duty);
      room -= bytes;
    }
  }
  return parts;
}
