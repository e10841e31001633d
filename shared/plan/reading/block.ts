/** Where something stands in its source: lines of a text, paragraphs of a Word file, from 1, both ends included. */
export interface Lines {
  from: number;
  to: number;
}

/** A paragraph with the number that its program gave it ("1.", "a)"), where it is no part of its text. */
export interface Paragraph {
  type: "paragraph";
  text: string;
  marker: string | null;
  lines: Lines;
}

/** A cell over one or more columns; `merged` where it goes on from the row above. Its paragraphs stand on lines. */
export interface Cell {
  text: string;
  columns: number;
  merged: boolean;
}

/** A row of a table. Tables are counted, so that rows of one belong together. */
export interface Row {
  type: "row";
  table: number;
  cells: Cell[];
  lines: Lines;
}

/** A footnote by its mark in the text. */
export interface Note {
  type: "note";
  mark: string;
  text: string;
  lines: Lines;
}

export type Block = Paragraph | Row | Note;

/** What of a file cannot be read as text is told, never left out in silence. */
export type BlockNotice =
  | { type: "text_boxes"; count: number }
  | { type: "tracked_changes"; inserted: number; deleted: number }
  | { type: "pictures"; count: number };

/** What a source was taken apart into. */
export interface Blocks {
  blocks: Block[];
  /** How many lines the source has. */
  lines: number;
  notices: BlockNotice[];
}

/** From the first line of one place to the last of another. */
export function spanning(first: Lines, last: Lines): Lines {
  return { from: Math.min(first.from, last.from), to: Math.max(first.to, last.to) };
}
