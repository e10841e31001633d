// `npm start` as a newcomer meets it: an empty data folder, printed addresses, Ctrl-C, and the data there again.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { onMachineClock } from "../support/machine-clock.ts";

let folder: string;
let child: ChildProcess | null = null;

async function end(): Promise<void> {
  if (child?.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}
afterEach(end);

/** Starts it and gives what it printed up to some words, by default those that say how to stop. */
async function start(until = "Ctrl-C"): Promise<string> {
  const started = spawn(process.execPath, ["tools/start.ts", "--data", folder], {
    env: onMachineClock(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  child = started;
  let output = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(until)) resolve(output);
    };
    started.stdout.on("data", read);
    started.stderr.on("data", read);
    started.on("exit", (code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
}

async function stop(): Promise<number | null> {
  if (!child) throw new Error("nothing runs");
  child.kill("SIGINT");
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

function addressesIn(output: string): string[] {
  return [...output.matchAll(/http:\/\/127\.0\.0\.1:\d+\S*/g)].map(([address]) => address);
}

/** The start on an empty folder; those that follow find what it left. */
let first: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "start-"));
  first = await start();
});
afterAll(async () => {
  await end();
  await rm(folder, { recursive: true, force: true });
});

test("on an empty folder every printed address opens; after Ctrl-C none does", async () => {
  const addresses = addressesIn(first);
  expect(addresses).toHaveLength(3);
  expect(first).toContain("12 demo reports sent");
  expect(first).toContain("2021-12-10");
  for (const address of addresses) expect([address, (await fetch(address)).status]).toEqual([address, 200]);
  expect(await stop()).toBe(0);
  for (const address of addresses) await expect(fetch(address)).rejects.toThrow();
});

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

test("Ctrl-C while it is still starting ends all that was started", async () => {
  const usual = [8787, 8790];
  const before = await Promise.all(usual.map(answers));
  await start("sending the demo reports");
  expect(await stop()).toBe(0);
  expect(await Promise.all(usual.map(answers))).toEqual(before);
});

test("where a usual port is taken another one serves, and the data is there again", async () => {
  const taken = createServer().listen(8780, "127.0.0.1");
  await Promise.race([once(taken, "listening"), once(taken, "error")]);
  try {
    const output = await start();
    expect(output).toContain("0 demo reports sent");
    const [page = ""] = addressesIn(output);
    expect(page).not.toBe("http://127.0.0.1:8780");
    expect((await fetch(page)).status).toBe(200);
    expect(await stop()).toBe(0);
  } finally {
    taken.close();
  }
});
