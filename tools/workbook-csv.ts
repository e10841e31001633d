// A register kept in an Excel file, as the CSV that the worker imports: line n of it is row n of the sheet. Nothing here
// needs Node, so that a page may use it as well; the worker itself opens no officer's workbook.
import { type CellValue, readXlsx, type Sheet } from "hucre/xlsx";
import { WORKBOOK_WORDS } from "../shared/wording/admin.ts";

const MAX_BYTES = 5_000_000;
/** The import takes a thousand lines; a few more let it say so itself. */
const MAX_ROWS = 1_100;
const MAX_COLUMNS = 120;
const MAX_PLACES = 5;

/** The CSV, or what is to be done with the file. */
export type WorkbookCsv = { csv: string; sheet: string } | { refusal: string };

/** Opens a workbook (.xlsx) and gives its first visible sheet that holds anything. */
export async function workbookCsv(bytes: Uint8Array): Promise<WorkbookCsv> {
  if (bytes.length > MAX_BYTES) return { refusal: WORKBOOK_WORDS.too_large };
  const sheets = await visibleSheets(bytes);
  if (sheets === null) return { refusal: WORKBOOK_WORDS.unreadable };
  const sheet = sheets.find(({ rows }) => rows.some((row) => row.some((cell) => textOf(cell) !== "")));
  if (sheet === undefined) return { refusal: WORKBOOK_WORDS.empty };
  const broken = brokenPlaces(sheet);
  if (broken.length > 0) return { refusal: WORKBOOK_WORDS.broken_cells(broken.slice(0, MAX_PLACES)) };
  return { csv: csvOf(filledDown(sheet)), sheet: sheet.name };
}

async function visibleSheets(bytes: Uint8Array): Promise<Sheet[] | null> {
  try {
    const shown = {
      sheets: (info: { hidden?: boolean; veryHidden?: boolean }) => !info.hidden && !info.veryHidden,
    };
    return (await readXlsx(bytes, { ...shown, maxRows: MAX_ROWS })).sheets;
  } catch {
    // Whatever the library says of it, the officer saves the file anew.
    return null;
  }
}

/** Where a formula failed: its words would be taken for a name. */
function brokenPlaces({ cells }: Sheet): string[] {
  return [...(cells ?? [])].flatMap(([key, { type }]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    return type === "error" ? [`${lettersOf(column)}${row + 1}`] : [];
  });
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

/** Cells that were merged downwards say the same in each of their rows, as the eye reads them. */
function filledDown({ rows, merges = [] }: Sheet): CellValue[][] {
  const filled = rows.map((row) => row.slice(0, MAX_COLUMNS));
  for (const { startRow, endRow, startCol, endCol } of merges) {
    if (startCol !== endCol) continue;
    const value = filled[startRow]?.[startCol] ?? null;
    for (const row of filled.slice(startRow + 1, endRow + 1)) row[startCol] = value;
  }
  return filled;
}

function textOf(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).replace(/\s*[\r\n]+\s*/g, " ");
}

function csvOf(rows: readonly CellValue[][]): string {
  const quoted = (text: string) => (/[",;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map((cell) => quoted(textOf(cell))).join(",")).join("\n");
}
