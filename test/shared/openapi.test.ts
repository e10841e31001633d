import { fileURLToPath } from "node:url";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { build } from "esbuild";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { isDay } from "../../shared/day.ts";
import { type Operation, problemsOf } from "../../shared/wire/operations/operation.ts";
import { OPERATIONS } from "../../shared/wire/operations.ts";
import { PROBLEMS } from "../../shared/wire/problems.ts";
import { replyOf } from "../../shared/wire/replies/reply-of.ts";
import { makeOpenApi } from "../../worker/http/openapi.ts";

const DOCUMENT = makeOpenApi("https://accounts.google.com") as {
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: { schemas: Record<string, unknown>; responses: Record<string, OpenApiResponse> };
};

interface Media {
  schema: object;
  example?: unknown;
}
interface OpenApiResponse {
  $ref?: string;
  content?: Record<string, Media>;
}
interface OpenApiOperation {
  operationId: string;
  summary: string;
  tags: string[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, OpenApiResponse>;
}

const TABLE = Object.entries<Operation>(OPERATIONS);
const IN_DOCUMENT = Object.values(DOCUMENT.paths).flatMap((path) =>
  Object.entries(path).flatMap(([method, operation]) => (method === "parameters" ? [] : [operation])),
);

/** Of every rule's strictest setting, those that are off and why. */
const OFF = {
  // The repository is private: nothing is licensed to anybody.
  "info-license": "off",
  "info-license-strict": "off",
  // "snapshots/changes" beside "snapshots/{number}": OpenAPI has the concrete path matched first, as the routes do.
  "no-ambiguous-paths": "off",
} as const;

describe("the OpenAPI document", () => {
  test("has no error and no warning of a strict linter", async () => {
    const config = await createConfig({ extends: ["recommended-strict"], rules: OFF });
    const problems = await lintFromString({ source: JSON.stringify(DOCUMENT), config });
    const told = problems.map(({ ruleId, severity, message, location }) => ({
      ...{ ruleId, severity, message, at: location[0]?.pointer },
    }));
    expect(told).toEqual([]);
  });

  test("lint is not blind: a doubled operationId is told", async () => {
    const config = await createConfig({ extends: ["recommended-strict"], rules: OFF });
    const source = JSON.stringify(DOCUMENT).replace('"operationId":"listPlans"', '"operationId":"getMe"');
    const problems = await lintFromString({ source, config });
    expect(problems.map(({ ruleId }) => ruleId)).toContain("operation-operationId-unique");
  });

  test("holds every operation of the table, each with id, summary, tag, a 2xx and a 4xx", () => {
    expect(IN_DOCUMENT.map(({ operationId }) => operationId).sort()).toEqual(
      TABLE.map(([, { id }]) => id).sort(),
    );
    for (const { operationId, summary, tags, responses } of IN_DOCUMENT) {
      const statuses = Object.keys(responses);
      expect({
        operationId: /^[a-z][A-Za-z]+$/.test(operationId),
        summary: summary.length > 5,
        tags: tags.length,
        good: statuses.some((status) => status.startsWith("2")),
        refused: statuses.some((status) => status.startsWith("4")),
      }).toEqual({ operationId: true, summary: true, tags: 1, good: true, refused: true });
    }
  });

  test("names no machine on which it was made", () => {
    expect(JSON.stringify(DOCUMENT)).not.toMatch(/localhost|127\.0\.0\.1|file:/);
  });

  test("describes a check that JSON Schema cannot express", () => {
    expect(JSON.stringify(DOCUMENT.components.schemas.Report)).toContain("No U+0000, no lone surrogates.");
    expect(DOCUMENT.components.schemas.InviteAccountBody).toMatchObject({
      description:
        "Also checked: expected a role. Also checked: expected one of the roles. Also checked: expected an agency for a reporter, and none for who is neither a reporter nor a reviewer.",
    });
    expect(DOCUMENT.components.schemas.PutExemptionBody).toMatchObject({
      properties: {
        from: { type: "string", format: "date" },
        reason: { description: "No U+0000, no lone surrogates. Also checked: expected words." },
      },
    });
  });
});

describe("examples", () => {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allErrors: true,
    formats: { date: isDay, "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, binary: true },
    keywords: ["example", "paths", "components", "openapi", "info", "servers", "security", "tags"],
  });
  ajv.addSchema({ $id: "https://openapi.example/document", components: DOCUMENT.components });
  const absolute = (schema: object) =>
    JSON.parse(
      JSON.stringify(schema).replaceAll('"#/components/', '"https://openapi.example/document#/components/'),
    );

  const faults = (schema: object, example: unknown) => {
    const validate = ajv.compile(absolute(schema));
    return validate(example) ? [] : validate.errors;
  };
  const media = IN_DOCUMENT.flatMap(({ operationId, requestBody, responses }) => [
    ...Object.values(requestBody?.content ?? {}).map((one) => ({ at: `${operationId} body`, one })),
    ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
      Object.values(content).map((one) => ({ at: `${operationId} ${status}`, one })),
    ),
  ]);

