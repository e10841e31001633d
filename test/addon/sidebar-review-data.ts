// What a review says and shows, for the sidebar's tests and pictures: names of bodies are the register's.
import type { DifferenceItem, NamedPlace, ReturnedView } from "../../addon/contract/places.ts";
import type {
  DifferencesView,
  OpenedReport,
  ReportsView,
  SelectedPlace,
} from "../../addon/contract/review.ts";
import type { ReportState } from "../../shared/report/report.ts";
import type { ReportListLine } from "../../shared/wire/replies/report.ts";
import { full, withWarnings } from "./sidebar-check-data.ts";
import { finance, head, period2021 } from "./sidebar-data.ts";

export const returnedWhole: ReturnedView = {
  version: 1,
  reason: "Bổ sung văn bản minh chứng của nhiệm vụ II.2.a.1.",
  at: "09/12/2021 08:00",
  items: null,
};

const evidencePlace: NamedPlace = {
  place: { table: "duties", row: "II.2.a.1", column: "evidence" },
  table: "Nhiệm vụ",
  duty: "II.2.a.1",
  title: "Chủ trì, phối hợp với các cơ quan, tổ chức liên quan tổ chức thông tin, phổ biến pháp luật…",
  column: "Văn bản minh chứng",
};

export const rowPlace: NamedPlace = {
  ...evidencePlace,
  place: { table: "duties", row: "II.2.a.1" },
  column: "",
};

const figurePlace: NamedPlace = {
  place: { table: "figures", row: "pho-bien-luot-nguoi", column: "total" },
  table: "Số liệu",
  duty: "3",
  title: "Số lượt người tham dự phổ biến, giáo dục pháp luật trực tiếp",
  column: "Tổng số",
};

export const selected: SelectedPlace = { row: rowPlace, cell: evidencePlace };

/** A row and a cell that came back. */
export const returnedRows: ReturnedView = {
  version: 2,
  reason: "",
  at: "09/12/2021 08:00",
  items: [
    { ...rowPlace, reason: "Nêu rõ số cuộc, số lượt người và bổ sung văn bản minh chứng." },
    { ...figurePlace, reason: "Số liệu cao gấp mười lần kỳ trước, đề nghị đối chiếu." },
  ],
};

export const locked: DifferenceItem[] = [
  {
    ...evidencePlace,
    place: { table: "duties", row: "II.1.a", column: "result" },
    duty: "II.1.a",
    column: "Kết quả thực hiện / lý do không phát sinh",
    kind: "changed",
    before: "Đã tổ chức quán triệt Kế hoạch đến toàn thể công chức, viên chức",
    after: "Đã tổ chức quán triệt Kế hoạch đến toàn thể công chức và người lao động",
    mend: {
      table: "duties",
      key: "II.1.a",
      column: "result",
      before: "Đã tổ chức quán triệt Kế hoạch đến toàn thể công chức và người lao động",
      after: "Đã tổ chức quán triệt Kế hoạch đến toàn thể công chức, viên chức",
    },
  },
  { ...figurePlace, kind: "changed", before: "1.250", after: "", mend: null },
];

export const differences: DifferencesView = {
  version: 2,
  against: { kind: "version", version: 1 },
  rows: [
    {
      table: "Nhiệm vụ",
      duty: "II.2.a.1",
      title: rowPlace.title,
      items: [
        {
          ...evidencePlace,
          kind: "changed",
          before: "",
          after: "Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc phổ biến pháp luật năm 2021",
          mend: null,
        },
        {
          ...evidencePlace,
          place: { ...evidencePlace.place, column: "status" },
          column: "Tình trạng",
          kind: "changed",
          before: "Đang thực hiện",
          after: "Đã thực hiện",
          mend: null,
        },
      ],
    },
    {
      table: "Nhiệm vụ",
      duty: "Khác 1",
      title: "",
      items: [
        {
          ...rowPlace,
          place: { table: "duties", row: "own.1" },
          duty: "Khác 1",
          kind: "row_removed",
          before: "Tổ chức phiên tòa giả định cho học sinh",
          after: "",
          mend: null,
        },
      ],
    },
  ],
};

