import type * as v from "valibot";
import { fitShape } from "../../shared/wire/fit-shape.ts";
import { MAX_BODY_BYTES } from "../../shared/wire/requests/fields.ts";
import type { AppContext } from "./context.ts";
import { Problem } from "./problem.ts";

/** Whether a request says that its body is of a media type, in UTF-8. */
export function isOfType(c: AppContext, wanted: string): boolean {
  const header = c.req.header("Content-Type") ?? "";
  const [type, ...parameters] = header.split(";").map((part) => part.trim().toLowerCase());
  const charsets = parameters.filter((parameter) => parameter.startsWith("charset="));
  return type === wanted && charsets.every((charset) => /^charset="?utf-8"?$/.test(charset));
}

/**
 * Counts bytes while they come: a chunked body says no length, and a stated one may lie. `look` sees the first piece
 * before it is read as text.
 */
export async function readBounded(
  body: ReadableStream<Uint8Array> | null,
  stated: string | undefined,
  look: (first: Uint8Array) => void = () => {},
): Promise<string> {
  if (stated !== undefined && Number(stated) > MAX_BODY_BYTES) throw new Problem("body_too_large");
  if (body === null) return "";
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  const reader = body.getReader();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (size === 0) look(value);
    size += value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      throw new Problem("body_too_large");
    }
    text += decodeOrRefuse(() => decoder.decode(value, { stream: true }));
  }
  return text + decodeOrRefuse(() => decoder.decode());
}

function decodeOrRefuse<T>(decode: () => T): T {
  try {
    return decode();
  } catch {
    throw new Problem("json_malformed");
  }
}

/**
 * The request's JSON body in a schema's shape.
 * Problems: content_type, body_too_large, json_malformed, shape_invalid with the places.
 */
export async function readBody<T>(c: AppContext, schema: v.GenericSchema<unknown, T>): Promise<T> {
  if (!isOfType(c, "application/json")) throw new Problem("content_type");
  const text = await readBounded(c.req.raw.body, c.req.header("Content-Length"));
  const json = decodeOrRefuse((): unknown => JSON.parse(text));
  const fit = fitShape(schema, json);
  if (!fit.ok) throw new Problem("shape_invalid", { issues: fit.issues });
  return fit.value;
}
