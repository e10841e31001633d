import type { ProvinceDocument } from "./view.ts";

/** The schema in which documents are made today. */
export const DOCUMENT_SCHEMA = 1;

/** A document of any schema that ever was, as documents are today; what was stored is not touched. */
export function readDocument(stored: ProvinceDocument): ProvinceDocument {
  return stored;
}
