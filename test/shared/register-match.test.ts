import fc from "fast-check";
import { expect, test } from "vitest";
import { matchAgency } from "../../shared/register/match-agency.ts";
import { register } from "./golden.ts";

/** How a text matches and which bodies, by id. */
function matched(text: string, day = "2021-12-14"): string[] {
  const match = matchAgency(register, text, day);
  if (match.type === "none") return ["none"];
  return [match.type, ...(match.type === "candidates" ? match.agencies : [match.agency]).map(({ id }) => id)];
}

const ABBREVIATED_NFD = "ỦY BAN NHÂN DÂN HUYỆN BA TRI".normalize("NFD");

const CERTAIN: [text: string, how: "exact" | "alias", agency: string][] = [
  ["Sở Tư pháp", "exact", "so-tu-phap"],
  ["  SỞ  TƯ PHÁP ", "exact", "so-tu-phap"],
  ["so tu phap", "exact", "so-tu-phap"],
  ["Sở\u00a0Tư\u200b pháp", "exact", "so-tu-phap"],
  ["Sở Tư pháp.", "alias", "so-tu-phap"],
  ["STP", "alias", "so-tu-phap"],
  ["Sở TP", "alias", "so-tu-phap"],
  ["Sở Kế hoạch và Đầu tư", "exact", "so-ke-hoach-dau-tu"],
  ["Sở Kế hoạch & Đầu tư", "alias", "so-ke-hoach-dau-tu"],
  ["Sở Kế hoạch - Đầu tư", "alias", "so-ke-hoach-dau-tu"],
  ["Sở KH&ĐT", "alias", "so-ke-hoach-dau-tu"],
  ["Sở KH-ĐT", "alias", "so-ke-hoach-dau-tu"],
  ["sở kh đt", "alias", "so-ke-hoach-dau-tu"],
  ["Sở KHÐT", "alias", "so-ke-hoach-dau-tu"],
  ["SKHĐT", "alias", "so-ke-hoach-dau-tu"],
  ["Sở LĐ-TB&XH", "alias", "so-lao-dong-thuong-binh-xa-hoi"],
  ["Sở LĐ, TB và XH", "alias", "so-lao-dong-thuong-binh-xa-hoi"],
  ["Sở Lao động, Thương binh và Xã hội", "alias", "so-lao-dong-thuong-binh-xa-hoi"],
  ["Sở Lao động – Thương binh và Xã hội", "alias", "so-lao-dong-thuong-binh-xa-hoi"],
  ["Sở NN và PTNT", "alias", "so-nong-nghiep-phat-trien-nong-thon"],
  ["Sở VH, TT và DL", "alias", "so-van-hoa-the-thao-du-lich"],
  ["Sở Văn hoá, Thể thao và Du lịch", "exact", "so-van-hoa-the-thao-du-lich"],
  ["Sở GTVT", "alias", "so-giao-thong-van-tai"],
  ["Sở Giao thông Vận tải", "exact", "so-giao-thong-van-tai"],
  ["Sở GD-ĐT", "alias", "so-giao-duc-dao-tao"],
  ["Sở KH&CN", "alias", "so-khoa-hoc-cong-nghe"],
  ["Sở XD", "alias", "so-xay-dung"],
  ["Uỷ ban nhân dân huyện Ba Tri", "exact", "ubnd-ba-tri"],
  [ABBREVIATED_NFD, "exact", "ubnd-ba-tri"],
  ["UBND huyện Ba Tri", "alias", "ubnd-ba-tri"],
  ["U.B.N.D huyện Ba Tri", "alias", "ubnd-ba-tri"],
  ["ubnd h. Ba Tri", "alias", "ubnd-ba-tri"],
  ["UBND H.Ba Tri", "alias", "ubnd-ba-tri"],
  ["UBND TP. Bến Tre", "alias", "ubnd-tp-ben-tre"],
  ["UBND Tp.Bến Tre", "alias", "ubnd-tp-ben-tre"],
  ["Ủy ban nhân dân TP Bến Tre", "alias", "ubnd-tp-ben-tre"],
  ["UBND thành phố Bến Tre", "alias", "ubnd-tp-ben-tre"],
  ["UBMTTQ tỉnh", "alias", "ubmttq-tinh"],
  ["Ủy ban MTTQVN tỉnh", "alias", "ubmttq-tinh"],
  ["UB MTTQ tỉnh", "alias", "ubmttq-tinh"],
  ["Toà án nhân dân tỉnh", "exact", "toa-an-nhan-dan-tinh"],
  ["TAND tỉnh", "alias", "toa-an-nhan-dan-tinh"],
  ["VKSND tỉnh", "alias", "vien-kiem-sat-nhan-dan-tinh"],
  ["Đài PT&TH tỉnh", "alias", "dai-phat-thanh-truyen-hinh-tinh"],
  ["Ðài Phát thanh và Truyền hình tỉnh", "alias", "dai-phat-thanh-truyen-hinh-tinh"],
  ["VP UBND tỉnh", "alias", "van-phong-ubnd-tinh"],
  ["BQL các KCN", "alias", "ban-quan-ly-khu-cong-nghiep"],
  ["Bộ CHQS tỉnh", "alias", "bo-chi-huy-quan-su-tinh"],
  ["CA tỉnh", "alias", "cong-an-tinh"],
  ["Hội LHPN tỉnh", "alias", "hoi-lien-hiep-phu-nu-tinh"],
  ["Tỉnh đoàn", "exact", "tinh-doan"],
  ["HĐPH PBGDPL huyện Bình Đại", "alias", "hoi-dong-pbgdpl-binh-dai"],
  ["Hội đồng phối hợp phổ biến giáo dục pháp luật tỉnh", "alias", "hoi-dong-pbgdpl-tinh"],
];

