// What a row without findings bears in the check's column: that it is complete, or why nothing is needed.
import type {
  ReadAssessment,
  ReadFigure,
  ReadOwnRow,
  ReadReport,
  ReadRow,
} from "../../../shared/report/reading/read-report.ts";
import type { TableId } from "../../../shared/report/report.ts";
import {
  BLANK_WORDS,
  COMPLETE_WORDS,
  closedWords,
  EXEMPT_WORDS,
  INVITED_BLANK_WORDS,
  NOT_YET_WORDS,
  OPTIONAL_WORDS,
  WAITING_WORDS,
} from "../../../shared/wording/sheet.ts";
import type { Tone } from "../../../shared/wording/status.ts";

export interface RowMark {
  words: string;
  tone: Tone | null;
}

const NONE: RowMark = { words: "", tone: null };
const BLANK: RowMark = { words: `○ ${BLANK_WORDS}`, tone: "quiet" };
const COMPLETE: RowMark = { words: `✓ ${COMPLETE_WORDS}`, tone: "good" };

function dutyMark({ duty, status, typed }: ReadRow): RowMark {
  if (status.kind === "value") return COMPLETE;
  if (duty.closedIn) return { words: `✓ ${closedWords(duty.closedIn)}`, tone: "good" };
  if (duty.asked === "exempt") {
    const reason = duty.exempt === undefined ? "" : `: ${duty.exempt}`;
    return { words: `– ${EXEMPT_WORDS}${reason}`, tone: "quiet" };
  }
  if (duty.invited) return { words: `… ${INVITED_BLANK_WORDS}`, tone: "waiting" };
  if (duty.asked === "waiting") return { words: `… ${WAITING_WORDS}`, tone: "waiting" };
  if (duty.asked === "not_yet") return { words: `… ${NOT_YET_WORDS}`, tone: "quiet" };
  return typed ? NONE : BLANK;
}

function ownMark({ typed }: ReadOwnRow): RowMark {
  return typed ? COMPLETE : { words: `… ${OPTIONAL_WORDS}`, tone: "quiet" };
}

function figureMark({ total, typed }: ReadFigure): RowMark {
  if (!typed) return BLANK;
  return total.kind === "value" ? COMPLETE : NONE;
}

function assessmentMark({ item, typed }: ReadAssessment): RowMark {
  if (typed) return COMPLETE;
  return item.required ? BLANK : { words: `… ${OPTIONAL_WORDS}`, tone: "quiet" };
}

/** The marks of a table's rows as they were read, by key. */
export function quietMarks(read: ReadReport, table: TableId): Map<string, RowMark> {
  if (table === "figures") return new Map(read.figures.map((row) => [row.key, figureMark(row)]));
  if (table === "assessment") return new Map(read.assessment.map((row) => [row.key, assessmentMark(row)]));
  return new Map([
    ...read.rows.map((row): [string, RowMark] => [row.key, dutyMark(row)]),
    ...read.own.map((row): [string, RowMark] => [row.key, ownMark(row)]),
  ]);
}
