// A worker with its database for one test file: a copy of what was prepared.
import { cp, mkdir } from "node:fs/promises";
import { inject } from "vitest";
import { restoreDatabase } from "./earlier-state.ts";
import { type LocalWorker, startLocalWorker } from "./local-worker.ts";
import { demoPerson, tokenOf } from "./people.ts";

export interface TestBackend {
  workerUrl: string;
  /** The built add-on's folder. */
  addon: string;
  /** What the issuer says of one of the demo's people who signs in on the pages. */
  claims(personId: string): object;
  token(personId: string): Promise<string>;
  stop(): Promise<void>;
}

/** 09:00 in Vietnam on the demo's day. */
export const BEGINS = Date.UTC(2021, 11, 10, 2);

/** Starts it on a folder of its own, with the SQL of further seeds; with a `state` on the database that it left. */
export async function startTestBackend(
  folder: string,
  seeds: readonly string[] = [],
  state: string | null = null,
): Promise<TestBackend> {
  const { addon, database: source, issuer, worker: bundle } = inject("prepared");
  if (state === null) await cp(source, folder, { recursive: true });
  else await mkdir(folder, { recursive: true });
  const worker: LocalWorker = await startLocalWorker({
    bundle,
    database: folder,
    issuer,
    begins: BEGINS,
    series: 2,
  });
  if (state !== null) await restoreDatabase(await worker.database(), state);
  if (seeds.length > 0) {
    const db = await worker.database();
    await db.batch(seeds.map((statement) => db.prepare(statement)));
  }
  return {
    workerUrl: worker.url,
    addon,
    claims: (personId) => {
      const { sub, email, name } = demoPerson(personId);
      return { sub, email, name, email_verified: true };
    },
    token: (personId) => tokenOf(issuer, demoPerson(personId)),
    stop: worker.stop,
  };
}
