import { reportLabel } from "../../wording/status.ts";
import { AGENCY_KIND_WORDS, NO, noteWords, TABLE_HEADS, UNREPORTED, YES } from "../../wording/tables.ts";
import type { Names } from "../names.ts";
import { UNREPORTED_REASONS, unreportedLines } from "../unreported.ts";
import type { ProvinceView } from "../view.ts";
import { day, number, state, tableOf, text } from "./table.ts";

/** Who is missing, late, waiting, returned, exempt, only invited or not added, each with why. */
export function unreportedTable(view: ProvinceView, { nameOf }: Names) {
  const all = unreportedLines(view);
  const lines = UNREPORTED_REASONS.flatMap((reason) => all.filter((line) => line.reason === reason));
  return tableOf({
    name: "unreported",
    lines,
    keyOf: ({ id }) => ({ agency: id }),
    columns: {
      number: { title: TABLE_HEADS.number, value: (line) => number(lines.indexOf(line) + 1) },
      reason: { title: TABLE_HEADS.reason, value: ({ reason }) => state(UNREPORTED[reason]) },
      agency: { title: TABLE_HEADS.agency, value: ({ name }) => text(name) },
      kind: { title: TABLE_HEADS.kind, value: ({ kind }) => text(kind && AGENCY_KIND_WORDS[kind]) },
      state: { title: TABLE_HEADS.reportState, value: (line) => state(reportLabel(line.state)) },
      latest: { title: TABLE_HEADS.latest, value: ({ latest }) => number(latest) },
      counted: { title: TABLE_HEADS.counted, value: ({ counted }) => number(counted) },
      sentOn: { title: TABLE_HEADS.sentOn, value: ({ sentOn }) => day(sentOn) },
      daysLate: { title: TABLE_HEADS.daysLate, value: ({ daysLate }) => number(daysLate) },
      onBehalf: { title: TABLE_HEADS.onBehalf, value: ({ onBehalf }) => text(onBehalf ? YES : NO) },
      note: {
        title: TABLE_HEADS.note,
        value: ({ note }) => text(note === null ? null : noteWords(note, nameOf)),
      },
    },
  });
}

export type UnreportedColumn = keyof ReturnType<typeof unreportedTable>["columns"];
