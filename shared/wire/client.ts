// A client typed by the table of operations. It takes types alone from there, so that no schema is loaded with it.
import type * as v from "valibot";
import type { OperationKey, Operations } from "./operations.ts";
import type { ProblemDetails } from "./replies/problem.ts";

export interface SentRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

/** What a platform's own response is already (`fetch`). */
export interface Received {
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Transport {
  send(request: SentRequest): Promise<Received>;
  /** The identity token of whoever asks. */
  token: string | (() => string | Promise<string>);
}

type ParameterOf<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? NameOf<Name> | ParameterOf<`/${More}`>
    : NameOf<Rest>
  : never;
/** "period" of "period.json" too. */
type NameOf<Part extends string> = Part extends `${infer Name}.${string}` ? Name : Part;

type Part<Name extends string, T> = { [K in Name]: T };
type None = Record<never, never>;

type ParamsOf<K extends OperationKey> = [ParameterOf<K>] extends [never]
  ? None
  : Part<"params", Record<ParameterOf<K>, string | number>>;

// Outputs: what a schema lets in has their shape, while the input of one that first refuses a list is unknown.
type QueryOf<O> = O extends { query: infer S extends v.GenericSchema } ? { query?: v.InferOutput<S> } : None;

type BodyOf<O> = O extends { body: { schema: infer S extends v.GenericSchema } }
  ? Part<"body", v.InferOutput<S>>
  : O extends { body: { file: "csv" } }
    ? Part<"body", string>
    : None;

type Key<O> = O extends { idempotent: true } ? { "Idempotency-Key": string } : None;
type HeadersOf<O> = O extends { precondition: "match" }
  ? Part<"headers", { "If-Match": string } & Key<O>>
  : O extends { precondition: "match_or_none" }
    ? Part<"headers", ({ "If-Match": string } | { "If-None-Match": "*" }) & Key<O>>
    : O extends { precondition: "match_if_stored" }
      ? { headers?: { "If-Match": string } }
      : O extends { kept: true }
        ? { headers?: { "If-None-Match": string } }
        : None;

/** What an operation wants: the parts of its address, its query, its headers, its body. */
export type Asked<K extends OperationKey> = ParamsOf<K> &
  QueryOf<Operations[K]> &
  HeadersOf<Operations[K]> &
  BodyOf<Operations[K]>;

type ReplyOf<O> = O extends { reply: { schema: infer S extends v.GenericSchema } }
  ? v.InferOutput<S>
  : O extends { reply: { empty: true } }
    ? null
    : ArrayBuffer;

interface Heard {
  status: number;
  etag: string | null;
}

/** The reply, or that the client has it already where it may say so, or the problem. */
export type Answered<K extends OperationKey> =
  | (Heard & { kind: "reply"; reply: ReplyOf<Operations[K]> })
  | (Operations[K] extends { kept: true } ? Heard & { kind: "unchanged" } : never)
  | (Heard & { kind: "problem"; problem: ProblemDetails });

type Arguments<K extends OperationKey> = None extends Asked<K> ? [asked?: Asked<K>] : [asked: Asked<K>];

export interface Client {
  /** Rejects where the transport does, or where the answer is not the worker's (a proxy's own page). */
  call<K extends OperationKey>(operation: K, ...asked: Arguments<K>): Promise<Answered<K>>;
}

interface AnyAsked {
  params?: Record<string, string | number>;
  query?: Record<string, string | number | undefined>;
  headers?: Record<string, string>;
  body?: unknown;
}

function pathOf(path: string, { params = {}, query = {} }: AnyAsked): string {
  const filled = path.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const fields = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`],
  );
  return fields.length === 0 ? filled : `${filled}?${fields.join("&")}`;
}

function requestOf(operation: string, token: string, asked: AnyAsked): SentRequest {
  const [method = "", path = ""] = operation.split(" ");
  const { headers = {}, body } = asked;
  // A text is a file; every JSON body is an object.
  const isFile = typeof body === "string";
  const type = isFile ? "text/csv" : "application/json";
  return {
    method,
    path: pathOf(path, asked),
    headers: {
      Authorization: `Bearer ${token}`,
      ...(body === undefined ? {} : { "Content-Type": type }),
      ...headers,
    },
    body: body === undefined ? null : isFile ? body : JSON.stringify(body),
  };
}

async function readAnswer(operation: string, received: Received): Promise<unknown> {
  const { status } = received;
  const type = (received.headers.get("Content-Type") ?? "").split(";")[0];
  const heard: Heard = { status, etag: received.headers.get("ETag") };
  if (status === 304) return { kind: "unchanged", ...heard };
  if (type === "application/problem+json") {
    return { kind: "problem", ...heard, problem: JSON.parse(await received.text()) };
  }
  if (status < 200 || status > 299)
    throw new Error(`${operation}: ${status}, which is no problem of the worker`);
  if (status === 204) return { kind: "reply", ...heard, reply: null };
  const isJson = type === "application/json";
  const reply = isJson ? JSON.parse(await received.text()) : await received.arrayBuffer();
  return { kind: "reply", ...heard, reply };
}

/** A client over a transport; what it asks and hears is typed by the table of operations. */
export function createClient({ send, token }: Transport): Client {
  return {
    async call(operation, ...[asked]) {
      const bearer = typeof token === "string" ? token : await token();
      const received = await send(requestOf(operation, bearer, (asked ?? {}) as AnyAsked));
      return (await readAnswer(operation, received)) as never;
    },
  };
}
