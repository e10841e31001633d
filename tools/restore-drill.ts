// Proves on the demo that a backup restores: takes one by the real command, puts it into a fresh database by the real
// command, and compares every table's hash, the bytes of a snapshot and the province view as the worker gives them.
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Backend, startBackend } from "./backend.ts";
import { sha256 } from "./backup/cells.ts";
import { runCommand } from "./backup/command-line.ts";
import { MANIFEST, unsealed } from "./backup/manifest.ts";
import { localDatabase } from "./backup/wrangler-database.ts";
import { PEOPLE } from "./demo/people.ts";
import { migrate } from "./migrate.ts";
import { stopChildren } from "./processes.ts";

const PERIOD = "/v1/periods/kh-6134-2021";
const REVIEWER = PEOPLE.find(({ role }) => role === "reviewer")!;

/** What people see of a database, as hashes of the bytes that they get. */
interface Sight {
  province: string;
  snapshots: string[];
}

async function ask(backend: Backend, path: string, method = "GET"): Promise<Buffer> {
  const authorization = `Bearer ${await backend.issuer.token(REVIEWER)}`;
  const response = await fetch(`${backend.workerUrl}${PERIOD}${path}`, {
    method,
    headers: { authorization },
  });
  const body = Buffer.from(await response.arrayBuffer());
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${body}`);
  return body;
}

async function lookAt(backend: Backend): Promise<Sight> {
  const { snapshots } = JSON.parse(String(await ask(backend, "/snapshots"))) as {
    snapshots: { number: number }[];
  };
  const frozen: string[] = [];
  for (const { number } of snapshots) frozen.push(sha256(await ask(backend, `/snapshots/${number}`)));
  return { province: sha256(await ask(backend, "/province")), snapshots: frozen };
}

/** Starts the demo on a data folder, looks, and stops it. */
async function sightOf(dataFolder: string, say: (line: string) => void, freeze: boolean): Promise<Sight> {
  const backend = await startBackend(dataFolder, say);
  try {
    if (freeze) await ask(backend, "/snapshots", "POST");
    return await lookAt(backend);
  } finally {
    await backend.stop();
  }
}

async function migrateFresh(persistTo: string): Promise<void> {
  const db = await localDatabase(persistTo);
  try {
    await migrate(db);
  } finally {
    await db.close();
  }
}

async function run(script: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [`tools/${script}.ts`, ...args]);
  return stdout;
}

export interface Drill {
  before: Sight;
  after: Sight;
  /** Each table with its rows, before and after. */
  tables: { name: string; rows: number; same: boolean }[];
  sequences: Record<string, number>[];
  said: string[];
}

async function manifestIn(folder: string) {
  return unsealed(await readFile(join(folder, MANIFEST), "utf8"));
}

/** Runs the drill in a folder, which keeps both databases and both backups. */
export async function restoreDrill(folder: string, say: (line: string) => void): Promise<Drill> {
  const at = (name: string) => join(folder, name);
  const where = (name: string) => ["--local", "--persist-to", join(at(name), "worker")];
  const before = await sightOf(at("demo"), say, true);
  say("taking the backup, restoring it into a fresh database …");
  const said = [await run("backup", "--to", at("backup"), ...where("demo"))];
  await migrateFresh(join(at("restored"), "worker"));
  said.push(await run("restore", "--from", at("backup"), ...where("restored")));
  said.push(await run("backup", "--to", at("second"), ...where("restored")));
  const [first, second] = [await manifestIn(at("backup")), await manifestIn(at("second"))];
  const after = await sightOf(at("restored"), say, false);
  return {
    before,
    after,
    tables: first.tables.map(({ name, rows, sha256: hash }) => {
      const there = second.tables.find((table) => table.name === name);
      return { name, rows, same: there?.rows === rows && there.sha256 === hash };
    }),
    sequences: [first.sequences, second.sequences],
    said,
  };
}

/** What differs after a drill; none where the backup restores. */
export function faultsOf({ before, after, tables, sequences: [counted, again] }: Drill): string[] {
  return [
    ...tables.flatMap(({ name, same }) => (same ? [] : [`table ${name}`])),
    ...(JSON.stringify(counted) === JSON.stringify(again) ? [] : ["how far tables have counted"]),
    ...(before.province === after.province ? [] : ["the province view"]),
    ...(JSON.stringify(before.snapshots) === JSON.stringify(after.snapshots)
      ? []
      : ["the bytes of snapshots"]),
  ];
}

if (import.meta.main) {
  await runCommand(async () => {
    const folder = await mkdtemp(join(tmpdir(), "restore-drill-"));
    try {
      const drill = await restoreDrill(folder, (line) => console.log(line));
      for (const { name, rows, same } of drill.tables)
        console.log(`${same ? "same " : "OTHER"}  ${name}, ${rows} rows`);
      const faults = faultsOf(drill);
      if (faults.length > 0) throw new Error(`The backup does not restore. Different: ${faults.join(", ")}`);
      console.log("Every table, the snapshots and the province view are the same after the restore.");
    } finally {
      await stopChildren();
      await rm(folder, { recursive: true, force: true });
    }
  });
}
