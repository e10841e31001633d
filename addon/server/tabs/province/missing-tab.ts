// Whose report does not count, or came late, and why; what Sở Tư pháp has to chase stands on top.
import { showDay } from "../../../../shared/day.ts";
import { reportPlace } from "../../../../shared/province/reporting.ts";
import type { AgencyLine, NotCountedLine, ProvinceView } from "../../../../shared/province/view.ts";
import {
  earlierCountsWords,
  endedWords,
  NOTHING,
  pastDueWords,
  UNREPORTED,
  type UnreportedReason,
} from "../../../../shared/wording/export.ts";
import { PROVINCE } from "../../../../shared/wording/sheet.ts";
import { reportLabel, showLabel } from "../../../../shared/wording/status.ts";
import { cell, STYLES, type Tab, toneStyle } from "../tab.ts";
import { type ProvinceRow, plainTab } from "./frame.ts";
import { keyOfSource } from "./sources.ts";

const ORDER = Object.keys(UNREPORTED) as UnreportedReason[];

function noteOf(agency: AgencyLine, reason: UnreportedReason): string {
  if (reason === "exempt") return agency.exempt ?? "";
  const notes = [
    ...(agency.daysLate > 0 ? [pastDueWords(agency.daysLate)] : []),
    ...(agency.counted !== null && reason !== "late" ? [earlierCountsWords(agency.counted)] : []),
    ...(agency.onBehalf ? [PROVINCE.onBehalf] : []),
  ];
  return notes.join(". ");
}

interface Line {
  agency: string;
  reason: UnreportedReason;
  name: string;
  state: AgencyLine["state"];
  sentOn: AgencyLine["sentOn"];
  note: string;
}

function ended({ agency, endedOn, name, state, successors }: NotCountedLine, view: ProvinceView): Line {
  const names = new Map(view.bodies.map((body) => [body.id, body.name]));
  const heirs = successors.map((id) => names.get(id) ?? id);
  return { agency, reason: "notCounted", name, state, sentOn: null, note: endedWords(endedOn, heirs) };
}

function rowOf({ agency, reason, name, state, sentOn, note }: Line): ProvinceRow {
  const label = UNREPORTED[reason];
  const cells = [
    cell(name),
    cell(showLabel(label), toneStyle(label.tone)),
    cell(reportLabel(state).word, STYLES.centred),
    // As text: each date costs service calls of its own.
    cell(sentOn === null ? NOTHING : showDay(sentOn), STYLES.centred),
    cell(note),
  ];
  return { key: keyOfSource({ agency }), cells };
}

/** Missing, returned, waiting, late, not counted, exempt and invited bodies, each with its reason. */
export function missingTab(view: ProvinceView): Tab {
  const { columns, tabs } = PROVINCE;
  const lines = [
    ...view.agencies.flatMap((agency): Line[] => {
      const reason = reportPlace(agency);
      if (reason === "counted") return [];
      const { id, name, sentOn, state } = agency;
      return [{ agency: id, reason, name, state, sentOn, note: noteOf(agency, reason) }];
    }),
    ...view.notCounted.map((line) => ended(line, view)),
  ];
  return plainTab(view, {
    name: tabs.missing,
    columns: [
      { title: columns.agency, width: 380, owner: true },
      { title: columns.reason, width: 250 },
      { title: columns.reportState, width: 150 },
      { title: columns.sentOn, width: 110 },
      { title: columns.note, width: 380 },
    ],
    rows: ORDER.flatMap((reason) => lines.filter((line) => line.reason === reason)).map(rowOf),
    whenEmpty: PROVINCE.noneMissing,
  });
}
