import type { DocumentSource, ProvinceDocument } from "../../../shared/province/view.ts";
import { type Book, makeBook } from "./book.ts";
import { type Field, type Observation, observationsOf } from "./observations.ts";
import { csvText } from "./safe-text.ts";

/** The file's columns, in order. */
export const CSV_COLUMNS = [
  "plan",
  "period",
  "period_name",
  "as_of",
  "snapshot",
  "agency",
  "agency_name",
  "answers_for",
  "kind",
  "item",
  "item_name",
  "role",
  "field",
  "value",
  "label",
  "unit",
  "version",
  "row_key",
] as const;

function lineOf(seen: Observation, { names, source, view }: Book): Field[] {
  const { plan, period, asOf } = view;
  return [
    plan.id,
    period.id,
    period.name,
    asOf,
    source.kind === "snapshot" ? source.number : null,
    seen.agency,
    seen.agency === null ? null : names.nameOf(seen.agency),
    seen.answersFor,
    seen.kind,
    seen.item,
    seen.itemName,
    seen.role,
    seen.field,
    seen.value,
    seen.label,
    seen.unit,
    seen.version,
    seen.key,
  ];
}

/** Numbers stay numbers; a text never begins as a formula does, nor does a piece of it wherever it is cut. */
function fieldText(field: Field): string | number {
  if (field === null) return "";
  return typeof field === "number" ? field : csvText(field);
}

/**
 * The province's document as CSV: UTF-8 with a byte order mark, CRLF, one observation a line. A text that a
 * spreadsheet would take for a formula bears one apostrophe in front, whichever separator it cuts the lines at.
 */
export async function provinceCsv(document: ProvinceDocument, source: DocumentSource): Promise<string> {
  const { default: papa } = await import("papaparse");
  const book = makeBook(document, source);
  const lines = observationsOf(book).map((seen) => lineOf(seen, book).map(fieldText));
  const csv = papa.unparse({ fields: [...CSV_COLUMNS], data: lines }, { newline: "\r\n" });
  return `\uFEFF${csv}\r\n`;
}
