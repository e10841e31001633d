// Before every test file: generated cases that are the same in every run, and the clock that the run is given.
import fc from "fast-check";
import { inject } from "vitest";
import { pushClock } from "./push-clock.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** SEED of the environment, for other cases than the usual ones; null where it is not set. */
    seed: string | null;
    /** By how many milliseconds the clock is ahead of the machine's. */
    clockPush: number;
  }
}

const seed = inject("seed");
fc.configureGlobal({ seed: seed === null ? 20_211_210 : Number(seed) });
// In Node it was done before anything was loaded; workerd has it done here.
pushClock(inject("clockPush"));
