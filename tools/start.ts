// Everything on this machine: worker on workerd with D1, a local identity issuer, and the stand-in spreadsheet.
import { parseArgs } from "node:util";
import { BEN_TRE } from "./demo/ben-tre.ts";
import type { Demo } from "./demo/demo.ts";
import { MINH_HOA } from "./demo/minh-hoa/minh-hoa.ts";
import { stopChildren } from "./processes.ts";
import { type Everything, startAll } from "./start-all.ts";

/** The provinces to play with, each with a data folder of its own. */
const DEMOS: Record<string, { demo: Demo; data: string; told: string }> = {
  "ben-tre": { demo: BEN_TRE, data: ".data", told: "Bến Tre, the plan of 2020 in the year 2021" },
  "minh-hoa": {
    ...{ demo: MINH_HOA, data: ".data/minh-hoa" },
    told: "tỉnh Minh Họa, made up: 20 bodies and 124 communes, two plans of 2026",
  },
};

const { values } = parseArgs({
  options: { data: { type: "string" }, province: { type: "string", default: "ben-tre" } },
});
const chosen = DEMOS[values.province];
if (chosen === undefined) {
  console.error(`no province ${values.province}; there are ${Object.keys(DEMOS).join(", ")}`);
  process.exit(2);
}
const dataFolder = values.data ?? chosen.data;
const others = Object.entries(DEMOS)
  .filter(([name]) => name !== values.province)
  .map(([name, { told }]) => `npm start -- --province ${name} (${told})`)
  .join("; ");

let running: Everything | null = null;
let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  console.log("Stopping …");
  await running?.stop();
  await stopChildren();
  console.log("Stopped.");
  process.exit(0);
};
// Before anything is started: Ctrl-C may come at any moment.
process.on("SIGINT", stop);
process.on("SIGTERM", stop);

try {
  running = await startAll({ dataFolder, demo: chosen.demo, say: (line) => console.log(line) });
  console.log(`
Everything runs: ${chosen.told}. Open:

  ${running.addresses.worker}   the office's pages: sign in as one of the demo's people (demo day ${running.demoDay}, demo data)
  ${running.addresses.standin}   choose who you are and work in the sheet
  ${running.addresses.issuer}/.well-known/openid-configuration   the local identity issuer

Another province: ${others}.
Ctrl-C stops it; what was typed and sent is kept in ${dataFolder}/ for the next start.`);
} catch (error) {
  // What fails because it is being stopped is no news.
  if (!stopping) {
    console.error(error);
    await stopChildren();
    process.exit(1);
  }
}
