// The random runs of the worker's tests, long: a thousand writes that are broken off, a hundred histories of a report.
import { spawnSync } from "node:child_process";

const FILES = ["test/worker/faults.test.ts", "test/worker/model.test.ts"];

const { status } = spawnSync("vitest", ["run", "--project", "worker", ...FILES], {
  stdio: "inherit",
  env: { RUNS: "100", ...process.env },
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
