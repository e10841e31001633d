import { env, exports } from "cloudflare:workers";
import { expect } from "vitest";
import type { ProblemCode } from "../../../shared/wire/problems.ts";
import { PROBLEMS } from "../../../shared/wire/problems.ts";
import type { AccountSeed } from "../../../tools/seed-sql.ts";
import { claims, sign } from "./token.ts";
import { expectOnWire } from "./wire.ts";

export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  /** Sent as JSON; a text or a stream goes as it is. */
  body?: unknown;
  /** In place of the person's own token; null sends none. */
  token?: string | null;
}

export interface Answer {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests compare it whole or pick what they state.
  body: any;
}

/** By e-mail: files share this module, and another file's account may have the same id. */
const tokens = new Map<string, string>();

async function tokenOf(person: AccountSeed): Promise<string> {
  const known = tokens.get(person.email);
  if (known !== undefined) return known;
  const token = await sign(claims(person.email));
  tokens.set(person.email, token);
  return token;
}

export function raw(path: string, init: RequestInit): Promise<Response> {
  return exports.default.fetch(new Request(`https://worker.example${path}`, init));
}

type Fetching = typeof raw;
type Ask = (person: AccountSeed, path: string, asking?: Asking) => Promise<Answer>;

/** How people ask a worker; every answer is held to the table of operations. */
export function askerOf(fetching: Fetching): Ask {
  return async (person, path, asking = {}) => {
    const { method = "GET", headers = {}, body, token = await tokenOf(person) } = asking;
    const isRaw = typeof body === "string" || body instanceof ReadableStream || body instanceof Uint8Array;
    const response = await fetching(path, {
      method,
      headers: {
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = {
      status: response.status,
      headers: response.headers,
      body: text === "" ? null : JSON.parse(text),
    };
    expectOnWire(method, path, answer);
    return answer;
  };
}

/** Asks the worker, over its own fetch, as a person. */
export const ask: Ask = askerOf(raw);

/** Every row of every table: what a refused request must leave as it was. */
export async function dump(): Promise<Record<string, unknown[]>> {
  const { results: tables } = await env.DB.prepare(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'register_text'
     AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
  ).all<{ name: string }>();
  const contents = await env.DB.batch(tables.map(({ name }) => env.DB.prepare(`SELECT * FROM ${name}`)));
  return Object.fromEntries(tables.map(({ name }, index) => [name, contents[index]?.results ?? []]));
}

/** Asks, and holds that the problem is of the catalogue and that nothing was stored. Gives the problem. */
export async function refused(
  person: AccountSeed,
  code: ProblemCode,
  path: string,
  asking: Asking = {},
): Promise<Answer> {
  await ask(person, "/v1/me");
  const before = await dump();
  const answer = await ask(person, path, asking);
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status: PROBLEMS[code], code });
  expect(answer.headers.get("Content-Type")).toBe("application/problem+json; charset=utf-8");
  expect(answer.body).toMatchObject({ type: `urn:problem:${code}`, status: PROBLEMS[code] });
  expect(answer.body.requestId).toBe(answer.headers.get("X-Request-Id"));
  expect(await dump()).toEqual(before);
  return answer;
}
