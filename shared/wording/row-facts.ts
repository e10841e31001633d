// What is told of a selected row beside the words of the sheet.

export const ROW_FACTS = {
  leads: "Cơ quan chủ trì",
  leadsToo: "Cùng chủ trì",
  coordinates: "Cơ quan phối hợp",
  coordinatesToo: "Cùng phối hợp",
  answersFor: "Báo cáo thay",
  product: "Sản phẩm",
  help: "Hướng dẫn",
  closed: "Ô này không nhập.",
} as const;
