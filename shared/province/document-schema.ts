import { countByKind, countReporting } from "./reporting.ts";
import type { ProvinceDocument, ProvinceView } from "./view.ts";

/** The schema in which documents are made today. */
export const DOCUMENT_SCHEMA = 2;

/** A document as it was stored: of today's schema or of an earlier one. */
export type StoredDocument = Omit<ProvinceDocument, "schema"> & { schema: number };

/** The first schema counted an exempt body among the exempt though its report had come. */
function withOneCount(view: ProvinceView): ProvinceView {
  return { ...view, reporting: countReporting(view.agencies), kinds: countByKind(view.agencies) };
}

/**
 * A document of any schema that ever was, as documents are today; what was stored is not touched. Throws where it is
 * of a schema that came later.
 */
export function readDocument(stored: StoredDocument): ProvinceDocument {
  if (stored.schema > DOCUMENT_SCHEMA) throw new Error(`a document of schema ${stored.schema}`);
  const view = stored.schema < 2 ? withOneCount(stored.view) : stored.view;
  return { ...stored, schema: DOCUMENT_SCHEMA, view };
}
