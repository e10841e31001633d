// Every tag that a template may name; docs/word-templates.md tells officers what each is. They are Vietnamese without
// accents, since officers type them in Word.

const HEAD = ["co_quan_chu_quan", "co_quan_ban_hanh", "ke_co_quan", "so_ky_hieu", "dia_danh_ngay"];
const REPORT_HEAD = [...HEAD, "trich_yeu", "ke_trich_yeu", "kinh_gui", "can_cu", "mo_dau"];
const SIGNATURE = ["ket_thuc", "tham_quyen", "chuc_vu", "ho_ten", "noi_nhan", "dong"];

export const PROVINCE_TAGS: readonly string[] = [
  ...REPORT_HEAD,
  ...["tinh_hinh_bao_cao", "tinh_hinh_nhiem_vu", "chi_dao", "co_quan", "doan"],
  ...["nhom", "thu_tu", "muc", "ten_nhom", "tong_hop", "nhiem_vu", "ma", "noi_dung", "tinh_trang"],
  ...["tra_loi", "con_lai"],
  ...["uu_diem", "han_che", "kho_khan", "nguyen_nhan", "phuong_huong", "de_xuat", "kien_nghi"],
  ...SIGNATURE,
  ...["kem_theo", "ten_ky", "ten_ky_truoc"],
  ...["so_lieu", "so", "chi_tieu", "don_vi", "cong", "khong_phoi_hop", "ky_truoc", "tang_giam", "ghi_chu"],
  ...["bang_nhom", "dong_nhiem_vu", "chu_tri", "thoi_han", "ket_qua"],
  ...["chua_gui", "chua_duyet", "khong_cong", "duoc_mien", "ly_do", "nguon"],
];

export const AGENCY_TAGS: readonly string[] = [
  ...REPORT_HEAD,
  "ban_nhap",
  ...["nhom", "thu_tu", "muc", "ten_nhom", "nhiem_vu", "dau_muc", "noi_dung", "tinh_trang"],
  ...["tra_loi", "nhan", "doan", "viec_khac", "so", "ngoai_bieu_mau"],
  ...["uu_diem", "han_che", "nguyen_nhan", "phuong_huong", "de_xuat_chung", "lien_he"],
  ...SIGNATURE,
  ...["kem_theo", "so_lieu", "chi_tieu", "don_vi", "tong_so", "phoi_hop", "ky_truoc", "ghi_chu", "nguon"],
];

export const LETTER_TAGS: readonly string[] = [
  ...HEAD,
  ...["trich_yeu", "kinh_gui", "noi_gui", "mo_dau", "danh_sach", "so", "co_quan", "noi_dung", "lien_he"],
  "de_nghi",
  ...SIGNATURE,
];
