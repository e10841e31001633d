// A table of the province as a tab: title, one head row and a plain table; rows and columns bear hidden keys.
import { showDay } from "../../../../shared/day.ts";
import { shorten } from "../../../../shared/province/shorten.ts";
import {
  type Column,
  shownNumber,
  type Table,
  type Value,
} from "../../../../shared/province/tables/table.ts";
import type { ProvinceView } from "../../../../shared/province/view.ts";
import { brief, roomIn } from "../../../../shared/report/brief.ts";
import { NOTHING, TABLE_NAMES } from "../../../../shared/wording/tables.ts";
import { bandStyle, cell, fill, STYLES, type Style, type Tab, type TabCell, toneStyle } from "../tab.ts";
import { wholeNote } from "../table.ts";
import { withKeys } from "./keys.ts";
import { HEAD, keyOfSource } from "./sources.ts";
import { titleRows } from "./title-rows.ts";

/** How a column of a table stands in its tab. */
interface Layout {
  width: number;
  style?: Style;
  /** In the ground of its line's band. */
  band?: true;
  /** Says, with others, whose a row is. */
  owner?: true;
  /** A beginning of so many letters, where the whole text stands in another tab. */
  longest?: number;
  /** Cut to a few lines of its cell, the whole in a note. */
  brief?: true;
  /** A state by its word alone, without sign and colour. */
  plain?: true;
}

/** What stands around a table, and its columns in their order. */
interface TabLayout<L, K extends string> {
  columns: Partial<Record<K, Layout>>;
  /** Lines of a band stand on one ground, bands take turns. */
  bandOf?(line: L): number;
  /** Lines between hint and head. */
  legend?: readonly string[];
  whenEmpty?: string;
  /** Columns at the left that stay in sight. */
  frozen?: number;
}

/** Without a decimal sign behind a whole number, and no more decimals than there are. */
function numberCell(value: number, style: Style): TabCell {
  return cell(value, { ...style, format: Number.isInteger(value) ? "#,##0" : "#,##0.###" });
}

/** What is no number is text, so that sums skip it. */
export function valueCell(
  value: Value,
  { longest, plain, style }: Omit<Layout, "width">,
  band: number | null = null,
): TabCell {
  const own = style ?? (value.type === "number" ? STYLES.number : STYLES.body);
  const words: Style = { ...(band === null ? own : bandStyle(band, own)), format: STYLES.body.format };
  switch (value.type) {
    case "blank":
      return cell(null, words);
    case "text":
      return cell(longest && value.text ? shorten(value.text, longest) : (value.text ?? NOTHING), words);
    case "link":
      return cell(value.text, words);
    case "state":
      return plain ? cell(value.word, words) : cell(value.text, toneStyle(value.tone, words));
    case "day":
      // As text: each date costs service calls of its own.
      return cell(value.day === null ? NOTHING : showDay(value.day), words);
    case "number":
      return value.value === null
        ? cell(NOTHING, words)
        : numberCell(shownNumber(value.value, value.unit), own);
  }
}

/** The whole words of cells that show them cut, at their places in the rows. */
function notesOf(
  rows: readonly TabCell[][],
  whole: readonly (readonly string[])[],
): NonNullable<Tab["notes"]> {
  return rows.flatMap((row, down) =>
    row.flatMap(({ value }, at) => {
      const words = whole[down]?.[at] ?? "";
      return words === "" || words === value
        ? []
        : [{ row: down + 1, column: at + 1, note: wholeNote(words) }];
    }),
  );
}

/** The tab of a table, with those of its columns that the layout names. */
export function tableTab<L, K extends string>(
  view: ProvinceView,
  table: Table<L, K>,
  { bandOf, columns: layout, frozen = 0, legend = [], whenEmpty = "" }: TabLayout<L, K>,
): Tab {
  const ids = Object.keys(layout) as K[];
  const layouts = ids.map((id) => layout[id]) as Layout[];
  const columns = ids.map((id): Column<L> => table.columns[id]);
  const width = ids.length;
  const name = TABLE_NAMES[table.name];
  const hints = legend.map((words) => fill([cell(words, STYLES.hint)], width));
  const above = [...titleRows(view, name, width), ...hints];
  const uncut = table.lines.map((line) =>
    columns.map(({ value }, at) => {
      const look = layouts[at] as Layout;
      return valueCell(value(line), look, look.band && bandOf ? bandOf(line) : null);
    }),
  );
  const words = ({ value }: TabCell, at: number) =>
    layouts[at]?.brief && typeof value === "string" ? value : "";
  const rows = uncut.map((row) =>
    row.map((one, at) => {
      const room = roomIn(layouts[at]?.width ?? 0, one.style.size);
      const whole = words(one, at);
      return whole === "" ? one : { ...one, value: brief(whole.split("\n"), room) };
    }),
  );
  const notes = notesOf(
    rows,
    uncut.map((row) => row.map(words)),
  ).map((note) => ({ ...note, row: note.row + above.length + 1 }));
  const keys = table.lines.map((line) => {
    const key = table.keyOf(line);
    return typeof key === "string" ? key : keyOfSource(key);
  });
  const body = rows.length > 0 ? rows : [fill([cell(whenEmpty, STYLES.hint)], width)];
  const tab: Tab = {
    name: `${name} – ${view.period.name}`,
    columns: layouts.map((column) => ({ width: column.width })),
    rows: [...above, columns.map(({ title }) => cell(title, STYLES.head)), ...body],
    frozenRows: above.length + 1,
    frozenColumns: frozen,
    table: { row: above.length + 1, column: 1, rows: body.length + 1, columns: width },
    choices: [],
    guarded: [],
    ...(notes.length > 0 ? { notes } : {}),
  };
  return withKeys(tab, {
    rows: [...above.map((_, at) => `above ${at}`), HEAD, ...(keys.length > 0 ? keys : ["empty"])],
    columns: columns.map(({ source, title }) => (source ? keyOfSource(source) : title)),
    identity: layouts.flatMap(({ owner }, at) => (owner ? [at] : [])),
    head: above.length,
  });
}
