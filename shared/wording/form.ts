import type { TableColumns, TableId } from "../report/report.ts";

/** Words of the reporting form: its tabs and columns. Choices are the words of `status.ts`. */
export const DUTIES_TITLE = "Nhiệm vụ";
export const FIGURES_TITLE = "Số liệu";

/** What shall come out of a duty, after its words. */
export function productLine(product: string): string {
  return `Sản phẩm: ${product}`;
}

export const COLUMN_TITLES: { [T in TableId]: Record<TableColumns[T], string> } = {
  duties: {
    duty: "Nội dung nhiệm vụ",
    status: "Tình trạng",
    result: "Kết quả thực hiện / lý do không phát sinh",
    completed: "Ngày hoàn thành",
    evidence: "Văn bản minh chứng (mỗi văn bản một dòng)",
    difficulty: "Khó khăn, vướng mắc",
    proposal: "Đề xuất, kiến nghị",
  },
  figures: {
    total: "Tổng số",
    coordinated: "Trong đó: phần phối hợp (cơ quan khác trong tỉnh chủ trì)",
    note: "Ghi chú",
  },
  assessment: { text: "Nội dung" },
};
