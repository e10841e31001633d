// What every office of the tests begins with: built, migrated and filled once a run; each office takes a copy.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readD1Migrations } from "@cloudflare/vitest-plugin";
import type { TestProject } from "vitest/node";
import { buildAddon } from "../../tools/build-addon.ts";
import { PEOPLE } from "../../tools/demo/people.ts";
import { sendDemoReports } from "../../tools/demo/send-demo-reports.ts";
import { runWrangler } from "../../tools/processes.ts";
import { readSeed, seedSql } from "../../tools/seed-sql.ts";
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
  const { plan, register, periods, indicatorSets } = readSeed();
  const accounts = PEOPLE.map(({ id, email, name, role, agency }) => ({ id, email, name, role, agency }));
  const running = await startLocalWorker({ bundle: worker, database, issuer, begins: BEGINS, series: 1 });
  try {
    const db = await running.database();
    const migrations = await readD1Migrations("worker/migrations");
    const seed = seedSql({ plan, register, periods, indicatorSets, accounts });
    for (const queries of [...migrations.map((each) => each.queries), seed]) {
      await db.batch(queries.map((query) => db.prepare(query)));
    }
    const codes = new Map(register.agencies.map(({ id, code }) => [id, code]));
    await sendDemoReports({ workerUrl: running.url, token: (person) => tokenOf(issuer, person) }, codes);
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
  await runWrangler(["deploy", entry, "--dry-run", "--outdir", prepared.worker]);
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
