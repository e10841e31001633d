import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** RUNS of the environment, null where it is not set. */
    runs: string | null;
  }
}

/** The seed of what is drawn by lot: a fixed one, so that a red run is red again, or the environment's SEED. */
export function seedOr(usual: number): number {
  return Number(inject("seed") ?? usual);
}

/** How many runs: a number that keeps the tests short, or the environment's RUNS. */
export function runsOr(usual: number): number {
  return Number(inject("runs") ?? usual);
}
