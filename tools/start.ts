// Everything on this machine: worker on workerd with D1, a local identity issuer, and the stand-in spreadsheet.
import { parseArgs } from "node:util";
import { startAll } from "./start-all.ts";

const { values } = parseArgs({ options: { data: { type: "string", default: ".data" } } });

const running = await startAll({ dataFolder: values.data, say: (line) => console.log(line) });

console.log(`
Everything runs. Open:

  ${running.addresses.standin}   choose who you are and work in the sheet (demo day ${running.demoDay}, demo data)
  ${running.addresses.worker}/health   the worker
  ${running.addresses.issuer}/.well-known/openid-configuration   the local identity issuer

Ctrl-C stops it; what was typed and sent is kept in ${values.data}/ for the next start.`);

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  console.log("Stopping …");
  await running.stop();
  console.log("Stopped.");
  process.exit(0);
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
