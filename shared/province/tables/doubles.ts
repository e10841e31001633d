import { BOOK_HEADS, formerVerdict, VERDICTS } from "../../wording/export.ts";
import { ROLES, TABLE_HEADS } from "../../wording/tables.ts";
import type { Names } from "../names.ts";
import type { DoubleReport, ProvinceView } from "../view.ts";
import { day, number, tableOf, text } from "./table.ts";

function noteOn({ decision, former }: DoubleReport): string | null {
  return decision?.note ?? (former === undefined ? null : formerVerdict(VERDICTS[former.verdict], former.by));
}

/** Documents that several counted reports cite, a line a place, with what was decided. */
export function doublesTable({ doubles }: ProvinceView, { nameOf }: Names) {
  return tableOf({
    name: "doubles",
    lines: doubles.flatMap((double) => double.places.map((place) => ({ double, place }))),
    keyOf: ({ place }) => ({ agency: place.agency, table: "duties", row: place.key }),
    columns: {
      document: { title: BOOK_HEADS.document, value: ({ double }) => text(double.number) },
      date: { title: BOOK_HEADS.documentDate, value: ({ double }) => day(double.date) },
      type: { title: BOOK_HEADS.documentType, value: ({ double }) => text(double.type) },
      agency: { title: TABLE_HEADS.agency, value: ({ place }) => text(nameOf(place.agency)) },
      role: { title: BOOK_HEADS.role, value: ({ place }) => text(ROLES[place.role].word) },
      duty: { title: TABLE_HEADS.duty, value: ({ place }) => text(place.duty) },
      version: { title: TABLE_HEADS.version, value: ({ place }) => number(place.version) },
      key: { title: TABLE_HEADS.key, value: ({ place }) => text(place.key) },
      verdict: {
        title: BOOK_HEADS.verdict,
        value: ({ double }) => text(VERDICTS[double.decision?.verdict ?? "open"]),
      },
      note: { title: TABLE_HEADS.note, value: ({ double }) => text(noteOn(double)) },
    },
  });
}

export type DoubleColumn = keyof ReturnType<typeof doublesTable>["columns"];
