// The OpenAPI document, made from the table of operations. Loaded only when it is asked for.

import {
  ALWAYS,
  type Operation,
  PATH_PARAMETERS,
  type PathParameter,
  TAGS,
} from "../../shared/wire/operations/operation.ts";
import { OPERATIONS } from "../../shared/wire/operations.ts";
import { answersOf, byStatus, problemResponse } from "./openapi/answers.ts";
import { makeSchemas, queryFields, type Schemas } from "./openapi/schemas.ts";

type Json = Record<string, unknown>;

/** Statuses that mean the same for every operation, by name; what an operation adds to 403 is its own. */
const ALWAYS_ALIKE: Record<number, string> = { 401: "NotSignedIn", 500: "Fault", 503: "KeysUnreachable" };

const REV = '"3"';

const HEADERS = {
  IfMatch: {
    name: "If-Match",
    description: "The revision on which the write builds, as a strong tag.",
    example: REV,
  },
  IfNoneMatchAll: {
    name: "If-None-Match",
    description: "`*` in place of `If-Match` where nothing is there yet.",
    example: "*",
  },
  IfNoneMatch: {
    name: "If-None-Match",
    description: "The tag of what the client has; 304 while it stands.",
    example: REV,
  },
  IdempotencyKey: {
    name: "Idempotency-Key",
    description: "A quoted text of 200 characters at most, scoped to the caller and the report.",
    example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
  },
} as const;
type HeaderName = keyof typeof HEADERS;

function headersOf({
  precondition,
  idempotent,
  kept,
}: Operation): { header: HeaderName; required: boolean }[] {
  return [
    ...(precondition ? [{ header: "IfMatch" as const, required: precondition === "match" }] : []),
    ...(precondition === "match_or_none" ? [{ header: "IfNoneMatchAll" as const, required: false }] : []),
    ...(idempotent ? [{ header: "IdempotencyKey" as const, required: true }] : []),
    ...(kept ? [{ header: "IfNoneMatch" as const, required: false }] : []),
  ];
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:([a-z]+)/g)].map(([, name]) => ({ $ref: `#/components/parameters/${name}` }));
}

function parametersOf(operation: Operation): Json[] {
  const query = operation.query ? queryFields(operation.query) : [];
  return [
    ...query.map(({ name, schema: { description, ...schema }, required }) => ({
      name,
      in: "query",
      required,
      schema,
      ...(description === undefined ? {} : { description }),
    })),
    ...headersOf(operation).map(({ header, required }) => ({
      ...HEADERS[header],
      in: "header",
      required,
      schema: { type: "string" },
    })),
  ];
}

function bodyOf({ body }: Operation, { refTo }: Schemas): Json {
  if (body === undefined) return {};
  const content =
    "schema" in body
      ? { "application/json": { schema: refTo(body.schema), example: body.example } }
      : { "text/csv": { schema: { type: "string" }, example: body.example } };
  return { requestBody: { required: true, content } };
}

function describe({ description, permission }: Operation): string {
  const who = permission === null ? "Everybody who has an account." : `Permission: ${permission}.`;
  return [description, who].filter(Boolean).join(" ");
}

function entryOf(operation: Operation, schemas: Schemas, always: Map<number, string>): Json {
  const { id, summary, tag } = operation;
  const parameters = parametersOf(operation);
  return {
    operationId: id,
    summary,
    description: describe(operation),
    tags: [tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(operation, schemas),
    responses: answersOf(operation, schemas, always),
  };
}

function pathsOf(schemas: Schemas, always: Map<number, string>): Record<string, Json> {
  const paths: Record<string, Json> = {};
  for (const [key, operation] of Object.entries<Operation>(OPERATIONS)) {
    const [method = "", path = ""] = key.split(" ");
    const template = path.replace(/:([a-z]+)/g, "{$1}");
    const inPath = pathParameters(path);
    const entry = paths[template] ?? (inPath.length > 0 ? { parameters: inPath } : {});
    paths[template] = { ...entry, [method.toLowerCase()]: entryOf(operation, schemas, always) };
  }
  return paths;
}

const INFO = {
  title: "Legal-education reports",
  version: "1",
  description: [
    "Reports of agencies on a provincial legal-education plan, and the merged provincial view.",
    "Errors are problem details (RFC 9457) with a stable `code`; title and detail are Vietnamese, for people.",
    "Lengths of texts count UTF-16 units.",
    "Additive changes keep `/v1`. Unknown fields of a request are refused; a client shall pass over unknown ones.",
  ].join(" "),
};

function parameterOf([name, { description, example }]: [string, { description: string; example: string }]) {
  const parameter = { name, in: "path", required: true, description, schema: { type: "string" }, example };
  return [name as PathParameter, parameter];
}

/** The document; `issuer` is whose identity tokens are taken. */
export function makeOpenApi(issuer: string): Json {
  const schemas = makeSchemas();
  const shared = [...byStatus(ALWAYS)].filter(([status]) => ALWAYS_ALIKE[status] !== undefined);
  const always = new Map(shared.map(([status]) => [status, ALWAYS_ALIKE[status] as string]));
  return {
    openapi: "3.1.1",
    info: INFO,
    servers: [{ url: "/", description: "This worker." }],
    security: [{ idToken: [] }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths: pathsOf(schemas, always),
    components: {
      schemas: schemas.components,
      parameters: Object.fromEntries(Object.entries(PATH_PARAMETERS).map(parameterOf)),
      responses: Object.fromEntries(
        shared.map(([status, codes]) => [always.get(status), problemResponse(codes, schemas)]),
      ),
      securitySchemes: {
        idToken: {
          type: "openIdConnect",
          openIdConnectUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
          description: "An OpenID Connect identity token, sent as `Authorization: Bearer …`.",
        },
      },
    },
  };
}

let made: string | undefined;

/** The document as a text, made once in an isolate; `issuers` as configured, of which the first address is named. */
export function openApiText(issuers: readonly string[]): string {
  made ??= JSON.stringify(makeOpenApi(issuers.find((issuer) => issuer.includes("://")) ?? ""));
  return made;
}
