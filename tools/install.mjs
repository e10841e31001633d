// Installs the locked packages once. Plain JavaScript, so that any Node that npm runs on can start it;
// the scripts that follow find the Node of node_modules first.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const mark = "node_modules/.installed";
const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const installed = existsSync(mark) ? readFileSync(mark, "utf8") : "";
if (installed !== wanted) {
  console.log("Installing packages (npm ci), a few minutes the first time …");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("npm ci failed: see its lines above; nothing was started.");
    process.exit(status ?? 1);
  }
  writeFileSync(mark, wanted);
}
