import { describe, expect, test } from "vitest";
import type { AccountRole } from "../../shared/register/account-role.ts";
import { type Operation, problemsOf } from "../../shared/wire/operations/operation.ts";
import { OPERATIONS } from "../../shared/wire/operations.ts";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import { HANDLERS } from "../../worker/api/handlers.ts";
import { type Permission, ROLES } from "../../worker/auth/roles.ts";
import { ask, raw, refused } from "./support/client.ts";
import { ADMINISTRATOR, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { wireFaults } from "./support/wire.ts";

const TABLE = Object.entries<Operation>(OPERATIONS);
const AGENCY = "so-tai-chinh";
const PEOPLE: Record<AccountRole, AccountSeed> = {
  reporter: reporterOf(AGENCY),
  reviewer: MINH,
  viewer: VIEWER,
  administrator: ADMINISTRATOR,
};
const PARAMS: Record<string, string> = {
  ...{ period: OPEN, agency: AGENCY, plan: "kh-6134", duty: "II.5.b.3", account: "lan" },
  ...{ number: "1", version: "1", rule: "R-EVIDENCE-MISSING", set: "so-lieu-minh-hoa", round: "nam-2021" },
  draft: "khong-co",
};

describe("the OpenAPI document", () => {
  test("is for everybody, and may be kept", async () => {
    const response = await raw("/openapi.json", {});
    expect({
      status: response.status,
      type: response.headers.get("Content-Type"),
      kept: response.headers.get("Cache-Control"),
      sniffed: response.headers.get("X-Content-Type-Options"),
    }).toEqual({
      status: 200,
      type: "application/json",
      kept: "public, max-age=3600",
      sniffed: "nosniff",
    });
    const document = await response.json<{ openapi: string; paths: object }>();
    expect(document.openapi).toBe("3.1.1");
    expect(await (await raw("/openapi.json", {})).json()).toEqual(document);
  });

  test("tells the issuer whose tokens this worker takes", async () => {
    const document = await (await raw("/openapi.json", {})).json<{
      components: { securitySchemes: { idToken: { openIdConnectUrl: string } } };
    }>();
    expect(document.components.securitySchemes.idToken.openIdConnectUrl).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/\.well-known\/openid-configuration$/,
    );
  });
});

describe("the table of operations", () => {
  test("has every route of the worker and no other", () => {
    expect(TABLE.map(([, { id }]) => id).sort()).toEqual(Object.keys(HANDLERS).sort());
  });

  test("lists role_forbidden where some role may not, and nowhere else", () => {
    for (const [key, operation] of TABLE) {
      const { permission } = operation;
      const some = permission !== null && Object.values(ROLES[permission]).includes("none");
      expect([key, problemsOf(operation).includes("role_forbidden")]).toEqual([key, some]);
    }
    expectPermissions(TABLE.map(([, { permission }]) => permission));
  });

  const forbidden = TABLE.flatMap(([key, operation]) =>
    (Object.keys(PEOPLE) as AccountRole[])
      .filter((role) => operation.permission !== null && ROLES[operation.permission][role] === "none")
      .map((role) => ({ key, role, operation })),
  );

  test.each(forbidden)("$role is refused $key", async ({ key, role, operation }) => {
    const [method = "", path = ""] = key.split(" ");
    const { body, precondition, idempotent } = operation;
    await refused(
      PEOPLE[role],
      "role_forbidden",
      path.replace(/:([a-z]+)/g, (_, name) => PARAMS[name] ?? ""),
      {
        method,
        headers: {
          ...(precondition ? { "If-Match": '"1"' } : {}),
          ...(idempotent ? { "Idempotency-Key": '"never-stored"' } : {}),
          ...(body && "file" in body ? { "Content-Type": "text/csv" } : {}),
        },
        ...(body ? { body: body.example } : {}),
      },
    );
  });
});

/** The names in the table are those of the worker's roles: the compiler says so. */
function expectPermissions(names: (Permission | null)[]): void {
  expect(new Set(names)).toEqual(new Set([null, ...Object.keys(ROLES)]));
}

describe("answers are held to the table", () => {
  const me = { method: "GET", path: "/v1/me", status: 200, contentType: "application/json", etag: null };

  test("a field that its schema does not have is a fault", async () => {
    const { body } = await ask(MINH, "/v1/me");
    expect(wireFaults({ ...me, body })).toEqual([]);
    expect(wireFaults({ ...me, body: { ...body, secret: 1 } })).toEqual([
      'secret: Invalid key: Expected never but received "secret"',
    ]);
  });

  test("another status, another type, another header, an unlisted code and an unknown address are faults", async () => {
    const { body } = await ask(MINH, "/v1/me");
    expect(wireFaults({ ...me, status: 201, body })).toEqual(["the table does not list the status 201"]);
    expect(wireFaults({ ...me, etag: '"1"', body })).toEqual(["the table does not list an ETag"]);
    expect(wireFaults({ ...me, contentType: "text/html", body })).toEqual(["JSON as text/html"]);
    expect(wireFaults({ ...me, path: "/v1/nothing", body })).toEqual(["the table has no GET /v1/nothing"]);
    const { body: problem } = await ask(MINH, "/v1/plans/nothing");
    expect(wireFaults({ ...me, status: 404, body: problem })).toEqual([
      "the table does not list plan_unknown",
    ]);
    expect(wireFaults({ ...me, path: "/v1/plans/nothing", status: 409, body: problem })).toEqual([
      "plan_unknown with the status 409",
    ]);
  });
});
