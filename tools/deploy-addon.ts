// Builds the add-on, makes sure that clasp would push just that, and pushes it. Nothing is skipped in silence.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { buildAddon } from "./build-addon.ts";

const FOLDER = "build/addon";
const FILES = ["appsscript.json", "main.js", "sidebar.html"];

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function clasp(args: string[], capture: boolean): string {
  const { status, stdout } = spawnSync("clasp", args, {
    encoding: "utf8",
    stdio: ["inherit", capture ? "pipe" : "inherit", "inherit"],
  });
  if (status !== 0) fail(`clasp ${args.join(" ")} failed; nothing after it was done.`);
  return stdout ?? "";
}

if (!existsSync(".clasp.json")) {
  fail("There is no .clasp.json: copy clasp.example.json to .clasp.json and put the script's id into it.");
}
const project = JSON.parse(readFileSync(".clasp.json", "utf8")) as { scriptId?: string; rootDir?: string };
if (!project.scriptId || project.scriptId.startsWith("put-")) fail(".clasp.json has no scriptId.");
if (project.rootDir !== FOLDER) fail(`.clasp.json must have "rootDir": "${FOLDER}".`);

await buildAddon(FOLDER);
const { filesToPush } = JSON.parse(clasp(["show-file-status", "--json"], true)) as { filesToPush: string[] };
const pushed = filesToPush.map((path) => path.split(/[\\/]/).at(-1) ?? path).sort();
if (pushed.join() !== FILES.join()) {
  fail(`clasp would push ${pushed.join(", ")} instead of ${FILES.join(", ")}.`);
}
// Without --force a changed manifest is skipped where no terminal answers, and clasp returns as if all were well.
clasp(["push", "--force"], false);
console.log("Pushed. The worker's address is the script property WORKER_URL (see the README).");
