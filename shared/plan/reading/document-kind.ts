/** How the title of a document begins. */
export const DOCUMENT_KIND =
  /^(KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|CHỈ THỊ|CÔNG VĂN|HƯỚNG DẪN|NGHỊ QUYẾT|PHƯƠNG ÁN)(?=$|[\s:])/u;
