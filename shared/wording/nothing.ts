// Words of "Không phát sinh" for many rows at once.
export const NOTHING_WORDS = {
  heading: "Nhiều dòng không phát sinh",
  help: "Chỉ ghi vào dòng chưa nhập gì ở mọi ô; dòng đã có nội dung được giữ nguyên. Mọi dòng được ghi cùng một lý do.",
  where: "Phạm vi",
  report: (rows: number) => `Cả biểu mẫu (${rows} dòng còn trống)`,
  section: (title: string, rows: number) => `${title} (${rows} dòng)`,
  reason: "Lý do không phát sinh",
  reasonHelp: "Ví dụ: trong kỳ không có văn bản cần rà soát.",
  fill: "Ghi vào dòng còn trống",
  filled: (rows: number) => `Đã ghi “Không phát sinh” cho ${rows} dòng`,
  filledNone: "Không ghi: không còn dòng nào trống.",
  kept: (rows: number) => `${rows} dòng đã có nội dung khác nên được giữ nguyên.`,
  undo: "Hoàn tác",
} as const;
