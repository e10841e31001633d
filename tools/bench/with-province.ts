// A province of so many agencies on this machine: the worker with a database of its own, and its people.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../backend.ts";
import type { Issuer } from "../demo/issuer.ts";
import type { DemoPerson } from "../demo/people.ts";
import { runWrangler, startWrangler } from "../processes.ts";
import { type Seed, seedSql } from "../seed-sql.ts";

const HOST = "127.0.0.1";
const DATABASE = "legal-education-reports";
export const AUDIENCE = "bench";
const WORKER = "test/worker/support/counting-worker.ts";

/** What one request cost. */
export interface Cost {
  trips: number;
  queries: number;
  read: number;
  written: number;
  ms: number;
}

export interface Answer {
  status: number;
  tag: string | null;
  bytes: number;
  body: unknown;
  cost: Cost;
}

function person(id: string, role: DemoPerson["role"], agency: string | null): DemoPerson {
  const email = `${id}@bench.example`;
  return { id, role, agency, email, name: `Người minh họa ${id}`, sub: `bench-${id}`, shown: false };
}

/** Whoever decides and looks. */
export const REVIEWER = person("tong-hop", "reviewer", null);

/** What a province is made of: its first content, one of its periods, who reports in it, and the day. */
export interface Ground {
  seed: Required<Pick<Seed, "plan" | "register" | "periods" | "indicatorSets">>;
  period: string;
  reporters: readonly string[];
  day: string;
}

export interface Province {
  period: string;
  agencies: number;
  bodies: number;
  reporters: DemoPerson[];
  ask(
    by: DemoPerson,
    path: string,
    init?: { method?: string; headers?: object; body?: unknown },
  ): Promise<Answer>;
}

function asker(url: string, period: string, issuer: Issuer): Province["ask"] {
  const tokens = new Map<string, string>();
  return async (by, path, { method = "GET", headers = {}, body } = {}) => {
    const token = tokens.get(by.id) ?? (await issuer.token(by));
    tokens.set(by.id, token);
    const request = () =>
      fetch(`${url}/v1/periods/${period}${path}`, {
        method,
        headers: {
          ...headers,
          authorization: `Bearer ${token}`,
          ...(body ? { "content-type": "application/json" } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
    let start = performance.now();
    let response = await request().catch(() => null);
    // Where sources are edited while it runs, the worker starts anew: asked again, the same request is safe.
    for (let tries = 0; tries < 3 && (response === null || response.status >= 500); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      start = performance.now();
      response = await request().catch(() => null);
    }
    if (response === null) throw new Error(`${method} ${path}: no answer`);
    const text = await response.text();
    const ms = performance.now() - start;
    if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    const counted = (response.headers.get("x-counted") ?? "").split(" ").map(Number);
    const [trips = 0, queries = 0, read = 0, written = 0] = counted;
    const tag = response.headers.get("etag");
    const cost = { trips, queries, read, written, ms };
    const isJson = response.headers.get("content-type")?.includes("json") ?? false;
    const answered = isJson ? JSON.parse(text) : null;
    return { status: response.status, tag, bytes: text.length, body: answered, cost };
  };
}

/** Runs `use` on a province, with a worker and a database of its own. */
export async function withProvince(
  { day, period, reporters, seed }: Ground,
  issuer: Issuer,
  use: (province: Province) => Promise<void>,
) {
  const folder = await mkdtemp(join(tmpdir(), "bench-province-"));
  try {
    const people = reporters.map((agency) => person(agency, "reporter", agency));
    const accounts = [REVIEWER, ...people].map(({ id, email, name, role, agency }) => {
      return { id, email, name, role, agency };
    });
    const file = join(folder, "seed.sql");
    await writeFile(file, seedSql({ ...seed, accounts }).join("\n"));
    const local = ["--local", "--persist-to", folder];
    await runWrangler(["d1", "migrations", "apply", DATABASE, ...local]);
    await runWrangler(["d1", "execute", DATABASE, ...local, "--file", file, "--yes"]);
    const port = await freePort(8797);
    const variables = {
      OIDC_ISSUERS: issuer.url,
      OIDC_AUDIENCES: AUDIENCE,
      OIDC_JWKS_URL: `${issuer.url}/jwks`,
    };
    const url = `http://${HOST}:${port}`;
    const inspector = String(await freePort(9239));
    const worker = await startWrangler(
      [
        ...["dev", WORKER, "--ip", HOST, "--port", String(port), "--inspector-port", inspector],
        ...["--persist-to", folder, "--local", "--show-interactive-dev-session=false"],
        ...Object.entries({ ...variables, DEMO_DAY: day }).flatMap(([name, value]) => [
          "--var",
          `${name}:${value}`,
        ]),
      ],
      `${url}/health`,
    );
    try {
      const bodies = seed.register.agencies.length;
      const ask = asker(url, period, issuer);
      await use({ period, agencies: people.length, bodies, reporters: people, ask });
    } finally {
      await worker.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
