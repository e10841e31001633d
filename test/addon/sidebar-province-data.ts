// The province's report in the making, for the sidebar's tests and pictures.
import type { FileView, OfficeView, PulledView, SnapshotsView } from "../../addon/contract/province.ts";
import { finance, period2021 } from "./sidebar-data.ts";

export const office: OfficeView = {
  period: { id: period2021.id, name: period2021.name },
  tab: "Nội dung của Sở Tư pháp – Năm 2021",
  saved: { at: "10/12/2021 09:00", by: "Cán bộ thẩm định (mẫu)" },
  filled: 5,
  of: 11,
  conflicts: [],
  inStep: true,
  aside: null,
};

export const officeConflict: OfficeView = {
  ...office,
  inStep: false,
  conflicts: [
    {
      field: "causes",
      label: "Nguyên nhân",
      mine: "Kinh phí dành cho công tác phổ biến, giáo dục pháp luật còn hạn chế.",
      theirs: "Nhân sự làm công tác pháp chế còn kiêm nhiệm.",
    },
  ],
};

export const noSnapshots: SnapshotsView = {
  period: { id: period2021.id, name: period2021.name },
  snapshots: [],
  changes: { since: null, versions: [], duties: [], figures: [], textsChanged: true, otherwise: false },
};

export const frozen: SnapshotsView = {
  ...noSnapshots,
  snapshots: [
    {
      number: 1,
      at: "2021-12-09T08:30:00.000Z",
      by: { id: "demo-reviewer", name: "Cán bộ thẩm định (mẫu)" },
      asOf: "2021-12-09",
      sha256: "4f1c9a7b".repeat(8),
      size: 180_000,
    },
  ],
  changes: {
    since: 1,
    versions: [{ agency: finance.id, name: finance.name, before: null, after: 2 }],
    duties: [{ duty: "II.2.a.1", before: "incomplete", after: "in_progress" }],
    figures: [
      {
        key: "bao-cao-vien",
        name: "Tổng số báo cáo viên pháp luật",
        before: { reported: 120, withoutCoordinated: 120, agencies: 9 },
        after: { reported: 132, withoutCoordinated: 132, agencies: 10 },
      },
    ],
    textsChanged: true,
    otherwise: false,
  },
};

/** A file of a few bytes. */
export const file: FileView = {
  name: "Báo cáo PBGDPL Năm 2021 - Sở Tài chính - lần 2.docx",
  type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  base64: "UEsDBA==",
};

export const pulled: PulledView = {
  period: { id: period2021.id, name: period2021.name },
  tabs: [
    "Tổng hợp – Năm 2021",
    "Kết quả theo nhiệm vụ – Năm 2021",
    "Nhiệm vụ theo cơ quan – Năm 2021",
    "Số liệu toàn tỉnh – Năm 2021",
    "Số liệu theo cơ quan – Năm 2021",
    "Khó khăn – kiến nghị – Năm 2021",
    "Chưa báo cáo – Năm 2021",
  ],
  aside: [],
  expected: 41,
  received: 10,
  approved: 6,
  onTime: 9,
};
