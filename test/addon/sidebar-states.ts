// Named states of the sidebar, each a scripted server and the clicks that lead there. For pictures and tests.
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import type { ProblemCode } from "../../shared/wire/problems.ts";
import { ADDON_PROBLEMS, busyFor } from "../../shared/wording/addon-problems.ts";
import { problemWording } from "../../shared/wording/problems.ts";
import * as chase from "./chase-data.ts";
import { LAST_STATES } from "./last-states.ts";
import type { NamedState, Script, Step } from "./named-state.ts";
import { preview } from "./preview-data.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";
import * as findingsData from "./sidebar-findings-data.ts";
import * as provinceData from "./sidebar-province-data.ts";
import * as reviewData from "./sidebar-review-data.ts";

const { bad, head, home, ok, own, sheet } = data;
const { opened } = reviewData;
const HOSTILE = '<img src=x onerror="document.title=1"></script><script>alert(1)</script>';
const LONG =
  "Ủy ban nhân dân thành phố Bến Tre và các phòng, ban chuyên môn, đơn vị sự nghiệp công lập trực thuộc";
const REASON = "Bổ sung văn bản minh chứng của nhiệm vụ II.2.a.1.\nGhi rõ số lượt người tham dự.";

const worded = (code: ProblemCode) => {
  const { title, detail } = problemWording(code);
  return bad(code, title, detail);
};
const lockedAnswer: ReturnType<AddonServer["sendReport"]> = {
  ok: false,
  problem: { code: "rows_locked", ...problemWording("rows_locked"), locked: reviewData.locked },
};
const at = (part: Parameters<typeof sheet>[0] = {}) => [ok(home("reporter", { sheet: sheet(part) }))];
const review = (part: Script = {}): Script => ({
  home: [ok(home("reviewer"))],
  listReports: [ok(reviewData.reports)],
  ...part,
});
const opening: Step = { press: "Sở Tài chính" };

