import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { buildWeb } from "../../tools/build-web.ts";
import { HANGS } from "../limits.ts";
import type { TestIssuer } from "../support/issuer.ts";

const at = (path: string) => join(import.meta.dirname, path);

export default defineConfig({
  plugins: [
    cloudflareTest(async ({ inject }) => {
      const issuer = inject<TestIssuer>("issuer");
      await buildWeb();
      return {
        main: at("support/main.ts"),
        wrangler: { configPath: at("../../wrangler.toml") },
        miniflare: {
          bindings: {
            OIDC_ISSUERS: issuer.url,
            OIDC_AUDIENCES: issuer.audience,
            OIDC_JWKS_URL: issuer.jwksUrl,
            OIDC_WEB_CLIENT_ID: "web.example",
            OIDC_WEB_CLIENT_SECRET: "a secret of the tests",
            DEMO_DAY: "2021-12-10",
            SNAPSHOT_OF_BEFORE: await readFile(at("../fixtures/snapshots/schema-1.json.gz"), "base64"),
            MIGRATIONS: await readD1Migrations(at("../../worker/migrations")),
          },
        },
      };
    }),
  ],
  test: {
    name: "worker",
    root: at("."),
    include: ["**/*.test.ts"],
    globalSetup: [at("../support/issuer.ts"), at("support/webhook.ts")],
    // A runtime, with a database in it, for many files, which the set-up clears before each: starting one takes longer
    // than most of them. Two keep two cores busy; more than that would start for little, so the project has its own group.
    isolate: false,
    maxWorkers: 2,
    sequence: { groupOrder: 1 },
    setupFiles: [at("../support/set-up.ts"), at("support/set-up.ts")],
    provide: {
      seed: process.env.SEED ?? null,
      runs: process.env.RUNS ?? null,
      clockPush: Number(process.env.CLOCK_PUSH ?? 0),
    },
    ...HANGS,
  },
});
