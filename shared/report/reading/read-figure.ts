import type { Cell } from "../report.ts";
import { type Digits, groupThousands, inMillions, scaled } from "./number-text.ts";
import { isPlausible } from "./plausible.ts";
import { cellText, type NumberFault, type Reading, unreadable } from "./read-cell.ts";
import { readNumber } from "./read-number.ts";
import { changesCount, compareUnit, isNoMoney, leadingMoneyPower, moneyPower } from "./units.ts";

function refused(why: NumberFault | "about" | "extra_text", readings: number[] = []): Reading<number> {
  return unreadable("", why, readings);
}

/** A reading that no agency can mean is asked about, and never offered. */
function plausible(
  kind: "count" | "money",
  cell: Cell | undefined,
  reading: Reading<number>,
): Reading<number> {
  if (reading.kind === "value") {
    return isPlausible(kind, reading.value) ? reading : unreadable(cellText(cell), "too_large");
  }
  if (reading.kind === "blank") return reading;
  return { ...reading, readings: reading.readings.filter((value) => isPlausible(kind, value)) };
}

/**
 * Reads a cell that should hold a count. `unit` is the indicator's ("cuộc", "lượt người"): a number with another
 * unit behind it is asked about. A blank cell is blank and never 0.
 */
export function readCount(
  cell: Cell | undefined,
  { locale, unit }: { locale: string; unit?: string },
): Reading<number> {
  const take = (digits: Digits, typed: string): Reading<number> => {
    const count = scaled(digits, 0);
    if ("why" in count) return refused(count.why === "too_precise" ? "fraction" : count.why);
    if (typed === "") return { kind: "value", value: count.value };
    const changed = changesCount(typed);
    if (/đ(?:ồng)?$/iu.test(typed) && moneyPower(typed) !== null) {
      return refused("other_unit", changed ? [] : [count.value]);
    }
    if (changed) return refused("about");
    const compared = compareUnit(typed, unit);
    if (compared === "same") return { kind: "value", value: count.value };
    return refused(compared === "other" ? "other_unit" : "extra_text", [count.value]);
  };
  const possible = ({ whole, decimals }: Digits, typed: string): number[] =>
    changesCount(typed) ? [] : [decimals === "" ? Number(whole) : Number(`${whole}.${decimals}`)];
  const count = readNumber(cell, { locale, dotDecimal: "fraction", tooFine: "fraction", take, possible });
  return plausible("count", cell, count);
}

/** Bare sums from here on (a thousand tỷ) were most likely typed in đồng. */
const DOUBTFUL_MILLIONS = 1_000_000;

const PART_OF_SUM = /(\d[\d.]*)\s*(tỷ|tỉ|triệu|nghìn|ngàn)(?: đồng)?(?:\s+|$)/giu;

/** "1 tỷ 200 triệu đồng": whole parts in falling units make one sum. */
function readSum(text: string): number | null {
  const parts = [...text.matchAll(PART_OF_SUM)];
  if (parts.length < 2 || parts.map(([part]) => part).join("") !== text) return null;
  let total = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const [, figures = "", unit = ""] of parts) {
    const power = moneyPower(unit);
    const value = /^\d{1,3}$/.test(figures) || last === Number.POSITIVE_INFINITY ? wholeOf(figures) : null;
    if (power === null || value === null || power >= last) return null;
    total += value * 10 ** power;
    last = power;
  }
  return Number.isSafeInteger(total) ? total : null;
}

function wholeOf(figures: string): number | null {
  return /^(?:\d{1,3}|[1-9]\d{0,2}(?:\.\d{3})+)$/.test(figures) ? Number(figures.replace(/\./g, "")) : null;
}

function takeMoney(digits: Digits, unit: string): Reading<number> {
  const power = unit === "" ? 3 : moneyPower(unit);
  if (power === null) {
    if (isNoMoney(unit)) return refused("other_unit");
    const leading = leadingMoneyPower(unit);
    const led = leading === null ? null : scaled(digits, leading);
    return refused("extra_text", led && "value" in led ? [led.value] : []);
  }
  const sum = scaled(digits, power);
  if ("why" in sum) return refused(sum.why);
  if (unit === "" && sum.value >= DOUBTFUL_MILLIONS * 1000) {
    const inDong = scaled(digits, -3);
    return refused("money_unit", [sum.value, ...("value" in inDong ? [inDong.value] : [])]);
  }
  return { kind: "value", value: sum.value };
}

/**
 * Reads a cell that should hold a sum of money in triệu đồng, with decimals or with a unit of its own behind it
 * (đồng, nghìn đồng, triệu đồng, tỷ đồng). Gives whole nghìn đồng; what is finer is asked about.
 */
export function readMoney(cell: Cell | undefined, { locale }: { locale: string }): Reading<number> {
  const possible = (digits: Digits, unit: string): number[] => {
    const power = unit === "" ? 3 : moneyPower(unit);
    const sum = power === null ? null : scaled(digits, power);
    return sum !== null && "value" in sum ? [sum.value] : [];
  };
  const sum = readNumber(cell, {
    locale,
    dotDecimal: "dot_decimal",
    tooFine: "too_precise",
    take: takeMoney,
    possible,
    compound: readSum,
  });
  return plausible("money", cell, sum);
}

/**
 * Whole nghìn đồng as triệu đồng: `1.234,5`. Where that could be misread (`1,234`, or a sum that looks like đồng)
 * the unit stands behind it: `1.234 nghìn đồng`.
 */
export function writeMoney(thousands: number): string {
  const millions = Math.floor(thousands / 1000);
  if (thousands % 10 > 0 && millions >= 1 && millions < 1000)
    return `${groupThousands(thousands)} nghìn đồng`;
  return millions >= DOUBTFUL_MILLIONS ? `${inMillions(thousands)} triệu đồng` : inMillions(thousands);
}
