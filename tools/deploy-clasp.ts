// clasp, asked so that its answers can be held to what was meant: some of its failures end with status 0.
import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { npmTool } from "./npm-tool.ts";

/** Bad news for the person who deploys; nothing after it is done. */
export class DeployError extends Error {}

export interface Clasp {
  loggedIn(): boolean;
  /** Names of the files that a push would send. */
  filesToPush(): string[];
  /** Pushes; the names of the files sent, or none where the script held them already. */
  push(): string[];
  /** What the script project holds now, by file name. */
  pulled(): Map<string, string>;
}

function run(args: string[]): string {
  const [command, first] = npmTool("clasp");
  const asked = [...first, ...args, "--json"];
  const { error, status, stderr, stdout } = spawnSync(command, asked, { encoding: "utf8" });
  if (error) throw new DeployError("clasp does not start; `npm install` brings it.");
  if (status !== 0) throw new DeployError(`clasp ${args[0]} failed: ${(stderr || stdout).trim()}`);
  return stdout;
}

function parsed<T>(command: string, output: string): T {
  try {
    return JSON.parse(output) as T;
  } catch {
    const said = output.trim();
    throw new DeployError(
      `clasp ${command} did not do it${said === "" ? " and said nothing" : `; it said: ${said}`}`,
    );
  }
}

const names = (paths: readonly string[]) => paths.map((path) => basename(path.replaceAll("\\", "/"))).sort();

function pulledFiles(scriptId: string): Map<string, string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "pulled-")));
  try {
    const content = join(folder, "pulled");
    mkdirSync(content);
    const project = join(folder, ".clasp.json");
    writeFileSync(project, JSON.stringify({ scriptId, rootDir: "pulled" }));
    parsed("pull", run(["pull", "--project", project]));
    return new Map(readdirSync(content).map((name) => [name, readFileSync(join(content, name), "utf8")]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** clasp on a project file. Its calls throw `DeployError`. */
export function claspOf(projectFile: string, scriptId: string): Clasp {
  const ask = <T>(command: string, ...args: string[]) =>
    parsed<T>(command, run([command, ...args, "--project", projectFile]));
  return {
    loggedIn: () => ask<{ loggedIn: boolean }>("show-authorized-user").loggedIn === true,
    filesToPush: () => names(ask<{ filesToPush: string[] }>("show-file-status").filesToPush),
    // Without --force a changed manifest is skipped where no terminal answers, and clasp returns as if all were well.
    push: () => names(ask<string[]>("push", "--force")),
    pulled: () => pulledFiles(scriptId),
  };
}
