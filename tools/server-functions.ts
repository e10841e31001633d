import { readFileSync } from "node:fs";

const CONTRACT = new URL("../addon/contract/addon-server.ts", import.meta.url);

/** What the sidebar may call, as its contract with the server code names it. */
export const SERVER_FUNCTIONS = [...readFileSync(CONTRACT, "utf8").matchAll(/^ {2}(\w+)\(/gm)].map(
  ([, name = ""]) => name,
);
