// Figures and a general assessment for a demo report; all of it says that it is demo data.
import type { AssessmentRow, FigureRow, FiguresTable, Form } from "../../shared/report/form.ts";
import type { ReportRow } from "../../shared/report/report.ts";
import { lot } from "./lot.ts";

const DEMO = "(dữ liệu minh họa)";

/** Values that keep every "of which" and sum relation: parts share their total out exactly. */
function totalsOf({ rows, sums }: FiguresTable, agency: string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { key, partOf } of rows.filter((row) => row.partOf === null)) {
    totals.set(key, 10 + lot(`${agency}${key}`, 90) * (partOf === null ? 2 : 1));
  }
  for (const { key, partOf } of rows.filter((row) => row.partOf !== null)) {
    totals.set(key, Math.floor((totals.get(partOf ?? "") ?? 0) / 2));
  }
  for (const { total, parts } of sums) {
    const whole = totals.get(total) ?? 0;
    const share = Math.floor(whole / parts.length);
    for (const [index, part] of parts.entries()) {
      totals.set(part, index === 0 ? whole - share * (parts.length - 1) : share);
    }
  }
  return totals;
}

function figureCells(row: FigureRow, total: number): ReportRow<"figures">["cells"] {
  const coordinated = row.joint ? { coordinated: String(Math.floor(total / 10)) } : {};
  return { total: String(total), ...coordinated };
}

const TEXTS: Partial<Record<AssessmentRow["key"], string>> = {
  advantages: `Công tác phổ biến, giáo dục pháp luật được triển khai đúng kế hoạch ${DEMO}.`,
  shortcomings: `Hình thức tuyên truyền ở một số nơi còn chậm đổi mới ${DEMO}.`,
  causes: `Nhân sự còn kiêm nhiệm ${DEMO}.`,
  direction: `Tiếp tục thực hiện các nhiệm vụ của Kế hoạch ${DEMO}.`,
  contact_name: "Người minh họa",
  contact_phone: "0275 3000 000",
};

/** The figures and assessment tables of a demo report. */
export function demoFigures({ tables, agency }: Form): {
  figures: ReportRow<"figures">[];
  assessment: ReportRow<"assessment">[];
} {
  const totals = totalsOf(tables.figures, agency.id);
  return {
    figures: tables.figures.rows.map((row) => ({
      key: row.key,
      cells: figureCells(row, totals.get(row.key) ?? 0),
    })),
    assessment: tables.assessment.rows.map(({ key }) => {
      const text = TEXTS[key];
      return { key, cells: text === undefined ? {} : { text } };
    }),
  };
}
