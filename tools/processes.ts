// Child processes that are waited for, and ended with us.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const WRANGLER = "node_modules/wrangler/bin/wrangler.js";
const QUIET = { WRANGLER_SEND_METRICS: "false", WRANGLER_LOG_SANITIZE: "true", CI: "true", NO_COLOR: "1" };

/** Every child that still runs, so that an interrupt at any moment ends them all. */
const children = new Set<ChildProcess>();

// A process that ends without stopping them (a test run that is broken off) must leave nothing behind.
process.once("exit", () => {
  for (const child of children) end(child, "SIGKILL");
});

function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // It has just ended by itself.
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (!children.has(child)) return;
  const exit = once(child, "exit");
  end(child, "SIGTERM");
  const force = setTimeout(() => end(child, "SIGKILL"), 8000);
  await exit;
  clearTimeout(force);
}

/** Ends whatever was started here and still runs. */
export async function stopChildren(): Promise<void> {
  await Promise.all([...children].map(stopChild));
}

function start(args: readonly string[]): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [WRANGLER, ...args], {
    env: { ...process.env, ...QUIET },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that all that it started ends with it.
    detached: true,
  });
  children.add(child);
  child.on("exit", () => children.delete(child));
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  return { child, output: () => output };
}

/** Runs wrangler to its end; throws with what it printed where it fails. */
export async function runWrangler(args: readonly string[]): Promise<void> {
  const { child, output } = start(args);
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`wrangler ${args.join(" ")} failed:\n${output()}`);
}

/** Runs wrangler to its end and gives all that it answered; throws with its last words where it fails. */
export async function askWrangler(args: readonly string[]): Promise<string> {
  const { child, output } = start(args);
  const answer: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => answer.push(chunk));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`wrangler ${args.slice(0, 3).join(" ")} failed:\n${output()}`);
  return Buffer.concat(answer).toString();
}

export interface Running {
  stop(): Promise<void>;
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}

/** Starts `wrangler dev` and waits until `url` answers; throws with its output where it ends or takes too long. */
export async function startWrangler(args: readonly string[], url: string): Promise<Running> {
  const { child, output } = start(args);
  const stop = () => stopChild(child);
  for (let tries = 0; tries < 240; tries++) {
    if (await answers(url)) return { stop };
    if (!children.has(child)) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await stop();
  throw new Error(`the worker did not start:\n${output()}`);
}
