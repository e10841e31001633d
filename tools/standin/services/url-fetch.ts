import type { Host, HttpReply, HttpRequest } from "./host.ts";
import { service } from "./strict.ts";

const METHODS = ["get", "post", "put", "patch", "delete"];

interface Options {
  method?: unknown;
  headers?: unknown;
  contentType?: unknown;
  payload?: unknown;
  muteHttpExceptions?: unknown;
}

const TYPES: Record<keyof Options, (value: unknown) => boolean> = {
  method: (value) => typeof value === "string" && METHODS.includes(value.toLowerCase()),
  headers: (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((each) => typeof each === "string"),
  contentType: (value) => typeof value === "string",
  payload: (value) => typeof value === "string",
  muteHttpExceptions: (value) => typeof value === "boolean",
};

function requestOf(host: Host, url: string, options: Options): HttpRequest {
  for (const [option, value] of Object.entries(options)) {
    if (TYPES[option as keyof Options]?.(value)) continue;
    throw new Error(`${host.prefix}: UrlFetchApp.fetch with the option ${option} of this kind is not there`);
  }
  const headers: Record<string, string> = { ...(options.headers as Record<string, string> | undefined) };
  const body = (options.payload as string | undefined) ?? null;
  // Google sends a payload as a form unless told otherwise; the type in `headers` is not looked at.
  if (body !== null)
    headers["Content-Type"] = (options.contentType as string) ?? "application/x-www-form-urlencoded";
  return { url, method: ((options.method as string | undefined) ?? "get").toUpperCase(), headers, body };
}

/** An answer's bytes, signed as Java's are. */
function bytesOf({ base64, body }: HttpReply): number[] {
  const octets = base64 === undefined ? unescape(encodeURIComponent(body)) : atob(base64);
  return Array.from(octets, (octet) => (octet.charCodeAt(0) << 24) >> 24);
}

function responseService(host: Host, reply: HttpReply): object {
  return service(host, "HTTPResponse", {
    getResponseCode: ["", () => reply.status],
    getContentText: ["", () => reply.body],
    getContent: ["", () => bytesOf(reply)],
    getHeaders: ["", () => ({ ...reply.headers })],
  });
}

/** As in a deployment that lists the worker alone; addresses under .invalid stand for all that is outside. */
function isListed({ stores }: Host, url: string): boolean {
  const base = stores.script.values.get("WORKER_URL");
  return (base !== undefined && url.startsWith(base)) || !/^https?:\/\/[^/]*\.invalid(\/|$)/.test(url);
}

/** `UrlFetchApp`. */
export function urlFetchApp(host: Host): object {
  return service(host, "UrlFetchApp", {
    fetch: [
      "text [object]",
      (url: string, options: Options = {}) => {
        if (!/^https?:\/\//.test(url)) throw new Error(`Invalid argument: ${url}`);
        const request = requestOf(host, url, options);
        if (!isListed(host, url)) {
          throw new Error(
            `Request to ${url} failed because the URL has not been whitelisted in the script manifest.`,
          );
        }
        let reply: HttpReply;
        try {
          reply = host.request(request);
        } catch {
          throw new Error(`Address unavailable: ${url}`);
        }
        if (reply.status >= 400 && options.muteHttpExceptions !== true) {
          const server = url.split("/").slice(0, 3).join("/");
          throw new Error(
            `Request failed for ${server} returned code ${reply.status}. Truncated server response: ${reply.body.slice(0, 100)} (use muteHttpExceptions option to examine full response)`,
          );
        }
        return responseService(host, reply);
      },
    ],
  });
}
