// The way out of the page for UrlFetchApp: to the worker alone.
import type { HttpReply, HttpRequest } from "./services/host.ts";

/** Whether a body of `/fetch` is a request to the worker and nothing else. */
export function isRequestTo(workerUrl: string, value: unknown): value is HttpRequest {
  if (typeof value !== "object" || value === null) return false;
  const { url, method, headers, body } = value as Partial<Record<keyof HttpRequest, unknown>>;
  if (typeof url !== "string" || typeof method !== "string") return false;
  if (typeof headers !== "object" || headers === null) return false;
  if (body !== null && typeof body !== "string") return false;
  return URL.canParse(url) && new URL(url).origin === new URL(workerUrl).origin;
}

function isText({ headers }: Response): boolean {
  return /^text\/|json|^$/.test(headers.get("content-type") ?? "");
}

/**
 * Passes a request on and gives the reply, whatever its status.
 * @throws where the worker cannot be reached
 */
export async function forward({ url, method, headers, body }: HttpRequest): Promise<HttpReply> {
  const response = await fetch(url, { method, headers, body, redirect: "manual" });
  const bytes = Buffer.from(await response.arrayBuffer());
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    ...(isText(response) ? { body: bytes.toString() } : { body: "", base64: bytes.toString("base64") }),
  };
}
