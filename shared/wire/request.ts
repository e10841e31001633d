// What an operation is asked with, typed by the table of operations. Types alone come from there: no schema is loaded.
import type * as v from "valibot";
import type { OperationKey, Operations } from "./operations.ts";

/** A request but for who asks, and for how a platform sends its body. */
export interface ApiRequest {
  method: string;
  /** With its query. */
  path: string;
  headers: Record<string, string>;
  /** JSON, or a text that is a file; undefined where there is none. */
  body: unknown;
}

/** The names of the parts of an operation's address; "period" of "period.json" too. */
export type ParameterOf<Path extends string> = Path extends `${string}:${infer Rest}`
  ? Rest extends `${infer Name}/${infer More}`
    ? NameOf<Name> | ParameterOf<`/${More}`>
    : NameOf<Rest>
  : never;
type NameOf<Part extends string> = Part extends `${infer Name}.${string}` ? Name : Part;

export type None = Record<never, never>;

// Outputs: what a schema lets in has their shape, while the input of one that first refuses a list is unknown.
export type QueryOf<O> = O extends { query: infer S extends v.GenericSchema } ? v.InferOutput<S> : None;

export type BodyOf<O> = O extends { body: { schema: infer S extends v.GenericSchema } }
  ? v.InferOutput<S>
  : O extends { body: { file: "csv" } }
    ? string
    : never;

export type ReplyOf<O> = O extends { reply: { schema: infer S extends v.GenericSchema } }
  ? v.InferOutput<S>
  : O extends { reply: { empty: true } }
    ? null
    : ArrayBuffer;

type Params<K extends OperationKey> = [ParameterOf<K>] extends [never]
  ? None
  : { params: Record<ParameterOf<K>, string | number> };
type Query<O> = O extends { query: unknown } ? { query?: QueryOf<O> } : None;
type Body<O> = O extends { body: unknown } ? { body: BodyOf<O> } : None;

type Key<O> = O extends { idempotent: true } ? { "Idempotency-Key": string } : None;
type Headers<O> = O extends { precondition: "match" }
  ? { headers: { "If-Match": string } & Key<O> }
  : O extends { precondition: "match_or_none" }
    ? { headers: ({ "If-Match": string } | { "If-None-Match": "*" }) & Key<O> }
    : O extends { precondition: "match_if_stored" | "match_if_given" }
      ? { headers?: { "If-Match"?: string } }
      : O extends { kept: true }
        ? { headers?: { "If-None-Match": string } }
        : None;

/** What an operation wants: the parts of its address, its query, its headers, its body. */
type Input<K extends OperationKey> = Params<K> &
  Query<Operations[K]> &
  Headers<Operations[K]> &
  Body<Operations[K]>;

/** Left out where an operation wants nothing. */
export type OperationInput<K extends OperationKey> =
  None extends Input<K> ? [input?: Input<K>] : [input: Input<K>];

interface AnyInput {
  params?: Record<string, string | number>;
  query?: Record<string, string | number>;
  headers?: Record<string, string>;
  body?: unknown;
}

function pathOf(path: string, { params = {}, query = {} }: AnyInput): string {
  const filled = path.replace(/:([a-z]+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const fields = Object.entries(query).map((field) => field.map(encodeURIComponent).join("="));
  return fields.length === 0 ? filled : `${filled}?${fields.join("&")}`;
}

/** The request of an operation; its method and path are its name. */
export function requestOf<K extends OperationKey>(operation: K, ...[input]: OperationInput<K>): ApiRequest {
  const [method = "", path = ""] = operation.split(" ");
  const { headers = {}, body, ...address }: AnyInput = input ?? {};
  return { method, path: pathOf(path, address), headers, body };
}

/** The headers of a write that builds on a revision; 0: nothing is there yet. */
export function buildingOn(rev: number): { "If-Match": string } | { "If-None-Match": "*" } {
  return rev === 0 ? { "If-None-Match": "*" } : { "If-Match": `"${rev}"` };
}
