// What every office of the tests begins with: built, migrated and filled once a run; each office takes a copy.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { boundDatabase } from "../../tools/backup/wrangler-database.ts";
import { buildAddon } from "../../tools/build-addon.ts";
import { BEN_TRE } from "../../tools/demo/ben-tre.ts";
import { sendDemoReports } from "../../tools/demo/send-demo-reports.ts";
import { migrate } from "../../tools/migrate.ts";
import { runWrangler } from "../../tools/processes.ts";
import { startTestIssuer, type TestIssuer } from "./issuer.ts";
import { startLocalWorker } from "./local-worker.ts";
import { tokenOf } from "./people.ts";

export interface Prepared {
  /** Folders: the built add-on, the worker's bundle, a database with the demo reports sent. */
  addon: string;
  worker: string;
  database: string;
  issuer: TestIssuer;
}

declare module "vitest" {
  interface ProvidedContext {
    prepared: Prepared;
  }
}

/** The demo reports are sent in the hour before the tests' clock begins. */
const BEGINS = Date.UTC(2021, 11, 10, 1);

async function fillDatabase({ worker, database, issuer }: Prepared): Promise<void> {
  const running = await startLocalWorker({ bundle: worker, database, issuer, begins: BEGINS, series: 1 });
  try {
    const db = boundDatabase(await running.database());
    await migrate(db);
    await db.write(BEN_TRE.seedSql());
    await sendDemoReports({ workerUrl: running.url, token: (person) => tokenOf(issuer, person) }, BEN_TRE);
  } finally {
    await running.stop();
  }
}

async function make(): Promise<{ prepared: Prepared; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "prepared-"));
  const { issuer, stop } = await startTestIssuer();
  const at = (name: string) => join(folder, name);
  const prepared: Prepared = { addon: at("addon"), worker: at("worker"), database: at("database"), issuer };
  await mkdir(prepared.worker);
  const entry = "test/worker/support/office-worker.ts";
  // Small, since each runtime of the tests is handed it whole.
  await runWrangler(["deploy", entry, "--dry-run", "--minify", "--outdir", prepared.worker]);
  await buildAddon(prepared.addon);
  await fillDatabase(prepared);
  return {
    prepared,
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One for all projects of a run, which each load this module for themselves. */
const all = globalThis as { preparedOnce?: { users: number; made: ReturnType<typeof make> } };

export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  all.preparedOnce ??= { users: 0, made: make() };
  const once = all.preparedOnce;
  once.users += 1;
  const { prepared, stop } = await once.made;
  project.provide("prepared", prepared);
  return async () => {
    once.users -= 1;
    if (once.users === 0) await stop();
  };
}
