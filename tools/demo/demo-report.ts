// A demo report made from the form alone: every text says that it is demo data, and claims nothing of the real world.
import { showDay } from "../../shared/day.ts";
import type { DutyRow, Form } from "../../shared/report/form.ts";
import type { Report, ReportRow, Status } from "../../shared/report/report.ts";
import { DUTY_STATES } from "../../shared/wording/status.ts";
import { demoFigures } from "./demo-figures.ts";
import { lot } from "./lot.ts";

const DEMO = "(dữ liệu minh họa)";

function statusFor(row: DutyRow, agency: string): Status {
  const drawn = lot(`${agency} ${row.key}`, 10);
  if (drawn < 7) return "done";
  if (drawn < 9) return "in_progress";
  return row.role === "lead" ? "not_started" : "not_arising";
}

/** A day of the cut-off's year up to November, and not before the plan. */
function completedOn({ period, plan }: Form, row: DutyRow, agency: string): string {
  const year = period.to.slice(0, 4);
  const first = plan.date.startsWith(year) ? Number(plan.date.slice(5, 7)) + 1 : 1;
  const month = first + lot(`${row.key} ${agency}`, 12 - first);
  const day = 1 + lot(`${agency}${row.duty}`, 28);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const RESULTS: Record<Status, string> = {
  done: "Đã hoàn thành nội dung được giao",
  in_progress: "Đang triển khai, đã thực hiện một phần",
  not_started: "",
  not_arising: "Trong kỳ không phát sinh nội dung cần phối hợp",
};

function cellsOf(form: Form, row: DutyRow, code: string): ReportRow<"duties">["cells"] {
  if (row.asked !== "asked" || row.closedIn !== null) return {};
  const agency = form.agency.id;
  const status = statusFor(row, agency);
  const day = completedOn(form, row, agency);
  const number = 1 + lot(`${row.key}${code}`, 98);
  const open = status === "in_progress" || status === "not_started";
  const troubled = row.role === "lead" && open && (row.dueBy !== null || lot(row.key + agency, 3) === 0);
  return {
    status: DUTY_STATES[status].word,
    ...(RESULTS[status] && { result: `${RESULTS[status]} ${DEMO}.` }),
    ...(status === "done" && row.role === "lead"
      ? {
          completed: showDay(day),
          evidence: `Kế hoạch số ${number}/KH-${code} ngày ${showDay(day)} về việc thực hiện mục ${row.duty} ${DEMO}`,
        }
      : {}),
    ...(troubled
      ? {
          difficulty: `Nhân sự làm công tác pháp chế còn kiêm nhiệm, mục ${row.duty} ${DEMO}.`,
          proposal: `Đề nghị hướng dẫn thêm về mục ${row.duty} ${DEMO}.`,
        }
      : {}),
  };
}

/** The demo report of an agency on its issued form; `code` stands in its documents' numbers. */
export function demoReport(form: Form, code: string): Report {
  return {
    plan: form.plan.id,
    period: form.period.id,
    agency: form.agency.id,
    form: form.hash,
    locale: "vi_VN",
    timeZone: "Asia/Ho_Chi_Minh",
    tables: {
      duties: form.tables.duties.rows.map((row) => ({
        key: row.key,
        cells: cellsOf(form, row, code),
      })),
      ...demoFigures(form),
    },
  };
}
