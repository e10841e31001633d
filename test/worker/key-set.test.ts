import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { ask as askWorker } from "./support/client.ts";
import { LAN, MINH, VIEWER } from "./support/people.ts";
import { askerAt, claimsAt, NOW, signed } from "./support/signed.ts";

const { kty, n, e } = inject("issuer").key;
const publicKey = { kty, n, e, kid: "test-key", alg: "RS256", use: "sig" };
const [SECOND, MINUTE, HOUR] = [1_000, 60_000, 3_600_000];

/** What the issuer answers to the next fetches, and when they were. */
let answer: () => Promise<Response>;
let clock = NOW;
let fetches: number[] = [];
const keys =
  (...held: unknown[]) =>
  async () =>
    Response.json({ keys: held });
const down = async (): Promise<Response> => {
  throw new TypeError("network connection lost");
};
let logged: Record<string, unknown>[] = [];

beforeEach(() => {
  clock = NOW;
  fetches = [];
  logged = [];
  answer = keys(publicKey);
  vi.spyOn(globalThis, "fetch").mockImplementation(() => {
    fetches.push((clock - NOW) / SECOND);
    return answer();
  });
  vi.spyOn(console, "error").mockImplementation((line) => void logged.push(JSON.parse(line)));
});
afterEach(() => vi.restoreAllMocks());

let asked = 0;
/** A worker that has just started, at an address that no other test has asked. */
function worker() {
  asked += 1;
  const ask = askerAt(() => clock, { jwksUrl: new URL(`https://keys.example/${asked}`) });
  return async (after: number, kid = "test-key") => {
    clock = NOW + after;
    return ask(await signed(claimsAt(MINH.email, clock / SECOND), { kid }));
  };
}
const WELL = [200, MINH.id];
const UNREACHABLE = [503, "keys_unreachable"];
const UNKNOWN = [401, "token_signature"];

describe("an issuer's keys", () => {
  test("are asked for again after ten minutes, and not before", async () => {
    const ask = worker();
    for (const minutes of [0, 5, 9.9, 10, 19.9, 20]) expect(await ask(minutes * MINUTE)).toEqual(WELL);
    expect(fetches).toEqual([0, 600, 1_200]);
  });

  test("out of reach, are used on for a day, while fetches back off and the log tells", async () => {
    const ask = worker();
    expect(await ask(0)).toEqual(WELL);
    answer = down;
    const next = [0, 2, 6, 14, 30, 62, 126, 254, 510, 810, 1_110];
    for (const second of next.flatMap((at) => [at - 1, at])) {
      if (second >= 0) expect(await ask(11 * MINUTE + second * SECOND)).toEqual(WELL);
    }
    expect(fetches.slice(1).map((at) => at - 660)).toEqual(next);
    expect(logged[2]).toEqual({
      keys: "TypeError: network connection lost",
      ...{ failures: 3, keptMinutes: 11, nextInSeconds: 8 },
    });
    expect(await ask(24 * HOUR - SECOND)).toEqual(WELL);
    expect(await ask(24 * HOUR)).toEqual(UNREACHABLE);
    answer = keys(publicKey);
    expect(await ask(24 * HOUR + 6 * MINUTE)).toEqual(WELL);
  });

  test.each<[string, () => Promise<Response>]>([
    ["another status", async () => new Response("", { status: 500 })],
    [
      "a redirection",
      async () => new Response("", { status: 302, headers: { Location: "https://x.example" } }),
    ],
    ["a page", async () => new Response("<html>", { headers: { "Content-Type": "text/html" } })],
    ["JSON that is no key set", async () => Response.json({ error: "busy" })],
    ["a set without keys", keys()],
  ])("are kept through %s", async (_, wrong) => {
    const ask = worker();
    expect(await ask(0)).toEqual(WELL);
    answer = wrong;
    expect(await ask(11 * MINUTE)).toEqual(WELL);
    expect(await ask(11 * MINUTE + SECOND)).toEqual(WELL);
    expect(fetches).toEqual([0, 660]);
  });

  test("that the issuer took back are refused with the next fetch", async () => {
    const ask = worker();
    expect(await ask(0)).toEqual(WELL);
    answer = keys({ ...publicKey, kid: "next-key" });
    expect(await ask(10 * MINUTE)).toEqual(UNKNOWN);
    expect(await ask(10 * MINUTE, "next-key")).toEqual(WELL);
    expect(fetches).toEqual([0, 600]);
  });

  test("of an unknown id cost one fetch a cool-down; a new key is found by it", async () => {
    const ask = worker();
    expect(await ask(0)).toEqual(WELL);
    for (let second = 1; second <= 65; second += 1) {
      expect(await ask(second * SECOND, `unknown-${second}`)).toEqual(UNKNOWN);
    }
    expect(fetches).toEqual([0, 30, 60]);
    answer = keys(publicKey, { ...publicKey, kid: "next-key" });
    expect(await ask(89 * SECOND, "next-key")).toEqual(UNKNOWN);
    expect(await ask(90 * SECOND, "next-key")).toEqual(WELL);
    expect(await ask(91 * SECOND)).toEqual(WELL);
    expect(fetches).toEqual([0, 30, 60, 90]);
  });

  test("of an unknown id while the issuer is out of reach cannot be judged, and are not asked for each time", async () => {
    const ask = worker();
    expect(await ask(0)).toEqual(WELL);
    answer = down;
    for (let second = 40; second < 46; second += 1) {
      expect(await ask(second * SECOND, "next-key")).toEqual(UNREACHABLE);
    }
    expect(fetches).toEqual([0, 40, 42]);
    expect(await ask(50 * SECOND)).toEqual(WELL);
  });

  test("never had, are not asked for at every request", async () => {
    const ask = worker();
    answer = down;
    for (let second = 0; second < 10; second += 0.5) expect(await ask(second * SECOND)).toEqual(UNREACHABLE);
    expect(fetches).toEqual([0, 2, 6]);
    answer = keys(publicKey);
    expect(await ask(15 * SECOND)).toEqual(WELL);
  });

  test("are fetched once for all who ask at once: at first, and of an unknown id", async () => {
    const ask = worker();
    const slow = () => new Promise<void>((done) => setTimeout(done, 50));
    answer = async () => slow().then(keys(publicKey));
    const eight = Array.from({ length: 8 });
    expect(await Promise.all(eight.map(() => ask(0)))).toEqual(eight.fill(WELL));
    expect(fetches).toEqual([0]);
    expect(await Promise.all(eight.map(() => ask(MINUTE, "next-key")))).toEqual(Array(8).fill(UNKNOWN));
    expect(fetches).toEqual([0, 60]);
  });
});

test("requests that come at once to a worker that has just started all get their answer", async () => {
  vi.restoreAllMocks();
  const answers = await Promise.all(
    [LAN, MINH, VIEWER, LAN, MINH].map((person) => askWorker(person, "/v1/me")),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
});
