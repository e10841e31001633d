// Loaded before everything else in every Node process of a run on a pushed clock (tools/test-clock.ts).
import { pushClock } from "./push-clock.ts";

pushClock(Number(process.env.CLOCK_PUSH ?? 0));
