import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { HANGS, WAIT } from "./test/limits.ts";
import LongFilesFirst from "./test/long-files-first.ts";

/** What holds for every project. Files share a process and what it has loaded, which is half of what they would take. */
const ALL = {
  ...HANGS,
  isolate: false,
  setupFiles: [join(import.meta.dirname, "test/support/set-up.ts")],
  provide: { seed: process.env.SEED ?? null, clockPush: Number(process.env.CLOCK_PUSH ?? 0) },
};

export default defineConfig({
  test: {
    reporters: ["default", "./test/slowest-files.ts", "./test/closing-line.ts"],
    ...(process.argv.includes("--sequence.shuffle.files") ? {} : { sequence: { sequencer: LongFilesFirst } }),
    // More than the cores: half of the time a file waits for a browser or for another process.
    maxWorkers: availableParallelism() * 2,
    projects: [
      {
        test: {
          name: "shared",
          include: ["test/shared/**/*.test.ts"],
          ...ALL,
        },
      },
      "./test/worker/vitest.config.ts",
      {
        test: {
          name: "exports",
          include: ["test/exports/**/*.test.ts"],
          ...ALL,
        },
      },
      {
        test: {
          name: "addon",
          include: ["test/addon/**/*.test.ts"],
          globalSetup: ["test/support/prepared.ts"],
          ...ALL,
        },
      },
      {
        test: {
          name: "tools",
          include: ["test/tools/**/*.test.ts"],
          ...ALL,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/support/prepared.ts", "test/browser/prepared-browser.ts"],
          expect: { poll: { timeout: WAIT } },
          ...ALL,
        },
      },
    ],
  },
});
