// The databases that wrangler reaches: on this machine in one process, at Cloudflare by a command a call.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { askWrangler, runWrangler } from "../processes.ts";
import type { Database, Row } from "./database.ts";

export interface OpenDatabase extends Database {
  close(): Promise<void>;
}

export interface Binding {
  prepare(sql: string): object;
  batch(statements: object[]): Promise<{ results: Row[] }[]>;
}

/** A database through its binding. */
export function boundDatabase(binding: Binding): Database {
  const run = async (statements: readonly string[]) => {
    const prepared = statements.map((sql) => binding.prepare(sql));
    try {
      return await binding.batch(prepared);
    } finally {
      // Kept until here: the runtime forgets a statement as soon as it is garbage on this side.
      prepared.length = 0;
    }
  };
  return {
    read: async (queries) => (await run(queries)).map(({ results }) => results),
    write: async (statements) => {
      await run(statements);
    },
  };
}

/** The database of `wrangler dev --persist-to`, through its own runtime. */
export async function localDatabase(persistTo: string): Promise<OpenDatabase> {
  // Loaded when it is needed: what only reads through a binding would wait seconds for it.
  const { getPlatformProxy } = await import("wrangler");
  const path = join(resolve(persistTo), "v3");
  const { env, dispose } = await getPlatformProxy<{ DB: Binding }>({ persist: { path } });
  return { ...boundDatabase(env.DB), close: dispose };
}

/** A database through `wrangler d1 execute`; `where` is `--remote`, or `--local` with `--persist-to`. */
export function executedDatabase(where: readonly string[]): OpenDatabase {
  const execute = ["d1", "execute", "DB", ...where, "--yes"];
  return {
    read: async (queries) => {
      const answer = await askWrangler([...execute, "--json", "--command", queries.join(";\n")]);
      return (JSON.parse(answer) as { results: Row[] }[]).map(({ results }) => results);
    },
    write: async (statements) => {
      const folder = await mkdtemp(join(tmpdir(), "restore-"));
      try {
        const file = join(folder, "batch.sql");
        await writeFile(file, `${statements.join(";\n")};\n`, { mode: 0o600 });
        await runWrangler([...execute, "--file", file]);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    close: async () => {},
  };
}