function line(
  id: string,
  name: string,
  state: ReportState | null,
  part: Partial<ReportListLine> = {},
  latest = state === null ? 0 : 1,
): ReportListLine {
  const at = latest === 0 ? null : "2021-12-09T08:30:00.000Z";
  return {
    agency: { id, name },
    expected: true,
    head: head(state, latest, id),
    firstSentAt: at,
    latestSentAt: at,
    late: latest === 0 ? null : false,
    ...part,
  };
}

const department = { kind: "department" } as const;

export const reports: ReportsView = {
  period: { id: period2021.id, name: period2021.name },
  hasPulled: false,
  reports: [
    line("so-tu-phap", "Sở Tư pháp", "approved", department),
    line("so-ttt", "Sở Thông tin và Truyền thông", "in_review", department),
    line("so-gddt", "Sở Giáo dục và Đào tạo", "returned", department, 2),
    line("so-ldtbxh", "Sở Lao động - Thương binh và Xã hội", null, department),
    line(finance.id, finance.name, "sent", { ...department, late: true }),
    line("ca", "Công an tỉnh", "withdrawn", { kind: "armed_forces" }),
    line("mt", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", null, { kind: "front" }),
    line("huyen-ba-tri", "Ủy ban nhân dân huyện Ba Tri", "sent", { kind: "district" }, 3),
    line("dls", "Đoàn Luật sư", null, { kind: "association", expected: false }),
    line("hhdn", "Hiệp hội Doanh nghiệp", "sent", { kind: "association", expected: false }),
  ],
};

/** A province of 150 bodies, most of them communes, after the due day has passed for half of them. */
export const manyReports: ReportsView = {
  ...reports,
  reports: [
    ...Array.from({ length: 26 }, (_, at) =>
      line(
        `so-${at}`,
        `Sở mẫu số ${at + 1}`,
        at % 3 === 0 ? "approved" : at % 3 === 1 ? "sent" : null,
        department,
      ),
    ),
    ...Array.from({ length: 124 }, (_, at) =>
      line(`xa-${at}`, `Ủy ban nhân dân xã mẫu số ${at + 1}`, at % 2 === 0 ? "sent" : null, {
        kind: "district",
      }),
    ),
  ],
};

export function opened(state: ReportState): OpenedReport {
  const version = {
    version: 2,
    sentAt: "2021-12-09T08:30:00.000Z",
    sentBy: { id: "demo-reporter", name: "Cán bộ báo cáo (mẫu)" },
    asOf: "2021-12-09",
    form: "f".repeat(64),
    onBehalf: false,
    takenBack: false,
  };
  return {
    agency: finance,
    period: { id: period2021.id, name: period2021.name },
    version,
    head: head(state, 2),
    versions: [{ ...version, version: 1, sentAt: "2021-12-06T03:00:00Z" }, version],
    decisions: [
      {
        action: "start",
        version: 1,
        reason: null,
        paths: null,
        at: "2021-12-07T01:15:00Z",
        by: { id: "demo-reviewer", name: "Cán bộ thẩm định (mẫu)" },
        state: "in_review",
      },
      {
        action: "return",
        version: 1,
        reason: "Bổ sung văn bản minh chứng của nhiệm vụ II.2.a.1 và số lượt người tham dự.",
        paths: null,
        at: "2021-12-07T02:40:00Z",
        by: { id: "demo-reviewer", name: "Cán bộ thẩm định (mẫu)" },
        state: "returned",
      },
    ],
    groups: withWarnings.groups,
    progress: full,
    tabs: ["Xem – Sở Tài chính", "Xem – Sở Tài chính (số liệu)", "Xem – Sở Tài chính (đánh giá chung)"],
  };
}
