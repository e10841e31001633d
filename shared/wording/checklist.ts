// What is to be done before a period is opened, in words.
import { type Day, showDay } from "../day.ts";

export const CHECKLIST_WORDS = {
  plan: {
    confirmed: (by: string, on: Day) => `${by} đã đối chiếu kế hoạch với văn bản ký ngày ${showDay(on)}.`,
    changed: (by: string, on: Day) =>
      `Kế hoạch đã thay đổi sau khi ${by} đối chiếu ngày ${showDay(on)}. Đối chiếu lại với văn bản đã ký.`,
    unconfirmed: "Đối chiếu kế hoạch với văn bản đã ký rồi xác nhận.",
  },
  names: {
    done: "Mọi tên trong kế hoạch đều chỉ đúng cơ quan hoặc nhóm.",
    left: (count: number) => `${count} tên trong kế hoạch chưa chỉ cơ quan nào. Bổ sung vào danh mục.`,
  },
  namesFirst: "Chưa rõ cơ quan nào phải báo cáo. Xác định các tên trong kế hoạch trước.",
  nobody: "Chưa có cơ quan nào phải báo cáo trong kỳ này. Xem lại kế hoạch và các ngày của kỳ.",
  accounts: {
    done: "Mọi cơ quan phải báo cáo đều có tài khoản.",
    left: (count: number) =>
      `${count} cơ quan phải báo cáo chưa có tài khoản. Cấp tài khoản cho cán bộ lập báo cáo.`,
  },
  officers: {
    done: "Mọi cơ quan phải báo cáo đều có cán bộ theo dõi.",
    left: (count: number) => `${count} cơ quan phải báo cáo chưa có cán bộ theo dõi. Phân công khi cần.`,
  },
  due: {
    done: (agency: Day, province: Day) =>
      `Hạn gửi của cơ quan: ${showDay(agency)}; hạn báo cáo của tỉnh: ${showDay(province)}.`,
    tight: (to: Day, agency: Day, province: Day) =>
      `Ngày chốt số liệu ${showDay(to)}, hạn gửi của cơ quan ${showDay(agency)}, hạn báo cáo của tỉnh ${showDay(province)} quá sát nhau. Để ít nhất một ngày làm việc giữa ngày chốt và hạn gửi, và hạn của tỉnh sau hạn của cơ quan.`,
  },
  figures: {
    done: "Kỳ báo cáo đã có bộ chỉ tiêu số liệu.",
    none: "Kỳ báo cáo chưa có bộ chỉ tiêu số liệu. Chọn một bộ, hoặc để trống nếu kỳ không thu số liệu.",
  },
  templates: {
    done: "Các mẫu Word dùng được.",
    broken: "Có mẫu Word không dùng được. Sửa mẫu rồi cài đặt lại.",
  },
  trial: {
    done: "Kế hoạch đã được chạy thử.",
    open: "Chưa chạy thử kế hoạch. Nên chạy thử với một vài cơ quan trước khi mở kỳ.",
    late: "Đã có báo cáo thật nên không chạy thử nữa.",
  },
  opened: {
    done: "Kỳ báo cáo đã mở.",
    ready: "Có thể mở kỳ báo cáo.",
    waits: (count: number) => `Còn ${count} việc phải làm trước khi mở kỳ báo cáo.`,
  },
} as const;
