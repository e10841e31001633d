import { bodyOf } from "../../../shared/province/answers.ts";
import type { TextLine } from "../../../shared/province/view.ts";
import { foldForSearch } from "../../../shared/text.ts";
import { ANSWER_LEADS, NOTHING_TO_SAY } from "../../../shared/wording/docx.ts";
import { quotedWho } from "../../../shared/wording/docx-sentences.ts";
import { paragraphsOf } from "./plain-text.ts";

/** A paragraph of a quoted text: who says it stands before its first alone. */
export type QuoteParagraph = { co_quan: string; doan: string };

type PlainParagraph = { doan: string };

/** A text of one's own, a paragraph a line. */
export function plainParagraphs(text: string): PlainParagraph[] {
  return paragraphsOf(text).map((doan) => ({ doan }));
}

/** A mark of a list before a line; a minus before a figure is none. */
const LIST_MARK =
  /^(?:[-–—−―‐‑‒+*]\s*(?=\p{L})|(?:[-–—−―‐‑‒+*]\s+)|(?:[•●○◦▪■□◆▸►·∙‣⁃\uF0B7\uF0A7\uF0D8\uF02D]\s*))+/u;

/** A line of somebody's own list, one step below the report's, whose items begin with a dash. */
export function nestedItem(line: string): string {
  const words = line.replace(LIST_MARK, "");
  return words === line || words === "" ? line : `${ANSWER_LEADS.item}${words}`;
}

/** What somebody wrote, in quotation marks, their name before it. */
export function quoteParagraphs(who: string, text: string): QuoteParagraph[] {
  const lines = paragraphsOf(text).map(nestedItem);
  const last = lines.length - 1;
  return lines.map((line, place) => ({
    co_quan: place === 0 ? `- ${who}: ` : "",
    doan: `${place === 0 ? "“" : ""}${line}${place === last ? "”" : ""}`,
  }));
}

/** Whether a text says that there is nothing to say. */
function saysNothing(text: string): boolean {
  return NOTHING_TO_SAY.has(foldForSearch(text).replace(/[\s.]+$/u, ""));
}

/** Texts of some kinds, each under the name of its agency and the duty that it is about. */
export function quotesOf(
  texts: readonly TextLine[],
  kinds: readonly TextLine["kind"][],
  nameOf: (id: string) => string,
): QuoteParagraph[] {
  return texts
    .filter(({ kind, text }) => kinds.includes(kind) && !saysNothing(text))
    .flatMap((line) => quoteParagraphs(quotedWho(nameOf(bodyOf(line)), line.duty), line.text));
}
