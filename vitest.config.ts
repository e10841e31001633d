import { defineConfig } from "vitest/config";
import { HANGS, WAIT } from "./test/limits.ts";

export default defineConfig({
  test: {
    reporters: ["default", "./test/slowest-files.ts", "./test/closing-line.ts"],
    // Left out, one core stays idle.
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "shared",
          include: ["test/shared/**/*.test.ts"],
          ...HANGS,
        },
      },
      "./test/worker/vitest.config.ts",
      {
        test: {
          name: "exports",
          include: ["test/exports/**/*.test.ts"],
          ...HANGS,
        },
      },
      {
        test: {
          name: "addon",
          include: ["test/addon/**/*.test.ts"],
          globalSetup: ["test/support/prepared.ts"],
          ...HANGS,
        },
      },
      {
        test: {
          name: "tools",
          include: ["test/tools/**/*.test.ts"],
          ...HANGS,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: ["test/support/prepared.ts", "test/browser/prepared-browser.ts"],
          expect: { poll: { timeout: WAIT } },
          ...HANGS,
        },
      },
    ],
  },
});
