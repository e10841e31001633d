import type { ProblemCode } from "../../shared/wire/problems.ts";
import type { AppContext } from "./context.ts";
import { Problem } from "./problem.ts";
import { decodeOrRefuse, isOfType } from "./read-body.ts";

/** The log keeps what an import stored, and a row of it takes 2 MB. */
const MAX_CHARACTERS = 300_000;

/** What files begin with that are no text, or text in another encoding. */
const SIGNATURES: readonly [readonly number[], ProblemCode][] = [
  [[0x50, 0x4b, 0x03, 0x04], "csv_is_workbook"],
  [[0xd0, 0xcf, 0x11, 0xe0], "csv_is_workbook"],
  [[0xff, 0xfe], "csv_is_utf16"],
  [[0xfe, 0xff], "csv_is_utf16"],
];

function refuseOtherFiles(bytes: Uint8Array): void {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (known !== undefined) throw new Problem(known[1]);
  // Letters with a nought beside each of them: UTF-16 without its mark.
  if (bytes[0] === 0 || bytes[1] === 0) throw new Problem("csv_is_utf16");
}

/**
 * The request's CSV, without a byte order mark. Problems: csv_expected, csv_is_workbook, csv_is_utf16, csv_malformed
 * where it is not UTF-8, csv_too_large.
 */
export async function readCsv(c: AppContext): Promise<string> {
  if (!isOfType(c, "text/csv")) throw new Problem("csv_expected");
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  refuseOtherFiles(bytes);
  const text = decodeOrRefuse(bytes, "csv_malformed");
  if (text.length > MAX_CHARACTERS) throw new Problem("csv_too_large");
  return text;
}
