// Files that wait for processes and browsers begin first, so that no core stands idle beside the last of them.
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** By project, those with the longest files first. */
const ORDER = ["tools", "browser", "addon", "exports", "shared", "worker"];

/** Those that the end of a run would wait for; a fresh clone knows sizes alone. */
const LONGEST = ["restore-drill", "accessibility", "abuse", "whole-path", "cut-off", "model", "faults"];

function rank({ moduleId, project }: TestSpecification): number {
  const isLong = LONGEST.some((name) => moduleId.endsWith(`/${name}.test.ts`));
  return ORDER.indexOf(project.name) - (isLong ? 0.5 : 0);
}

export default class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
