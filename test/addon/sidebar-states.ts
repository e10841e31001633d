// Named states of the sidebar, each a scripted server and the clicks that lead there. For pictures and tests.
import type { AddonServer } from "../../addon/contract.ts";
import type { ProblemCode } from "../../shared/wire/problems.ts";
import { ADDON_PROBLEMS } from "../../shared/wording/addon-problems.ts";
import { problemWording } from "../../shared/wording/problems.ts";
import * as data from "./sidebar-data.ts";

/** Answers in the order of the calls, the last one again and again; a function without any never answers. */
export type Script = { [K in keyof AddonServer]?: ReturnType<AddonServer[K]>[] };

export type Step =
  | { press: string }
  | { type: string; into: string }
  | { choose: string; of: string }
  | { scroll: "end" };

export interface NamedState {
  name: string;
  script: Script;
  steps: Step[];
}

const { bad, head, home, ok, opened, own, sheet } = data;
const HOSTILE = '<img src=x onerror="document.title=1"></script><script>alert(1)</script>';
const LONG =
  "Ủy ban nhân dân thành phố Bến Tre và các phòng, ban chuyên môn, đơn vị sự nghiệp công lập trực thuộc";
const REASON = "Bổ sung văn bản minh chứng của nhiệm vụ II.2.a.1.\nGhi rõ số lượt người tham dự.";

const worded = (code: ProblemCode) => {
  const { title, detail } = problemWording(code);
  return bad(code, title, detail);
};
const at = (part: Parameters<typeof sheet>[0] = {}) => [ok(home("reporter", { sheet: sheet(part) }))];
const review = (part: Script = {}): Script => ({
  home: [ok(home("reviewer"))],
  listReports: [ok(data.reports)],
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
    name: "sheet-returned",
    script: {
      home: at({
        head: head("returned"),
        returned: { reason: REASON, at: "09/12/2021 08:00" },
        lastSent: "08/12/2021 15:30",
      }),
    },
    steps: [],
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
    script: { home: at(), checkSheet: [ok(data.withErrors)] },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "check-errors-end",
    script: { home: at(), checkSheet: [ok(data.withErrors)] },
    steps: [{ press: "Kiểm tra" }, { scroll: "end" }],
  },
  {
    name: "check-three-tables",
    script: { home: at(), checkSheet: [ok(data.threeTables)] },
    steps: [{ press: "Kiểm tra" }, { scroll: "end" }],
  },
  {
    name: "mend-applied",
    script: { home: at(), checkSheet: [ok(data.threeTables)], applyMend: [ok(data.mended)] },
    steps: [{ press: "Kiểm tra" }, { press: "Sửa giúp" }],
  },
  {
    name: "mend-refused",
    script: { home: at(), checkSheet: [ok(data.threeTables)], applyMend: [own("place_changed")] },
    steps: [{ press: "Kiểm tra" }, { press: "Sửa giúp" }],
  },
  {
    name: "check-only-warnings",
    script: { home: at(), checkSheet: [ok(data.withErrors)] },
    steps: [{ press: "Kiểm tra" }, { press: "Cảnh báo 2" }],
  },
  {
    name: "check-clean",
    script: { home: at(), checkSheet: [ok(data.clean)] },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "check-hostile",
    script: {
      home: at({ agency: { ...data.finance, name: HOSTILE } }),
      checkSheet: [
        ok({
          ...data.withErrors,
          groups: data.groups.map((group) => ({ ...group, title: HOSTILE, section: HOSTILE })),
        }),
      ],
    },
    steps: [{ press: "Kiểm tra" }],
  },
  {
    name: "jump-fails",
    script: {
      home: at(),
      checkSheet: [ok(data.withErrors)],
      jumpTo: [own("place_lost")],
    },
    steps: [{ press: "Kiểm tra" }, { press: "Chưa ghi kết quả thực hiện." }],
  },
  {
    name: "send-blocked",
    script: { home: at(), checkSheet: [ok(data.withErrors)] },
    steps: [{ press: "Gửi báo cáo" }],
  },
  {
    name: "send-confirm",
    script: { home: at(), checkSheet: [ok(data.withWarnings)] },
    steps: [{ press: "Gửi báo cáo" }],
  },
  {
    name: "send-busy",
    script: { home: at(), checkSheet: [ok(data.withWarnings)] },
    steps: [{ press: "Gửi báo cáo" }, { press: "Xác nhận gửi" }],
  },
  {
    name: "send-done",
    script: { home: at(), checkSheet: [ok(data.clean)], sendReport: [ok(data.sent)] },
    steps: [{ press: "Gửi báo cáo" }, { press: "Xác nhận gửi" }],
  },
  {
    name: "send-late",
    script: {
      home: at({ daysLeft: -3 }),
      checkSheet: [ok(data.withWarnings)],
      sendReport: [ok({ ...data.sent, late: true })],
    },
    steps: [{ press: "Gửi báo cáo" }, { press: "Xác nhận gửi" }],
  },
  {
    name: "send-outdated",
    script: {
      home: at(),
      checkSheet: [ok(data.clean)],
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
    script: review({ pullProvince: [ok(data.pulled)] }),
    steps: [{ press: "Lấy bảng tổng hợp toàn tỉnh" }],
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
    steps: [opening, { press: "Trả lại" }, { press: "Xác nhận trả lại" }],
  },
  {
    name: "report-returned",
    script: review({ openReport: [ok(opened("in_review"))], returnReport: [ok(head("returned", 2))] }),
    steps: [
      opening,
      { press: "Trả lại" },
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
  { name: "viewer", script: { home: [ok(home("viewer"))] }, steps: [] },
  {
    name: "viewer-pulled",
    script: { home: [ok(home("viewer"))], pullProvince: [ok(data.pulled)] },
    steps: [{ press: "Lấy bảng tổng hợp toàn tỉnh" }],
  },
  { name: "administrator", script: { home: [ok(home("administrator"))] }, steps: [] },
];
