import type * as v from "valibot";
import { fitShape } from "../../shared/wire/fit-shape.ts";
import type { ProblemCode } from "../../shared/wire/problems.ts";
import type { AppContext } from "./context.ts";
import { Problem } from "./problem.ts";

/** Whether a request says that its body is of a media type, in UTF-8. */
export function isOfType(c: AppContext, wanted: string): boolean {
  const header = c.req.header("Content-Type") ?? "";
  const [type, ...parameters] = header.split(";").map((part) => part.trim().toLowerCase());
  const charsets = parameters.filter((parameter) => parameter.startsWith("charset="));
  return type === wanted && charsets.every((charset) => /^charset="?utf-8"?$/.test(charset));
}

/** UTF-8 without a byte order mark; what is none is a problem. */
export function decodeOrRefuse(bytes: Uint8Array, code: ProblemCode): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new Problem(code);
  }
}

function parseOrRefuse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem("json_malformed");
  }
}

/** A value in a schema's shape. Problem: shape_invalid with the places. */
export function fitOrRefuse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const fit = fitShape(schema, value);
  if (!fit.ok) throw new Problem("shape_invalid", { issues: fit.issues });
  return fit.value;
}

/** The request's JSON in a schema's shape. Problems: content_type, json_malformed, shape_invalid. */
export async function readJson<T>(c: AppContext, schema: v.GenericSchema<unknown, T>): Promise<T> {
  if (!isOfType(c, "application/json")) throw new Problem("content_type");
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return fitOrRefuse(schema, parseOrRefuse(decodeOrRefuse(bytes, "json_malformed")));
}
