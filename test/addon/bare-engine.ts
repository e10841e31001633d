// An engine of its own with ECMAScript alone, into which the Apps Script services are put by name.
import { createContext, Script } from "node:vm";
import type { Services } from "../../tools/standin/services/services.ts";
import type { StubbedHarness } from "./stubbed-harness.ts";

/** What V8 puts into every engine and Apps Script's does not use. */
const BEYOND = ["WebAssembly", "SharedArrayBuffer", "Atomics", "console"];

export interface BareEngine {
  run(script: string): unknown;
  /** The script's top-level functions, called as Sheets calls them. */
  addon(): StubbedHarness["addon"];
}

/** Loads a script into a fresh engine with these services. */
export function bareEngine(source: string, services: Services): BareEngine {
  const engine = createContext(Object.assign(Object.create(null), services));
  const run = (script: string) => new Script(script).runInContext(engine);
  run(BEYOND.map((name) => `delete globalThis.${name};`).join(""));
  run(source);
  return {
    run,
    addon: () =>
      new Proxy({} as StubbedHarness["addon"], {
        get: (_, name) => run(String(name)),
      }),
  };
}
