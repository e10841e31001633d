// Runs every test with the machine's clock pushed to where days, minutes and years end. `npm start` and the restore drill
// inside of the tests keep the machine's own: their workerd's clock cannot be pushed, and tokens are held against it.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const VIETNAM_MS = 7 * 3_600_000;
const [MINUTE, DAY] = [60_000, 86_400_000];

/** How far ahead a clock must be to show 23:59:50 in a zone. */
const toMidnight = (now: number, zone: number) => DAY - 10_000 - ((now + zone) % DAY);

/** Where the clock can be pushed, in milliseconds from now on. */
const PUSHES: Record<string, (now: number) => number> = {
  midnight: (now) => toMidnight(now, VIETNAM_MS),
  "midnight-utc": (now) => toMidnight(now, 0),
  minute: (now) => MINUTE - 1_000 - (now % MINUTE),
  "new-year": (now) => {
    const year = new Date(now + VIETNAM_MS).getUTCFullYear();
    return Date.UTC(year + 1, 0, 1) - VIETNAM_MS - 10_000 - now;
  },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PUSHES));
if (unknown.length > 0) {
  console.error(`Usage: npm run test:clock [-- ${Object.keys(PUSHES).join("|")} …]`);
  process.exit(2);
}
const preload = pathToFileURL(join(import.meta.dirname, "../test/support/pushed-clock.ts")).href;
let failed = false;
for (const name of asked.length > 0 ? asked : Object.keys(PUSHES)) {
  const now = Date.now();
  const push = PUSHES[name]?.(now) ?? 0;
  console.log(
    `\n${name}: the clock shows ${new Date(now + push + VIETNAM_MS).toISOString().slice(0, 19)} in Vietnam`,
  );
  const { status } = spawnSync("vitest", ["run"], {
    stdio: "inherit",
    env: { ...process.env, CLOCK_PUSH: String(push), NODE_OPTIONS: `--import=${preload}` },
    shell: process.platform === "win32",
  });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
