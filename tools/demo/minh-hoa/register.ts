// A made-up province of two levels: 20 departments, forces and organisations, and 124 communes. None of them exists.
import type { IndicatorSet } from "../../../shared/indicators/indicator.ts";
import type { Province } from "../../../shared/register/province.ts";
import type { Agency, AgencyKind, Group, Register } from "../../../shared/register/register.ts";

const MADE_UP = "Dữ liệu minh họa, không phải cơ quan có thật.";
export const COMMUNES = 124;
/** The last of the communes: fourteen wards and a special zone. */
const WARDS = 14;

const BODY = {
  ...{ outside: false, aliases: [], reportsThrough: null, validFrom: null, validTo: null },
  ...{ successors: [], otherPredecessors: false, unsure: MADE_UP },
};

const OF_PROVINCE: [id: string, name: string, shortName: string, kind: AgencyKind, code: string][] = [
  ["van-phong-ubnd-tinh", "Văn phòng Ủy ban nhân dân tỉnh", "Văn phòng UBND tỉnh", "department", "VPUBND"],
  ["so-tu-phap", "Sở Tư pháp", "Sở Tư pháp", "department", "STP"],
  ["so-noi-vu", "Sở Nội vụ", "Sở Nội vụ", "department", "SNV"],
  ["so-tai-chinh", "Sở Tài chính", "Sở Tài chính", "department", "STC"],
  ["so-giao-duc-dao-tao", "Sở Giáo dục và Đào tạo", "Sở GDĐT", "department", "SGDĐT"],
  ["so-y-te", "Sở Y tế", "Sở Y tế", "department", "SYT"],
  ["so-van-hoa-the-thao-du-lich", "Sở Văn hóa, Thể thao và Du lịch", "Sở VHTTDL", "department", "SVHTTDL"],
  ["so-khoa-hoc-cong-nghe", "Sở Khoa học và Công nghệ", "Sở KHCN", "department", "SKHCN"],
  ["so-cong-thuong", "Sở Công Thương", "Sở Công Thương", "department", "SCT"],
  ["so-nong-nghiep-moi-truong", "Sở Nông nghiệp và Môi trường", "Sở NNMT", "department", "SNNMT"],
  ["so-xay-dung", "Sở Xây dựng", "Sở Xây dựng", "department", "SXD"],
  ["so-dan-toc-ton-giao", "Sở Dân tộc và Tôn giáo", "Sở DTTG", "department", "SDTTG"],
  ["thanh-tra-tinh", "Thanh tra tỉnh", "Thanh tra tỉnh", "department", "TTT"],
  ["cong-an-tinh", "Công an tỉnh", "Công an tỉnh", "armed_forces", "CAT"],
  ["bo-chi-huy-quan-su-tinh", "Bộ Chỉ huy Quân sự tỉnh", "Bộ CHQS tỉnh", "armed_forces", "BCH"],
  ["bao-phat-thanh-truyen-hinh", "Báo và Phát thanh, Truyền hình tỉnh", "Báo và PTTH tỉnh", "media", "BPTTH"],
  ["ubmttq-tinh", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "UBMTTQVN tỉnh", "front", "MTTQ-BTT"],
  ["tinh-doan", "Tỉnh đoàn", "Tỉnh đoàn", "mass_organisation", "TĐTN"],
  ["hoi-lien-hiep-phu-nu-tinh", "Hội Liên hiệp Phụ nữ tỉnh", "Hội LHPN tỉnh", "mass_organisation", "BTV"],
  ["hoi-luat-gia-tinh", "Hội Luật gia tỉnh", "Hội Luật gia tỉnh", "association", "HLG"],
];

const OUTSIDE: readonly AgencyKind[] = ["front", "mass_organisation", "association"];

function bodyOfProvince([id, name, shortName, kind, code]: (typeof OF_PROVINCE)[number], at: number): Agency {
  const aliases = shortName === name ? [] : [shortName];
  return {
    ...BODY,
    id,
    name,
    shortName,
    kind,
    code,
    aliases,
    order: at + 1,
    outside: OUTSIDE.includes(kind),
  };
}

function levelOf(number: number): string {
  if (number === COMMUNES) return "đặc khu";
  return number >= COMMUNES - WARDS ? "phường" : "xã";
}

/** A commune by its number, from 1. */
export function commune(number: number): Agency {
  const name = `${levelOf(number)} Minh Họa ${number}`;
  return {
    ...{ ...BODY, id: `xa-minh-hoa-${number}`, kind: "commune", code: "UBND", order: 1_000 + number },
    ...{ name: `Ủy ban nhân dân ${name}`, shortName: `UBND ${name}` },
  };
}

/** What the two plans call many bodies at once; what a name of theirs means beyond that, the office decides. */
const GROUPS: Group[] = [
  {
    names: ["UBND các xã, phường, đặc khu", "Ủy ban nhân dân các xã, phường, đặc khu"],
    means: { type: "kinds", kinds: ["commune"] },
  },
  {
    names: ["Các sở, ban, ngành, đoàn thể tỉnh"],
    means: {
      type: "kinds",
      kinds: ["department", "armed_forces", "media", "front", "mass_organisation"],
    },
  },
];

/** 144 bodies, and the groups that mean all of a kind. */
export const REGISTER: Register = {
  agencies: [
    ...OF_PROVINCE.map(bodyOfProvince),
    ...Array.from({ length: COMMUNES }, (_, at) => commune(at + 1)),
  ],
  groups: GROUPS,
};

const COMMITTEE = "Ủy ban nhân dân tỉnh Minh Họa";

export const PROVINCES: Province[] = [
  {
    ...{ validFrom: null, validTo: null, name: "tỉnh Minh Họa", place: "Minh Họa" },
    ...{ committee: COMMITTEE, department: "Sở Tư pháp", parentBody: COMMITTEE },
    addressees: { department: COMMITTEE, agencies: COMMITTEE },
  },
];

/** A set of figures as it is asked in a province without districts: what districts counted, communes count. */
export function twoLevelSet(set: IndicatorSet): IndicatorSet {
  return {
    ...set,
    id: `${set.id}-hai-cap`,
    name: `${set.name} (chính quyền hai cấp, minh họa)`,
    indicators: set.indicators.map((one) => ({
      ...one,
      concerns: one.concerns.map((kind) => (kind === "district" ? "commune" : kind)),
    })),
  };
}
