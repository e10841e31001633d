// A sheet full of texts that can be told apart, and what became of them after somebody did something to it.
import type { Cell, ColumnId, ReportRow, TableId } from "../../shared/report/report.ts";
import { formOf, goodReport } from "../shared/golden.ts";
import { tabOf, value } from "./answers.ts";
import type { Environment, Harness } from "./environment.ts";
import type { FakeSheet } from "./fake/grid.ts";
import { readSheet, type SheetReader, TABS, typeReport } from "./sheet-reader.ts";

export const PERIOD = "kh-6134-2021";

export interface Typed {
  table: TableId;
  key: string;
  column: ColumnId;
  text: string;
}

export interface Abused {
  harness: Harness;
  duties: SheetReader;
  /** The duties' tab, wherever and however it is called. */
  tab: FakeSheet;
  typed: Typed[];
}

/** A good report in which every free text says where it was typed. */
function markedReport() {
  const report = goodReport(formOf("so-tai-chinh"));
  const mark = (rows: readonly ReportRow[], table: TableId, columns: readonly ColumnId[]) =>
    rows.map(({ cells, key }) => {
      if (Object.keys(cells).length === 0) return { key, cells };
      const marked: Record<string, Cell> = { ...cells };
      for (const column of columns) marked[column] = `Nội dung ${column} của dòng ${key} (${table})`;
      return { key, cells: marked };
    });
  return {
    ...report,
    tables: {
      duties: mark(report.tables.duties, "duties", ["result", "difficulty", "proposal"]),
      figures: mark(report.tables.figures, "figures", ["note"]),
      assessment: report.tables.assessment,
    } as typeof report.tables,
  };
}

/** An agency's sheet, filled and checked once. */
export async function filledSheet(
  environment: Environment,
  options: { locale?: string } = {},
): Promise<Abused> {
  const harness = await environment.openHarness("bao-cao-so-tai-chinh", options);
  value(harness.addon.buildSheet(PERIOD));
  const report = markedReport();
  typeReport(harness, report);
  value(harness.addon.checkSheet(null));
  const typed = (Object.keys(report.tables) as TableId[]).flatMap((table) =>
    (report.tables[table] as ReportRow[]).flatMap(({ cells, key }) =>
      (Object.entries(cells) as [ColumnId, Cell][]).flatMap(([column, text]) =>
        text === null ? [] : [{ table, key, column, text: String(text) }],
      ),
    ),
  );
  return { harness, typed, duties: readSheet(harness, TABS.duties), tab: tabOf(harness, TABS.duties) };
}

/** Every text in tabs that a person sees, with how often it stands there. */
function shownTexts({ fake }: Harness): Map<string, number> {
  const texts = new Map<string, number>();
  for (const sheet of fake.spreadsheet.sheets().filter((each) => !each.hidden())) {
    for (let row = 1; row <= Math.min(sheet.rows(), 200); row++) {
      for (let column = 1; column <= sheet.columns(); column++) {
        const text = String(sheet.content({ row, column }).value ?? "");
        if (text !== "") texts.set(text, (texts.get(text) ?? 0) + 1);
      }
    }
  }
  return texts;
}

function howOften(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Typed texts that stand in the file less often than they were typed. */
export function lostTexts(harness: Harness, typed: readonly Typed[]): string[] {
  const shown = shownTexts(harness);
  return [...howOften(typed.map(({ text }) => text))]
    .filter(([text, often]) => (shown.get(text) ?? 0) < often)
    .map(([text]) => text);
}

/** Free texts that stand in the form's tables under another key or column than they were typed for. */
export function strayTexts(harness: Harness, typed: readonly Typed[]): string[] {
  const own = new Map(typed.map((one) => [one.text, one]));
  return (Object.keys(TABS) as TableId[]).flatMap((table) => {
    const sheet = readSheet(harness, TABS[table], table);
    const columns = [...new Set(typed.filter((one) => one.table === table).map(({ column }) => column))];
    return sheet.keys().flatMap((key) =>
      columns.flatMap((column) => {
        const text = sheet.text(key, column);
        const home = own.get(text);
        if (!text.startsWith("Nội dung ") || !home) return [];
        const right = home.table === table && home.key === key && home.column === column;
        return right ? [] : [`${text} → ${key} ${column}`];
      }),
    );
  });
}

/** Rows of the duties table, first and last. */
export function bodyOf({ duties }: Abused): [number, number] {
  const keys = duties.keys();
  return [duties.rowOf(keys[0] ?? ""), duties.rowOf(keys[keys.length - 1] ?? "")];
}

/** Puts the contents of some columns into another order of rows, as sorting does. */
export function reorder(
  sheet: FakeSheet,
  rows: readonly number[],
  order: readonly number[],
  columns: readonly number[],
): void {
  for (const column of columns) {
    const cells = rows.map((row) => sheet.content({ row, column }));
    sheet.write(
      rows.map((row, at) => ({ row, column, ...(cells[order[at] ?? at] ?? { value: null, formula: null }) })),
    );
  }
}

export const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

/** All rows upside down in some columns, as sorting them does. */
export function upsideDown(abused: Abused, columns: readonly number[]): void {
  const rows = between(...bodyOf(abused));
  reorder(abused.tab, rows, [...rows.keys()].reverse(), columns);
}
