/** A plan of so many duties, each with a lead, partners and a time line, and as many further words as asked. */
export function longPlan(duties: number, words: number): string {
  const lines = ["KẾ HOẠCH", "Thực hiện công tác năm 2026", "I. NHIỆM VỤ"];
  const more = "và các nội dung khác theo chức năng, nhiệm vụ được giao ".repeat(words);
  for (let at = 1; at <= duties; at++) {
    lines.push(
      `${at}. Nhiệm vụ thứ ${at} của kế hoạch`,
      "a) Sở Tư pháp chủ trì, phối hợp với Sở Nội vụ, Công an tỉnh và các cơ quan liên quan:",
    );
    lines.push(
      `- Tổ chức hội nghị triển khai, hướng dẫn nghiệp vụ ${more}.`,
      `Thời gian thực hiện: Quý I năm ${2020 + (at % 10)}.`,
    );
  }
  return lines.join("\n");
}
