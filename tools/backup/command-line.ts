// What backup and restore share on their command lines: which database is meant.
import { executedDatabase, localDatabase, type OpenDatabase } from "./wrangler-database.ts";

export const WHERE_OPTIONS = {
  local: { type: "boolean", default: false },
  remote: { type: "boolean", default: false },
  "persist-to": { type: "string" },
} as const;

export const WHERE_USAGE = "(--remote | --local [--persist-to FOLDER])";

interface Where {
  local: boolean;
  remote: boolean;
  "persist-to"?: string | undefined;
}

/** Wrangler's own folder where none is named. */
const STATE = ".wrangler/state";

/** The database that a command line names; throws where it names none, or two. */
export async function databaseOf(where: Where, usage: string): Promise<OpenDatabase> {
  const persistTo = where["persist-to"];
  if (where.local === where.remote || (where.remote && persistTo !== undefined)) throw new Error(usage);
  return where.remote ? executedDatabase(["--remote"]) : localDatabase(persistTo ?? STATE);
}

/** Runs a command; a failure is told in its own words alone. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
