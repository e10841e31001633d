import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { site } from "./desk.ts";

interface Raw {
  method?: string;
  headers?: Record<string, string>;
  /** Null where its headers are sent and it is never written. */
  body?: string | null;
}

/** A raw request, with headers that fetch would not let through. */
function raw(
  path: string,
  { method = "GET", headers = {}, body = "" }: Raw = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(site.standin.url);
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      response.resume();
      response.on("end", () => {
        resolve(response.statusCode);
        sent.destroy();
      });
    });
    sent.on("error", reject);
    if (body === null) sent.flushHeaders();
    else sent.end(body);
  });
}

export function serverTests(): void {
  describe("the stand-in's server", () => {
    const local = { "X-Standin": "1", "Content-Type": "application/json" };
    const toWorker = () =>
      JSON.stringify({ url: `${site.workerUrl}/x`, method: "GET", headers: {}, body: null });

    test.each([
      ["another Host name", "/", { headers: { Host: "evil.example" } }, 403],
      [
        "another site's write",
        "/files/so-tai-chinh",
        { method: "PUT", headers: { "Sec-Fetch-Site": "cross-site" } },
        403,
      ],
      [
        "another site's look at a token",
        "/identity/so-tai-chinh",
        { headers: { "Sec-Fetch-Site": "cross-site" } },
        403,
      ],
      ["a token without the page's header", "/identity/so-tai-chinh", {}, 404],
      ["an unknown person", "/s/nobody", {}, 404],
      ["an unknown person's file", "/files/nobody", {}, 404],
      ["a way out of the folder", "/page/..%2f..%2f..%2fpackage.json", {}, 404],
      ["a file that is not JSON", "/files/so-tai-chinh", { method: "PUT", body: "{" }, 400],
      ["a file that is another", "/files/so-tai-chinh", { method: "PUT", body: '{"id":"x"}' }, 409],
      [
        // Refused by what it says of itself: a body that is under way would race with the answer.
        "a file without end",
        "/files/so-tai-chinh",
        { method: "PUT", headers: { "Content-Length": String(21 * 1024 * 1024) }, body: null },
        413,
      ],
      ["a request that is not one", "/fetch", { method: "POST", headers: local, body: "[]" }, 403],
      [
        "a request to elsewhere",
        "/fetch",
        {
          method: "POST",
          headers: local,
          body: '{"url":"http://127.0.0.1:1/","method":"GET","headers":{},"body":null}',
        },
        403,
      ],
    ])("refuses %s", async (_name, path, options, status) => {
      expect(await raw(path, options)).toBe(status);
    });

    test("passes a request of its page on to the worker, and none without the page's header", async () => {
      const asked = { method: "POST", body: toWorker() };
      expect([
        await raw("/fetch", { ...asked, headers: local }),
        await raw("/fetch", { ...asked, headers: { "Content-Type": "application/json" } }),
      ]).toEqual([200, 403]);
    });
  });
}
