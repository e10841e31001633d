import { beforeAll, describe, expect, test } from "vitest";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";

const PERIOD = `/v1/periods/${OPEN}`;
const KEPT = ["province", "province/totals", "province/texts", "snapshots/1"].map(
  (path) => `${PERIOD}/${path}`,
);
const headers = { "If-None-Match": "*" };

beforeAll(() => ask(MINH, `${PERIOD}/snapshots`, { method: "POST" }));

describe("what a client may keep, asked for with If-None-Match: *", () => {
  test.each(KEPT)("is 304 for who may read it, and refused first to everybody else: %s", async (path) => {
    expect((await ask(VIEWER, path, { headers })).status).toBe(304);
    await refused(VIEWER, "token_missing", path, { headers, token: null });
    await refused(VIEWER, "token_malformed", path, { headers, token: "x" });
    for (const person of [reporterOf("so-y-te"), ADMINISTRATOR]) {
      await refused(person, "role_forbidden", path, { headers });
    }
  });

  test("is unknown before it is unchanged", async () => {
    for (const path of KEPT.slice(0, 3)) {
      await refused(VIEWER, "period_unknown", path.replace(OPEN, "khong-co"), { headers });
    }
    await refused(VIEWER, "snapshot_unknown", `${PERIOD}/snapshots/2`, { headers });
  });
});
