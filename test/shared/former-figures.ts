/** What figures were called before they were named as a form names them, by id. */
export const FORMER_FIGURES: Readonly<Record<string, string>> = {
  "bao-cao-vien": "Báo cáo viên pháp luật, tổng số",
  "pho-bien-cuoc": "Phổ biến, giáo dục pháp luật trực tiếp, số cuộc",
  "thi-cuoc": "Thi tìm hiểu pháp luật, số cuộc thi",
  "tai-lieu": "Tài liệu phổ biến, giáo dục pháp luật phát hành, tổng số",
  "kinh-phi": "Kinh phí phổ biến, giáo dục pháp luật, tổng số",
  "kinh-phi-thuong-xuyen": "Trong đó: ngân sách nhà nước, chi thường xuyên",
  "kinh-phi-chuong-trinh": "Trong đó: ngân sách nhà nước, chương trình, đề án",
  "to-hoa-giai": "Tổ hòa giải ở cơ sở",
  "hoa-giai-vien": "Hòa giải viên, tổng số",
};
