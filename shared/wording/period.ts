// A period as sentences name it.
import type { DecreePeriod } from "../register/decree-days.ts";
import { inSentence } from "../text.ts";

/** `kỳ báo cáo năm 2021`; a name that says itself that it is a period is not told twice. */
export function periodInWords(name: string): string {
  const inside = inSentence(name);
  return /^kỳ(?!\p{L})/iu.test(inside) ? inside : `kỳ báo cáo ${inside}`;
}

const HALVES = ["6 tháng đầu năm", "6 tháng cuối năm"];
const QUARTERS = ["Quý I", "Quý II", "Quý III", "Quý IV"];

/** How one of the decree's periods is called: `Năm 2022`, `6 tháng đầu năm 2022`, `Quý I năm 2022`. */
export function periodNameOf({
  length,
  year,
  number,
}: Pick<DecreePeriod, "length" | "year" | "number">): string {
  switch (length) {
    case "year":
      return `Năm ${year}`;
    case "half":
      return `${HALVES[number - 1]} ${year}`;
    case "quarter":
      return `${QUARTERS[number - 1]} năm ${year}`;
  }
}
