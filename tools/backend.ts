import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import getPort from "get-port";
import { MIGRATIONS } from "./backup/database.ts";
import { localDatabase } from "./backup/wrangler-database.ts";
import { BEN_TRE } from "./demo/ben-tre.ts";
import type { Demo } from "./demo/demo.ts";
import { type Issuer, startIssuer } from "./demo/issuer.ts";
import { sendDemoReports } from "./demo/send-demo-reports.ts";
import { migrate } from "./migrate.ts";
import { type Running, startWrangler } from "./processes.ts";

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
async function prepareDatabase(
  dataFolder: string,
  persist: string,
  statements: readonly string[],
): Promise<void> {
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

interface WorkerGround {
  port: number;
  inspector: number;
  persist: string;
  issuer: string;
  day: string;
}

function startWorker({ day, inspector, issuer, persist, port }: WorkerGround): Promise<Running> {
  const url = `http://${HOST}:${port}`;
  const variables = {
    OIDC_ISSUERS: issuer,
    OIDC_AUDIENCES: AUDIENCE,
    OIDC_JWKS_URL: `${issuer}/jwks`,
    OIDC_WEB_CLIENT_ID: "local-web",
    // The local issuer asks for none; a real one is a secret.
    OIDC_WEB_CLIENT_SECRET: "local",
    DEMO_DAY: day,
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

/** Starts the backend of a demo on a data folder; what was started is stopped again where a later part fails. */
export async function startBackend(
  dataFolder: string,
  say: (line: string) => void,
  demo: Demo = BEN_TRE,
): Promise<Backend> {
  await mkdir(dataFolder, { recursive: true });
  const persist = join(dataFolder, "worker");
  say("preparing the database: migrations, plan, register, demo accounts …");
  await prepareDatabase(dataFolder, persist, demo.seedSql());
  say("starting issuer and worker …");
  const issuer = await startIssuer(await freePort(8790), AUDIENCE, demo.people);
  const parts: Running[] = [issuer];
  const stop = async () => {
    for (const part of parts.splice(0).reverse()) await part.stop();
  };
  try {
    const port = await freePort(8787);
    const inspector = await freePort(9229);
    const workerUrl = `http://${HOST}:${port}`;
    parts.push(await startWorker({ ...{ port, persist, day: demo.day }, inspector, issuer: issuer.url }));
    say("sending the demo reports that are not there yet …");
    const door = { workerUrl, token: issuer.token };
    await demo.layOut(door);
    const sent = await sendDemoReports(door, demo);
    say(`${sent} demo reports sent`);
    return { workerUrl, issuer, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
