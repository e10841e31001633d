import { canonicalJson } from "../canonical.ts";
import type { DutyState, FigureSum, ProvinceDocument, ProvinceView } from "./view.ts";

/** What one province document says otherwise than an earlier one. */
interface DocumentChanges {
  /** Agencies with another counted version than before; null: none counts. */
  versions: { agency: string; name: string; before: number | null; after: number | null }[];
  /** Duties that changed their state. */
  duties: { duty: string; before: DutyState | null; after: DutyState | null }[];
  /** Figures whose sums are others now, as reported and without what was only coordinated. */
  figures: { key: string; name: string; before: FigureSum | null; after: FigureSum | null }[];
  textsChanged: boolean;
  /** Whether anything else of the view changed: who has sent, documents, exemptions. The day does not count. */
  otherwise: boolean;
}

/** Pairs what two lists hold under the same id; what only one of them holds is undefined in the other. */
function paired<T>(
  before: readonly T[],
  after: readonly T[],
  id: (item: T) => string,
): [string, T | undefined, T | undefined][] {
  const earlier = new Map(before.map((item) => [id(item), item]));
  const later = new Map(after.map((item) => [id(item), item]));
  const ids = [...later.keys(), ...[...earlier.keys()].filter((one) => !later.has(one))];
  return ids.map((one) => [one, earlier.get(one), later.get(one)]);
}

function versionsOf(before: ProvinceView | null, after: ProvinceView): DocumentChanges["versions"] {
  return paired(before?.agencies ?? [], after.agencies, ({ id }) => id)
    .map(([agency, earlier, later]) => ({
      agency,
      name: (later ?? earlier)?.name ?? agency,
      before: earlier?.counted ?? null,
      after: later?.counted ?? null,
    }))
    .filter((line) => line.before !== line.after);
}

/** The view without its day and without what is compared by itself. */
function restOf(view: ProvinceView | null): unknown {
  if (view === null) return null;
  const { asOf: _asOf, duties: _duties, figures: _figures, agencies, doubles, ...rest } = view;
  return {
    ...rest,
    doubles: doubles.map(({ rev: _rev, ...double }) => double),
    agencies: agencies.map(({ counted: _counted, ...line }) => line),
  };
}

/**
 * What one province document says otherwise than an earlier one: counted versions by agency, states of duties, sums
 * as reported, and whether any text differs. Without an earlier one everything is new.
 */
export function changesBetween(before: ProvinceDocument | null, after: ProvinceDocument): DocumentChanges {
  const [earlier, later] = [before?.view ?? null, after.view];
  const texts = (document: ProvinceDocument | null) => canonicalJson([document?.texts, document?.office]);
  return {
    versions: versionsOf(earlier, later),
    duties: paired(earlier?.duties ?? [], later.duties, ({ duty }) => duty)
      .map(([duty, old, now]) => ({ duty, before: old?.state ?? null, after: now?.state ?? null }))
      .filter((line) => line.before !== line.after),
    figures: paired(earlier?.figures ?? [], later.figures, ({ key }) => key)
      .map(([key, old, now]) => ({
        key,
        name: (now ?? old)?.name ?? key,
        before: old?.sum ?? null,
        after: now?.sum ?? null,
      }))
      .filter((line) => canonicalJson(line.before) !== canonicalJson(line.after)),
    textsChanged: texts(before) !== texts(after),
    otherwise: canonicalJson(restOf(earlier)) !== canonicalJson(restOf(later)),
  };
}
