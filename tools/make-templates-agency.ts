// What stands in the templates of an agency's own report and of the reminder letter, in order.
import { AlignmentType, type ISectionOptions } from "docx";
import { AGENCY_OUTLINE, HEADS, LETTER, OFFICIAL } from "../shared/wording/docx.ts";
import {
  annexHead,
  body,
  closing,
  documentHead,
  duty,
  each,
  heading,
  middle,
  paragraph,
  part,
  reportTitle,
  SIZES,
  section,
  signature,
} from "./make-templates-parts.ts";
import { columns, ruledTable } from "./make-templates-tables.ts";

const { CENTER, RIGHT } = AlignmentType;

function answers() {
  return each("tra_loi", ["{nhan}{doan}"]);
}

/** An agency's own report, with its figures in an annex. */
export function agencySections(): ISectionOptions[] {
  return [
    section({
      first: true,
      children: [
        paragraph("{#ban_nhap}"),
        middle({ text: "{ban_nhap}", bold: true, size: SIZES.small }, { spacing: { before: 0, after: 120 } }),
        paragraph("{/ban_nhap}"),
        documentHead(),
        ...reportTitle(),
        body("{mo_dau}"),
        part(AGENCY_OUTLINE.results),
        paragraph("{#nhom}"),
        heading("{thu_tu}. {ten_nhom}"),
        paragraph("{#nhiem_vu}"),
        duty([
          { text: "{dau_muc}", bold: true, italics: true },
          { text: "{noi_dung}", italics: true },
        ]),
        body("- Tình trạng: {tinh_trang}"),
        ...answers(),
        paragraph("{/nhiem_vu}"),
        paragraph("{/nhom}"),
        part(AGENCY_OUTLINE.own),
        paragraph("{#viec_khac}"),
        body({ text: "{so}. {noi_dung}", italics: true }),
        body("- Tình trạng: {tinh_trang}"),
        ...answers(),
        paragraph("{/viec_khac}"),
        paragraph("{^viec_khac}"),
        body(AGENCY_OUTLINE.none),
        paragraph("{/viec_khac}"),
        part(AGENCY_OUTLINE.assessment),
        heading(AGENCY_OUTLINE.advantages),
        ...each("uu_diem", ["{doan}"]),
        heading(AGENCY_OUTLINE.shortcomings),
        ...each("han_che", ["{doan}"]),
        heading(AGENCY_OUTLINE.causes),
        ...orNone("nguyen_nhan"),
        part(AGENCY_OUTLINE.direction),
        ...each("phuong_huong", ["{doan}"]),
        part(AGENCY_OUTLINE.proposals),
        ...orNone("de_xuat_chung"),
        ...each("ngoai_bieu_mau", [{ text: `${AGENCY_OUTLINE.stray}: `, italics: true }, "{doan}"]),
        body("{lien_he}"),
        ...closing(),
        signature(),
        ...annexHead(AGENCY_OUTLINE.annex, true),
        ruledTable(
          columns(
            [HEADS.place, "{so}", 12, CENTER],
            [HEADS.indicator, "{chi_tieu}", 52],
            [HEADS.unit, "{don_vi}", 18, CENTER],
            [HEADS.total, "{tong_so}", 20, RIGHT],
            [HEADS.coordinated, "{phoi_hop}", 20, RIGHT],
            ["Kỳ trước", "{ky_truoc}", 20, RIGHT],
            [HEADS.note, "{ghi_chu}", 22],
          ),
          "so_lieu",
        ),
      ],
    }),
  ];
}

function orNone(list: string) {
  return [
    ...each(list, ["{doan}"]),
    paragraph(`{^${list}}`),
    body(AGENCY_OUTLINE.none),
    paragraph(`{/${list}}`),
  ];
}

/** A công văn: its subject stands below the number, without a title. */
export function letterSections(): ISectionOptions[] {
  const subject = middle(
    { text: `${OFFICIAL.subjectOfLetter} {trich_yeu}`, size: SIZES.small },
    { spacing: { before: 120, after: 0 } },
  );
  return [
    section({
      first: true,
      source: false,
      children: [
        documentHead([subject]),
        middle(`${OFFICIAL.to} {kinh_gui}`, { spacing: { before: 360, after: 120 } }),
        ...each("noi_gui", ["{dong}"], "NoiGui"),
        middle(""),
        body("{mo_dau}"),
        paragraph(LETTER.list, { style: "NoiDung", spacing: { before: 120, after: 120 } }),
        ruledTable(
          columns(
            [HEADS.place, "{so}", 12, CENTER],
            [HEADS.agency, "{co_quan}", 50],
            [HEADS.asked, "{noi_dung}", 58],
            [HEADS.contact, "{lien_he}", 40],
          ),
          "danh_sach",
        ),
        body("{de_nghi}"),
        ...closing(),
        signature(),
      ],
    }),
  ];
}
