import type { DocumentSource, ProvinceDocument } from "../../../shared/province/view.ts";
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

/** What stands in every line, and the agencies' names. */
interface Common {
  document: ProvinceDocument;
  source: DocumentSource;
  names: ReadonlyMap<string, string>;
}

function lineOf(seen: Observation, { document, source, names }: Common): Field[] {
  const { plan, period, asOf } = document.view;
  return [
    plan.id,
    period.id,
    period.name,
    asOf,
    source.kind === "snapshot" ? source.number : null,
    seen.agency,
    seen.agency === null ? null : (names.get(seen.agency) ?? seen.agency),
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
  const { view } = document;
  const ended = view.notCounted.map(({ agency, name }): [string, string] => [agency, name]);
  const known = [...view.agencies, ...view.bodies].map(({ id, name }): [string, string] => [id, name]);
  const common = { document, source, names: new Map([...ended, ...known]) };
  const lines = observationsOf(document, source).map((seen) => lineOf(seen, common).map(fieldText));
  const csv = papa.unparse({ fields: [...CSV_COLUMNS], data: lines }, { newline: "\r\n" });
  return `\uFEFF${csv}\r\n`;
}
