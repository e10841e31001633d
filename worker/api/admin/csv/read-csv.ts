import type { ProblemCode } from "../../../../shared/wire/problems.ts";
import { importQuery } from "../../../../shared/wire/requests/admin.ts";
import type { AppContext } from "../../../http/context.ts";
import { Problem } from "../../../http/problem.ts";
import { isOfType, readBounded } from "../../../http/read-body.ts";
import { readQuery } from "../../../http/read-query.ts";

/** The log keeps what an import stored, and a row of it takes 2 MB. */
const MAX_CHARACTERS = 300_000;

/** What is wrong with any body, as it is told of a file. */
const OF_A_FILE: Partial<Record<ProblemCode, ProblemCode>> = {
  json_malformed: "csv_malformed",
  body_too_large: "csv_too_large",
};

/** What files begin with that are no text, or text in another encoding. */
const SIGNATURES: readonly [readonly number[], ProblemCode][] = [
  [[0x50, 0x4b, 0x03, 0x04], "csv_is_workbook"],
  [[0xd0, 0xcf, 0x11, 0xe0], "csv_is_workbook"],
  [[0xff, 0xfe], "csv_is_utf16"],
  [[0xfe, 0xff], "csv_is_utf16"],
];

function refuseOtherFiles(first: Uint8Array): void {
  const known = SIGNATURES.find(([bytes]) => bytes.every((byte, at) => first[at] === byte));
  if (known !== undefined) throw new Problem(known[1]);
  // Letters with a nought beside each of them: UTF-16 without its mark.
  if (first[0] === 0 || first[1] === 0) throw new Problem("csv_is_utf16");
}

/**
 * The request's CSV, without a byte order mark, and whether it shall only be checked.
 * Problems: csv_expected, csv_is_workbook, csv_is_utf16, csv_malformed where it is not UTF-8, csv_too_large,
 * shape_invalid for the query.
 */
export async function readCsv(c: AppContext): Promise<{ text: string; dry: boolean }> {
  const { dry } = readQuery(c, importQuery);
  if (!isOfType(c, "text/csv")) throw new Problem("csv_expected");
  const text = await readBounded(c.req.raw.body, c.req.header("Content-Length"), refuseOtherFiles).catch(
    (error: unknown) => {
      const code = error instanceof Problem ? OF_A_FILE[error.code] : undefined;
      throw code === undefined ? error : new Problem(code);
    },
  );
  if (text.length > MAX_CHARACTERS) throw new Problem("csv_too_large");
  return { text, dry: dry === "1" };
}
