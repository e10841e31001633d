import type { NamedState } from "../named-state.ts";
import * as data from "../sidebar-data.ts";
import * as provinceData from "../sidebar-province-data.ts";
import * as reviewData from "../sidebar-review-data.ts";
import { opening, REASON, review, worded } from "./scripts.ts";

const { head, home, ok, own } = data;
const { opened } = reviewData;

export const REPORT_STATES: NamedState[] = [
  { name: "reports", script: review(), steps: [] },
  { name: "reports-end", script: review(), steps: [{ scroll: "end" }] },
  {
    name: "reports-many",
    script: review({
      home: [ok(home("reviewer", { today: "2021-12-20", demo: false }))],
      listReports: [ok(reviewData.manyReports)],
    }),
    steps: [],
  },
  {
    name: "reports-many-overdue",
    script: review({
      home: [ok(home("reviewer", { today: "2021-12-20", demo: false }))],
      listReports: [ok(reviewData.manyReports)],
    }),
    steps: [{ choose: "Quá hạn", of: "Trạng thái" }],
  },
  { name: "reports-loading", script: { home: [ok(home("reviewer"))] }, steps: [] },
  {
    name: "reports-search",
    script: review(),
    steps: [{ type: "so dao tao", into: "Tìm cơ quan" }],
  },
  {
    name: "reports-nothing",
    script: review(),
    steps: [
      { type: "so", into: "Tìm cơ quan" },
      { choose: "Đã duyệt", of: "Trạng thái" },
      { type: "huyện", into: "Tìm cơ quan" },
    ],
  },
  {
    name: "reports-overdue",
    script: review({ home: [ok(home("reviewer", { today: "2021-12-20", demo: false }))] }),
    steps: [],
  },
  {
    name: "reports-pulled",
    script: review({ pullProvince: [ok(provinceData.pulled)] }),
    steps: [{ press: "Lấy bảng tổng hợp toàn tỉnh" }],
  },
  {
    name: "reports-pulled-aside",
    script: review({
      pullProvince: [ok({ ...provinceData.pulled, aside: ["Chưa báo cáo – Năm 2021 (bản cũ)"] })],
    }),
    steps: [{ press: "Lấy bảng tổng hợp toàn tỉnh" }],
  },
  {
    name: "reports-none-selected",
    script: review({
      listReports: [ok({ ...reviewData.reports, hasPulled: true })],
      reportAtSelection: [own("no_agency_selected")],
    }),
    steps: [{ press: "Mở báo cáo của ô đang chọn" }],
  },
  { name: "report-sent", script: review({ openReport: [ok(opened("sent"))] }), steps: [opening] },
  {
    name: "report-sent-end",
    script: review({ openReport: [ok(opened("sent"))] }),
    steps: [opening, { scroll: "end" }],
  },
  {
    name: "report-in-review",
    script: review({ openReport: [ok(opened("sent"))], startReview: [ok(head("in_review", 2))] }),
    steps: [opening, { press: "Bắt đầu xem xét" }],
  },
  {
    name: "report-approved",
    script: review({ openReport: [ok(opened("in_review"))], approveReport: [ok(head("approved", 2))] }),
    steps: [opening, { press: "Duyệt" }],
  },
  {
    name: "report-return-empty",
    script: review({ openReport: [ok(opened("in_review"))] }),
    steps: [opening, { press: "Trả lại toàn bộ" }, { press: "Xác nhận trả lại" }],
  },
  {
    name: "report-returned",
    script: review({ openReport: [ok(opened("in_review"))], returnReport: [ok(head("returned", 2))] }),
    steps: [
      opening,
      { press: "Trả lại toàn bộ" },
      { type: REASON, into: "Lý do trả lại (bắt buộc)" },
      { press: "Xác nhận trả lại" },
      { scroll: "end" },
    ],
  },
  {
    name: "report-stale",
    script: review({
      openReport: [ok(opened("in_review"))],
      approveReport: [worded("rev_stale")],
    }),
    steps: [opening, { press: "Duyệt" }],
  },
  {
    name: "report-return-row",
    script: review({ openReport: [ok(opened("in_review"))], selectedPlace: [ok(reviewData.selected)] }),
    steps: [opening, { press: "Trả lại dòng đang chọn" }],
  },
  {
    name: "report-return-second-row",
    script: review({ openReport: [ok(opened("in_review"))], selectedPlace: [ok(reviewData.selected)] }),
    steps: [
      opening,
      { press: "Trả lại dòng đang chọn" },
      { type: REASON, into: "Lý do trả lại (bắt buộc)" },
      { press: "Thêm dòng khác" },
    ],
  },
  {
    name: "report-returned-row",
    script: review({
      openReport: [ok(opened("in_review"))],
      selectedPlace: [ok(reviewData.selected)],
      returnReport: [ok(head("returned", 2))],
    }),
    steps: [
      opening,
      { press: "Trả lại dòng đang chọn" },
      { type: REASON, into: "Lý do trả lại (bắt buộc)" },
      { press: "Gửi trả lại" },
      { scroll: "end" },
    ],
  },
  {
    name: "report-nothing-selected",
    script: review({ openReport: [ok(opened("in_review"))], selectedPlace: [own("nothing_selected")] }),
    steps: [opening, { press: "Trả lại dòng đang chọn" }],
  },
  {
    name: "report-differences",
    script: review({ openReport: [ok(opened("in_review"))], listDifferences: [ok(reviewData.differences)] }),
    steps: [opening, { press: "So với lần trước" }],
  },
  {
    name: "report-no-last-period",
    script: review({
      openReport: [ok(opened("in_review"))],
      listDifferences: [ok({ version: 2, against: null, rows: [] })],
    }),
    steps: [opening, { press: "So với kỳ trước" }],
  },
  {
    name: "report-approve-remark",
    script: review({ openReport: [ok(opened("in_review"))] }),
    steps: [opening, { press: "Duyệt kèm ý kiến" }],
  },
  {
    name: "report-asks-back",
    script: review({
      openReport: [
        ok({
          ...opened("approved"),
          head: { ...head("approved", 2), onBehalf: true, asksBack: "Bổ sung số liệu quý IV." },
        }),
      ],
    }),
    steps: [opening],
  },
  {
    name: "report-unapprove",
    script: review({ openReport: [ok(opened("approved"))] }),
    steps: [opening, { press: "Hủy duyệt" }],
  },
];
