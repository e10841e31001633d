// One compiler run for each runtime, side by side: a file may use only what its platform has.
import { spawn } from "node:child_process";
import { npmTool } from "./npm-tool.ts";

const RUNTIMES = [
  "shared",
  "addon/server",
  "addon/sidebar",
  "tools/standin",
  "worker",
  "tools",
  "test",
  "test/worker",
];

const runs = RUNTIMES.map(
  (runtime) =>
    new Promise<boolean>((resolve) => {
      const [command, first] = npmTool("tsc");
      const child = spawn(command, [...first, "-p", runtime, "--pretty", "false"], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let output = "";
      child.stdout.on("data", (chunk) => {
        output += chunk;
      });
      child.on("close", (code) => {
        if (code !== 0) console.error(`types of ${runtime}:\n${output}`);
        resolve(code === 0);
      });
    }),
);
const results = await Promise.all(runs);
if (results.includes(false)) process.exit(1);
console.log(`types: ${RUNTIMES.length} runtimes, no errors`);
