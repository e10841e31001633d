import { lazy } from "../../lazy.ts";
import { foldForSearch, nfc } from "../../text.ts";

/** Units of counts, each with what officers write for the same thing. Another group is another unit. */
const COUNTED: readonly (readonly string[])[] = [
  ["cuộc", "cuộc thi"],
  ["lượt người", "lượt", "lượt người dự", "lượt người tham dự", "lượt người dự thi"],
  ["người", "đồng chí", "đ/c", "báo cáo viên", "hòa giải viên", "hoà giải viên", "tuyên truyền viên"],
  ["bản", "tài liệu", "cuốn", "tờ", "tờ rơi", "tờ gấp", "quyển"],
  ["tổ", "tổ hòa giải", "tổ hoà giải"],
  ["lần", "lần phát sóng", "lượt phát sóng"],
  ["tin, bài", "tin bài", "tin/bài", "tin", "bài", "bài viết"],
  ["hội nghị"],
  ["lớp", "lớp tập huấn"],
  ["buổi"],
  ["đợt"],
  ["văn bản"],
  ["vụ", "vụ việc"],
  ["hộ"],
  ["lượt xem"],
  ["lượt truy cập"],
];

/** What money may be written in, with the power of ten that makes it nghìn đồng. */
const MONEY: readonly { names: readonly string[]; power: number }[] = [
  { names: ["đồng", "đ", "₫", "vnđ", "vnd", "đồng chẵn"], power: -3 },
  { names: ["nghìn đồng", "ngàn đồng", "nghìn", "ngàn", "k"], power: 0 },
  { names: ["triệu đồng", "triệu", "tr", "trđ", "trd", "tr.đ", "tr đồng", "trđồng"], power: 3 },
  { names: ["tỷ đồng", "tỉ đồng", "tỷ", "tỉ"], power: 6 },
];

const FOREIGN_MONEY = ["usd", "$", "eur", "€", "đô la", "đô la mỹ"];

function key(unit: string): string {
  return nfc(unit).toLowerCase().replace(/\s+/g, " ").trim();
}

const GROUPS = lazy(
  () => new Map(COUNTED.flatMap((names, group) => names.map((name) => [name, group] as const))),
);

/** Groups by their names without accents; null where several have one name so. */
const FOLDED_GROUPS = lazy(() => {
  const groups = new Map<string, number | null>();
  for (const [name, group] of GROUPS()) {
    const folded = foldForSearch(name);
    const known = groups.get(folded);
    groups.set(folded, known === undefined || known === group ? group : null);
  }
  return groups;
});

/** The group of a unit's name; a name without any accents counts where just one group has it so. */
function groupOf(unit: string): number | null {
  const exact = GROUPS().get(key(unit));
  if (exact !== undefined) return exact;
  const folded = foldForSearch(unit);
  return folded === key(unit) ? (FOLDED_GROUPS().get(folded) ?? null) : null;
}

/** The power of ten that makes nghìn đồng of a sum in this unit of money, or null where it is none. */
export function moneyPower(unit: string): number | null {
  const wanted = key(unit);
  return MONEY.find(({ names }) => names.includes(wanted))?.power ?? null;
}

const LARGE = ["chục", "trăm", "nghìn", "ngàn", "vạn", "triệu", "tr", "tỷ", "tỉ", "mươi"];
const HALF = ["rưỡi", "rưởi", "nửa"];
/** What makes a sum another one: more figures in words ("2 tỷ tám"), another currency, a rate. */
const OTHER_SUM = [
  ...LARGE,
  ...HALF,
  ..."không một mốt hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười lẻ linh phẩy".split(" "),
  ..."hơn kém dư mỗi từng gấp lần x usd eur euro đô mỹ yên won tệ bảng".split(" "),
];

/** Whether a word is one of some, also where it is typed without any accents. */
function isOneOf(word: string, names: readonly string[]): boolean {
  if (names.includes(word)) return true;
  return foldForSearch(word) === word && names.some((name) => foldForSearch(name) === word);
}

function wordsOf(text: string): string[] {
  return key(text).match(/\p{L}+/gu) ?? [];
}

/** Whether what stands behind a count makes it another number: "5 trăm lượt", "2 nghìn rưỡi". */
export function changesCount(typed: string): boolean {
  const [first = "", ...others] = wordsOf(typed);
  return isOneOf(first, [...LARGE, ...HALF, "k"]) || others.some((word) => isOneOf(word, HALF));
}

/**
 * The power of ten of the unit of money that a text begins with, where nothing behind it changes the amount
 * ("đồng/năm", "triệu đồng (ngân sách)"), else null.
 */
export function leadingMoneyPower(typed: string): number | null {
  const text = key(typed);
  const [unit] = MONEY.flatMap(({ names, power }) => names.map((name) => ({ name, power })))
    .filter(({ name }) => text.startsWith(name) && !/^\p{L}/u.test(text.slice(name.length)))
    .sort((a, b) => b.name.length - a.name.length);
  if (!unit) return null;
  const rest = text.slice(unit.name.length).replace(/^ ?\/ ?năm(?!\p{L})/u, "");
  if (/[/$€×*+%]/u.test(rest) || wordsOf(rest).some((word) => isOneOf(word, OTHER_SUM))) return null;
  return unit.power;
}

/** Whether a word behind a number names the wanted unit, another known one, or is no unit that is known. */
export function compareUnit(typed: string, wanted: string | undefined): "same" | "other" | "unknown" {
  const group = groupOf(typed);
  if (wanted === undefined) return group === null ? "unknown" : "same";
  if (key(typed) === key(wanted)) return "same";
  if (group !== null) return group === groupOf(wanted) ? "same" : "other";
  return moneyPower(typed) !== null || FOREIGN_MONEY.includes(key(typed)) ? "other" : "unknown";
}

/** Whether a word is a unit that money in đồng cannot have: another currency, people, events. */
export function isNoMoney(typed: string): boolean {
  return FOREIGN_MONEY.includes(key(typed)) || groupOf(typed) !== null;
}