export const STATES: NamedState[] = [
  { name: "loading", script: {}, steps: [] },
  { name: "problem-offline", script: { home: [own("offline")] }, steps: [] },
  {
    name: "problem-account-unknown",
    script: {
      home: [worded("account_unknown")],
    },
    steps: [],
  },
  { name: "problem-signed-out", script: { home: [own("signed_out")] }, steps: [] },
  {
    name: "problem-busy",
    script: { home: [bad("busy", busyFor(30).title, busyFor(30).detail)] },
    steps: [],
  },
  { name: "problem-no-identity", script: { home: [own("no_identity")] }, steps: [] },
  { name: "problem-not-configured", script: { home: [own("not_configured")] }, steps: [] },
  { name: "problem-unexpected", script: { home: [own("unexpected")] }, steps: [] },
  { name: "start", script: { home: [ok(home("reporter"))] }, steps: [] },
  {
    name: "start-no-period",
    script: { home: [ok(home("reporter", { periods: [data.period2020], demo: false }))] },
    steps: [],
  },
  {
    name: "start-no-agency",
    script: { home: [ok(home("reporter", { me: { ...home("reporter").me, agency: null } }))] },
    steps: [],
  },
  {
    name: "start-building",
    script: { home: [ok(home("reporter"))] },
    steps: [{ press: "Tạo biểu mẫu" }],
  },
  {
    name: "sheet-built",
    script: { home: [ok(home("reporter"))], buildSheet: [ok(sheet())] },
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
    steps: [{ press: "Tải báo cáo Word để ký" }],
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
      { press: "Công văn, đầu mối" },
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
  { name: "reports", script: review(), steps: [] },
  { name: "reports-end", script: review(), steps: [{ scroll: "end" }] },
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
    steps: [opening, { press: "Bỏ duyệt" }],
  },
  {
    name: "province",
    script: review({ listSnapshots: [ok(provinceData.frozen)], openOfficeTexts: [ok(provinceData.office)] }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { press: "Mở để sửa" }],
  },
  {
    name: "province-changes",
    script: review({ listSnapshots: [ok(provinceData.frozen)] }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { open: "Thay đổi so với" }, { scroll: "end" }],
  },
  {
    name: "province-conflict",
    script: review({
      listSnapshots: [ok(provinceData.noSnapshots)],
      saveOfficeTexts: [ok(provinceData.officeConflict)],
    }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { press: "Lưu" }],
  },
  {
    name: "province-freeze",
    script: review({ listSnapshots: [ok(provinceData.noSnapshots)] }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { press: "Chốt bản tổng hợp" }, { scroll: "end" }],
  },
  {
    name: "province-frozen",
    script: review({
      listSnapshots: [ok(provinceData.noSnapshots)],
      freezeSnapshot: [ok(provinceData.frozen)],
    }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Chốt bản tổng hợp" },
      { press: "Xác nhận chốt" },
      { scroll: "end" },
    ],
  },
  {
    name: "province-file",
    script: review({ listSnapshots: [ok(provinceData.frozen)], downloadProvince: [ok(provinceData.file)] }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { press: "Tải Word" }],
  },
  {
    name: "reminders",
    script: review({ listReminders: [ok(chase.reminders)] }),
    steps: [{ press: "Đôn đốc" }],
  },
  {
    name: "reminders-end",
    script: review({ listReminders: [ok(chase.reminders)] }),
    steps: [{ press: "Đôn đốc" }, { scroll: "end" }],
  },
  { name: "reminders-loading", script: review(), steps: [{ press: "Đôn đốc" }] },
  {
    name: "reminders-none",
    script: review({ listReminders: [ok(chase.noReminders)] }),
    steps: [{ press: "Đôn đốc" }],
  },
  {
    name: "reminders-offline",
    script: review({ listReminders: [own("offline")] }),
    steps: [{ press: "Đôn đốc" }],
  },
  {
    name: "reminders-closed",
    script: review({
      home: [ok(home("reviewer", { periods: [{ ...data.period2021, state: "closed" }] }))],
      listReminders: [ok(chase.reminders)],
    }),
    steps: [{ press: "Đôn đốc" }],
  },
  {
    name: "reminders-filtered",
    script: review({ listReminders: [ok(chase.reminders)] }),
    steps: [{ press: "Đôn đốc" }, { press: "Chờ gửi lại" }],
  },
  {
    name: "reminders-texts",
    script: review({ listReminders: [ok(chase.reminders)] }),
    steps: [{ press: "Đôn đốc" }, { press: "Quá hạn 1" }, { open: "Nội dung nhắc" }],
  },
  {
    name: "reminders-copied",
    script: review({ listReminders: [ok(chase.reminders)] }),
    steps: [
      { press: "Đôn đốc" },
      { press: "Quá hạn 1" },
      { open: "Nội dung nhắc" },
      { press: "Sao chép" },
      { scroll: "end" },
    ],
  },
  {
    name: "reminders-marked",
    script: review({
      listReminders: [ok(chase.reminders)],
      markReminded: [ok(chase.afterMarking([chase.lateItem.agency.id]))],
    }),
    steps: [{ press: "Đôn đốc" }, { tick: chase.lateItem.agency.name }, { press: "Đánh dấu đã nhắc (1)" }],
  },
  {
    name: "reminders-stale",
    script: review({
      listReminders: [ok(chase.reminders)],
      markReminded: [worded("nothing_to_remind")],
    }),
    steps: [{ press: "Đôn đốc" }, { tick: "Chọn tất cả" }, { press: "Đánh dấu đã nhắc (6)" }],
  },
  {
    name: "reminders-written",
    script: review({
      listReminders: [ok(chase.reminders)],
      writeReminders: [
        ok({
          view: chase.reminders,
          tab: "Đôn đốc – Năm 2021",
          aside: "Đôn đốc – Năm 2021 (bản cũ)",
        }),
      ],
    }),
    steps: [{ press: "Đôn đốc" }, { press: "Ghi danh sách ra trang tính" }],
  },
  {
    name: "reminders-hostile",
    script: review({
      listReminders: [
        ok({
          ...chase.reminders,
          groups: [
            {
              reason: "late",
              label: HOSTILE,
              items: [
                {
                  ...chase.lateItem,
                  agency: { id: "x", name: LONG },
                  why: `${HOSTILE} ${"dài".repeat(60)}`,
                  contacts: [
                    { name: HOSTILE, phone: "0".repeat(60), email: `${"a".repeat(60)}@demo.example` },
                  ],
                },
              ],
            },
          ],
        }),
      ],
    }),
    steps: [{ press: "Đôn đốc" }],
  },
  {
    name: "doubles",
    script: review({ listSnapshots: [ok(provinceData.noSnapshots)], listDoubles: [ok(chase.doubles)] }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Xem văn bản được nêu nhiều lần" },
      { open: "Đã quyết định" },
      { see: "Có thể báo cáo trùng" },
    ],
  },
  {
    name: "doubles-cited-often",
    script: review({
      listSnapshots: [ok(provinceData.noSnapshots)],
      listDoubles: [ok({ ...chase.noDoubles, items: [chase.citedOften] })],
    }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Xem văn bản được nêu nhiều lần" },
      { see: "Có thể báo cáo trùng" },
    ],
  },
  {
    name: "doubles-none",
    script: review({ listSnapshots: [ok(provinceData.noSnapshots)], listDoubles: [ok(chase.noDoubles)] }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { press: "Xem văn bản được nêu nhiều lần" }],
  },
  {
    name: "doubles-deciding",
    script: review({ listSnapshots: [ok(provinceData.noSnapshots)], listDoubles: [ok(chase.doubles)] }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Xem văn bản được nêu nhiều lần" },
      { press: "Cùng một việc" },
    ],
  },
  {
    name: "doubles-decided",
    script: review({
      listSnapshots: [ok(provinceData.noSnapshots)],
      listDoubles: [ok(chase.doubles)],
      decideDouble: [ok(chase.allDecided)],
    }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Xem văn bản được nêu nhiều lần" },
      { press: "Việc khác nhau" },
      { press: "Ghi nhận việc khác nhau" },
      { see: "Có thể báo cáo trùng" },
    ],
  },
  {
    name: "doubles-changed",
    script: review({
      listSnapshots: [ok(provinceData.noSnapshots)],
      listDoubles: [ok(chase.doubles)],
      decideDouble: [own("double_changed")],
    }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Xem văn bản được nêu nhiều lần" },
      { press: "Cùng một việc" },
      { press: "Ghi nhận cùng một việc" },
    ],
  },
  { name: "viewer", script: { home: [ok(home("viewer"))] }, steps: [] },
  {
    name: "viewer-pulled",
    script: { home: [ok(home("viewer"))], pullProvince: [ok(provinceData.pulled)] },
    steps: [{ press: "Lấy bảng tổng hợp toàn tỉnh" }],
  },
  { name: "administrator", script: { home: [ok(home("administrator"))] }, steps: [] },
  ...LAST_STATES,
];
