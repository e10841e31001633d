// The deployment of the add-on, with a clasp and a git of the test's own: whole outputs, and what was called.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { packageVersion } from "../../tools/deploy-version.ts";
import { workerFault } from "../../tools/deploy-worker-address.ts";

const SCRIPT_ID = "1AbCdEfGhIjKlMnOpQrStUvWxYz_0123456789-abcdefghijklmnopqr";

interface Scenario {
  loggedIn?: boolean;
  /** What the push does instead of pushing. */
  push?: "skips" | "fails" | "unchanged" | "lies" | "is silent";
  /** A file that lies in the folder, or at Google, beside ours. */
  extraHere?: string;
  extraThere?: string;
  /** What `git status --porcelain` prints; null: no git here. */
  changed?: string | null;
}

/** clasp as the deployment knows it: `remote/` beside it stands for the script project. */
const CLASP = `#!/usr/bin/env node
const fs = require("fs"), path = require("path");
const here = __dirname, args = process.argv.slice(2), command = args[0];
const scenario = JSON.parse(fs.readFileSync(path.join(here, "scenario.json"), "utf8"));
const projectFile = args[args.indexOf("--project") + 1];
const root = path.join(path.dirname(projectFile), JSON.parse(fs.readFileSync(projectFile, "utf8")).rootDir);
const remote = path.join(here, "remote");
fs.appendFileSync(path.join(here, "calls"), args.filter((arg) => arg !== projectFile).join(" ") + "\\n");
const files = () => fs.readdirSync(root).map((name) => path.join(root, name));
const tell = (value) => console.log(JSON.stringify(value, null, 2));
const copy = (from, to) => { for (const name of fs.readdirSync(from)) fs.copyFileSync(path.join(from, name), path.join(to, name)); };
if (command === "show-authorized-user") tell({ loggedIn: scenario.loggedIn !== false });
if (command === "show-file-status") tell({ filesToPush: files(), untrackedFiles: [] });
if (command === "push") {
  if (scenario.push === "fails") { console.error("Request failed: invalid_grant"); process.exitCode = 1; }
  else if (scenario.push === "skips") console.log("Skipping push.");
  else if (scenario.push === "lies") tell(files());
  else if (scenario.push !== "is silent") {
    copy(root, remote);
    if (scenario.extraThere) fs.writeFileSync(path.join(remote, scenario.extraThere), "");
    tell(scenario.push === "unchanged" ? [] : files());
  }
}
if (command === "pull") { copy(remote, root); tell({ pulledFiles: files(), deletedFiles: [] }); }
`;

