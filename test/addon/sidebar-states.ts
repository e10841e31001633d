import { LAST_STATES } from "./last-states.ts";
import type { NamedState } from "./named-state.ts";
import { NEWS_STATES } from "./news-states.ts";
import { ROW_STATES } from "./row-states.ts";
import { CHECK_STATES } from "./sidebar-states/check-states.ts";
import { NOTHING_STATES } from "./sidebar-states/nothing-states.ts";
import { OPENING_STATES } from "./sidebar-states/opening-states.ts";
import { PROVINCE_STATES } from "./sidebar-states/province-states.ts";
import { REMINDERS_STATES } from "./sidebar-states/reminders-states.ts";
import { REPORT_STATES } from "./sidebar-states/report-states.ts";
import { SHEET_STATES } from "./sidebar-states/sheet-states.ts";

export const STATES: NamedState[] = [
  ...OPENING_STATES,
  ...SHEET_STATES,
  ...CHECK_STATES,
  ...NOTHING_STATES,
  ...REPORT_STATES,
  ...PROVINCE_STATES,
  ...REMINDERS_STATES,
  ...LAST_STATES,
  ...ROW_STATES,
  ...NEWS_STATES,
];
