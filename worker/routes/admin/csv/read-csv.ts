import { importQuery } from "../../../../shared/wire/admin.ts";
import type { ProblemCode } from "../../../../shared/wire/problems.ts";
import type { AppContext } from "../../../context.ts";
import { Problem } from "../../../problem.ts";
import { isOfType, readBounded } from "../../../read-body.ts";
import { readQuery } from "../query.ts";

/** The log keeps what an import stored, and a row of it takes 2 MB. */
const MAX_CHARACTERS = 300_000;

/** What is wrong with any body, as it is told of a file. */
const OF_A_FILE: Partial<Record<ProblemCode, ProblemCode>> = {
  json_malformed: "csv_malformed",
  body_too_large: "csv_too_large",
};

/**
 * The request's CSV, without a byte order mark, and whether it shall only be checked.
 * Problems: csv_expected, csv_malformed where it is not UTF-8, csv_too_large, shape_invalid for the query.
 */
export async function readCsv(c: AppContext): Promise<{ text: string; dry: boolean }> {
  const { dry } = readQuery(c, importQuery);
  if (!isOfType(c, "text/csv")) throw new Problem("csv_expected");
  const text = await readBounded(c.req.raw.body, c.req.header("Content-Length")).catch((error: unknown) => {
    const code = error instanceof Problem ? OF_A_FILE[error.code] : undefined;
    throw code === undefined ? error : new Problem(code);
  });
  if (text.length > MAX_CHARACTERS) throw new Problem("csv_too_large");
  return { text, dry: dry === "1" };
}
