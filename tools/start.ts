// Everything on this machine: worker on workerd with D1, a local identity issuer, and the stand-in spreadsheet.
import { parseArgs } from "node:util";
import { stopChildren } from "./processes.ts";
import { type Everything, startAll } from "./start-all.ts";

const { values } = parseArgs({ options: { data: { type: "string", default: ".data" } } });

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
  running = await startAll({ dataFolder: values.data, say: (line) => console.log(line) });
  console.log(`
Everything runs. Open:

  ${running.addresses.worker}   the office's pages: sign in as one of the demo's people (demo day ${running.demoDay}, demo data)
  ${running.addresses.standin}   choose who you are and work in the sheet
  ${running.addresses.issuer}/.well-known/openid-configuration   the local identity issuer

Ctrl-C stops it; what was typed and sent is kept in ${values.data}/ for the next start.`);
} catch (error) {
  // What fails because it is being stopped is no news.
  if (!stopping) {
    console.error(error);
    await stopChildren();
    process.exit(1);
  }
}