  test.each(media.filter(({ one }) => one.example !== undefined))("of $at fits its schema", ({ one }) => {
    expect(faults(one.schema, one.example)).toEqual([]);
  });

  test("every JSON body and reply has one, and the schemas that check requests take it", () => {
    for (const [key, { body, reply }] of TABLE) {
      if (body && "schema" in body)
        expect([key, v.safeParse(body.schema, body.example).issues]).toEqual([key, undefined]);
      if ("schema" in reply)
        expect([key, v.safeParse(reply.schema, reply.example).issues]).toEqual([key, undefined]);
    }
    expect(media.filter(({ one }) => one.example === undefined).length).toBe(
      TABLE.filter(([, { reply }]) => "file" in reply && reply.file !== "csv").length,
    );
  });

  test("a field that nobody knows does not fit", () => {
    const me = media.find(({ at }) => at === "getMe 200")?.one as Media;
    expect(faults(me.schema, { ...(me.example as object), more: 1 })).toMatchObject([
      { keyword: "additionalProperties" },
    ]);
  });
});

describe("the table of operations", () => {
  test("has ids of its own, and each code at most once where it is listed", () => {
    const ids = TABLE.map(([, { id }]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [key, { problems }] of TABLE)
      expect([key, new Set(problems).size]).toEqual([key, problems.length]);
  });

  test("every problem of the catalogue is some operation's, or of addresses and methods", () => {
    const told = new Set(TABLE.flatMap(([, operation]) => problemsOf(operation)));
    const others = Object.keys(PROBLEMS).filter((code) => !told.has(code as keyof typeof PROBLEMS));
    expect(others.sort()).toEqual(["method_not_allowed", "route_unknown"]);
  });

  test("the compiler refuses a reply's schema that differs from its type, either way", () => {
    const some = v.strictObject({ a: v.string(), b: v.exactOptional(v.number()) });
    replyOf<{ a: string; b?: number }>()(some);
    // @ts-expect-error an optional field that the schema does not have
    replyOf<{ a: string; b?: number; c?: string }>()(some);
    // @ts-expect-error a field that the type does not have
    replyOf<{ a: string }>()(some);
    // @ts-expect-error null where the type has none
    replyOf<{ a: string }>()(v.strictObject({ a: v.nullable(v.string()) }));
    // @ts-expect-error optional where the type wants it
    replyOf<{ a: string; b: number }>()(some);
    expect(v.is(some, { a: "x" })).toBe(true);
  });
});

describe("the table of operations is loaded by no client", () => {
  const ROOT = fileURLToPath(new URL("../../", import.meta.url));

  /** Files that are loaded together with an entry: what it imports, and so on, but not what it loads later. */
  async function loadedWith(entry: string): Promise<Set<string>> {
    const { metafile } = await build({
      ...{ absWorkingDir: ROOT, entryPoints: [entry], bundle: true, write: false, metafile: true },
      ...{ outdir: "out", format: "esm", platform: "neutral", logLevel: "silent", packages: "external" },
      ...{ external: ["cloudflare:*"], loader: { ".docx": "binary", ".css": "text", ".svg": "text" } },
    });
    const loaded = new Set<string>([entry]);
    for (const path of loaded) {
      for (const { kind, path: next, external } of metafile.inputs[path]?.imports ?? []) {
        if (kind === "import-statement" && !external) loaded.add(next);
      }
    }
    return loaded;
  }

  test.each(["addon/server/main.ts", "addon/sidebar/main.tsx", "shared/wire/client.ts"])(
    "not with %s",
    async (entry) => {
      const loaded = [...(await loadedWith(entry))];
      expect(
        loaded.filter((path) => /openapi\.ts|openapi\/|wire\/(operations|replies|examples)/.test(path)),
      ).toEqual([]);
    },
  );

  test("the worker answers by it, and makes no document of it until one is asked for", async () => {
    const loaded = [...(await loadedWith("worker/index.ts"))];
    expect(loaded).toContain("shared/wire/operations.ts");
    expect(loaded.filter((path) => /openapi\.ts|openapi\//.test(path))).toEqual([
      "worker/api/get-openapi.ts",
    ]);
  });

  test("but with the document's own module", async () => {
    expect(await loadedWith("worker/http/openapi.ts")).toContain("shared/wire/operations.ts");
  });
});
