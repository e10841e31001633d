// Who owes what under the real plan and register, agency by agency.
import { expect, test } from "vitest";
import { obligationsOf } from "../../shared/register/obligations.ts";
import { period2021 as period, plan, register } from "./golden.ts";

const ALL = obligationsOf({ plan, register, period, guidance: [], closings: [], adjustments: [] });

/** Key, role, whether asked for, last day, invited. */
const table = (of: string) =>
  ALL.filter(({ agency }) => agency === of).map(({ key, role, asked, dueBy, invited }) => [
    key,
    role,
    asked,
    dueBy,
    invited,
  ]);

test("what Sở Tài chính owes in 2021", () => {
  expect(table("so-tai-chinh")).toEqual([
    ["II.1.a", "lead", "asked", "2020-12-31", false],
    ["II.2.a.1", "lead", "asked", null, false],
    ["II.2.a.2", "lead", "asked", null, false],
    ["II.2.a.3", "lead", "asked", null, false],
    ["II.2.a.4", "lead", "asked", null, false],
    ["II.3.a.1", "lead", "asked", null, false],
    ["II.3.a.2", "lead", "asked", null, false],
    ["II.3.a.3", "lead", "asked", null, false],
    ["II.3.a.4", "lead", "asked", null, false],
    ["II.3.b.1", "coordinate", "waiting", null, false],
    ["II.3.b.2", "coordinate", "waiting", null, false],
    ["II.4.a", "lead", "asked", null, false],
    ["II.4.c", "lead", "asked", null, false],
    ["II.5.a.1", "lead", "asked", null, false],
    ["II.5.a.2", "lead", "asked", null, false],
    ["II.5.a.3", "lead", "asked", null, false],
    ["II.6.b", "lead", "asked", "2022-12-31", false],
    ["II.7.b", "lead", "asked", null, false],
    ["II.8.c", "lead", "asked", null, false],
    ["II.9.a", "lead", "asked", null, false],
    ["II.9.b.1", "lead", "asked", null, false],
    ["III.1.a", "coordinate", "asked", null, false],
    ["III.2", "lead", "asked", null, false],
    ["III.3.a", "lead", "asked", null, false],
    ["III.3.b", "lead", "asked", null, false],
  ]);
});

test("what Sở Tư pháp owes in 2021, for the provincial council too, leading where it would coordinate as well", () => {
  expect(table("so-tu-phap")).toEqual([
    ["II.1.a", "lead", "asked", "2020-12-31", false],
    ["II.2.a.1", "lead", "asked", null, false],
    ["II.2.a.2", "lead", "asked", null, false],
    ["II.2.a.3", "lead", "asked", null, false],
    ["II.2.a.4", "lead", "asked", null, false],
    ["II.2.b.1", "lead", "asked", null, false],
    ["II.2.b.2", "lead", "asked", null, false],
    ["II.2.b.3", "lead", "asked", null, false],
    ["II.2.đ.1", "coordinate", "asked", null, false],
    ["II.2.đ.2", "coordinate", "asked", null, false],
    ["II.2.e.1", "coordinate", "asked", null, false],
    ["II.2.e.2", "coordinate", "waiting", null, false],
    ["II.3.a.1", "lead", "asked", null, false],
    ["II.3.a.2", "lead", "asked", null, false],
    ["II.3.a.3", "lead", "asked", null, false],
    ["II.3.a.4", "lead", "asked", null, false],
    ["II.3.b.1", "lead", "waiting", null, false],
    ["II.3.b.2", "lead", "waiting", null, false],
    ["II.3.c@hoi-dong-pbgdpl-tinh", "lead", "asked", null, false],
    ["II.4.a", "lead", "asked", null, false],
    ["II.4.b", "lead", "not_yet", "2022-12-31", false],
    ["II.4.c", "coordinate", "asked", null, false],
    ["II.5.a.1", "lead", "asked", null, false],
    ["II.5.a.2", "lead", "asked", null, false],
    ["II.5.a.3", "lead", "asked", null, false],
    ["II.5.a.4", "lead", "asked", null, false],
    ["II.5.b.2", "coordinate", "waiting", null, false],
    ["II.5.b.3", "coordinate", "waiting", null, false],
    ["II.6.b", "coordinate", "asked", "2022-12-31", false],
    ["II.6.c", "lead", "not_yet", "2022-12-31", false],
    ["II.7.b", "coordinate", "asked", null, false],
    ["II.8.a", "lead", "asked", "2021-06-30", false],
    ["II.8.b", "lead", "asked", null, false],
    ["II.8.c", "lead", "asked", null, false],
    ["II.9.a", "lead", "asked", null, false],
    ["II.9.b.1", "lead", "asked", null, false],
    ["II.9.b.2", "lead", "waiting", null, false],
    ["III.1.a", "lead", "asked", null, false],
    ["III.1.b", "lead", "asked", null, false],
    ["III.3.a", "lead", "asked", null, false],
    ["III.3.b", "lead", "asked", null, false],
  ]);
});

