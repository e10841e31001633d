// Files that wait for processes and browsers begin first, so that no core stands idle beside the last of them.
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** By project, those with the longest files first. */
const ORDER = ["tools", "browser", "addon", "exports", "shared", "worker"];

const rank = ({ project }: TestSpecification): number => ORDER.indexOf(project.name);

export default class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
