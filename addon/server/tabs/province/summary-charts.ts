// The pictures of the summary: duties by section and state, reports by kind of agency.
import { PAGE, TONES } from "../../../../shared/look.ts";
import type { DutyState, ReportingCounts } from "../../../../shared/province/view.ts";
import { CHARTS } from "../../../../shared/wording/sheet.ts";
import { DUTY_STATES, LATE, ON_TIME } from "../../../../shared/wording/status.ts";
import type { Chart } from "../chart.ts";
import type { Area } from "../tab.ts";

/** Parts of one bar must differ: states of one tone take its ink, its ground, the page's line and text in turn. */
const STATE_COLOURS: Partial<Record<DutyState, string>> = {
  not_arising: PAGE.line,
  not_yet: TONES.waiting.ground,
  exempt: PAGE.text,
};

function colourOfState(state: DutyState): string {
  return STATE_COLOURS[state] ?? TONES[DUTY_STATES[state].tone].ink;
}

/** Whether a report came, as parts of those that are expected. */
export const RECEIVING: readonly (keyof ReportingCounts)[] = ["onTime", "late", "missing"];
const RECEIVING_COLOURS = [TONES[ON_TIME.tone].ink, TONES.ongoing.ink, TONES[LATE.tone].ink];

interface Tables {
  /** Names with their head, without the sum; the parts stand in the same rows. */
  sections: { names: Area; parts: Area; states: readonly DutyState[] };
  kinds: { names: Area; parts: Area };
  /** The first row that is free below the tables, and the first two columns that take a picture. */
  below: number;
  columns: readonly [number, number];
}

/** The charts below the summary's tables. */
export function summaryCharts({ below, columns, kinds, sections }: Tables): Chart[] {
  const size = { width: 740, height: 380 };
  return [
    {
      key: "sections",
      title: CHARTS.sections,
      ranges: [sections.names, sections.parts],
      colours: sections.states.map(colourOfState),
      at: { row: below, column: columns[0] },
      ...size,
    },
    {
      key: "kinds",
      title: CHARTS.kinds,
      ranges: [kinds.names, kinds.parts],
      colours: RECEIVING_COLOURS,
      at: { row: below, column: columns[1] },
      ...size,
    },
  ];
}
