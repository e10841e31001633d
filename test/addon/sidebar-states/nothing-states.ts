// "Không phát sinh" for many rows, a document of another row, and a body's own approver.

import { NOTHING_WORDS } from "../../../shared/wording/nothing.ts";
import { LABELS } from "../../../shared/wording/sidebar.ts";
import type { NamedState } from "../named-state.ts";
import * as checkData from "../sidebar-check-data.ts";
import * as data from "../sidebar-data.ts";
import { filledView, lacksDocument, withBlanks } from "../sidebar-nothing-data.ts";

const { home, ok, sheet } = data;
const approval = { periodId: "p-2021", mine: false, confirmed: null };
const at = (part: Partial<typeof approval> | object) => [
  ok(home("reporter", { sheet: sheet(), sheets: ["p-2021"], approval: { ...approval, ...part } })),
];
const plain = [ok(home("reporter", { sheet: sheet(), sheets: ["p-2021"] }))];

export const NOTHING_STATES: NamedState[] = [
  {
    name: "nothing-open",
    script: { home: plain, checkSheet: [ok(withBlanks)] },
    steps: [{ press: "Kiểm tra" }, { open: NOTHING_WORDS.heading }],
  },
  {
    name: "nothing-filled",
    script: { home: plain, checkSheet: [ok(withBlanks)], fillNothing: [ok(filledView)] },
    steps: [
      { press: "Kiểm tra" },
      { open: NOTHING_WORDS.heading },
      { type: filledView.filled.reason, into: NOTHING_WORDS.reason },
      { press: NOTHING_WORDS.fill },
    ],
  },
  {
    name: "document-choice",
    script: { home: plain, checkSheet: [ok(lacksDocument)] },
    steps: [{ press: "Kiểm tra" }, { open: LABELS.chooseDocument }],
  },
  { name: "approval-waits", script: { home: at({}) }, steps: [] },
  { name: "approval-mine", script: { home: at({ mine: true }) }, steps: [] },
  {
    name: "approval-confirmed",
    script: {
      home: at({ mine: true, confirmed: { by: "Nguyễn Văn Minh Họa", at: "10/12/2021 09:05" } }),
      checkSheet: [ok(checkData.clean)],
    },
    steps: [{ press: "Kiểm tra" }],
  },
];