const GIT = `#!/usr/bin/env node
const scenario = JSON.parse(require("fs").readFileSync(require("path").join(__dirname, "scenario.json"), "utf8"));
const command = process.argv[2];
if (scenario.changed === null) { console.error("not a git repository"); process.exit(128); }
console.log({ "rev-parse": "abc1234", show: "2026-11-22", status: scenario.changed ?? "" }[command]);
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "deploy-"));
  mkdirSync(join(folder, "bin/remote"), { recursive: true });
  for (const [name, script] of Object.entries({ clasp: CLASP, git: GIT })) {
    writeFileSync(join(folder, "bin", name), script, { mode: 0o755 });
  }
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));
const READY = { scriptId: SCRIPT_ID, rootDir: "build/addon" };

/** Runs the deployment; gives its status, its lines and clasp's calls. */
function deploy(scenario: Scenario, args: string[] = [], project: object | string | null = READY) {
  const projectFile = join(folder, ".clasp.json");
  if (project !== null)
    writeFileSync(projectFile, typeof project === "string" ? project : JSON.stringify(project));
  writeFileSync(join(folder, "bin/scenario.json"), JSON.stringify(scenario));
  if (scenario.extraHere) {
    mkdirSync(join(folder, "build/addon"), { recursive: true });
    writeFileSync(join(folder, "build/addon", scenario.extraHere), "");
  }
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ["tools/deploy-addon.ts", "--project", projectFile, ...args],
    {
      encoding: "utf8",
      env: { ...process.env, PATH: [join(folder, "bin"), dirname(process.execPath)].join(delimiter) },
    },
  );
  const calls = readdirSync(join(folder, "bin")).includes("calls")
    ? readFileSync(join(folder, "bin/calls"), "utf8").trim().split("\n")
    : [];
  const lines = (text: string) => text.replaceAll(folder, "FOLDER").split("\n").filter(Boolean);
  return { status, out: lines(stdout), err: lines(stderr), calls };
}

const VERSION = `Version: ${packageVersion()}+abc1234 (2026-11-22)`;

const BUILT = [
  ...(readFileSync("wrangler.toml", "utf8").includes("replace-with-")
    ? ["NOTE: OIDC_AUDIENCES in wrangler.toml is still a placeholder; the worker will refuse this add-on."]
    : []),
  "The worker was not asked, and the script may fetch from anywhere: see --worker https://….",
  "Built and checked. The manifest asks for 5 scopes, all needed:",
  "  https://www.googleapis.com/auth/spreadsheets.currentonly",
  "  https://www.googleapis.com/auth/script.container.ui",
  "  https://www.googleapis.com/auth/script.external_request",
  "  openid",
  "  https://www.googleapis.com/auth/userinfo.email",
];

const ASKED = "show-authorized-user --project --json";
const STATUS = "show-file-status --project --json";
const PUSH = "push --force --project --json";
const PULL = "pull --project --json";
const FILES = "appsscript.json, main.js, self-check.js, sidebar.html";

const LAST =
  "Make no version of this push: Google asks for urlFetchWhitelist in versions that are handed out. For one, run `npm run deploy:addon -- --worker https://…`.";

describe("a deployment", () => {
  test("builds, checks, pushes, reads back and says so; the bundle tells its version", () => {
    expect(deploy({})).toEqual({
      status: 0,
      out: [
        VERSION,
        ...BUILT,
        `Pushed ${FILES}.`,
        "Read back: the script project holds what was built.",
        LAST,
      ],
      err: [],
      calls: [ASKED, STATUS, PUSH, PULL],
    });
    expect(readFileSync(join(folder, "bin/remote/self-check.js"), "utf8")).toContain(
      `${packageVersion()}+abc1234 (2026-11-22)`,
    );
  });

  test("says that nothing was new where the script project held the files already", () => {
    expect(deploy({ push: "unchanged" })).toEqual({
      status: 0,
      out: [
        VERSION,
        ...BUILT,
        "The script project held these files already.",
        "Read back: the script project holds what was built.",
        LAST,
      ],
      err: [],
      calls: [ASKED, STATUS, PUSH, PULL],
    });
  });

  test("as a dry run does all but the push, and needs no login for it", () => {
    expect(deploy({ loggedIn: false, changed: " M a.ts\n?? b.ts" }, ["--dry-run"])).toEqual({
      status: 0,
      out: [
        `Version: ${packageVersion()}+abc1234.modified (2026-11-22)`,
        'NOTE: 2 file(s) differ from commit abc1234; the version says "modified".',
        ...BUILT,
        `Dry run: nothing was pushed. A push would replace the script project by ${FILES}.`,
        "NOTE: clasp is not logged in; a push would be refused. Run `npx clasp login`.",
      ],
      err: [],
      calls: [ASKED, STATUS],
    });
  });

  test("outside of git is said, and the version is the package's alone", () => {
    expect(deploy({ changed: null }, ["--dry-run"]).out.slice(0, 2)).toEqual([
      `Version: ${packageVersion()}`,
      "NOTE: this is no git checkout; the version does not tell the code.",
    ]);
  });
});

