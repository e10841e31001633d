import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import getPort from "get-port";
import { MIGRATIONS } from "./backup/database.ts";
import { localDatabase } from "./backup/wrangler-database.ts";
import { demoSeedSql } from "./demo/demo-seed.ts";
import { type Issuer, startIssuer } from "./demo/issuer.ts";
import { DEMO_DAY } from "./demo/people.ts";
import { sendDemoReports } from "./demo/send-demo-reports.ts";
import { migrate } from "./migrate.ts";
import { type Running, startWrangler } from "./processes.ts";
import { readSeed } from "./seed-sql.ts";

/** Worker, database and issuer on this machine, with the demo reports sent. */
export interface Backend {
  workerUrl: string;
  issuer: Issuer;
  stop(): Promise<void>;
}

const HOST = "127.0.0.1";
const AUDIENCE = "local-demo";

/** The usual port, or a free one where that is taken. */
export function freePort(usual: number): Promise<number> {
  return getPort({ port: usual, host: HOST });
}

async function fingerprint(sql: string): Promise<string> {
  const hash = createHash("sha256").update(sql);
  for (const name of (await readdir(MIGRATIONS)).sort()) {
    hash.update(name).update(await readFile(join(MIGRATIONS, name)));
  }
  return hash.digest("hex");
}

/** Migrates and seeds the database, unless just that was done on an earlier start. */
async function prepareDatabase(dataFolder: string, persist: string, more: readonly string[]): Promise<void> {
  const statements = [...demoSeedSql(), ...more];
  const mark = join(dataFolder, "prepared");
  const wanted = await fingerprint(statements.join("\n"));
  if (existsSync(mark) && (await readFile(mark, "utf8")) === wanted) return;
  const db = await localDatabase(persist);
  try {
    await migrate(db);
    await db.write(statements);
  } finally {
    await db.close();
  }
  await writeFile(mark, wanted);
}

function startWorker(port: number, inspector: number, persist: string, issuer: string): Promise<Running> {
  const url = `http://${HOST}:${port}`;
  const variables = {
    OIDC_ISSUERS: issuer,
    OIDC_AUDIENCES: AUDIENCE,
    OIDC_JWKS_URL: `${issuer}/jwks`,
    OIDC_WEB_CLIENT_ID: "local-web",
    // The local issuer asks for none; a real one is a secret.
    OIDC_WEB_CLIENT_SECRET: "local",
    DEMO_DAY,
  };
  return startWrangler(
    [
      "dev",
      ...["--ip", HOST, "--port", String(port), "--inspector-port", String(inspector)],
      ...["--persist-to", persist, "--local", "--show-interactive-dev-session=false"],
      ...Object.entries(variables).flatMap(([name, value]) => ["--var", `${name}:${value}`]),
    ],
    `${url}/health`,
  );
}

/**
 * Starts the backend on a data folder, with the SQL of further seeds; what was started is stopped again where a later
 * part fails.
 */
export async function startBackend(
  dataFolder: string,
  say: (line: string) => void,
  more: readonly string[] = [],
): Promise<Backend> {
  await mkdir(dataFolder, { recursive: true });
  const persist = join(dataFolder, "worker");
  say("preparing the database: migrations, plan, register, demo accounts …");
  await prepareDatabase(dataFolder, persist, more);
  say("starting issuer and worker …");
  const issuer = await startIssuer(await freePort(8790), AUDIENCE);
  const parts: Running[] = [issuer];
  const stop = async () => {
    for (const part of parts.splice(0).reverse()) await part.stop();
  };
  try {
    const port = await freePort(8787);
    const workerUrl = `http://${HOST}:${port}`;
    parts.push(await startWorker(port, await freePort(9229), persist, issuer.url));
    say("sending the demo reports that are not there yet …");
    const codes = new Map(readSeed().register.agencies.map(({ id, code }) => [id, code]));
    const sent = await sendDemoReports({ workerUrl, token: issuer.token }, codes);
    say(`${sent} demo reports sent`);
    return { workerUrl, issuer, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
