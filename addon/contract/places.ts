// Places of a report with their names for people.
import type { DifferenceKind } from "../../shared/report/differences.ts";
import type { Mend } from "../../shared/report/mends.ts";
import type { Place } from "../../shared/report/place.ts";

/** A place of a report with its names for people. */
export interface NamedPlace {
  place: Place;
  /** The table's title. */
  table: string;
  /** Short name of the row, e.g. `II.2.a.1`, and the start of its words (empty where the name says it). */
  duty: string;
  title: string;
  /** The column's title, or empty for a whole row. */
  column: string;
}

/** What two versions, or two texts of one place, say differently; whole rows have no column. */
export interface DifferenceItem extends NamedPlace {
  kind: DifferenceKind;
  before: string;
  after: string;
  /** What would put the earlier text back, where that is offered. */
  mend: Mend | null;
}

/** A row or cell that came back, with why. */
export interface ReturnedItem extends NamedPlace {
  reason: string;
}

/** What Sở Tư pháp returned; `items` null: the whole report is open. */
export interface ReturnedView {
  version: number;
  reason: string;
  /** Day and time in Vietnam. */
  at: string;
  items: ReturnedItem[] | null;
}

/** A place to be returned. */
export interface PlaceToReturn {
  place: Place;
  reason: string;
}
