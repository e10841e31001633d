import { rowsToFill } from "../../../addon/server/report/first-steps.ts";
import { ADDON_PROBLEMS } from "../../../shared/wording/addon-problems.ts";
import type { NamedState } from "../named-state.ts";
import { form } from "../real-checks.ts";
import * as checkData from "../sidebar-check-data.ts";
import * as data from "../sidebar-data.ts";
import * as provinceData from "../sidebar-province-data.ts";
import * as reviewData from "../sidebar-review-data.ts";
import { at, LONG, lockedAnswer, REASON } from "./scripts.ts";

const { head, home, ok, sheet } = data;
const { opened } = reviewData;

export const SHEET_STATES: NamedState[] = [
  {
    name: "sheet-built",
    script: { home: [ok(home("reporter"))], buildSheet: [ok(sheet())] },
    steps: [{ press: "Tạo biểu mẫu" }],
  },
  {
    name: "sheet-first",
    script: {
      home: [ok(home("reporter"))],
      buildSheet: [ok(sheet({ first: rowsToFill(form) }))],
    },
    steps: [{ press: "Tạo biểu mẫu" }],
  },
  { name: "sheet-overdue", script: { home: at({ daysLeft: -3 }) }, steps: [] },
  {
    name: "sheet-offline",
    script: {
      home: [
        ok(
          home("reporter", {
            sheet: sheet({ head: null }),
            offline: { code: "offline", ...ADDON_PROBLEMS.offline },
          }),
        ),
      ],
    },
    steps: [],
  },
  {
    name: "sheet-waiting",
    script: { home: at({ head: null, waiting: "10/12/2021 09:05" }) },
    steps: [],
  },
  {
    name: "sheet-send-offline",
    script: {
      home: at(),
      checkSheet: [ok(checkData.clean)],
      sendReport: [
        {
          ok: false,
          problem: { code: "offline", ...ADDON_PROBLEMS.offline, waiting: "10/12/2021 09:05" },
        },
      ],
    },
    steps: [{ press: "Gửi báo cáo" }, { press: "Xác nhận gửi" }],
  },
  {
    name: "sheet-behind",
    script: {
      home: at({ head: head("sent", 2), lastSent: "08/12/2021 15:30" }),
      buildSheet: [
        ok(sheet({ head: head("sent", 3), lastSent: "10/12/2021 08:40", behind: reviewData.locked })),
      ],
    },
    steps: [{ press: "Làm mới biểu mẫu" }],
  },
  {
    name: "sheet-returned",
    script: {
      home: at({
        head: head("returned"),
        returned: { ...reviewData.returnedWhole, reason: REASON },
        lastSent: "08/12/2021 15:30",
      }),
    },
    steps: [],
  },
  {
    name: "sheet-returned-rows",
    script: {
      home: at({
        head: head("returned", 2),
        returned: reviewData.returnedRows,
        lastSent: "08/12/2021 15:30",
      }),
    },
    steps: [],
  },
  {
    name: "sheet-rows-locked",
    script: {
      home: at({ head: head("returned", 2), returned: reviewData.returnedRows }),
      checkSheet: [ok(checkData.clean)],
      sendReport: [lockedAnswer],
    },
    steps: [{ press: "Gửi báo cáo" }, { press: "Xác nhận gửi" }],
  },
  {
    name: "sheet-take-back",
    script: { home: at({ head: head("sent", 3), lastSent: "08/12/2021 15:30" }) },
    steps: [{ press: "Rút lại báo cáo" }],
  },
  {
    name: "sheet-taken-back",
    script: {
      home: at({ head: head("sent", 1), lastSent: "08/12/2021 15:30" }),
      takeBack: [ok(sheet({ head: { ...head("withdrawn", 0), versions: 1 } }))],
    },
    steps: [{ press: "Rút lại báo cáo" }, { press: "Xác nhận rút lại" }],
  },
  {
    name: "sheet-ask-back",
    script: { home: at({ head: head("approved", 2), lastSent: "08/12/2021 15:30" }) },
    steps: [{ press: "Đề nghị trả lại" }],
  },
  {
    name: "sheet-asked-back",
    script: {
      home: at({
        head: { ...head("approved", 2), asksBack: "Bổ sung số liệu quý IV." },
        lastSent: "08/12/2021 15:30",
      }),
    },
    steps: [],
  },
  {
    name: "sheet-file",
    script: { home: at({ head: head("approved", 2) }), downloadReport: [ok(provinceData.file)] },
    steps: [{ press: "Tải báo cáo Word để trình ký" }],
  },
  {
    name: "sheet-letter",
    script: { home: at({ head: head("sent", 1), lastSent: "08/12/2021 15:30" }) },
    steps: [{ press: "Ghi số, ngày văn bản" }],
  },
  {
    name: "sheet-on-behalf-outdated",
    script: {
      home: at({
        head: { ...head("sent", 2), onBehalf: true },
        formOutdated: true,
        predecessors: [{ agency: { id: "ldtbxh", name: "Sở Lao động - Thương binh và Xã hội" }, version: 2 }],
      }),
    },
    steps: [{ scroll: "end" }],
  },
  {
    name: "sheet-in-review",
    script: { home: at({ head: head("in_review"), lastSent: "08/12/2021 15:30" }) },
    steps: [],
  },
  {
    name: "sheet-approved",
    script: { home: at({ head: head("approved", 2), lastSent: "08/12/2021 15:30" }) },
    steps: [],
  },
  {
    name: "sheet-closed",
    script: {
      home: [
        ok(
          home("reporter", {
            periods: [data.period2020, { ...data.period2021, state: "closed" }],
            sheet: sheet({ daysLeft: -12 }),
            today: "2021-12-29",
          }),
        ),
      ],
      checkSheet: [ok(checkData.withErrors)],
    },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "sheet-withdrawn-checked",
    script: {
      home: at({ head: { ...head("withdrawn", 0), versions: 1 } }),
      checkSheet: [ok(checkData.clean)],
    },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "sheet-long-name",
    script: { home: at({ agency: { id: "x", name: LONG } }) },
    steps: [],
  },
  {
    name: "sheet-sent",
    script: { home: at({ head: head("sent", 3), lastSent: "08/12/2021 15:30" }) },
    steps: [],
  },
  {
    name: "sheet-history",
    script: {
      home: at({
        head: head("sent", 1),
        versions: opened("sent").versions.slice(0, 1),
        decisions: opened("sent").decisions,
        lastSent: "08/12/2021 15:30",
      }),
      checkSheet: [ok(checkData.clean)],
      sendReport: [ok({ ...checkData.sent, version: 2, head: head("sent", 2) })],
    },
    steps: [
      { press: "Gửi lại báo cáo" },
      { press: "Xác nhận gửi" },
      { open: "Quá trình xử lý" },
      { scroll: "end" },
    ],
  },
];
