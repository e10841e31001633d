// The selected row in the sidebar, as tests and pictures see it: names of bodies are real, everything else is made up.
import type { CheckState, RowField, RowView } from "../../addon/contract/row.ts";
import { COLUMN_TITLES } from "../../shared/wording/form.ts";
import { LABELS } from "../../shared/wording/sidebar.ts";
import { DUTY_STATES } from "../../shared/wording/status.ts";
import { lastView } from "./last-states.ts";
import type { NamedState } from "./named-state.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";
import { lacksDocument } from "./sidebar-nothing-data.ts";
import { at, REASON } from "./sidebar-states/scripts.ts";

const { head, ok } = data;

const CHOICES = (["not_started", "in_progress", "done", "not_arising"] as const).map(
  (status) => DUTY_STATES[status].word,
);

function field(column: RowField["column"], kind: RowField["kind"], text: string, locked = ""): RowField {
  const titles: Record<string, string> = COLUMN_TITLES.duties;
  const choices = kind === "choice" ? CHOICES : [];
  return {
    ...{ column, kind, choices, text, locked },
    title: titles[column] ?? "",
    cell: text === "" ? null : text,
  };
}

const EVIDENCE =
  "Kế hoạch số 12/KH-STC ngày 05/3/2021 về việc phổ biến, giáo dục pháp luật năm 2021 (minh họa)";

const fields = (status = "", result = "", completed = "", evidence = "", locked = ""): RowField[] => [
  field("status", "choice", status, locked),
  field("result", "text", result, locked),
  field("completed", "date", completed, locked),
  field("evidence", "evidence", evidence, locked),
  field("difficulty", "text", "", locked),
  field("proposal", "text", "", locked),
];

/** A blank duty that the agency leads with others. */
export const rowView: RowView = {
  at: "1:5",
  edits: 7,
  place: { table: "duties", row: "II.2.a.1" },
  name: "II.2.a.1",
  title:
    "Chủ trì, phối hợp với các cơ quan, tổ chức liên quan tổ chức thông tin, phổ biến pháp luật về các vấn đề nóng, được dư luận xã hội quan tâm hoặc cần định hướng dư luận xã hội, các dự thảo chính sách, văn bản quy phạm pháp luật.",
  leadIn: "a) Đối với các sở, ban, ngành tỉnh",
  section: "II.2. Đổi mới nội dung, hình thức PBGDPL bảo đảm phù hợp với nhu cầu của xã hội",
  facts: [
    { title: "Thời hạn", text: "Hằng năm" },
    { title: "Vai trò", text: "Chủ trì" },
    {
      title: "Cùng chủ trì",
      text: "Sở Tư pháp; các sở, ban, ngành tỉnh; Ủy ban nhân dân các huyện, thành phố",
    },
    { title: "Cơ quan phối hợp", text: "Đài Phát thanh và Truyền hình tỉnh; Báo Đồng Khởi" },
  ],
  mark: "",
  returned: [],
  fields: fields(),
  items: [],
  previous: { table: "duties", row: "II.1.a" },
  next: { table: "duties", row: "II.2.a.2" },
  nextBlank: { table: "duties", row: "II.2.b.1" },
};

const [group] = checkData.withErrors.groups;
const filled: RowView = {
  ...rowView,
  fields: fields("Đã thực hiện", "Đã tổ chức 12 hội nghị, 840 lượt người dự (minh họa).", "", EVIDENCE),
  items: group?.items ?? [],
};

const follow = (row: RowView): { checkState: { ok: true; value: CheckState }[] } => ({
  checkState: [{ ok: true, value: { edits: 7, at: row.at, row } }],
});
const told = (row: RowView) => ({ home: at(), ...follow(row) });

export const ROW_STATES: NamedState[] = [
  { name: "row-blank", script: told(rowView), steps: [{ follow: true }] },
  { name: "row-blank-end", script: told(rowView), steps: [{ follow: true }, { scroll: "end" }] },
  { name: "row-filled", script: told(filled), steps: [{ follow: true }] },
  { name: "row-filled-end", script: told(filled), steps: [{ follow: true }, { scroll: "end" }] },
  {
    name: "row-draft",
    script: told(rowView),
    steps: [
      { follow: true },
      { choose: "Đã thực hiện", of: "Tình trạng" },
      { type: "Đã tổ chức 12 hội nghị (minh họa).", into: "Kết quả" },
    ],
  },
  {
    name: "row-documents",
    script: { ...told(rowView), checkSheet: [ok(lacksDocument)] },
    steps: [{ press: "Kiểm tra" }, { follow: true }, { open: LABELS.chooseDocument }],
  },
  {
    name: "row-other-draft",
    script: {
      ...told(rowView),
      goToRow: [ok({ ...rowView, at: "1:6", place: { table: "duties", row: "II.2.a.2" }, name: "II.2.a.2" })],
    },
    steps: [
      { follow: true },
      { type: "Đã tổ chức 12 hội nghị (minh họa).", into: "Kết quả" },
      { press: "Dòng sau ›" },
    ],
  },
  {
    name: "row-contested",
    script: {
      ...told(rowView),
      writeRow: [
        ok({
          written: [],
          row: { ...rowView, fields: fields("Đang thực hiện", "Nội dung của đồng nghiệp.") },
        }),
      ],
    },
    steps: [
      { follow: true },
      { type: "Đã tổ chức 12 hội nghị (minh họa).", into: "Kết quả" },
      { press: "Ghi và sang dòng sau" },
    ],
  },
  {
    name: "row-written",
    script: {
      ...told(rowView),
      writeRow: [
        ok({ written: [{ column: "result", before: null, after: "Đã mở 3 hội nghị." }], row: filled }),
      ],
    },
    steps: [
      { follow: true },
      { type: "Đã mở 3 hội nghị.", into: "Kết quả" },
      { press: "Ghi và sang dòng sau" },
      { scroll: "end" },
    ],
  },
  {
    name: "row-last",
    script: { ...told(rowView), lastTexts: [ok(lastView)] },
    steps: [{ follow: true }, { press: "Lấy nội dung kỳ trước" }, { scroll: "end" }],
  },
  {
    name: "row-returned",
    script: {
      home: at({ head: head("returned", 2) }),
      ...follow({ ...filled, returned: [REASON], items: [] }),
    },
    steps: [{ follow: true }],
  },
  {
    name: "row-locked",
    script: {
      home: at({ head: head("returned", 2) }),
      ...follow({
        ...filled,
        fields: fields(
          "Đã thực hiện",
          "Đã tổ chức 12 hội nghị.",
          "05/11/2021",
          EVIDENCE,
          "Không thuộc phần trả lại, giữ nguyên",
        ),
        items: [],
      }),
    },
    steps: [{ follow: true }],
  },
  {
    name: "row-read-only",
    script: { home: at({ head: head("approved", 2) }), ...follow({ ...filled, items: [] }) },
    steps: [{ follow: true }],
  },
  { name: "row-folded", script: told(rowView), steps: [] },
];
