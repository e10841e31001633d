// Child processes that are waited for, and ended with us.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

const WRANGLER = "node_modules/wrangler/bin/wrangler.js";
const QUIET = { WRANGLER_SEND_METRICS: "false", WRANGLER_LOG_SANITIZE: "true", CI: "true", NO_COLOR: "1" };

function start(args: readonly string[]): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [WRANGLER, ...args], {
    env: { ...process.env, ...QUIET },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that all that it started ends with it.
    detached: true,
  });
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
  let ended = false;
  child.on("exit", () => {
    ended = true;
  });
  const stop = async () => {
    if (ended || child.pid === undefined) return;
    const exit = once(child, "exit");
    process.kill(-child.pid, "SIGTERM");
    const force = setTimeout(() => process.kill(-(child.pid as number), "SIGKILL"), 8000);
    await exit;
    clearTimeout(force);
  };
  for (let tries = 0; tries < 240; tries++) {
    if (await answers(url)) return { stop };
    if (ended) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  await stop();
  throw new Error(`the worker did not start:\n${output()}`);
}
