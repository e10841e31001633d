// The worker on workerd over a folder with its database, started in a moment: nothing is bundled or migrated here.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Miniflare } from "miniflare";
import { WEB_FOLDER } from "../../tools/build-web.ts";
import { DEMO_DAY } from "../../tools/demo/people.ts";
import type { TestIssuer } from "./issuer.ts";

export interface LocalWorker {
  url: string;
  database(): ReturnType<Miniflare["getD1Database"]>;
  stop(): Promise<void>;
}

export interface WorkerOptions {
  /** The bundle that wrangler made: `office-worker.js` and its Word templates. */
  bundle: string;
  /** Where the database is kept. */
  database: string;
  issuer: TestIssuer;
  /** Where the clock begins, and which ids are drawn. */
  begins: number;
  series: number;
}

const MAIN = "office-worker.js";

function modulesOf(bundle: string) {
  const names = readdirSync(bundle).filter((name) => name === MAIN || name.endsWith(".docx"));
  return Object.fromEntries(
    names.map((name) => {
      const bytes = readFileSync(join(bundle, name));
      return [
        name,
        name === MAIN
          ? { type: "esm" as const, contents: bytes.toString("utf8") }
          : { type: "data" as const, contents: bytes },
      ];
    }),
  );
}

const text = (value: string | number) => ({ type: "text" as const, value: String(value) });

/** Starts it on a free port of this machine. */
export async function startLocalWorker(options: WorkerOptions): Promise<LocalWorker> {
  const { bundle, database, issuer, begins, series } = options;
  const miniflare = new Miniflare({
    host: "127.0.0.1",
    port: 0,
    resourcePersistencePath: database,
    workers: [
      {
        config: {
          name: "worker",
          compatibilityDate: "2026-10-01",
          assets: { directory: WEB_FOLDER, hasUserWorker: true },
          manifest: { mainModule: MAIN, modulesRoot: bundle, modules: modulesOf(bundle) },
          env: {
            DB: { type: "d1", id: "database" },
            OIDC_ISSUERS: text(issuer.url),
            OIDC_AUDIENCES: text(issuer.audience),
            OIDC_JWKS_URL: text(issuer.jwksUrl),
            OIDC_WEB_CLIENT_ID: text("web.example"),
            OIDC_WEB_CLIENT_SECRET: text("a secret of the tests"),
            ASSETS: { type: "assets" },
            DEMO_DAY: text(DEMO_DAY),
            BEGINS: text(begins),
            SERIES: text(series),
            CLOCK_PUSH: text(process.env.CLOCK_PUSH ?? 0),
          },
        },
      },
    ],
  });
  const url = (await miniflare.ready).href.replace(/\/$/, "");
  return { url, database: () => miniflare.getD1Database("DB"), stop: () => miniflare.dispose() };
}
