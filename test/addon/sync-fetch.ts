// HTTP that waits, as Apps Script's does: a thread asks, this one sleeps until the answer is there.
import { MessageChannel, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { HttpReply, HttpRequest } from "../../tools/standin/services/host.ts";
import { WAIT } from "../limits.ts";

const ASKER = `
const { parentPort, workerData } = require("node:worker_threads");
const { port, signal } = workerData;
port.on("message", async ({ url, method, headers, body }) => {
  let reply;
  try {
    const response = await fetch(url, { method, headers, body: body ?? undefined });
    const given = Object.fromEntries(response.headers);
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = /^text\\/|json|^$/.test(given["content-type"] ?? "");
    const content = text ? { body: bytes.toString() } : { body: "", base64: bytes.toString("base64") };
    reply = { status: response.status, headers: given, ...content };
  } catch (error) {
    reply = { failed: String(error) };
  }
  port.postMessage(reply);
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
`;

export interface SyncFetch {
  fetch(request: HttpRequest): HttpReply;
  close(): Promise<void>;
}

/** A synchronous fetch; throws where the server cannot be reached. */
export function createSyncFetch(): SyncFetch {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(ASKER, {
    eval: true,
    workerData: { port: port2, signal },
    transferList: [port2],
  });
  return {
    fetch(request) {
      Atomics.store(signal, 0, 0);
      port1.postMessage(request);
      if (Atomics.wait(signal, 0, 0, WAIT) === "timed-out") throw new Error("no answer came");
      const reply = receiveMessageOnPort(port1)?.message as HttpReply | { failed: string };
      if ("failed" in reply) throw new Error(reply.failed);
      return reply;
    },
    close: async () => {
      port1.close();
      await thread.terminate();
    },
  };
}
