// Words of drafts of plans, of changes and of trials.
import type { ChangeFault } from "../plan/plan-change.ts";
import type { PlanFault } from "../plan/plan-faults.ts";

/** Stands in the place of the number of whatever a trial writes. */
export const TRIAL_MARK = "BẢN CHẠY THỬ";

/** What the period of a trial is called: in every list, form, file and file's name. */
export function trialName(number: string): string {
  return `${TRIAL_MARK} - Kế hoạch số ${number}`;
}

/** A fault of a plan in Vietnamese: what is missing and what to do. */
export function planFaultWords({ code, name }: PlanFault): string {
  switch (code) {
    case "id_malformed":
      return "Mã kế hoạch chưa đúng. Chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, tối đa 100 ký tự.";
    case "number_missing":
      return "Chưa có số, ký hiệu của kế hoạch.";
    case "date_missing":
      return "Chưa có ngày ban hành của kế hoạch.";
    case "issuer_missing":
      return "Chưa có cơ quan ban hành kế hoạch.";
    case "title_missing":
      return "Chưa có trích yếu của kế hoạch.";
    case "sections_missing":
      return "Kế hoạch chưa có mục nào.";
    case "section_id_missing":
      return "Có mục chưa ghi số mục.";
    case "section_title_missing":
      return `Mục ${name} chưa có tên.`;
    case "section_doubled":
      return `Số mục ${name} có hai lần. Ghi lại cho khác nhau.`;
    case "duties_missing":
      return "Kế hoạch chưa có nhiệm vụ nào.";
    case "duty_id_missing":
      return "Có nhiệm vụ chưa ghi mã.";
    case "duty_doubled":
      return `Mã nhiệm vụ ${name} có hai lần. Ghi lại cho khác nhau.`;
    case "duty_text_missing":
      return `Nhiệm vụ ${name} chưa có nội dung.`;
    case "duty_section_unknown":
      return `Nhiệm vụ ${name} thuộc mục không có trong kế hoạch. Chọn lại mục.`;
    case "shape":
      return "Nội dung này chưa đúng, ví dụ thời hạn kết thúc trước khi bắt đầu. Nhập lại.";
  }
}

/** A fault of a change in Vietnamese; `duty` is the id that the change names. */
export function changeFaultWords({ code }: Pick<ChangeFault, "code">, duty: string): string {
  switch (code) {
    case "duty_unknown":
      return `Kế hoạch tại ngày sửa đổi không có nhiệm vụ ${duty}.`;
    case "duty_doubled":
      return `Nhiệm vụ ${duty} được nêu hai lần trong cùng một lần sửa đổi.`;
    case "section_unknown":
      return `Nhiệm vụ ${duty} thuộc mục không có trong kế hoạch. Chọn lại mục.`;
    case "after_unknown":
      return `Không có nhiệm vụ để xếp nhiệm vụ ${duty} vào sau. Chọn lại vị trí.`;
    case "unchanged":
      return `Nhiệm vụ ${duty} không có gì thay đổi.`;
  }
}
