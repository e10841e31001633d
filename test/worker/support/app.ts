// The worker with a clock and ids of the tests' own: nothing that it answers hangs on when, or how often, it runs.
import { env } from "cloudflare:workers";
import { readConfiguration } from "../../../worker/configuration.ts";
import { type AppParts, createApp } from "../../../worker/http/app.ts";

/** Where the tests' clock begins: 09:00 in Vietnam on the demo's day. */
export const BEGINS = Date.UTC(2021, 11, 10, 2);

/** A clock that begins at an instant; a second passes with every look at it. */
export function clockFrom(begins: number): () => number {
  let looks = 0;
  return () => begins + looks++ * 1_000;
}

/** Ids in the form of the real ones, one after the other; those of another series are others. */
export function idsOf(series: number): () => string {
  let drawn = 0;
  return () => `${String(series).padStart(8, "0")}-0000-4000-8000-${String(++drawn).padStart(12, "0")}`;
}

let clock = clockFrom(BEGINS);
let ids = idsOf(0);
const testNow = () => clock();
export const testId = () => ids();

/** Before a test file, so that what it sees hangs on no other file. */
export function restartClockAndIds(): void {
  clock = clockFrom(BEGINS);
  ids = idsOf(0);
}

/** The application for a test; tokens alone are held against the real clock, by which their issuer signs. */
export function testApp(parts: Partial<AppParts> = {}): ReturnType<typeof createApp> {
  const given = { configuration: readConfiguration(env), now: testNow, newId: testId };
  return createApp({ ...given, tokenNow: () => Date.now(), ...parts });
}
