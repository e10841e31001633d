import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    reporters: ["default", "./test/closing-line.ts"],
    projects: [
      {
        test: {
          name: "shared",
          include: ["test/shared/**/*.test.ts"],
        },
      },
      "./test/worker/vitest.config.ts",
      {
        test: {
          name: "exports",
          include: ["test/exports/**/*.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: "addon",
          include: ["test/addon/**/*.test.ts"],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
