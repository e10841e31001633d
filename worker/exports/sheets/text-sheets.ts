import type { DoubleReport, TextKind, TextLine } from "../../../shared/province/view.ts";
import { COLUMNS, ROLES, TEXT_KIND_WORDS, VERDICTS } from "../../../shared/wording/export.ts";
import { codeCell, type Frame, type List, listSheet, shorten } from "./frame.ts";
import { dayCell, number, text, textOrNothing } from "./grid.ts";
import { sizeToFit } from "./heights.ts";
import { CENTRED, COUNT_FORMAT } from "./look.ts";

const CONCERNS: readonly TextKind[] = ["difficulty", "shortcomings", "causes", "proposal", "proposals"];
const RESULTS: readonly TextKind[] = ["result", "work", "advantages", "direction"];

// A row is at most 409 points high: a long text is set smaller, and goes on in further rows where that is not enough.
const TEXT_WIDTH = 70;

type TextColumn = "kind" | "agency" | "answersFor" | "duty" | "dutyText" | "text" | "version" | "key";

function textsSheet(frame: Frame, id: "concerns" | "results", kinds: readonly TextKind[]): List<TextColumn> {
  const { document, nameOf, dutyOf } = frame;
  const items = kinds.flatMap((kind) => document.texts.filter((line) => line.kind === kind));
  return listSheet<TextLine, TextColumn>(
    frame,
    id,
    {
      kind: {
        repeat: true,
        title: COLUMNS.textKind,
        width: 18,
        cell: ({ kind }) => text(TEXT_KIND_WORDS[kind]),
      },
      agency: { repeat: true, title: COLUMNS.agency, width: 26, cell: ({ agency }) => text(nameOf(agency)) },
      answersFor: {
        repeat: true,
        title: COLUMNS.answersFor,
        width: 14,
        cell: ({ answersFor }) => textOrNothing(answersFor === null ? null : nameOf(answersFor)),
      },
      duty: {
        repeat: true,
        title: COLUMNS.duty,
        width: 10,
        cell: ({ duty }) => (duty === null ? textOrNothing(null, CENTRED) : codeCell(duty)),
      },
      dutyText: {
        repeat: true,
        title: COLUMNS.dutyText,
        width: 36,
        cell: ({ duty }) => textOrNothing(shorten(dutyOf(duty) ?? "", 120), { size: 10 }),
      },
      text: {
        title: COLUMNS.text,
        width: TEXT_WIDTH,
        cell: (line) => text(line.text, { size: sizeToFit(line.text, TEXT_WIDTH) }),
      },
      version: {
        repeat: true,
        title: COLUMNS.version,
        width: 8,
        cell: ({ version }) => number(version, COUNT_FORMAT, CENTRED),
      },
      key: { repeat: true, title: COLUMNS.key, width: 14, cell: ({ key }) => text(key, CENTRED) },
    },
    items,
  );
}

/** Difficulties, shortcomings, causes and proposals as agencies wrote them, with their source. */
export function concernsSheet(frame: Frame): List<TextColumn> {
  return textsSheet(frame, "concerns", CONCERNS);
}

/** Results, own work, strong points and direction as agencies wrote them, with their source. */
export function resultsSheet(frame: Frame): List<TextColumn> {
  return textsSheet(frame, "results", RESULTS);
}

interface DoubleItem {
  double: DoubleReport;
  place: DoubleReport["places"][number];
}

type DoubleColumn =
  | "document"
  | "date"
  | "type"
  | "agency"
  | "role"
  | "duty"
  | "version"
  | "key"
  | "verdict"
  | "note";

/** Documents that several counted reports cite, a line a place, with what was decided. */
export function doublesSheet(frame: Frame): List<DoubleColumn> {
  const { view, nameOf } = frame;
  const items = view.doubles.flatMap((double) =>
    double.places.map((place): DoubleItem => ({ double, place })),
  );
  return listSheet<DoubleItem, DoubleColumn>(
    frame,
    "doubles",
    {
      document: { title: COLUMNS.document, width: 22, cell: ({ double }) => text(double.number) },
      date: { title: COLUMNS.documentDate, width: 13, cell: ({ double }) => dayCell(double.date) },
      type: { title: COLUMNS.documentType, width: 18, cell: ({ double }) => textOrNothing(double.type) },
      agency: { title: COLUMNS.agency, width: 36, cell: ({ place }) => text(nameOf(place.agency)) },
      role: {
        title: COLUMNS.role,
        width: 12,
        cell: ({ place }) => text(ROLES[place.role].word, CENTRED),
      },
      duty: { title: COLUMNS.duty, width: 11, cell: ({ place }) => codeCell(place.duty) },
      version: {
        title: COLUMNS.version,
        width: 8,
        cell: ({ place }) => number(place.version, COUNT_FORMAT, CENTRED),
      },
      key: { title: COLUMNS.key, width: 14, cell: ({ place }) => text(place.key, CENTRED) },
      verdict: {
        title: COLUMNS.verdict,
        width: 20,
        cell: ({ double }) => text(VERDICTS[double.decision?.verdict ?? "open"]),
      },
      note: {
        title: COLUMNS.note,
        width: 30,
        cell: ({ double }) => textOrNothing(double.decision?.note ?? null),
      },
    },
    items,
  );
}
