import { expect, test } from "vitest";
import { actorsOf } from "../../shared/plan/reading/actors.ts";
import { wholeList } from "../../shared/plan/reading/bodies.ts";

/** Lists as plans write them; the sign stands between the names that are meant. */
const LISTS = [
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Giáo dục và Đào tạo / Sở Y tế",
  "Các sở, ban, ngành, đoàn thể cấp tỉnh / UBND các xã, phường, đặc khu",
  "Các sở, ban, ngành / tổ chức chính trị - xã hội / Ủy ban nhân dân các xã, phường",
  "các bộ / cơ quan ngang bộ / cơ quan thuộc Chính phủ / Ủy ban nhân dân các tỉnh, thành phố",
  "Giám đốc các Sở / Thủ trưởng các ngành, cơ quan cấp tỉnh / các cơ quan, đơn vị có liên quan",
  "Ban Quản lý các khu kinh tế và khu công nghiệp / Sở Công Thương",
  "Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh / Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
  "Đài Phát thanh - Truyền hình tỉnh / Báo Đồng Khởi",
  "Thuế tỉnh / Kho bạc Nhà nước Khu vực V / Ngân hàng Nhà nước Khu vực 3",
  "Trung tâm Trợ giúp pháp lý nhà nước (Sở Tư pháp) / báo, đài / các đơn vị có liên quan",
  "Hội đồng phối hợp PBGDPL cấp tỉnh, cấp xã / Toà án nhân dân tỉnh",
];

test("lists are split between bodies and never inside a name", () => {
  const split = LISTS.map((list) => list.split(" / "));
  expect(
    split.map(
      (names) =>
        wholeList(names.slice(0, -1).join(", ") + (names.length > 1 ? " và " : "") + names[names.length - 1])
          ?.names,
    ),
  ).toEqual(split);
});

test("a text that is more than a list is none; words that look like a body's are none", () => {
  const texts = [
    "Ban hành Quy chế",
    "Tổ chức hội nghị",
    "Hội nghị tổng kết",
    "Sở Tư pháp chủ trì",
    "Báo cáo kết quả",
    "Thanh tra, kiểm tra",
  ];
  expect(texts.map((text) => wholeList(text))).toEqual(texts.map(() => null));
});

test("who acts, with whom, whom it advises", () => {
  const read = (text: string) => {
    const { lead, coordinate, advises, requested } = actorsOf(text);
    return [lead?.names.join("; ") ?? "", coordinate.names.join("; "), advises ?? "", requested];
  };
  expect([
    read("Sở Xây dựng niêm yết quy hoạch."),
    read("Đề nghị Hội Luật gia tỉnh tham gia góp ý."),
    read("Phối hợp chặt chẽ với Công an tỉnh và các cơ quan liên quan kịp thời tham mưu sửa đổi."),
    read("Phối hợp với Sở Nội vụ hướng dẫn các hội cơ sở phối hợp với tổ hòa giải."),
    read("Sở Tư pháp chủ trì, phối hợp với các sở tham mưu Hội đồng phối hợp PBGDPL tỉnh:"),
    read("Theo dõi, tổng hợp số liệu của các sở, ngành."),
  ]).toEqual([
    ["Sở Xây dựng", "", "", false],
    ["Hội Luật gia tỉnh", "", "", true],
    ["", "Công an tỉnh; các cơ quan liên quan", "", false],
    ["", "Sở Nội vụ", "", false],
    ["Sở Tư pháp", "các sở", "Hội đồng phối hợp PBGDPL tỉnh", false],
    ["", "", "", false],
  ]);
});
