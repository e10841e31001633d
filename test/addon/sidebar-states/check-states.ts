import type { NamedState } from "../named-state.ts";
import { preview } from "../preview-data.ts";
import { almostCheck, emptyCheck, midCheck } from "../real-checks.ts";
import * as checkData from "../sidebar-check-data.ts";
import * as data from "../sidebar-data.ts";
import * as findingsData from "../sidebar-findings-data.ts";
import { at, HOSTILE, worded } from "./scripts.ts";

const { ok, own } = data;

export const CHECK_STATES: NamedState[] = [
  {
    name: "check-empty",
    script: { home: at(), checkSheet: [ok(emptyCheck)] },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "check-empty-unfolded",
    script: { home: at(), checkSheet: [ok(emptyCheck)] },
    steps: [{ press: "Kiểm tra" }, { press: "Số liệu" }, { scroll: "end" }],
  },
  {
    name: "check-empty-send",
    script: { home: at(), checkSheet: [ok(emptyCheck)] },
    steps: [{ press: "Gửi báo cáo" }],
  },
  {
    name: "check-almost",
    script: { home: at(), checkSheet: [ok(almostCheck)] },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "check-mid",
    script: { home: at(), checkSheet: [ok(midCheck)] },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "check-mid-end",
    script: { home: at(), checkSheet: [ok(midCheck)] },
    steps: [{ press: "Kiểm tra" }, { scroll: "end" }],
  },
  {
    name: "check-went-on",
    script: {
      home: at(),
      checkSheet: [ok(emptyCheck)],
      jumpToBlank: [ok({ at: null, left: 0 })],
    },
    steps: [{ press: "Kiểm tra" }, { press: "Nhập tiếp" }],
  },
  {
    name: "check-errors",
    script: { home: at(), checkSheet: [ok(checkData.withErrors)] },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "check-errors-end",
    script: { home: at(), checkSheet: [ok(checkData.withErrors)] },
    steps: [{ press: "Kiểm tra" }, { scroll: "end" }],
  },
  {
    name: "check-three-tables",
    script: { home: at(), checkSheet: [ok(checkData.threeTables)] },
    steps: [{ press: "Kiểm tra" }, { scroll: "end" }],
  },
  {
    name: "mend-applied",
    script: { home: at(), checkSheet: [ok(checkData.threeTables)], applyMend: [ok(checkData.mended)] },
    steps: [{ press: "Kiểm tra" }, { press: "Sửa giúp" }],
  },
  {
    name: "mend-refused",
    script: { home: at(), checkSheet: [ok(checkData.threeTables)], applyMend: [own("place_changed")] },
    steps: [{ press: "Kiểm tra" }, { press: "Sửa giúp" }],
  },
  {
    name: "check-only-warnings",
    script: { home: at(), checkSheet: [ok(checkData.withErrors)] },
    steps: [{ press: "Kiểm tra" }, { press: "Xem lại 3" }],
  },
  {
    name: "check-long",
    script: { home: at(), checkSheet: [ok(checkData.long)] },
    steps: [{ press: "Kiểm tra" }, { scroll: "end" }],
  },
  {
    name: "preview",
    script: { home: at(), checkSheet: [ok(checkData.withErrors)], previewReport: [ok(preview)] },
    steps: [{ press: "Kiểm tra" }, { press: "Xem trước báo cáo" }],
  },
  {
    name: "preview-parts",
    script: { home: at(), checkSheet: [ok(checkData.withErrors)], previewReport: [ok(preview)] },
    steps: [
      { press: "Kiểm tra" },
      { press: "Xem trước báo cáo" },
      { press: "Số liệu" },
      { press: "Đánh giá chung" },
      { press: "Số, ngày báo cáo; đầu mối" },
      { scroll: "end" },
    ],
  },
  {
    name: "preview-before-sending",
    script: { home: at(), checkSheet: [ok(checkData.withWarnings)], previewReport: [ok(preview)] },
    steps: [{ press: "Gửi báo cáo" }, { press: "Xem trước báo cáo" }, { press: "Xem hết" }],
  },
  {
    name: "preview-failed",
    script: { home: at(), checkSheet: [ok(checkData.withErrors)], previewReport: [own("unexpected")] },
    steps: [{ press: "Kiểm tra" }, { press: "Xem trước báo cáo" }],
  },
  {
    name: "check-moved",
    script: { home: at({}), checkSheet: [ok(checkData.moved)] },
    steps: [{ press: "Gửi báo cáo" }],
  },
  {
    name: "check-clean",
    script: { home: at(), checkSheet: [ok(checkData.clean)] },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "check-hostile",
    script: {
      home: at({ agency: { ...data.finance, name: HOSTILE } }),
      checkSheet: [
        ok({
          ...checkData.withErrors,
          groups: findingsData.groups.map((group) => ({ ...group, title: HOSTILE, section: HOSTILE })),
        }),
      ],
    },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "jump-fails",
    script: {
      home: at(),
      checkSheet: [ok(checkData.withErrors)],
      jumpTo: [own("place_lost")],
    },
    steps: [{ press: "Kiểm tra" }, { press: "Chưa ghi kết quả thực hiện." }],
  },
  {
    name: "send-blocked",
    script: { home: at(), checkSheet: [ok(checkData.withErrors)] },
    steps: [{ press: "Gửi báo cáo" }],
  },
  {
    name: "send-confirm",
    script: { home: at(), checkSheet: [ok(checkData.withWarnings)] },
    steps: [{ press: "Gửi báo cáo" }],
  },
  {
    name: "send-busy",
    script: { home: at(), checkSheet: [ok(checkData.withWarnings)] },
    steps: [{ press: "Gửi báo cáo" }, { press: "Xác nhận gửi" }],
  },
  {
    name: "send-done",
    script: { home: at(), checkSheet: [ok(checkData.clean)], sendReport: [ok(checkData.sent)] },
    steps: [{ press: "Gửi báo cáo" }, { press: "Xác nhận gửi" }],
  },
  {
    name: "send-late",
    script: {
      home: at({ daysLeft: -3 }),
      checkSheet: [ok(checkData.withWarnings)],
      sendReport: [ok({ ...checkData.sent, late: true })],
    },
    steps: [{ press: "Gửi báo cáo" }, { press: "Xác nhận gửi" }],
  },
  {
    name: "send-outdated",
    script: {
      home: at(),
      checkSheet: [ok(checkData.clean)],
      sendReport: [worded("form_outdated")],
    },
    steps: [{ press: "Gửi báo cáo" }, { press: "Xác nhận gửi" }],
  },
];