describe("a push that did not happen fails", () => {
  const checked = [VERSION, ...BUILT];
  const cases: [string, Scenario, string[], string[], string[]][] = [
    [
      "skipped in silence",
      { push: "skips" },
      checked,
      ["clasp push did not do it; it said: Skipping push."],
      [ASKED, STATUS, PUSH],
    ],
    [
      "nothing said",
      { push: "is silent" },
      checked,
      ["clasp push did not do it and said nothing"],
      [ASKED, STATUS, PUSH],
    ],
    [
      "a login that ran out",
      { push: "fails" },
      checked,
      ["clasp push failed: Request failed: invalid_grant"],
      [ASKED, STATUS, PUSH],
    ],
    [
      "said to be done, but not at Google",
      { push: "lies" },
      [...checked, `Pushed ${FILES}.`],
      [
        "The push cannot be trusted:",
        "- appsscript.json at Google is not what was built.",
        "- main.js at Google is not what was built.",
        "- self-check.js at Google is not what was built.",
        "- sidebar.html at Google is not what was built.",
      ],
      [ASKED, STATUS, PUSH, PULL],
    ],
    [
      "somebody else's file at Google",
      { extraThere: "Code.js" },
      [...checked, `Pushed ${FILES}.`],
      ["The push cannot be trusted:", "- Code.js is at Google and not ours."],
      [ASKED, STATUS, PUSH, PULL],
    ],
    [
      "an extra file here",
      { extraHere: "notes.html" },
      checked,
      [
        `clasp would push appsscript.json, main.js, notes.html, self-check.js, sidebar.html instead of ${FILES}.`,
      ],
      [ASKED, STATUS],
    ],
    [
      "nobody logged in",
      { loggedIn: false },
      [VERSION],
      ["clasp is not logged in: run `npx clasp login`."],
      [ASKED],
    ],
  ];
  test.each(cases)("%s", (_name, scenario, out, err, calls) => {
    expect(deploy(scenario)).toEqual({ status: 1, out, err, calls });
  });
});

describe("a project file that is not ready is refused before anything is built", () => {
  const cases: [string, object | string | null, string][] = [
    [
      "none",
      null,
      "There is no FOLDER/.clasp.json: copy clasp.example.json there and put the script's id into it.",
    ],
    ["no JSON", "{", "FOLDER/.clasp.json is not JSON."],
    [
      "the example as it stands",
      JSON.parse(readFileSync("clasp.example.json", "utf8")),
      "FOLDER/.clasp.json has no script id: it is in the script editor under Project settings.",
    ],
    ["another folder", { ...READY, rootDir: "." }, 'FOLDER/.clasp.json must have "rootDir": "build/addon".'],
  ];
  test.each(cases)("%s", (_name, project, message) => {
    expect(deploy({}, [], project)).toEqual({ status: 1, out: [], err: [message], calls: [] });
  });
});

describe("the worker's address", () => {
  test("that is not https stops the deployment before the push", () => {
    expect(deploy({}, ["--worker", "http://worker.example"])).toEqual({
      status: 1,
      out: [
        VERSION,
        ...BUILT.slice(
          0,
          BUILT.findIndex((line) => line.startsWith("The worker")),
        ),
      ],
      err: ["The worker's address cannot be used: http://worker.example is not https."],
      calls: [ASKED],
    });
  });

  const answering = (status: number, body: string) => async () => new Response(body, { status });
  const ours = answering(401, JSON.stringify({ code: "token_missing" }));
  const none = async () => {
    throw new TypeError("fetch failed");
  };
  test.each([
    ["https://worker.example", ours, null],
    ["https://worker.example/", ours, null],
    ["https://worker.example", none, "https://worker.example does not answer."],
    ["https://a.example", answering(200, "<h1>"), "https://a.example answers, but not as this worker does."],
    ["https://a.example", answering(401, "{}"), "https://a.example answers 401, not as this worker does."],
    ["worker.example", ours, "worker.example is no address."],
    [
      "https://localhost:8787",
      ours,
      "https://localhost:8787 is on this machine or network; Google cannot reach it.",
    ],
    ["https://127.0.0.1", ours, "https://127.0.0.1 is on this machine or network; Google cannot reach it."],
    ["https://u:p@a.example", ours, "https://u:p@a.example is more than an origin."],
    ["https://a.example/v1", ours, "https://a.example/v1 is more than an origin."],
  ])("%s is judged by what answers there", async (address, ask, fault) => {
    expect(await workerFault(address, ask as typeof fetch)).toBe(fault);
  });
});
