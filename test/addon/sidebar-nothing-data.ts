// Made-up checks with blank rows and missing documents, for the sidebar's tests and pictures.
import type { BlankSection, CheckView } from "../../addon/contract/check.ts";
import type { FilledView } from "../../addon/contract/nothing.ts";
import { progress, withErrors } from "./sidebar-check-data.ts";

export const REASON = "Trong kỳ không có vụ việc phải hòa giải (dữ liệu minh họa).";

function blank(section: string, title: string, duties: readonly string[]): BlankSection {
  const rows = duties.map((duty) => ({
    ...{ duty, title: "Tổ chức hội nghị, tập huấn…", owed: true, overdue: false },
    place: { table: "duties" as const, row: duty, column: "status" as const },
  }));
  return { section, title: `${section}. ${title}`, rows };
}

export const withBlanks: CheckView = {
  ...withErrors,
  blanks: [
    blank("II.2", "Đổi mới nội dung, hình thức PBGDPL", ["II.2.a.3", "II.2.a.4", "II.2.b.2", "II.2.b.3"]),
    blank("II.5", "Nâng cao hiệu quả công tác hòa giải ở cơ sở", ["II.5.a.1", "II.5.a.2", "II.5.a.3"]),
  ],
};

export const filledView: FilledView = {
  check: withErrors,
  filled: { status: "Không phát sinh", reason: REASON, rows: ["II.5.a.1", "II.5.a.2", "II.5.a.3"] },
  kept: 1,
};

const DOCUMENTS = [
  "Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc triển khai công tác phổ biến, giáo dục pháp luật năm 2021",
  "Báo cáo số 99/BC-STC ngày 09/9/2021",
];

export const lacksDocument: CheckView = {
  ...withErrors,
  errors: 1,
  warnings: 0,
  progress: {
    ...progress,
    tables: progress.tables.map((table) =>
      table.table === "duties" ? { ...table, done: 9, wrong: 1 } : table,
    ),
  },
  documents: { cited: DOCUMENTS, owing: ["II.2.a.2"] },
  groups: [
    {
      table: "duties",
      row: "II.2.a.2",
      duty: "II.2.a.2",
      title: "Tổ chức hội nghị, tập huấn…",
      section: "II.2. Đổi mới nội dung, hình thức PBGDPL",
      items: [
        {
          severity: "error",
          rule: "R-EVIDENCE-MISSING",
          place: { table: "duties", row: "II.2.a.2", column: "evidence" },
          todo: "fill",
          column: "Văn bản minh chứng (mỗi văn bản một dòng)",
          message: "Chưa có văn bản minh chứng.",
          hint: "Không ban hành văn bản thì ghi “Không có văn bản:” và điều cho thấy kết quả.",
          mend: null,
          exempted: null,
        },
      ],
    },
  ],
};
