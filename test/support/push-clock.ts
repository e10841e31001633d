import { clockedDate } from "../../tools/standin/services/clocked-date.ts";

const engine = globalThis as typeof globalThis & { clockIsPushed?: boolean };

/** Lets the engine's clock be ahead from now on, by so many milliseconds; the first call alone does. */
export function pushClock(by: number): void {
  if (by === 0 || engine.clockIsPushed) return;
  engine.clockIsPushed = true;
  const { now } = Date;
  engine.Date = clockedDate(() => now() + by);
}
