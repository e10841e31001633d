// A client over a platform's own responses (`fetch`), typed by the table of operations.
import type { OperationKey, Operations } from "./operations.ts";
import type { ProblemDetails } from "./replies/problem.ts";
import { type ApiRequest, type OperationInput, type ReplyOf, requestOf } from "./request.ts";

interface SentRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | null;
}

/** What a platform's own response is already (`fetch`). */
interface Received {
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface Transport {
  send(request: SentRequest): Promise<Received>;
  /** The identity token of whoever asks. */
  token: string | (() => string | Promise<string>);
}

interface Heard {
  status: number;
  etag: string | null;
}

/** The reply, or that the client has it already where it may say so, or the problem. */
type Answered<K extends OperationKey> =
  | (Heard & { kind: "reply"; reply: ReplyOf<Operations[K]> })
  | (Operations[K] extends { kept: true } ? Heard & { kind: "unchanged" } : never)
  | (Heard & { kind: "problem"; problem: ProblemDetails });

export interface Client {
  /** Rejects where the transport does, or where the answer is not the worker's (a proxy's own page). */
  call<K extends OperationKey>(operation: K, ...input: OperationInput<K>): Promise<Answered<K>>;
}

/** A text is a file; every JSON body is an object. */
function sentWith(token: string, { headers, body, ...request }: ApiRequest): SentRequest {
  const isFile = typeof body === "string";
  const type = isFile ? "text/csv" : "application/json";
  return {
    ...request,
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
    async call(operation, ...input) {
      const bearer = typeof token === "string" ? token : await token();
      const request = sentWith(bearer, requestOf(operation, ...input));
      return (await readAnswer(operation, await send(request))) as never;
    },
  };
}
