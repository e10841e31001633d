import { ownName } from "../../wording/sheet.ts";
import { sourceOfText, TABLE_HEADS, TEXT_KIND_WORDS } from "../../wording/tables.ts";
import { bodyOf } from "../answers.ts";
import type { Names } from "../names.ts";
import type { ProvinceView, TextKind, TextLine } from "../view.ts";
import { dutyWords } from "./duties.ts";
import { number, type Source, tableOf, text } from "./table.ts";

/** Which kinds each table tells, and in which order. */
const KINDS: Record<"concerns" | "results", readonly TextKind[]> = {
  concerns: ["difficulty", "shortcomings", "causes", "proposal", "proposals"],
  results: ["result", "work", "advantages", "direction"],
};

/** Where a text stands in its agency's report: in a duty's row, or in its own line of the general assessment. */
function sourceOf({ agency, key, kind }: TextLine): Source {
  if (kind === "difficulty" || kind === "proposal" || kind === "result") {
    return { agency, table: "duties", row: key, column: kind };
  }
  if (kind === "work") return { agency, table: "duties", row: key, column: "duty" };
  return { agency, table: "assessment", row: key, column: "text" };
}

/** The name under which a row stands in its report; null for the general assessment, which has one row a kind. */
function rowName(line: TextLine): string | null {
  if (sourceOf(line).table === "assessment") return null;
  const own = /^own\.(\d+)$/.exec(line.key)?.[1];
  return line.duty ?? (own === undefined ? line.key : ownName(Number(own)));
}

/** What agencies wrote of difficulties and proposals, or of results, word by word with its source. */
export function textsTable(
  name: keyof typeof KINDS,
  texts: readonly TextLine[],
  { duties }: ProvinceView,
  { nameOf }: Names,
) {
  const words = new Map(duties.map((line) => [line.duty, dutyWords(line)]));
  return tableOf({
    name,
    lines: KINDS[name].flatMap((kind) => texts.filter((line) => line.kind === kind)),
    keyOf: sourceOf,
    columns: {
      kind: { title: TABLE_HEADS.textKind, value: ({ kind }) => text(TEXT_KIND_WORDS[kind]) },
      agency: { title: TABLE_HEADS.agency, value: ({ agency }) => text(nameOf(agency)) },
      answersFor: {
        title: TABLE_HEADS.answersFor,
        value: ({ answersFor }) => text(answersFor === null ? null : nameOf(answersFor)),
      },
      body: { title: TABLE_HEADS.agency, value: (line) => text(nameOf(bodyOf(line))) },
      duty: { title: TABLE_HEADS.duty, value: ({ duty }) => text(duty) },
      dutyText: { title: TABLE_HEADS.dutyText, value: ({ duty }) => text(words.get(duty ?? "") ?? null) },
      text: { title: TABLE_HEADS.text, value: (line) => text(line.text) },
      version: { title: TABLE_HEADS.version, value: ({ version }) => number(version) },
      key: { title: TABLE_HEADS.key, value: ({ key }) => text(key) },
      source: {
        title: TABLE_HEADS.source,
        value: (line) => ({
          type: "link",
          text: sourceOfText(line.version, rowName(line)),
          source: sourceOf(line),
        }),
      },
    },
  });
}

export type TextColumn = keyof ReturnType<typeof textsTable>["columns"];
