// Applies migrations and deploys the worker, unless the configuration still holds placeholders or a demo's day.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { templateFaults } from "./check-templates.ts";
import { npmTool } from "./npm-tool.ts";

const configuration = readFileSync("wrangler.toml", "utf8");
const faults = [
  [
    /database_id = "0{8}-/,
    "database_id is still the placeholder: run `npx wrangler d1 create legal-education-reports`.",
  ],
  [
    /replace-with-your-client-id/,
    "OIDC_AUDIENCES is still the placeholder: put the script's OAuth client id there.",
  ],
  [/^\s*DEMO_DAY\s*=/m, "DEMO_DAY is for the demo on this machine only: take it out."],
].flatMap(([pattern, message]) => ((pattern as RegExp).test(configuration) ? [message as string] : []));
const broken = templateFaults();
if (broken.length > 0) {
  console.error(`The Word templates cannot be filled:\n- ${broken.join("\n- ")}`);
  process.exit(1);
}
if (faults.length > 0) {
  console.error(`wrangler.toml is not ready:\n- ${faults.join("\n- ")}`);
  process.exit(1);
}
for (const args of [["d1", "migrations", "apply", "DB", "--remote"], ["deploy"]]) {
  const [command, first] = npmTool("wrangler");
  const { status } = spawnSync(command, [...first, ...args], { stdio: "inherit" });
  if (status !== 0) {
    console.error(`wrangler ${args.join(" ")} failed; nothing after it was done.`);
    process.exit(1);
  }
}
