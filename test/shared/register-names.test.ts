import { expect, test } from "vitest";
import planJson from "../../shared/plan/kh-6134.json" with { type: "json" };
import { parsePlan } from "../../shared/plan/plan-schema.ts";
import registerJson from "../../shared/register/ben-tre.json" with { type: "json" };
import type { Register } from "../../shared/register/register.ts";
import { parseRegister } from "../../shared/register/register-schema.ts";
import { resolveName, unknownNames } from "../../shared/register/resolve-name.ts";

const plan = parsePlan(planJson);
const register = parseRegister(registerJson);
const DAY = "2021-12-14";

/** Whom a name means, by short names; else why nobody. */
function meaningOf(name: string, day = DAY, of: Register = register): string[] | string {
  const meaning = resolveName(of, name, day);
  return meaning.type === "agencies" ? meaning.agencies.map(({ shortName }) => shortName) : meaning.type;
}

const DEPARTMENTS = [
  ...["Sở Nội vụ", "Sở Tư pháp", "Sở KHĐT", "Sở Tài chính", "Sở Công Thương", "Sở NNPTNT", "Sở GTVT"],
  ...["Sở Xây dựng", "Sở TNMT", "Sở TTTT", "Sở LĐTBXH", "Sở VHTTDL", "Sở KHCN", "Sở GDĐT", "Sở Y tế"],
  ...["Thanh tra tỉnh", "VP UBND tỉnh", "BQL các KCN", "Công an tỉnh", "Bộ CHQS tỉnh"],
];
const MEMBERS = ["LĐLĐ tỉnh", "Hội Nông dân tỉnh", "Hội LHPN tỉnh", "Tỉnh Đoàn", "Hội CCB tỉnh"];
const PROVINCE = [...DEPARTMENTS, "Đài PTTH tỉnh", "Báo Đồng Khởi", "Ủy ban MTTQ tỉnh", ...MEMBERS];
const PLACES = [
  "thành phố Bến Tre",
  ...[
    "Ba Tri",
    "Bình Đại",
    "Châu Thành",
    "Chợ Lách",
    "Giồng Trôm",
    "Mỏ Cày Bắc",
    "Mỏ Cày Nam",
    "Thạnh Phú",
  ].map((name) => `huyện ${name}`),
];
const DISTRICTS = PLACES.map((place) => `UBND ${place}`);
const COUNCILS = ["tỉnh", ...PLACES].map((place) => `HĐPH PBGDPL ${place}`);

test("every name of the plan means bodies of the register, or is open, or means persons", () => {
  const names = new Set(plan.duties.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]));
  expect([...names].map((name) => [name, meaningOf(name)])).toEqual([
    ["Thủ trưởng các sở, ban, ngành tỉnh", DEPARTMENTS],
    ["Chủ tịch Ủy ban nhân dân các huyện, thành phố", DISTRICTS],
    ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", ["Ủy ban MTTQ tỉnh"]],
    ["các tổ chức thành viên của Mặt trận", MEMBERS],
    ["Tòa án nhân dân tỉnh", ["TAND tỉnh"]],
    ["Viện kiểm sát nhân dân tỉnh", ["VKSND tỉnh"]],
    ["các tổ chức xã hội - nghề nghiệp", ["Đoàn Luật sư tỉnh", "Hội Luật gia tỉnh"]],
    ["Hiệp hội Doanh nghiệp tỉnh", ["Hiệp hội DN tỉnh"]],
    ["Các sở, ban, ngành tỉnh", DEPARTMENTS],
    ["Ủy ban nhân dân các huyện, thành phố", DISTRICTS],
    ["các cơ quan, tổ chức liên quan", "open"],
    ["Sở Tư pháp", ["Sở Tư pháp"]],
    ["các cơ quan, đơn vị có liên quan", "open"],
    ["Sở Thông tin và Truyền thông", ["Sở TTTT"]],
    ["Đài Phát thanh - Truyền hình tỉnh", ["Đài PTTH tỉnh"]],
    ["Báo Đồng Khởi", ["Báo Đồng Khởi"]],
    ["Sở Giáo dục và Đào tạo", ["Sở GDĐT"]],
    ["Sở Lao động - Thương binh và Xã hội", ["Sở LĐTBXH"]],
    ["một số cơ quan, đơn vị có liên quan", "open"],
    ["Cán bộ, công chức, viên chức", "persons"],
    ["cơ quan, ban, ngành, đoàn thể tỉnh", PROVINCE],
    ["Hội đồng phối hợp PBGDPL tỉnh, huyện", COUNCILS],
    ["Các cơ quan, đơn vị và địa phương", [...PROVINCE, ...DISTRICTS]],
    ["các cơ quan, đơn vị", "open"],
    ["Sở Tài chính", ["Sở Tài chính"]],
    ["Công an tỉnh", ["Công an tỉnh"]],
    ["Bộ Chỉ huy Quân sự tỉnh", ["Bộ CHQS tỉnh"]],
    ["các cơ quan, đơn vị, địa phương liên quan", "open"],
    ["Đoàn Luật sư tỉnh", ["Đoàn Luật sư tỉnh"]],
    ["Hội Luật gia tỉnh", ["Hội Luật gia tỉnh"]],
    ["các cơ quan, đơn vị, địa phương", "open"],
    ["Sở Nội vụ", ["Sở Nội vụ"]],
    ["các cơ quan liên quan", "open"],
    ["Các cơ quan, ban, ngành, đoàn thể tỉnh", PROVINCE],
    ["Ủy ban nhân dân các cấp", DISTRICTS],
    ["các cơ quan, ban, ngành, đoàn thể tỉnh", PROVINCE],
    ["cơ quan, đơn vị, địa phương có liên quan", "open"],
    ["cơ quan Tư pháp cùng cấp", DISTRICTS],
  ]);
  expect(unknownNames(plan, register)).toEqual([]);
});

