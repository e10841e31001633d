// Installs the locked packages once. Plain JavaScript, so that any Node that npm runs on can start it;
// the scripts that follow find the Node of node_modules first.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const mark = "node_modules/.installed";
const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const installed = existsSync(mark) ? readFileSync(mark, "utf8") : "";
if (installed !== wanted) {
  console.log("Installing packages, a few minutes the first time …");
  // Not `npm ci`: the lock file holds every package but some binaries of other platforms, which npm then adds itself.
  const { status } = spawnSync(
    "npm",
    ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      stdio: "inherit",
      shell: process.platform === "win32",
    },
  );
  if (status !== 0) {
    console.error("npm install failed: see its lines above; nothing was started.");
    process.exit(status ?? 1);
  }
  writeFileSync(mark, wanted);
}
