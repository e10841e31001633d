// Builds the add-on, checks it, pushes it with clasp and reads back what the script project holds. Nothing is skipped
// in silence. `--dry-run` does all but the push; `--worker https://…` asks that address and lets the script fetch from
// there alone; `--project <file>` takes another file than .clasp.json.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { buildAddon, FILES } from "./build-addon.ts";
import { type Built, bundleFaults, fetchingOnly } from "./deploy-bundle.ts";
import { type Clasp, claspOf, DeployError } from "./deploy-clasp.ts";
import { isBuildFolder, ROOT } from "./deploy-project.ts";
import { packageVersion, readRevision, versionOf } from "./deploy-version.ts";
import { workerFault } from "./deploy-worker-address.ts";
import { readScripts } from "./read-scripts.ts";
import { SERVER_FUNCTIONS } from "./server-functions.ts";

const say = (line: string) => console.log(line);

function readProject(file: string): { scriptId: string; folder: string } {
  if (!existsSync(file)) {
    throw new DeployError(
      `There is no ${file}: copy clasp.example.json there and put the script's id into it.`,
    );
  }
  let project: { scriptId?: unknown; rootDir?: unknown };
  try {
    project = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new DeployError(`${file} is not JSON.`);
  }
  const { rootDir, scriptId } = project;
  if (typeof scriptId !== "string" || !/^[\w-]{20,}$/.test(scriptId) || scriptId.startsWith("put-")) {
    throw new DeployError(`${file} has no script id: it is in the script editor under Project settings.`);
  }
  if (!isBuildFolder(rootDir)) throw new DeployError(`${file} must have "rootDir": "${ROOT}".`);
  return { scriptId, folder: join(dirname(file), ROOT) };
}

function sayVersion(): string {
  const revision = readRevision();
  const version = versionOf(packageVersion(), revision);
  say(`Version: ${version}`);
  if (revision === null) say("NOTE: this is no git checkout; the version does not tell the code.");
  else if (revision.changed > 0)
    say(
      `NOTE: ${revision.changed} file(s) differ from commit ${revision.commit}; the version says "modified".`,
    );
  return version;
}

async function readBuilt(folder: string): Promise<Built> {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return {
    script: await readScripts(folder),
    sidebar: read("sidebar.html"),
    manifest: read("appsscript.json"),
  };
}

function refuse(faults: readonly string[], what: string): void {
  if (faults.length > 0)
    throw new DeployError([`${what}:`, ...faults.map((fault) => `- ${fault}`)].join("\n"));
}

async function buildAndCheck(folder: string, version: string, worker: string | undefined): Promise<void> {
  await buildAddon(folder, version);
  const manifest = join(folder, "appsscript.json");
  if (worker !== undefined) writeFileSync(manifest, fetchingOnly(readFileSync(manifest, "utf8"), worker));
  const built = await readBuilt(folder);
  refuse(bundleFaults(built, SERVER_FUNCTIONS), "The bundle is not to be pushed");
  const scopes = (JSON.parse(built.manifest) as { oauthScopes: string[] }).oauthScopes;
  say(`Built and checked. The manifest asks for ${scopes.length} scopes, all needed:`);
  for (const scope of scopes) say(`  ${scope}`);
}

async function checkWorker(address: string | undefined): Promise<void> {
  if (/replace-with-/.test(readFileSync("wrangler.toml", "utf8")))
    say("NOTE: OIDC_AUDIENCES in wrangler.toml is still a placeholder; the worker will refuse this add-on.");
  if (address === undefined)
    return say("The worker was not asked, and the script may fetch from anywhere: see --worker https://….");
  const fault = await workerFault(address);
  if (fault !== null) throw new DeployError(`The worker's address cannot be used: ${fault}`);
  say(`The worker answers at ${address}; the script may fetch from there alone.`);
  say("Put that address into the script property WORKER_URL.");
}

function checkFiles(clasp: Clasp): void {
  const files = clasp.filesToPush();
  if (files.join() !== FILES.join())
    throw new DeployError(
      `clasp would push ${files.join(", ") || "nothing"} instead of ${FILES.join(", ")}.`,
    );
}

/** Scripts come back as they were sent; of the manifest only the content is sure. */
function sameFile(name: string, sent: string, held: string | undefined): boolean {
  if (held === undefined) return false;
  const plain = (text: string) =>
    name.endsWith(".json")
      ? JSON.stringify(Object.entries(JSON.parse(text)).sort())
      : text.replaceAll("\r\n", "\n").trimEnd();
  return plain(sent) === plain(held);
}

function verify(folder: string, held: ReadonlyMap<string, string>): void {
  const differing = FILES.filter(
    (name) => !sameFile(name, readFileSync(join(folder, name), "utf8"), held.get(name)),
  );
  const others = [...held.keys()].filter((name) => !FILES.some((file) => file === name));
  refuse(
    [
      ...differing.map((name) => `${name} at Google is not what was built.`),
      ...others.map((name) => `${name} is at Google and not ours.`),
    ],
    "The push cannot be trusted",
  );
}

function push(clasp: Clasp, folder: string, worker: string | undefined): void {
  const pushed = clasp.push();
  if (pushed.length > 0 && pushed.join() !== FILES.join())
    throw new DeployError(`clasp pushed ${pushed.join(", ")} instead of ${FILES.join(", ")}.`);
  say(pushed.length === 0 ? "The script project held these files already." : `Pushed ${pushed.join(", ")}.`);
  verify(folder, clasp.pulled());
  say("Read back: the script project holds what was built.");
  say(
    worker === undefined
      ? "Make no version of this push: Google asks for urlFetchWhitelist in versions that are handed out. For one, run `npm run deploy:addon -- --worker https://…`."
      : "People get it with a new version: docs/deployment.md, docs/trien-khai.md.",
  );
}

async function deploy(): Promise<void> {
  const { values } = parseArgs({
    options: {
      "dry-run": { type: "boolean", default: false },
      worker: { type: "string" },
      project: { type: "string", default: ".clasp.json" },
    },
  });
  const { folder, scriptId } = readProject(values.project);
  const version = sayVersion();
  const clasp = claspOf(values.project, scriptId);
  const loggedIn = clasp.loggedIn();
  if (!loggedIn && !values["dry-run"])
    throw new DeployError("clasp is not logged in: run `npx clasp login`.");
  await checkWorker(values.worker);
  await buildAndCheck(folder, version, values.worker);
  checkFiles(clasp);
  if (!values["dry-run"]) return push(clasp, folder, values.worker);
  say(`Dry run: nothing was pushed. A push would replace the script project by ${FILES.join(", ")}.`);
  if (!loggedIn) say("NOTE: clasp is not logged in; a push would be refused. Run `npx clasp login`.");
}

try {
  await deploy();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (!(error instanceof DeployError)) console.error("Nothing was pushed after this.");
  process.exitCode = 1;
}
