import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Looks at the machine's clock, and draws by lot. */
const OUTSIDE = /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(|\brandomUUID\(/;

/** Where they come from: entries that hand them on, the bundle (whose Date is its host's), and what signs tokens. */
const SOURCES = [
  "addon/server/**",
  "tools/standin/page/{host,univer-sheet}.ts",
  "tools/standin/store.ts",
  "worker/index.ts",
  "tools/{backup,seed-sql,test-clock}.ts",
  "test/support/sign-token.ts",
  "test/worker/support/{app,counting-worker,office-worker}.ts",
  "test/worker/tokens.test.ts",
  // A script of a test's own, which the page refuses for its date.
  "test/browser/standin/{script,sidebar-tests}.ts",
];

test("the machine's clock and lots are looked at in named places alone; all else is given them", () => {
  const files = globSync("{addon,worker,shared,tools,test}/**/*.{ts,tsx}");
  const known = new Set(SOURCES.flatMap((pattern) => globSync(pattern)));
  const others = files.filter((file) => !known.has(file) && OUTSIDE.test(readFileSync(file, "utf8")));
  expect(others.filter((file) => !file.endsWith("clock-and-lots.test.ts"))).toEqual([]);
  expect(files.length).toBeGreaterThan(500);
});