test.each([
  ["sở, ban, ngành tỉnh", DEPARTMENTS],
  ["UỶ BAN NHÂN DÂN CÁC HUYỆN, THÀNH PHỐ", DISTRICTS],
  ["Uỷ ban nhân dân huyện Ba Tri", ["UBND huyện Ba Tri"]],
  ["UBND  TP Bến Tre ", ["UBND thành phố Bến Tre"]],
  ["Phòng Tư pháp", DISTRICTS],
  ["Ðài Phát thanh - Truyền hình tỉnh", ["Đài PTTH tỉnh"]],
  ["Toà án nhân dân tỉnh".normalize("NFD"), ["TAND tỉnh"]],
])("another spelling means the same: %s", (name, meant) => {
  expect(meaningOf(name)).toEqual(meant);
});

test.each(["Sở Du lịch", "Sở Tư", "", "các", "so-tu-phap", "__proto__", "Bộ Tư pháp"])(
  "a name that the register does not hold is unknown: %j",
  (name) => {
    expect(meaningOf(name)).toBe("unknown");
  },
);

test("a body is meant from its first to its last day, by its name and in its groups", () => {
  const dated: Register = {
    ...register,
    agencies: register.agencies.map((agency) =>
      agency.id === "hoi-luat-gia-tinh"
        ? { ...agency, validFrom: "2021-01-01", validTo: "2021-12-14" }
        : agency,
    ),
  };
  const on = (day: string) => [
    meaningOf("Hội Luật gia tỉnh", day, dated),
    meaningOf("các tổ chức xã hội - nghề nghiệp", day, dated),
  ];
  const before = [[], ["Đoàn Luật sư tỉnh"]];
  const within = [["Hội Luật gia tỉnh"], ["Đoàn Luật sư tỉnh", "Hội Luật gia tỉnh"]];
  expect([on("2020-12-31"), on("2021-01-01"), on("2021-12-14"), on("2021-12-15")]).toEqual([
    before,
    within,
    within,
    before,
  ]);
});

test("names that nobody knows are told once, in plan order", () => {
  const poorer: Register = {
    ...register,
    groups: register.groups.filter(({ means }) => means.type !== "open"),
  };
  expect(unknownNames(plan, poorer)).toEqual([
    "các cơ quan, tổ chức liên quan",
    "các cơ quan, đơn vị có liên quan",
    "một số cơ quan, đơn vị có liên quan",
    "các cơ quan, đơn vị",
    "các cơ quan, đơn vị, địa phương liên quan",
    "các cơ quan, đơn vị, địa phương",
    "các cơ quan liên quan",
    "cơ quan, đơn vị, địa phương có liên quan",
  ]);
});
