// The run ends with its ten slowest files, so that one that grows is seen while it is small.
import { relative } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

const SHOWN = 10;

/** All that a file took of its worker: set-up, imports and tests. */
function millisecondsOf(module: TestModule): number {
  const { collectDuration, duration, environmentSetupDuration, prepareDuration, setupDuration } =
    module.diagnostic();
  return collectDuration + duration + environmentSetupDuration + prepareDuration + setupDuration;
}

export default class SlowestFiles implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const files = modules
      .map((module) => ({ name: relative("", module.moduleId), ms: millisecondsOf(module) }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, SHOWN);
    console.log(`\nThe ${files.length} slowest files:`);
    for (const { ms, name } of files) console.log(`${(ms / 1_000).toFixed(1).padStart(7)} s  ${name}`);
  }
}