test.each(CERTAIN)("%j is certain (%s): %s", (text, how, agency) => {
  expect(matched(text)).toEqual([how, agency]);
});

const ASKED: [text: string, agencies: string[]][] = [
  ["Ba Tri", ["ubnd-ba-tri", "hoi-dong-pbgdpl-ba-tri"]],
  ["Công an", ["cong-an-tinh"]],
  ["Sở Tư pháp tỉnh Bến Tre", ["so-tu-phap"]],
  ["Giám đốc Sở Tài chính", ["so-tai-chinh"]],
  ["Chủ tịch UBND huyện Ba Tri", ["ubnd-ba-tri"]],
  ["UBND huyện Mỏ Cày", ["ubnd-mo-cay-bac", "ubnd-mo-cay-nam"]],
  ["Sở Tài", ["so-tai-chinh", "so-giao-thong-van-tai", "so-tai-nguyen-moi-truong"]],
  ["Sở Du lịch", ["so-van-hoa-the-thao-du-lich"]],
];

test.each(ASKED)("%j is not certain, and is asked", (text, agencies) => {
  expect(matched(text)).toEqual(["candidates", ...agencies]);
});

test.each([
  "",
  " ",
  "...",
  "&",
  "và",
  "Sở Ngoại vụ",
  "Bộ Tư pháp",
  "UBND huyện Cái Bè",
  "__proto__",
  "ỤẾ",
  "123",
])("%j is no body of the register", (text) => {
  expect(matched(text)).toEqual(["none"]);
});

test("every body is found by its name, short name and aliases on each day of its own", () => {
  for (const agency of register.agencies) {
    for (const day of [agency.validFrom ?? "2020-11-17", agency.validTo ?? "2030-01-01"]) {
      for (const text of [agency.name, agency.shortName, ...agency.aliases]) {
        expect([text, day, ...matched(text, day)]).toEqual([
          text,
          day,
          expect.stringMatching(/exact|alias/),
          agency.id,
        ]);
      }
    }
  }
});

test("a name of a body that ended asks for who took over", () => {
  expect(matched("Sở Kế hoạch và Đầu tư", "2025-03-01")).toEqual(["candidates", "so-tai-chinh"]);
  expect(matched("Sở KH&ĐT", "2025-07-01")).toEqual(["candidates", "so-tai-chinh-vinh-long"]);
  expect(matched("Sở TT&TT", "2025-03-01")).toEqual([
    "candidates",
    "so-van-hoa-the-thao-du-lich",
    "so-khoa-hoc-cong-nghe",
  ]);
  expect(matched("UBND huyện Ba Tri", "2025-07-01")).toEqual(["none"]);
});

test("a name that passed on means who bears it on the day", () => {
  expect(matched("Sở Tư pháp", "2025-06-30")).toEqual(["exact", "so-tu-phap"]);
  expect(matched("Sở Tư pháp", "2025-07-01")).toEqual(["alias", "so-tu-phap-vinh-long"]);
});

test("no text throws, and a certain answer always stands on the day", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const match = matchAgency(register, text, "2021-12-14");
      if ("agency" in match) expect(register.agencies).toContain(match.agency);
    }),
  );
});
