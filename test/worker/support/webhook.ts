import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";

/** In place of a status: the connection ends without an answer. */
export const HANGS_UP = 0;

/** A real small HTTP server on this machine that keeps what is posted to it. */
export interface TestWebhook {
  /** POST keeps, GET lists, DELETE forgets, PUT sets the status of the next answers. */
  url: string;
}

/** What was posted: headers, and the body as it came. */
export interface Posted {
  headers: Record<string, string>;
  body: string;
}

declare module "vitest" {
  interface ProvidedContext {
    webhook: TestWebhook;
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

export default async function startWebhook(project: TestProject): Promise<() => Promise<void>> {
  let posted: Posted[] = [];
  let status = 200;
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (request.method === "GET") return response.end(JSON.stringify(posted));
    if (request.method === "DELETE") posted = [];
    if (request.method === "PUT") status = Number(body);
    if (request.method !== "POST") return response.end();
    posted.push({ headers: request.headers as Record<string, string>, body });
    if (status === HANGS_UP) return request.socket.destroy();
    if (status >= 300 && status < 400) response.setHeader("Location", "/elsewhere");
    response.statusCode = status;
    response.end("received");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  project.provide("webhook", { url: `http://127.0.0.1:${port}/` });
  return () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
}
