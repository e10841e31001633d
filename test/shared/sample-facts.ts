// Facts of the sample document: who sent when, what was adjusted, guided and decided. All of it is made up.
import type { DoubleDecision } from "../../shared/province/input.ts";
import type { CountedClosing } from "../../shared/register/closings.ts";
import type { Adjustment, Guidance } from "../../shared/register/obligation.ts";
import type { Agency } from "../../shared/register/register.ts";
import type { Head } from "../../shared/report/report.ts";
import { periodOf, plan } from "./golden.ts";
import { DEMO } from "./sample-texts.ts";

export const SAMPLE_DAY = "2021-12-20";

/** A body that is in no register: it ended before the cut-off, so that its report is named and not added. */
export const ENDED: Agency = {
  id: "co-quan-minh-hoa",
  name: `Cơ quan minh họa ${DEMO}`,
  shortName: "CQMH",
  kind: "department",
  outside: false,
  order: 185,
  code: null,
  aliases: [],
  reportsThrough: null,
  validFrom: null,
  validTo: "2021-10-31",
  successors: [{ agency: "so-noi-vu", duties: null }],
  otherPredecessors: false,
};

export const GUIDANCE: Guidance[] = [
  {
    planId: plan.id,
    duty: "II.2.e.2",
    document: `Công văn số 123/MH-TW ${DEMO}`,
    date: "2021-03-15",
    due: "2021-11-30",
  },
];

export const CLOSINGS: CountedClosing[] = ["so-noi-vu", "so-tu-phap"].map((agency) => ({
  agency,
  key: "II.1.a",
  periodId: "kh-6134-2020",
  periodName: periodOf("kh-6134-2020").name,
  status: "done",
  body: agency,
  duty: "II.1.a",
  cutOff: periodOf("kh-6134-2020").to,
}));

export const ADJUSTMENTS: Adjustment[] = [
  {
    id: 1,
    kind: "exempt",
    agency: "hoi-lien-hiep-phu-nu-tinh",
    duty: null,
    reason: `Đang kiện toàn tổ chức, được miễn báo cáo ${DEMO}`,
    from: "2021-11-01",
    to: null,
  },
  {
    id: 2,
    kind: "exempt",
    agency: "so-cong-thuong",
    duty: "II.3.a.1",
    reason: `Nội dung do cơ quan khác thực hiện thay ${DEMO}`,
    from: "2021-11-01",
    to: null,
  },
];

/** How each report came and what became of it; all others sent nothing. */
export const REPORTS: { agency: string; code: string; sentOn: string | null; head: Partial<Head> }[] = [
  { agency: "so-noi-vu", code: "SNV", sentOn: "2021-12-10", head: {} },
  { agency: "so-tu-phap", code: "STP", sentOn: "2021-12-13", head: { latest: 2, versions: 3, counted: 2 } },
  { agency: "so-tai-chinh", code: "STC", sentOn: "2021-12-15", head: {} },
  { agency: "so-cong-thuong", code: "SCT", sentOn: "2021-12-17", head: {} },
  { agency: "so-thong-tin-truyen-thong", code: "STTTT", sentOn: "2021-12-14", head: {} },
  { agency: "so-lao-dong-thuong-binh-xa-hoi", code: "SLĐTBXH", sentOn: "2021-12-16", head: {} },
  { agency: "so-giao-duc-dao-tao", code: "SGDĐT", sentOn: "2021-12-12", head: {} },
  { agency: "cong-an-tinh", code: "CAT", sentOn: "2021-12-09", head: {} },
  { agency: "dai-phat-thanh-truyen-hinh-tinh", code: "PTTH", sentOn: "2021-12-19", head: {} },
  {
    agency: "bao-dong-khoi",
    code: "BĐK",
    sentOn: "2021-12-20",
    head: { state: "sent", counted: null },
  },
  { agency: "ubmttq-tinh", code: "MTTQ", sentOn: "2021-12-15", head: {} },
  { agency: "tinh-doan", code: "TĐ", sentOn: null, head: { state: null, latest: 0, counted: null } },
  { agency: "hoi-cuu-chien-binh-tinh", code: "HCCB", sentOn: "2021-12-17", head: { onBehalf: true } },
  { agency: "hoi-luat-gia-tinh", code: "HLG", sentOn: "2021-12-11", head: {} },
  { agency: "ubnd-tp-ben-tre", code: "UBND", sentOn: "2021-12-16", head: {} },
  {
    agency: "ubnd-ba-tri",
    code: "UBND",
    sentOn: "2021-12-08",
    head: {
      state: "returned",
      latest: 2,
      versions: 2,
      counted: 1,
      returned: {
        base: 2,
        reason: `Đề nghị nêu rõ kết quả ${DEMO}`,
        at: "2021-12-18T02:00:00.000Z",
        paths: [{ table: "duties", row: "II.3.a.1", column: "result", reason: `Nêu số lượt người ${DEMO}` }],
      },
    },
  },
  {
    agency: "ubnd-mo-cay-bac",
    code: "UBND",
    sentOn: "2021-12-17",
    head: { state: "in_review", counted: null },
  },
  { agency: ENDED.id, code: "CQMH", sentOn: "2021-12-01", head: { state: "sent", counted: null } },
];

/** Documents that lead and coordinator both cite: agency, row, line of its evidence cell. */
export const SHARED_DOCUMENTS: [string, string, string][] = [
  ["so-tai-chinh", "II.4.c", "Kế hoạch số 45/KH-STC ngày 12/4/2021 về việc bố trí kinh phí"],
  ["so-tu-phap", "II.4.c", "Kế hoạch số 45/KH-STC ngày 12/4/2021"],
  ["so-giao-duc-dao-tao", "II.2.đ.1", "Kế hoạch số 77/KH-SGDĐT ngày 10/5/2021 về việc bồi dưỡng giáo viên"],
  ["so-tu-phap", "II.2.đ.1", "Kế hoạch số 77/kh-sgdđt ngày 10/5/2021"],
  ["so-tai-chinh", "II.7.b", "Công văn số 310/STC-HCSN ngày 02/6/2021 về việc hướng dẫn kinh phí"],
  ["ubmttq-tinh", "II.7.b", "Công văn số 310/STC-HCSN ngày 02/6/2021"],
];

export const DECISIONS: DoubleDecision[] = [
  {
    id: "2021-05-10 77/kh-sgddt",
    verdict: "same",
    note: `Cùng một lớp bồi dưỡng ${DEMO}`,
    by: "Người minh họa D",
    at: "2021-12-19T03:00:00.000Z",
  },
  {
    id: "2021-06-02 310/stc-hcsn",
    verdict: "different",
    note: `Mỗi cơ quan tổ chức riêng ${DEMO}`,
    by: "Người minh họa E",
    at: "2021-12-19T03:05:00.000Z",
  },
];

/** Agencies whose figures are those of the golden report: money with decimals, noughts, thousands. */
export const GOLDEN_FIGURES = ["so-tai-chinh", "so-tu-phap", "ubnd-ba-tri", "ubnd-mo-cay-bac"];
