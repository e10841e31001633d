// States of the sidebar around last period's texts and several sheets in one file. All texts are made up.
import type { LastRow, LastView, TakenView } from "../../addon/contract/last.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { LAST_COLUMNS } from "../../shared/wording/last-period.ts";
import type { NamedState } from "./named-state.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";

const { head, home, ok, own, sheet } = data;

const SECTION = "II.2. Tăng cường tuyên truyền, phổ biến pháp luật";
const LONG = [
  "Đã tổ chức 12 hội nghị, lớp tập huấn phổ biến pháp luật cho 1.250 lượt công chức, viên chức (dữ liệu minh họa).",
  "Biên soạn và phát hành 3.000 tờ gấp; đăng 45 tin, bài trên trang thông tin điện tử của Sở; phối hợp Đài Phát thanh - Truyền hình thực hiện 4 chuyên mục (dữ liệu minh họa).",
  "Lồng ghép nội dung phổ biến, giáo dục pháp luật vào các cuộc họp giao ban, sinh hoạt chi bộ hằng tháng.",
].join("\n");

type Texts = Partial<Record<LastRow["cells"][number]["column"], string>>;

function cells(table: "duties" | "assessment", texts: Texts, open: readonly string[]): LastRow["cells"] {
  const titles: Record<string, string> = COLUMN_TITLES[table];
  return Object.entries(texts).map(([column, text]) => ({
    column: column as LastRow["cells"][number]["column"],
    title: LAST_COLUMNS[table][column as "result"] || titles[column] || "",
    text,
    open: open.includes(column),
  }));
}

const row = (part: Partial<LastRow> & Pick<LastRow, "id" | "cells">): LastRow => ({
  ...{ table: "duties", key: part.id, own: false, duty: part.id, title: "", section: SECTION },
  ...{ status: "done", blank: false },
  ...part,
});

/** Rows that are blank, half filled and filled here; a long text; the assessment; other work. */
export const lastRows: LastRow[] = [
  row({
    id: "II.2.a.1",
    title: "Chủ trì, phối hợp với các cơ quan, tổ chức liên quan tổ chức thông tin, phổ biến pháp luật…",
    blank: true,
    cells: cells(
      "duties",
      {
        status: "Đã thực hiện",
        result: LONG,
        completed: "04/12/2020",
        evidence: "Kế hoạch số 12/KH-DEMO ngày 04/12/2020 về việc phổ biến pháp luật (dữ liệu minh họa)",
        difficulty: "Kinh phí còn hạn chế (dữ liệu minh họa).",
        proposal: "Đề nghị bố trí thêm kinh phí (dữ liệu minh họa).",
      },
      ["result", "difficulty", "proposal"],
    ),
  }),
  row({
    id: "II.2.a.2",
    title: "Đa dạng hóa hình thức phổ biến, giáo dục pháp luật phù hợp với từng đối tượng…",
    status: "in_progress",
    cells: cells(
      "duties",
      { status: "Đang thực hiện", result: "Đang biên soạn tài liệu hỏi đáp (dữ liệu minh họa)." },
      [],
    ),
  }),
  row({
    id: "advantages",
    ...{ table: "assessment", duty: "Ưu điểm", section: "Đánh giá chung", status: null, blank: true },
    cells: cells("assessment", { text: "Lãnh đạo Sở quan tâm chỉ đạo sâu sát (dữ liệu minh họa)." }, [
      "text",
    ]),
  }),
  row({
    id: "own.1",
    ...{ key: null, own: true, duty: "Khác 1", section: "Nhiệm vụ khác", blank: true },
    cells: cells(
      "duties",
      {
        duty: "Hội thi tìm hiểu pháp luật về ngân sách (dữ liệu minh họa)",
        status: "Đã thực hiện",
        result: "Đã tổ chức, 320 người dự thi (dữ liệu minh họa).",
      },
      ["duty", "result"],
    ),
  }),
];

export const lastView: LastView = {
  periodId: data.period2021.id,
  last: { id: data.period2020.id, name: data.period2020.name },
  version: 2,
  rows: lastRows,
  predecessors: [],
};

