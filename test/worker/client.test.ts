import { describe, expect, expectTypeOf, test } from "vitest";
import type { Form } from "../../shared/report/form.ts";
import type { Head } from "../../shared/report/report.ts";
import { type Client, createClient } from "../../shared/wire/client.ts";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import { raw } from "./support/client.ts";
import { ADMINISTRATOR, MINH, OPEN, reporterOf } from "./support/people.ts";
import { fill } from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

const AGENCY = "so-tai-chinh";

function clientOf({ email }: AccountSeed): Client {
  return createClient({
    send: ({ path, ...init }) => raw(path, init),
    token: () => sign(claims(email)),
  });
}

const reporter = clientOf(reporterOf(AGENCY));
const reviewer = clientOf(MINH);

/** The reply of an answer; fails where it is another. */
function replyOf<T>(answer: { kind: "reply"; reply: T } | { kind: "unchanged" | "problem" }): T {
  if (answer.kind !== "reply") throw new Error(`${JSON.stringify(answer)} is no reply`);
  return answer.reply;
}

describe("the typed client", () => {
  test("takes a report from the form to its approval, with types throughout", async () => {
    const params = { period: OPEN, agency: AGENCY };
    const { form } = replyOf(
      await reporter.call("GET /v1/periods/:period/form", {
        params: { period: OPEN },
        query: { agency: AGENCY },
      }),
    );
    expectTypeOf(form).toEqualTypeOf<Form>();
    const sent = await reporter.call("PUT /v1/periods/:period/reports/:agency", {
      params,
      headers: { "Idempotency-Key": '"from-the-client"', "If-None-Match": "*" },
      body: fill(form),
    });
    const { head, version } = replyOf(sent);
    expectTypeOf(head).toEqualTypeOf<Head>();
    expect({ status: sent.status, etag: sent.etag, version }).toEqual({
      status: 201,
      etag: '"1"',
      version: 1,
    });

    const started = replyOf(
      await reviewer.call("POST /v1/periods/:period/reports/:agency/review", {
        params,
        headers: { "If-Match": `"${head.rev}"` },
        body: { action: "start", version },
      }),
    );
    const approved = replyOf(
      await reviewer.call("POST /v1/periods/:period/reports/:agency/review", {
        params,
        headers: { "If-Match": `"${started.head.rev}"` },
        body: { action: "approve", version },
      }),
    );
    expect(approved.head).toEqual({ ...head, state: "approved", counted: 1, rev: 3 });
  });

  test("hears a problem as one, with its code", async () => {
    const answer = await reporter.call("GET /v1/periods/:period/province", { params: { period: OPEN } });
    expect(answer).toMatchObject({
      kind: "problem",
      status: 403,
      problem: { code: "role_forbidden", type: "urn:problem:role_forbidden" },
    });
  });

  test("hears that what it has still stands", async () => {
    const params = { period: OPEN };
    const first = await reviewer.call("GET /v1/periods/:period/province", { params });
    const again = await reviewer.call("GET /v1/periods/:period/province", {
      params,
      headers: { "If-None-Match": first.etag ?? "" },
    });
    expect(again).toEqual({ kind: "unchanged", status: 304, etag: first.etag });
  });

  test("gets a file as its bytes, byte order mark and all", async () => {
    const answer = await reviewer.call("GET /v1/periods/:period/province.csv", { params: { period: OPEN } });
    const bytes = new Uint8Array(replyOf(answer));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  test("sends a file as text, and asks nothing of an operation that wants nothing", async () => {
    const administrator = clientOf(ADMINISTRATOR);
    const imported = replyOf(
      await administrator.call("POST /v1/accounts/import", {
        query: { dry: "1" },
        body: "Họ và tên;Thư điện tử;Vai trò\r\nNgười minh họa;moi@demo.example;Người xem\r\n",
      }),
    );
    expect(imported).toEqual({ dry: true, rows: 1, created: 1, changed: 0, faults: [], rev: null });
    expect(replyOf(await administrator.call("GET /v1/me")).account.role).toBe("administrator");
    const { entries } = replyOf(await administrator.call("GET /v1/audit", { query: { limit: 1 } }));
    expect(entries).toHaveLength(1);
  });

  test("parts of an address cannot change it", async () => {
    const answer = await reviewer.call("GET /v1/plans/:plan", { params: { plan: "../me?x=#" } });
    expect(answer).toMatchObject({ kind: "problem", status: 404, problem: { code: "plan_unknown" } });
  });

  test("an answer that is not the worker's is no problem of it, and rejects", async () => {
    const lost = createClient({
      send: async () => new Response("<h1>Bad gateway</h1>", { status: 502 }),
      token: "any",
    });
    await expect(lost.call("GET /v1/me")).rejects.toThrow(
      "GET /v1/me: 502, which is no problem of the worker",
    );
  });

  test("the compiler refuses what an operation does not take", () => {
    const params = { period: OPEN };
    const wrong = [
      // @ts-expect-error no such operation
      () => reviewer.call("GET /v1/nothing"),
      // @ts-expect-error the period is wanting
      () => reviewer.call("GET /v1/periods/:period/province"),
      // @ts-expect-error the precondition is wanting
      () => reviewer.call("PUT /v1/periods/:period/texts", { params, body: { texts: {} } }),
      () =>
        reviewer.call("PUT /v1/periods/:period/texts", {
          params,
          headers: { "If-None-Match": "*" },
          // @ts-expect-error no such text
          body: { texts: { nothing: "x" } },
        }),
    ];
    expect(wrong).toHaveLength(4);
  });
});
