// A duty on its way: an item's words, the labels that belong to it, and what its headings say.

import type { Lines, Note } from "./block.ts";
import type { LabelField } from "./labels.ts";
import type { Named } from "./named.ts";
import type { Item } from "./outline.ts";
import type { Purpose } from "./purpose.ts";
import type { PlaceKind } from "./reading.ts";

/** A value of a label or a column, and where it stands. */
export interface Value {
  text: string;
  lines: Lines;
  kind: PlaceKind;
}

export type Values = Partial<Record<LabelField, Value>>;

/** What stands above an item and holds for it. */
export interface Context {
  /** The id of the item above: "II.2.a". */
  path: string;
  section: string;
  purpose: Purpose;
  /** Whose duties these are, by a heading or a lead-in. */
  lead: Named | null;
  leadLines: Lines | null;
  leadKind: PlaceKind;
  /** Whom the lead-in names as partners. */
  coordinate: Named | null;
  leadIn: string | null;
  advises: string | null;
  requested: boolean;
  /** Labels before the items, for all of them. */
  values: Values;
  /** Below a part that plans put no duties in, a lead-in that gives orders opens it again. */
  ordered: boolean;
  notes: readonly Note[];
}

/** An item that may be a duty, before its fields are read. */
export interface Draft {
  id: string;
  context: Context;
  text: string;
  content: string | null;
  values: Values;
  lines: Lines;
  labelLines: Lines[];
  /** It is a row of a table. */
  row: boolean;
  /** Which columns its cells are of was guessed. */
  guessed?: boolean;
  /** It stands behind the items, as plans close. */
  closing: boolean;
}

/** An item on its way to a duty. */
export function draftOf(item: Item, id: string, context: Context): Draft {
  return {
    id,
    context,
    text: item.text,
    content: null,
    values: { ...context.values },
    lines: item.lines,
    labelLines: [],
    row: false,
    closing: false,
  };
}
