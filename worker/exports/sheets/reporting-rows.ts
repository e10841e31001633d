import type { AgencyColumn } from "../../../shared/province/tables/agencies.ts";
import { reportingTable } from "../../../shared/province/tables/summary.ts";
import { valueText } from "../../../shared/province/tables/value-text.ts";
import { REPORTING_KEYS, type ReportingCounts } from "../../../shared/province/view.ts";
import { ASKED_WORDS, BOOK_HEADS, TABLES, TIMING_WORDS } from "../../../shared/wording/export.ts";
import { NO, OTHERS_COUNTED, TABLE_HEADS, UNKNOWN, YES } from "../../../shared/wording/tables.ts";
import type { Book } from "./book.ts";
import { countIfs, formula, head, number, quoted, type SheetCell, text } from "./grid.ts";
import type { List } from "./list-sheet.ts";
import { CENTRED, COUNT_FORMAT, type Look, RATE_FORMAT } from "./look.ts";
import { BOLD, heading, totalRow } from "./summary-parts.ts";

type CountKey = keyof ReportingCounts;
function reportingFormula(agencies: List<AgencyColumn>, key: CountKey, row: number): string {
  const kind: [string, string] = [agencies.range("kind"), `$B${row}`];
  const asked = (word: string): [string, string] => [agencies.range("asked"), quoted(word)];
  const timing = (word: string): [string, string] => [agencies.range("timing"), quoted(word)];
  const expected = asked(ASKED_WORDS.expected);
  const more: Record<CountKey, [string, string][]> = {
    expected: [expected],
    received: [expected, [agencies.range("received"), quoted(YES)]],
    approved: [expected, [agencies.range("counted"), quoted(">0")]],
    onTime: [expected, timing(TIMING_WORDS.onTime)],
    late: [expected, timing(TIMING_WORDS.late)],
    missing: [expected, timing(TIMING_WORDS.missing)],
    exempt: [asked(ASKED_WORDS.exempt), [agencies.range("received"), quoted(NO)]],
  };
  return countIfs(kind, ...more[key]);
}

function rateCell({ approved, expected }: ReportingCounts, row: number, look: Look = {}): SheetCell {
  const rate = expected === 0 ? UNKNOWN : approved / expected;
  return formula(`IF(C${row}=0,${quoted(UNKNOWN)},E${row}/C${row})`, rate, RATE_FORMAT, look);
}

/** Reports that the totals have beside those that are due. */
function othersRow(others: number, agencies: List<AgencyColumn>): SheetCell[] {
  const isOther: [string, string] = [agencies.range("asked"), quoted(`<>${ASKED_WORDS.expected}`)];
  const counts = countIfs(isOther, [agencies.range("counted"), quoted(">0")]);
  return [text(""), text(OTHERS_COUNTED), text(""), text(""), formula(counts, others)];
}

/** Where the reports stand, by kind of agency. */
export function reportingRows({ view }: Book, agencies: List<AgencyColumn>, top: number): SheetCell[][] {
  const { columns, lines } = reportingTable(view);
  const titles = [columns.kind, ...REPORTING_KEYS.map((key) => columns[key])].map(({ title }) => title);
  const first = top + 2;
  const rows = view.kinds.map((counts, index) => [
    number(index + 1, COUNT_FORMAT, CENTRED),
    text(valueText(columns.kind.value({ kind: counts.kind, counts }))),
    ...REPORTING_KEYS.map((key) => formula(reportingFormula(agencies, key, first + index), counts[key])),
    rateCell(counts, first + index),
  ]);
  const others = lines.find(({ kind }) => kind === "others")?.counts.approved ?? 0;
  const last = first + Math.max(rows.length, 1) - 1;
  const sums = totalRow(
    first,
    last,
    2,
    REPORTING_KEYS.map((key) => view.reporting[key]),
  );
  return [
    heading(TABLES.reporting),
    [TABLE_HEADS.number, ...titles, BOOK_HEADS.approvedRate].map((title) => head(title)),
    ...(rows.length > 0 ? rows : [[]]),
    [...sums, rateCell(view.reporting, last + 1, BOLD)],
    othersRow(others, agencies),
  ];
}
