import { reportLabel } from "../../wording/status.ts";
import { AGENCY_KIND_WORDS, HEADS, NO, noteWords, UNREPORTED, YES } from "../../wording/tables.ts";
import type { Names } from "../names.ts";
import { UNREPORTED_REASONS, type UnreportedLine, unreportedLines } from "../unreported.ts";
import type { ProvinceView } from "../view.ts";
import { day, number, state, type Table, tableOf, text } from "./table.ts";

export type UnreportedColumn =
  | "number"
  | "reason"
  | "agency"
  | "kind"
  | "state"
  | "latest"
  | "counted"
  | "sentOn"
  | "daysLate"
  | "onBehalf"
  | "note";

/** Who is missing, late, waiting, returned, exempt, only invited or not added, each with why. */
export function unreportedTable(
  view: ProvinceView,
  { nameOf }: Names,
): Table<UnreportedLine, UnreportedColumn> {
  const all = unreportedLines(view);
  const lines = UNREPORTED_REASONS.flatMap((reason) => all.filter((line) => line.reason === reason));
  return tableOf<UnreportedLine, UnreportedColumn>({
    name: "unreported",
    lines,
    keyOf: ({ id }) => ({ agency: id }),
    columns: {
      number: { title: HEADS.number, value: (line) => number(lines.indexOf(line) + 1) },
      reason: { title: HEADS.reason, value: ({ reason }) => state(UNREPORTED[reason]) },
      agency: { title: HEADS.agency, value: ({ name }) => text(name) },
      kind: { title: HEADS.kind, value: ({ kind }) => text(kind && AGENCY_KIND_WORDS[kind]) },
      state: { title: HEADS.reportState, value: (line) => state(reportLabel(line.state)) },
      latest: { title: HEADS.latest, value: ({ latest }) => number(latest) },
      counted: { title: HEADS.counted, value: ({ counted }) => number(counted) },
      sentOn: { title: HEADS.sentOn, value: ({ sentOn }) => day(sentOn) },
      daysLate: { title: HEADS.daysLate, value: ({ daysLate }) => number(daysLate) },
      onBehalf: { title: HEADS.onBehalf, value: ({ onBehalf }) => text(onBehalf ? YES : NO) },
      note: {
        title: HEADS.note,
        value: ({ note }) => text(note === null ? null : noteWords(note, nameOf)),
      },
    },
  });
}
