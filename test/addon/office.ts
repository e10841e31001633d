// An office for tests: the real bundle on the fake spreadsheet, the real worker on workerd, one person at it.

import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import { readScripts } from "../../tools/read-scripts.ts";
import type { HttpReply, HttpRequest } from "../../tools/standin/services/host.ts";
import { loadBundle } from "../../tools/standin/services/load-bundle.ts";
import { startTestBackend, type TestBackend } from "../support/backend.ts";
import { createFake, type Fake } from "./fake/fake.ts";
import { createSyncFetch } from "./sync-fetch.ts";

export interface Desk {
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

export interface Office {
  backend: TestBackend;
  /** A person's spreadsheet with the add-on in it. */
  sitDown(personId: string, options?: { locale?: string; timeZone?: string }): Promise<Desk>;
  /** The same person (or a colleague) at the same file. */
  token(personId: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens it on the demo's database, with the SQL of further seeds; with a `state` on the database that it left. */
export async function openOffice(
  seeds: readonly string[] = [],
  state: string | null = null,
): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), "office-"));
  const backend = await startTestBackend(folder, seeds, state);
  const source = await readScripts(backend.addon);
  const sidebar = await readFile(join(backend.addon, "sidebar.html"), "utf8");
  const network = createSyncFetch();
  const { token } = backend;
  return {
    backend,
    token,
    async sitDown(personId, options = {}) {
      let handler: Parameters<Desk["intercept"]>[0] = null;
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
      const addon = loadBundle(source, fake.services) as unknown as Desk["addon"];
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
