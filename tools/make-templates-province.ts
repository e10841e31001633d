// What stands in the template of the provincial report, in order.
import { AlignmentType, type ISectionOptions } from "docx";
import { ANNEXES, HEADS, PROVINCE_OUTLINE } from "../shared/wording/docx.ts";
import {
  annexHead,
  body,
  closing,
  documentHead,
  duty,
  each,
  heading,
  paragraph,
  part,
  reportTitle,
  SIZES,
  section,
  signature,
} from "./make-templates-parts.ts";
import { columns, ruledTable } from "./make-templates-tables.ts";

const { CENTER, RIGHT } = AlignmentType;
const OWN = ["{co_quan}{doan}"];

function provinceBody() {
  return [
    documentHead(),
    ...reportTitle(),
    body("{mo_dau}"),
    part(PROVINCE_OUTLINE.implementation),
    ...each("chi_dao", OWN),
    body("{tinh_hinh_bao_cao}"),
    part(PROVINCE_OUTLINE.results),
    body("{tinh_hinh_nhiem_vu}"),
    paragraph("{#nhom}"),
    heading("{thu_tu}. {ten_nhom} (mục {muc} của Kế hoạch)"),
    body("{tong_hop}"),
    paragraph("{#nhiem_vu}"),
    duty([
      { text: "Nhiệm vụ {ma}", bold: true, italics: true },
      { text: " ({noi_dung}): ", italics: true },
      "{tinh_trang}.",
    ]),
    ...each("tra_loi", ["{co_quan}{doan}"]),
    paragraph("{/nhiem_vu}"),
    ...each("con_lai", [{ text: "{doan}", italics: true }]),
    paragraph("{/nhom}"),
    part(PROVINCE_OUTLINE.assessment),
    heading(PROVINCE_OUTLINE.advantages),
    ...each("uu_diem", OWN),
    heading(PROVINCE_OUTLINE.shortcomings),
    ...each("han_che", OWN),
    body({ text: PROVINCE_OUTLINE.difficulties, italics: true }),
    ...each("kho_khan", OWN),
    paragraph("{^kho_khan}"),
    body(ANNEXES.none),
    paragraph("{/kho_khan}"),
    heading(PROVINCE_OUTLINE.causes),
    ...each("nguyen_nhan", OWN),
    part(PROVINCE_OUTLINE.direction),
    ...each("phuong_huong", OWN),
    part(PROVINCE_OUTLINE.proposals),
    ...each("de_xuat", OWN),
    body({ text: PROVINCE_OUTLINE.agencyProposals, italics: true }),
    ...each("kien_nghi", OWN),
    paragraph("{^kien_nghi}"),
    body(ANNEXES.none),
    paragraph("{/kien_nghi}"),
    ...closing(),
    signature(),
  ];
}

function provinceFigures() {
  return [
    ...annexHead(ANNEXES.first, true),
    ruledTable(
      columns(
        [HEADS.place, "{so}", 12, CENTER],
        [HEADS.indicator, "{chi_tieu}", 46],
        [HEADS.unit, "{don_vi}", 18, CENTER],
        [HEADS.reported, "{cong}", 22, RIGHT],
        [HEADS.withoutCoordinated, "{khong_phoi_hop}", 22, RIGHT],
        ["Kỳ trước{#ten_ky_truoc} ({ten_ky_truoc}){/ten_ky_truoc}", "{ky_truoc}", 20, RIGHT],
        [HEADS.change, "{tang_giam}", 24, RIGHT],
      ),
      "so_lieu",
    ),
    paragraph(
      { text: ANNEXES.notes, italics: true, size: SIZES.small },
      { spacing: { before: 120, after: 0 } },
    ),
    ...each("ghi_chu", [{ text: "- {doan}", size: SIZES.small }], "GhiChu"),
  ];
}

function provinceDuties() {
  return [
    ...annexHead(ANNEXES.second, false),
    ruledTable(
      columns(
        [HEADS.place, "{ma}", 17, CENTER],
        [HEADS.duty, "{noi_dung}", 106],
        [HEADS.leads, "{chu_tri}", 34],
        [HEADS.deadline, "{thoi_han}", 27],
        [HEADS.state, "{tinh_trang}", 22],
        [HEADS.outcome, "{ket_qua}", 41],
      ),
      "dong_nhiem_vu",
      { list: "bang_nhom", text: "{muc}. {ten_nhom}" },
    ),
  ];
}

function reasonTable(title: string, list: string) {
  return [
    heading(title),
    paragraph(`{^${list}}`),
    body(ANNEXES.none),
    paragraph(`{/${list}}`),
    ...each(list, ["{so}. {co_quan}: {ly_do}."], "DanhSach"),
  ];
}

/** The provincial report: the body and Phụ lục I, Phụ lục II on pages turned over, Phụ lục III. */
export function provinceSections(): ISectionOptions[] {
  return [
    section({ first: true, children: [...provinceBody(), ...provinceFigures()] }),
    section({ landscape: true, children: provinceDuties() }),
    section({
      children: [
        ...annexHead(ANNEXES.third, false),
        ...reasonTable(ANNEXES.missing, "chua_gui"),
        ...reasonTable(ANNEXES.waiting, "chua_duyet"),
        ...reasonTable(ANNEXES.notCounted, "khong_cong"),
        ...reasonTable(ANNEXES.exempt, "duoc_mien"),
      ],
    }),
  ];
}
