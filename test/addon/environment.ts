// Where tests play: the real bundle on the fake spreadsheet, the real worker on workerd, one person at it.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import { readScripts } from "../../tools/read-scripts.ts";
import type { HttpReply, HttpRequest } from "../../tools/standin/services/host.ts";
import { loadBundle } from "../../tools/standin/services/load-bundle.ts";
import { startTestBackend, type TestBackend } from "../support/backend.ts";
import { createFake, type Fake } from "./fake/fake.ts";
import { createSyncFetch } from "./sync-fetch.ts";

export interface Harness {
  fake: Fake;
  addon: AddonServer & {
    onOpen(): void;
    openSidebar(): void;
    checkFromMenu(): void;
    onEdit(event: object): void;
    selfCheck(): void;
  };
  /** Lets the network fail, answer otherwise, or be watched; null restores it. */
  intercept(handler: ((request: HttpRequest, send: () => HttpReply) => HttpReply) | null): void;
}

export interface Environment {
  backend: TestBackend;
  /** A person's spreadsheet with the add-on in it. */
  openHarness(personId: string, options?: { locale?: string; timeZone?: string }): Promise<Harness>;
  /** The same person (or a colleague) at the same file. */
  token(personId: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens it on the demo's database, with the SQL of further seeds; with a `state` on the database that it left. */
async function openEnvironment(
  seeds: readonly string[] = [],
  state: string | null = null,
): Promise<Environment> {
  const folder = await mkdtemp(join(tmpdir(), "environment-"));
  const backend = await startTestBackend(folder, seeds, state);
  const source = await readScripts(backend.addon);
  const sidebar = await readFile(join(backend.addon, "sidebar.html"), "utf8");
  const network = createSyncFetch();
  const { token } = backend;
  return {
    backend,
    token,
    async openHarness(personId, options = {}) {
      let handler: Parameters<Harness["intercept"]>[0] = null;
      const fake = createFake({
        ...options,
        token: await token(personId),
        scriptProperties: { WORKER_URL: backend.workerUrl },
        files: { sidebar },
        fetch: (request) => {
          const send = () => network.fetch(request);
          return handler ? handler(request, send) : send();
        },
      });
      const addon = loadBundle(source, fake.services) as unknown as Harness["addon"];
      return {
        fake,
        addon,
        intercept: (next) => {
          handler = next;
        },
      };
    },
    async close() {
      await backend.stop();
      await network.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** One for the tests of the file that asks for it, opened before and closed behind them. */
export function startEnvironment(...given: Parameters<typeof openEnvironment>): Environment {
  const environment = {} as Environment;
  beforeAll(async () => {
    Object.assign(environment, await openEnvironment(...given));
  });
  afterAll(() => environment.close?.());
  return environment;
}
