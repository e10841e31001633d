// Texts that look right and are not: old encodings, look-alike letters, characters that no reader sees.
import { hasForeignD, isNotNfc } from "../../text.ts";
import { isBlank, unseenIn } from "../../unseen.ts";
import { oldEncodingOf } from "../encodings.ts";
import type { Place } from "../finding.ts";
import { cellText } from "../read-cell.ts";
import type { ReadReport } from "../read-report.ts";
import type { ColumnId } from "../report.ts";
import { betweenRule, type Details, type Rule, type RuleHead } from "./rule.ts";
import { ALL_TABLES, rowsByTable } from "./structure.ts";

/** Half a character, or the sign that a program puts where it lost one. */
const DAMAGED = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uFFFD/;
/** Letters beyond Latin-1 or decomposed marks: only such texts can differ between NFC and NFD. */
const MARKED = /[\u0300-\u036F\u1E00-\u1EFF]/;

/** Composed Vietnamese, ASCII and line ends: where nothing of what follows can be found. */
const ORDINARY =
  /^[\t\n\r\x20-\x7E\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u00C0-\u00C3\u00C8-\u00CA\u00CC\u00CD\u00D2-\u00D5\u00D9\u00DA\u00DD\u00E0-\u00E3\u00E8-\u00EA\u00EC\u00ED\u00F2-\u00F5\u00F9\u00FA\u00FD]*$/;
/** Old encodings write with letters of Latin-1. */
const LATIN_1 = /[\u00A1-\u00FF]/;

interface TextCell {
  at: Place;
  text: string;
  ordinary: boolean;
}

/** Texts that may hold something odd, picked once for all rules on texts. */
function oddTexts(read: ReadReport): readonly TextCell[] {
  const known = ODD_TEXTS.get(read);
  if (known) return known;
  const odd: TextCell[] = [];
  for (const [table, rows] of rowsByTable(read)) {
    for (const { key, found, typed, raw } of rows) {
      if (found !== 1 || !typed) continue;
      for (const column in raw) {
        const text = raw[column as ColumnId];
        if (typeof text !== "string") continue;
        const ordinary = ORDINARY.test(text);
        if (ordinary && !LATIN_1.test(text)) continue;
        odd.push({ at: { table, row: key, column: column as ColumnId }, text, ordinary });
      }
    }
  }
  ODD_TEXTS.set(read, odd);
  return odd;
}

const ODD_TEXTS = new WeakMap<ReadReport, readonly TextCell[]>();

type Look = (text: string) => Details | null;

/** `everyText`: ordinary letters may be what is looked for, as in an old encoding. */
function textRule(head: RuleHead, look: Look, everyText = false): Rule {
  return betweenRule({ ...head, tables: ALL_TABLES, columns: [], wide: false }, (read) =>
    oddTexts(read).flatMap(({ at, text, ordinary }) => {
      const details = ordinary && !everyText ? null : look(text);
      return details ? [{ at, details }] : [];
    }),
  );
}

export const TEXT_RULES: readonly Rule[] = [
  textRule({ id: "R-TEXT-DAMAGED", severity: "warning", category: "accuracy" }, (text) =>
    DAMAGED.test(text) ? { text: cellText(text) } : null,
  ),
  textRule(
    { id: "R-TEXT-ENCODING", severity: "warning", category: "accuracy" },
    (text) => {
      const encoding = oldEncodingOf(text);
      return encoding === null ? null : { encoding, text: cellText(text) };
    },
    true,
  ),
  textRule(
    { id: "R-TEXT-FOREIGN-D", severity: "info", category: "accuracy", after: ["R-TEXT-ENCODING"] },
    (text) => (hasForeignD(text) ? {} : null),
  ),
  textRule(
    { id: "R-TEXT-INVISIBLE", severity: "info", category: "accuracy", after: ["R-TEXT-ENCODING"] },
    (text) => {
      const unseen = isBlank(text) ? 0 : unseenIn(text);
      return unseen > 0 ? { count: unseen } : null;
    },
  ),
  textRule({ id: "R-TEXT-NOT-NFC", severity: "info", category: "accuracy" }, (text) =>
    MARKED.test(text) && isNotNfc(text) ? {} : null,
  ),
];

/** What spoils a cell's text as such: spelling in it is told only once that is mended. */
export const TEXT_CAUSES: readonly string[] = TEXT_RULES.map(({ id }) => id);
