import { ASKED_WORDS, BOOK_HEADS, letterWords, TIMING_WORDS } from "../../wording/export.ts";
import { reportLabel } from "../../wording/status.ts";
import { AGENCY_KIND_WORDS, NO, NOTHING, TABLE_HEADS, YES } from "../../wording/tables.ts";
import { isReceived } from "../reporting.ts";
import type { AgencyLine, ProvinceView } from "../view.ts";
import { day, number, state, tableOf, text } from "./table.ts";

/** What is asked of an agency, in one word. */
function askedOf({ expected, exempt }: AgencyLine): string {
  if (expected) return ASKED_WORDS.expected;
  return exempt === null ? ASKED_WORDS.other : ASKED_WORDS.exempt;
}

function timingOf(agency: AgencyLine): string {
  if (!isReceived(agency)) return agency.expected ? TIMING_WORDS.missing : NOTHING;
  if (agency.onTime === null) return NOTHING;
  return agency.onTime ? TIMING_WORDS.onTime : TIMING_WORDS.late;
}

const yesNo = (yes: boolean) => text(yes ? YES : NO);

/** Every agency with where its report stands: what the counts of reports are made of. */
export function agenciesTable({ agencies }: ProvinceView) {
  return tableOf({
    name: "agencies",
    lines: agencies,
    keyOf: ({ id }) => ({ agency: id }),
    columns: {
      kind: { title: TABLE_HEADS.kind, value: ({ kind }) => text(AGENCY_KIND_WORDS[kind]) },
      agency: { title: TABLE_HEADS.agency, value: ({ name }) => text(name) },
      asked: { title: BOOK_HEADS.asked, value: (line) => text(askedOf(line)) },
      received: { title: BOOK_HEADS.received, value: (line) => yesNo(isReceived(line)) },
      state: { title: TABLE_HEADS.reportState, value: (line) => state(reportLabel(line.state)) },
      latest: { title: TABLE_HEADS.latest, value: ({ latest }) => number(latest) },
      counted: { title: TABLE_HEADS.counted, value: ({ counted }) => number(counted) },
      sentOn: { title: TABLE_HEADS.sentOn, value: ({ sentOn }) => day(sentOn) },
      timing: { title: BOOK_HEADS.timing, value: (line) => text(timingOf(line)) },
      daysLate: { title: TABLE_HEADS.daysLate, value: ({ daysLate }) => number(daysLate) },
      latestOnBehalf: { title: BOOK_HEADS.latestOnBehalf, value: ({ onBehalf }) => yesNo(onBehalf) },
      countedOnBehalf: {
        title: BOOK_HEADS.countedOnBehalf,
        value: ({ countedOnBehalf }) => yesNo(countedOnBehalf),
      },
      note: { title: TABLE_HEADS.note, value: ({ exempt }) => text(exempt) },
      agencyId: { title: TABLE_HEADS.agencyId, value: ({ id }) => text(id) },
      letter: { title: BOOK_HEADS.letter, value: ({ letter }) => text(letter ? letterWords(letter) : null) },
    },
  });
}

export type AgencyColumn = keyof ReturnType<typeof agenciesTable>["columns"];