test("what Mặt trận owes in 2021: bound, but for what is requested of it", () => {
  expect(table("ubmttq-tinh")).toEqual([
    ["II.1.b", "lead", "asked", "2020-12-31", true],
    ["II.3.b.1", "coordinate", "waiting", null, false],
    ["II.3.b.2", "coordinate", "waiting", null, false],
    ["II.4.a", "lead", "asked", null, false],
    ["II.7.a", "lead", "asked", null, true],
    ["II.7.b", "coordinate", "asked", null, false],
    ["II.8.c", "lead", "asked", null, false],
    ["II.9.a", "lead", "asked", null, false],
    ["II.9.b.1", "lead", "asked", null, false],
    ["III.1.a", "coordinate", "asked", null, false],
    ["III.3.a", "lead", "asked", null, false],
    ["III.3.b", "lead", "asked", null, false],
  ]);
});

test("what is asked of Đoàn Luật sư in 2021: a body outside is only ever invited", () => {
  expect(table("doan-luat-su-tinh")).toEqual([
    ["II.1.b", "lead", "asked", "2020-12-31", true],
    ["II.6.a", "lead", "asked", null, true],
  ]);
});

test("what is asked of Tòa án in 2021", () => {
  expect(table("toa-an-nhan-dan-tinh")).toEqual([["II.1.b", "lead", "asked", "2020-12-31", true]]);
});

test("what UBND huyện Ba Tri owes in 2021, for its council too", () => {
  expect(table("ubnd-ba-tri")).toEqual([
    ["II.1.a", "lead", "asked", "2020-12-31", false],
    ["II.2.a.1", "lead", "asked", null, false],
    ["II.2.a.2", "lead", "asked", null, false],
    ["II.2.a.3", "lead", "asked", null, false],
    ["II.2.a.4", "lead", "asked", null, false],
    ["II.3.a.1", "lead", "asked", null, false],
    ["II.3.a.2", "lead", "asked", null, false],
    ["II.3.a.3", "lead", "asked", null, false],
    ["II.3.a.4", "lead", "asked", null, false],
    ["II.3.b.1", "coordinate", "waiting", null, false],
    ["II.3.b.2", "coordinate", "waiting", null, false],
    ["II.3.c@hoi-dong-pbgdpl-ba-tri", "lead", "asked", null, false],
    ["II.4.a", "lead", "asked", null, false],
    ["II.5.a.1", "lead", "asked", null, false],
    ["II.5.a.2", "lead", "asked", null, false],
    ["II.5.a.3", "lead", "asked", null, false],
    ["II.6.d", "lead", "asked", null, false],
    ["II.8.c", "lead", "asked", null, false],
    ["II.9.a", "lead", "asked", null, false],
    ["II.9.b.1", "lead", "asked", null, false],
    ["III.1.a", "coordinate", "asked", null, false],
    ["III.4.a", "lead", "asked", null, false],
    ["III.4.b", "lead", "asked", null, false],
  ]);
});

test("how many obligations each agency has, in protocol order; councils have none of their own", () => {
  const counts = new Map<string, number>();
  for (const { agency } of ALL) {
    counts.set(agency, (counts.get(agency) ?? 0) + 1);
  }
  expect([...counts]).toEqual([
    ["so-noi-vu", 22],
    ["so-tu-phap", 41],
    ["so-ke-hoach-dau-tu", 21],
    ["so-tai-chinh", 25],
    ["so-cong-thuong", 21],
    ["so-nong-nghiep-phat-trien-nong-thon", 21],
    ["so-giao-thong-van-tai", 21],
    ["so-xay-dung", 21],
    ["so-tai-nguyen-moi-truong", 21],
    ["so-thong-tin-truyen-thong", 23],
    ["so-lao-dong-thuong-binh-xa-hoi", 23],
    ["so-van-hoa-the-thao-du-lich", 21],
    ["so-khoa-hoc-cong-nghe", 21],
    ["so-giao-duc-dao-tao", 25],
    ["so-y-te", 21],
    ["thanh-tra-tinh", 21],
    ["van-phong-ubnd-tinh", 21],
    ["ban-quan-ly-khu-cong-nghiep", 21],
    ["cong-an-tinh", 23],
    ["bo-chi-huy-quan-su-tinh", 23],
    ["dai-phat-thanh-truyen-hinh-tinh", 10],
    ["bao-dong-khoi", 10],
    ["ubmttq-tinh", 12],
    ["lien-doan-lao-dong-tinh", 12],
    ["hoi-nong-dan-tinh", 12],
    ["hoi-lien-hiep-phu-nu-tinh", 12],
    ["tinh-doan", 12],
    ["hoi-cuu-chien-binh-tinh", 12],
    ["toa-an-nhan-dan-tinh", 1],
    ["vien-kiem-sat-nhan-dan-tinh", 1],
    ["doan-luat-su-tinh", 2],
    ["hoi-luat-gia-tinh", 2],
    ["hiep-hoi-doanh-nghiep-tinh", 2],
    ["ubnd-tp-ben-tre", 23],
    ["ubnd-ba-tri", 23],
    ["ubnd-binh-dai", 23],
    ["ubnd-chau-thanh", 23],
    ["ubnd-cho-lach", 23],
    ["ubnd-giong-trom", 23],
    ["ubnd-mo-cay-bac", 23],
    ["ubnd-mo-cay-nam", 23],
    ["ubnd-thanh-phu", 23],
  ]);
});
