// The documents that a report cites, each once, so that one which was typed need not be typed again in another row.
import type { Day } from "../day.ts";
import type { Finding } from "./finding.ts";
import { cellText, certain } from "./reading/read-cell.ts";
import type { EvidenceLine } from "./reading/read-evidence.ts";
import type { ReadReport } from "./reading/read-report.ts";
import type { Cell } from "./report.ts";

export interface CitedDocument {
  /** As typed; of several ways of typing it the longest. */
  text: string;
  number: string | null;
  date: Day | null;
  /** Keys of the rows that cite it, in the form's order. */
  rows: string[];
}

/** What tells documents apart: number and day, else the link. */
function idOf({ date, link, number }: EvidenceLine): string {
  return JSON.stringify(number === null ? [link] : [number, date]);
}

/** The documents that the rows of a report cite, in the order in which they come first. */
export function citedDocuments({ own, rows }: Pick<ReadReport, "own" | "rows">): CitedDocument[] {
  const documents = new Map<string, CitedDocument>();
  for (const { evidence, key } of [...rows, ...own]) {
    for (const line of certain(evidence)?.lines ?? []) {
      const id = idOf(line);
      const known = documents.get(id);
      const { date, number, text } = line;
      if (!known) documents.set(id, { text, number, date, rows: [key] });
      else {
        if (text.length > known.text.length) known.text = text;
        if (!known.rows.includes(key)) known.rows.push(key);
      }
    }
  }
  return [...documents.values()];
}

/** Keys of the rows that owe a document and whose cell for it holds nothing. */
export function owingDocument(findings: readonly Finding[], { rows }: Pick<ReadReport, "rows">): string[] {
  const told = new Set(findings.filter(({ rule }) => rule === "R-EVIDENCE-MISSING").map(({ at }) => at.row));
  return rows.filter(({ evidence, key }) => told.has(key) && evidence.kind === "blank").map(({ key }) => key);
}

/** What an evidence cell holds with a document in a line of its own; null where a line says just that, or it is no text. */
export function withDocument(cell: Cell, document: string): string | null {
  if (cellText(cell) === "") return document;
  if (typeof cell !== "string" || cell.split("\n").some((line) => line.trim() === document)) return null;
  return `${cell.replace(/\s+$/, "")}\n${document}`;
}