const taken: TakenView = {
  check: checkData.withErrors,
  kept: 1,
  taken: [
    {
      mend: { table: "duties", key: "II.2.a.1", column: "result", before: null, after: LONG },
      row: "II.2.a.1",
      column: COLUMN_TITLES.duties.result,
    },
    {
      mend: {
        ...{ table: "duties", key: "II.2.a.1", column: "difficulty", before: null },
        after: "Kinh phí còn hạn chế (dữ liệu minh họa).",
      },
      row: "II.2.a.1",
      column: COLUMN_TITLES.duties.difficulty,
    },
  ],
};

const PANEL = "Nội dung kỳ trước";
const at = [ok(home("reporter", { sheet: sheet() }))];
const opened = { home: at, lastTexts: [ok(lastView)] };
const place = { place: { table: "duties", row: "II.1.a" }, table: "Nhiệm vụ", column: "" } as const;

const otherPeriod = { ...data.period2021, id: "p-hai", planId: "kh-hai" };
const twoPlans = home("reporter", {
  periods: [data.period2020, data.period2021, otherPeriod],
  plans: [
    { id: "kh-6134", title: "Kế hoạch số 6134/KH-UBND" },
    { id: "kh-hai", title: "Kế hoạch số 2/KH-DEMO" },
  ],
  sheet: sheet({ periodId: otherPeriod.id, planTitle: "Kế hoạch số 2/KH-DEMO" }),
  sheets: [data.period2020.id, data.period2021.id, otherPeriod.id],
});

export const LAST_STATES: NamedState[] = [
  { name: "last-loading", script: { home: at }, steps: [{ open: PANEL }] },
  { name: "last-rows", script: opened, steps: [{ open: PANEL }] },
  {
    name: "last-text-opened",
    script: opened,
    steps: [{ open: PANEL }, { open: "Đã tổ chức 12 hội nghị" }],
  },
  { name: "last-rows-end", script: opened, steps: [{ open: PANEL }, { scroll: "end" }] },
  {
    name: "last-blank",
    script: opened,
    steps: [{ open: PANEL }, { press: "Chỉ dòng còn trống 3" }, { scroll: "end" }],
  },
  {
    name: "last-selected-nothing",
    script: { ...opened, rowAtSelection: [ok({ ...place, duty: "II.1.a", title: "" })] },
    steps: [{ open: PANEL }, { press: "Dòng đang chọn" }],
  },
  {
    name: "last-selected-none",
    script: { ...opened, rowAtSelection: [own("no_row_selected")] },
    steps: [{ open: PANEL }, { press: "Dòng đang chọn" }],
  },
  {
    name: "last-taken",
    script: { ...opened, takeLast: [ok(taken)] },
    steps: [{ open: PANEL }, { press: "Chép sang II.2.a.1" }],
  },
  {
    name: "last-no-blank-row",
    script: { ...opened, takeLast: [own("no_blank_row")] },
    steps: [{ open: PANEL }, { scroll: "end" }, { press: "Chép sang Khác 1" }],
  },
  {
    name: "last-none-counted",
    script: {
      home: at,
      lastTexts: [ok({ ...lastView, version: null, rows: [], predecessors: ["Sở Minh họa cũ"] })],
    },
    steps: [{ open: PANEL }],
  },
  {
    name: "last-first-period",
    script: { home: at, lastTexts: [ok({ ...lastView, last: null, version: null, rows: [] })] },
    steps: [{ open: PANEL }],
  },
  { name: "last-offline", script: { home: at, lastTexts: [own("offline")] }, steps: [{ open: PANEL }] },
  {
    name: "last-read-only",
    script: {
      home: [ok(home("reporter", { sheet: sheet({ head: head("approved", 1) }) }))],
      lastTexts: [ok(lastView)],
    },
    steps: [{ open: PANEL }],
  },
  { name: "sheet-two-plans", script: { home: [ok(twoPlans)] }, steps: [] },
  {
    name: "sheet-two-plans-confirm",
    script: { home: [ok(twoPlans)], checkSheet: [ok(checkData.clean)] },
    steps: [{ press: "Gửi báo cáo" }],
  },
  {
    name: "sheet-period-closed",
    script: {
      home: [
        ok(
          home("reporter", {
            sheet: sheet({
              ...{ periodId: data.period2020.id, periodName: data.period2020.name, daysLeft: -357 },
              head: head("approved", 1),
            }),
            sheets: [data.period2020.id, data.period2021.id],
          }),
        ),
      ],
    },
    steps: [],
  },
];
