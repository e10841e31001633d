// What a person has seen of a sheet, in that person's own properties: a few KB a file, and of few files.
import type { TableId } from "../../../shared/report/report.ts";
import { fileId } from "../sheets/file.ts";
import { type Prints, rowPrint } from "./known-rows.ts";

export interface SeenSheet {
  /** When it was opened last: for people, and to tell the oldest. */
  at: string;
  opened: number;
  /** The newest send or decision that was known; empty where there was none. */
  last: string;
  /** Null where the sheet is too large for a property: its cells are not followed then. */
  rows: Prints | null;
}

const SEEN = "seen ";
/** A property holds 9 KB, all of a person's 500 KB. */
const MOST_BYTES = 8_500;
const MOST_FILES = 30;

function nameOf(periodId: string): string {
  return `${SEEN}${fileId()} ${periodId}`;
}

function parsedSeen(text: string | null | undefined): SeenSheet | null {
  if (!text) return null;
  try {
    const { at, last, opened, rows } = JSON.parse(text);
    return {
      at: String(at ?? ""),
      opened: Number(opened ?? 0),
      last: String(last ?? ""),
      rows: rows ?? null,
    };
  } catch {
    return null;
  }
}

export function seenSheet(periodId: string): SeenSheet | null {
  return parsedSeen(PropertiesService.getUserProperties().getProperty(nameOf(periodId)));
}

/** Makes room for one more file: those that were not opened for the longest time go. */
function forgetOldest(): void {
  const store = PropertiesService.getUserProperties();
  const seen = Object.entries(store.getProperties())
    .filter(([name]) => name.startsWith(SEEN))
    .map(([name, text]) => ({ name, opened: parsedSeen(text)?.opened ?? 0 }))
    .sort((a, b) => a.opened - b.opened);
  for (const { name } of seen.slice(0, Math.max(0, seen.length - MOST_FILES + 1))) store.deleteProperty(name);
}

/** Keeps what was seen; where it cannot be kept the rest works all the same. */
export function keepSeen(periodId: string, seen: SeenSheet, isFirst: boolean): void {
  const whole = JSON.stringify(seen);
  // Keys of a plan are plain letters; a wider one takes more bytes than it has letters, hence the margin.
  const text = whole.length <= MOST_BYTES ? whole : JSON.stringify({ ...seen, rows: null });
  try {
    if (isFirst) forgetOldest();
    PropertiesService.getUserProperties().setProperty(nameOf(periodId), text);
  } catch {
    // Nothing hangs on it but the next opening's news.
  }
}

/** Rows as the person has just written them: the next opening does not tell them as somebody else's. */
export function noteOwnRows(
  periodId: string,
  table: TableId,
  rows: readonly { key: string; cells: Parameters<typeof rowPrint>[1] }[],
): void {
  try {
    const seen = seenSheet(periodId);
    if (!seen?.rows) return;
    const own = Object.fromEntries(rows.map(({ cells, key }) => [key, rowPrint(table, cells)]));
    const known = { ...seen.rows[table] };
    // Rows that the form does not know are not followed.
    for (const [key, print] of Object.entries(own)) if (key in known) known[key] = print;
    keepSeen(periodId, { ...seen, rows: { ...seen.rows, [table]: known } }, false);
  } catch {
    // In a trigger of somebody who has no properties nothing is noted.
  }
}
