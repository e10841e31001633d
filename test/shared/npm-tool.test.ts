// Tools are found on Windows too, where npm's shims do not start by themselves.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { isBuildFolder } from "../../tools/deploy-project.ts";
import { type NpmTool, npmTool } from "../../tools/npm-tool.ts";

const TOOLS: NpmTool[] = ["clasp", "wrangler", "tsc"];

test("elsewhere a tool goes by its name, so that the path decides", () => {
  expect(TOOLS.map((name) => npmTool(name, "linux"))).toEqual(TOOLS.map((name) => [name, []]));
});

test("on Windows Node runs the tool's own file, which is there", () => {
  for (const name of TOOLS) {
    const [command, [file = ""]] = npmTool(name, "win32");
    expect([name, command, existsSync(file)]).toEqual([name, process.execPath, true]);
  }
  const [command, first] = npmTool("tsc", "win32");
  expect(spawnSync(command, [...first, "--version"], { encoding: "utf8" }).stdout).toMatch(/^Version \d/);
});

test("the folder that is pushed may be written as Windows writes it, and no other", () => {
  const same = ["build/addon", "build\\addon", "./build/addon", ".\\build\\addon\\", "build/addon/"];
  expect(same.filter((folder) => !isBuildFolder(folder))).toEqual([]);
  const others = [".", "build", "build/addon/x", "../build/addon", "C:\\build\\addon", "", undefined, 1];
  expect(others.filter(isBuildFolder)).toEqual([]);
});
