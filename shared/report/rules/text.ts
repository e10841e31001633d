// Texts that look right and are not: old encodings, look-alike letters, characters that no reader sees.
import { hasForeignD, isNotNfc } from "../../text.ts";
import { oldEncodingOf } from "../encodings.ts";
import { cellText } from "../read-cell.ts";
import type { ReadCells } from "../read-report.ts";
import type { Cell, ColumnId } from "../report.ts";
import { betweenRule, type Details, type Rule, type RuleHead } from "./rule.ts";
import { ALL_TABLES, eachCell } from "./structure.ts";

/** Half a character, or the sign that a program puts where it lost one. */
const DAMAGED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uFFFD/;
/** Control and format characters, but for tabs and line ends. */
const UNSEEN = /(?![\t\n\r])[\p{Cc}\p{Cf}\uFFFE\uFFFF]/gu;
/** Letters beyond Latin-1 or decomposed marks: only such texts can differ between NFC and NFD. */
const MARKED = /[\u0300-\u036F\u1E00-\u1EFF]/;

/** The text without characters that no reader sees. */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, "");
}

type Look = (text: string) => Details | null;

function textRule(head: RuleHead, look: Look): Rule {
  return betweenRule({ ...head, tables: ALL_TABLES, columns: [] }, (read) =>
    eachCell(read, (row) => textFindings(row, look)),
  );
}

function textFindings({ raw, typed }: ReadCells, look: Look): { column: ColumnId; details: Details }[] {
  if (!typed) return [];
  const found: { column: ColumnId; details: Details }[] = [];
  for (const [column, cell] of Object.entries(raw) as [ColumnId, Cell][]) {
    if (typeof cell !== "string" || cell === "") continue;
    const details = look(cell);
    if (details) found.push({ column, details });
  }
  return found;
}

export const TEXT_RULES: readonly Rule[] = [
  textRule({ id: "R-TEXT-DAMAGED", severity: "warning", category: "accuracy" }, (text) =>
    DAMAGED.test(text) ? { text: cellText(text) } : null,
  ),
  textRule({ id: "R-TEXT-ENCODING", severity: "warning", category: "accuracy" }, (text) => {
    const encoding = oldEncodingOf(text);
    return encoding === null ? null : { encoding, text: cellText(text) };
  }),
  textRule(
    { id: "R-TEXT-FOREIGN-D", severity: "info", category: "accuracy", after: ["R-TEXT-ENCODING"] },
    (text) => (hasForeignD(text) ? {} : null),
  ),
  textRule(
    { id: "R-TEXT-INVISIBLE", severity: "info", category: "accuracy", after: ["R-TEXT-ENCODING"] },
    (text) => {
      const unseen = text.match(UNSEEN)?.length ?? 0;
      return unseen > 0 ? { count: unseen } : null;
    },
  ),
  textRule({ id: "R-TEXT-NOT-NFC", severity: "info", category: "accuracy" }, (text) =>
    MARKED.test(text) && isNotNfc(text) ? {} : null,
  ),
];

/** What spoils a cell's text as such: spelling in it is told only once that is mended. */
export const TEXT_CAUSES: readonly string[] = TEXT_RULES.map(({ id }) => id);
