import { isReceived, reportPlace } from "../../../shared/province/reporting.ts";
import type { AgencyLine, ProvinceView } from "../../../shared/province/view.ts";
import {
  AGENCY_KIND_WORDS,
  ASKED_WORDS,
  COLUMNS,
  earlierCountsWords,
  endedWords,
  NO,
  NOTHING,
  pastDueWords,
  TIMING_WORDS,
  UNREPORTED,
  type UnreportedReason,
  YES,
} from "../../../shared/wording/export.ts";
import { reportLabel } from "../../../shared/wording/status.ts";
import { type Frame, type List, listSheet } from "./frame.ts";
import { dayCell, labelCell, number, text, textOrNothing } from "./grid.ts";
import { CENTRED, COUNT_FORMAT } from "./look.ts";

/** What is asked of an agency, in one word. */
export function askedOf({ expected, exempt }: AgencyLine): string {
  if (expected) return ASKED_WORDS.expected;
  return exempt === null ? ASKED_WORDS.other : ASKED_WORDS.exempt;
}

function timingOf(agency: AgencyLine): string {
  if (!isReceived(agency)) return agency.expected ? TIMING_WORDS.missing : NOTHING;
  if (agency.onTime === null) return NOTHING;
  return agency.onTime ? TIMING_WORDS.onTime : TIMING_WORDS.late;
}

export type AgencyColumn =
  | "kind"
  | "agency"
  | "asked"
  | "received"
  | "state"
  | "latest"
  | "counted"
  | "sentOn"
  | "timing"
  | "daysLate"
  | "latestOnBehalf"
  | "countedOnBehalf"
  | "note"
  | "agencyId";

const centred = (words: string) => text(words, CENTRED);

/** Every agency with where its report stands: what the counts of reports are made of. */
export function agenciesSheet(frame: Frame): List<AgencyColumn> {
  return listSheet<AgencyLine, AgencyColumn>(
    frame,
    "agencies",
    {
      kind: { title: COLUMNS.kind, width: 26, cell: ({ kind }) => text(AGENCY_KIND_WORDS[kind]) },
      agency: { title: COLUMNS.agency, width: 36, cell: ({ name }) => text(name) },
      asked: { title: COLUMNS.asked, width: 15, cell: (agency) => centred(askedOf(agency)) },
      received: {
        title: COLUMNS.received,
        width: 8,
        cell: (agency) => centred(isReceived(agency) ? YES : NO),
      },
      state: { title: COLUMNS.reportState, width: 20, cell: ({ state }) => labelCell(reportLabel(state)) },
      latest: {
        title: COLUMNS.latest,
        width: 9,
        cell: ({ latest }) => number(latest, COUNT_FORMAT, CENTRED),
      },
      counted: {
        title: COLUMNS.counted,
        width: 9,
        cell: ({ counted }) => number(counted, COUNT_FORMAT, CENTRED),
      },
      sentOn: { title: COLUMNS.sentOn, width: 13, cell: ({ sentOn }) => dayCell(sentOn) },
      timing: { title: COLUMNS.timing, width: 11, cell: (agency) => centred(timingOf(agency)) },
      daysLate: { title: COLUMNS.daysLate, width: 9, cell: ({ daysLate }) => number(daysLate) },
      latestOnBehalf: {
        title: COLUMNS.latestOnBehalf,
        width: 13,
        cell: ({ onBehalf }) => centred(onBehalf ? YES : NO),
      },
      countedOnBehalf: {
        title: COLUMNS.countedOnBehalf,
        width: 13,
        cell: ({ countedOnBehalf }) => centred(countedOnBehalf ? YES : NO),
      },
      note: { title: COLUMNS.note, width: 30, cell: ({ exempt }) => textOrNothing(exempt) },
      agencyId: { title: COLUMNS.agencyId, width: 24, cell: ({ id }) => text(id) },
    },
    frame.view.agencies,
  );
}

export interface UnreportedItem {
  reason: UnreportedReason;
  agency: Pick<
    AgencyLine,
    "id" | "name" | "state" | "latest" | "counted" | "sentOn" | "daysLate" | "onBehalf"
  >;
  kind: string | null;
  note: string | null;
}

function noteOf(reason: UnreportedReason, agency: AgencyLine): string | null {
  if (reason === "exempt") return agency.exempt;
  if (reason === "missing" && agency.daysLate > 0) return pastDueWords(agency.daysLate);
  const { counted, latest, state } = agency;
  const stillCounts = counted !== null && (counted !== latest || state !== "approved");
  return stillCounts ? earlierCountsWords(counted) : null;
}

/** Those whose report is not counted or came late, by reason, each once; then bodies that ended. */
export function unreportedItems({ view, nameOf }: Frame): UnreportedItem[] {
  const agencies = view.agencies.flatMap((agency): UnreportedItem[] => {
    const reason = reportPlace(agency);
    if (reason === "counted") return [];
    return [{ reason, agency, kind: AGENCY_KIND_WORDS[agency.kind], note: noteOf(reason, agency) }];
  });
  const ended = view.notCounted.map(
    (line: ProvinceView["notCounted"][number]): UnreportedItem => ({
      reason: "notCounted",
      agency: {
        id: line.agency,
        name: line.name,
        state: line.state,
        latest: line.version,
        counted: null,
        sentOn: null,
        daysLate: 0,
        onBehalf: false,
      },
      kind: null,
      note: endedWords(line.endedOn, line.successors.map(nameOf)),
    }),
  );
  const reasons = Object.keys(UNREPORTED) as UnreportedReason[];
  const all = [...agencies, ...ended];
  return reasons.flatMap((reason) => all.filter((item) => item.reason === reason));
}

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
export function unreportedSheet(frame: Frame): List<UnreportedColumn> {
  const items = unreportedItems(frame).map((item, index) => ({ ...item, place: index + 1 }));
  return listSheet<UnreportedItem & { place: number }, UnreportedColumn>(
    frame,
    "unreported",
    {
      number: { title: COLUMNS.number, width: 6, cell: ({ place }) => number(place, COUNT_FORMAT, CENTRED) },
      reason: { title: COLUMNS.reason, width: 26, cell: ({ reason }) => labelCell(UNREPORTED[reason]) },
      agency: { title: COLUMNS.agency, width: 38, cell: ({ agency }) => text(agency.name) },
      kind: { title: COLUMNS.kind, width: 26, cell: ({ kind }) => textOrNothing(kind) },
      state: {
        title: COLUMNS.reportState,
        width: 20,
        cell: ({ agency }) => labelCell(reportLabel(agency.state)),
      },
      latest: {
        title: COLUMNS.latest,
        width: 9,
        cell: ({ agency }) => number(agency.latest, COUNT_FORMAT, CENTRED),
      },
      counted: {
        title: COLUMNS.counted,
        width: 9,
        cell: ({ agency }) => number(agency.counted, COUNT_FORMAT, CENTRED),
      },
      sentOn: { title: COLUMNS.sentOn, width: 13, cell: ({ agency }) => dayCell(agency.sentOn) },
      daysLate: { title: COLUMNS.daysLate, width: 9, cell: ({ agency }) => number(agency.daysLate) },
      onBehalf: {
        title: COLUMNS.onBehalf,
        width: 10,
        cell: ({ agency }) => centred(agency.onBehalf ? YES : NO),
      },
      note: { title: COLUMNS.note, width: 34, cell: ({ note }) => textOrNothing(note) },
    },
    items,
  );
}
