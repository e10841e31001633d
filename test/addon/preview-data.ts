// A preview for tests and pictures, made of a golden report with some cells broken. All answers are made up.
import type { PreviewView } from "../../addon/contract/preview.ts";
import { previewOf } from "../../addon/server/report/preview-view.ts";
import { checkReport } from "../../shared/report/check.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Report } from "../../shared/report/report.ts";
import { formOf, goodReport, withCells } from "../shared/golden.ts";

const AS_OF = "2021-12-10";
export const form = formOf("so-tai-chinh");

/** What Sở Tư pháp would see of a report. */
export function previewed(report: Report, on: Form = form): Omit<PreviewView, "at"> {
  const { findings, read } = checkReport(report, { form: on, asOf: AS_OF });
  return previewOf(read, findings, on, report.locale);
}

const LONG_RESULT =
  "Đã tổ chức 12 hội nghị phổ biến Luật Ngân sách nhà nước, Luật Quản lý, sử dụng tài sản công cho 640 lượt công chức, viên chức; biên soạn, phát hành 3.200 tờ gấp; đăng 24 tin, bài trên trang thông tin điện tử của Sở; phối hợp với Đài Phát thanh - Truyền hình tỉnh thực hiện 04 chuyên mục (dữ liệu minh họa).";

const cells: [string, Parameters<typeof withCells>[2]][] = [
  ["II.1.a", { result: LONG_RESULT, difficulty: "Kinh phí bố trí chậm (dữ liệu minh họa)." }],
  ["II.4.c", { status: null, result: null, completed: null, evidence: null }],
  [
    "II.2.a.1",
    {
      status: "Đang thực hiện",
      completed: null,
      evidence:
        "Quyết định số 890/QĐ-STC ngày 17/4/2021 về việc ban hành Kế hoạch\nCông văn của Sở gửi các phòng\nhttps://demo.example/tin",
    },
  ],
];

export const preview: PreviewView = {
  at: "10/12/2021 09:05",
  ...previewed(cells.reduce((report, [key, changed]) => withCells(report, key, changed), goodReport(form))),
};
