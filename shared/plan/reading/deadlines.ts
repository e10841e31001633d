// The grammar of time phrases: what a label line, a column or a phrase of a sentence says of when.
import { makeDay } from "../../day.ts";
import type { PlanDeadline, Quarter } from "../plan-deadline.ts";
import { lower } from "./words.ts";

const GUIDANCE =
  /(?:theo|khi có|sau khi có|khi|sau khi|căn cứ|chờ)\s.{0,60}?(?:hướng dẫn|chỉ đạo|văn bản|quy chế|quy định|thông tư|nghị định|kế hoạch|yêu cầu).{0,40}?(?:trung ương|tw\b|cấp trên|bộ\s|các bộ|chính phủ|thủ tướng|cơ quan có thẩm quyền|cấp có thẩm quyền)|^(?:theo|khi có|sau khi có)\s+(?:văn bản\s+)?hướng dẫn(?:\s+của\s+(?:trung ương|bộ|chính phủ))?|(?:khi|sau khi)\s+(?:chính phủ|các bộ|bộ|thủ tướng|quốc hội|trung ương).{0,80}?(?:ban hành|hướng dẫn|phê duyệt|thông qua)/u;

const YEARLY =
  /h[ằà]ng năm|mỗi năm|thường niên|(?:các|những) năm (?:tiếp theo|sau|kế tiếp|tới)|định kỳ năm|từng năm|năm một lần|(?:tháng|quý)(?:\s*\([^)]*\))?\s*(?:,|và|, và)\s*(?:định kỳ\s+)?năm(?!\s*\d)|01? lần\/năm|định kỳ.{0,60}(?<!\d)(?:một|0?1) năm(?!\s*\d)|1 năm\/lần/u;

const RECURRING: ["month" | "quarter" | "six_months", RegExp][] = [
  ["month", /h[ằà]ng tháng|mỗi tháng|từng tháng|tháng\/lần(?<!\d\s*tháng\/lần)|định kỳ tháng/u],
  [
    "quarter",
    /h[ằà]ng quý|mỗi quý|từng quý|quý\/lần|định kỳ quý|(?<!\d)(?:0?3|ba) tháng(?:\/lần| một lần)|tháng (?:cuối|đầu|cuối cùng)(?: của)?(?: mỗi| h[ằà]ng)? quý|(?:tháng|định kỳ)\s*,\s*quý(?!\s*(?:[iv]+|\d))/u,
  ],
  ["six_months", /(?<!\d)(?:0?6|sáu) tháng(?!\s+(?:đầu|cuối)\s+(?:của\s+)?năm\s+\d)(?!\s+tuổi)|nửa năm/u],
];

const QUARTERS: Record<string, Quarter> = { i: 1, ii: 2, iii: 3, iv: 4, "1": 1, "2": 2, "3": 3, "4": 4 };

/** The deadlines that a time phrase states; words without any that is known are one of type `other`. */
export function deadlinesOf(phrase: string, year: number | null): PlanDeadline[] {
  const text = lower(phrase).replace(/\s+/g, " ").trim();
  if (text === "" || /^(?:không|-|\/|…|\.+)$/u.test(text)) return [];
  if (GUIDANCE.test(text)) return [{ type: "central_guidance" }];
  if (
    /^theo (?:tiến độ|kế hoạch|chương trình|quy định|yêu cầu|lộ trình|thời hạn|phân công)/u.test(text) &&
    !/\d{1,2}\s*[/-]\s*\d{4}|quý|h[ằà]ng/u.test(text)
  ) {
    return [{ type: "other" }];
  }
  if (year !== null && /^(?:cả|trong|suốt) năm$/u.test(text)) return [{ type: "year", year }];
  const yearly = YEARLY.test(text);
  const often = recurring(text);
  const found = [...(yearly || often.length > 0 ? withoutYear(text) : dated(text, year)), ...often];
  if (yearly) found.push({ type: "annual" });
  if (/thường xuyên|liên tục|h[ằà]ng ngày/u.test(text)) found.push({ type: "continuous" });
  return found.length === 0 ? [{ type: "other" }] : distinct(found);
}

/** Beside "hằng năm" only what names its year counts: "trước ngày 15/12 hằng năm" is a yearly duty. */
function withoutYear(text: string): PlanDeadline[] {
  return dated(text, null).filter((deadline) => deadline.type !== "other");
}

function recurring(text: string): PlanDeadline[] {
  return RECURRING.filter(([, pattern]) => pattern.test(text)).map(([every]) => ({
    type: "recurring",
    every,
  }));
}

function distinct(deadlines: PlanDeadline[]): PlanDeadline[] {
  const seen = new Set<string>();
  return deadlines.filter((deadline) => {
    const key = JSON.stringify(deadline);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** Days, months, quarters and years of a phrase, the finer first; what one reads is taken out for the next. */
function dated(text: string, year: number | null): PlanDeadline[] {
  const found: PlanDeadline[] = [];
  let rest = text;
  for (const read of [daysIn, halvesIn, quartersIn, monthsIn, yearsIn]) {
    const step = read(rest, year);
    found.push(...step.found);
    rest = step.rest;
  }
  return found;
}

interface Step {
  found: PlanDeadline[];
  rest: string;
}

const FULL_DAY = String.raw`(?<!tháng\s*)(?:ngày\s*)?(?<![\d/])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})|ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*,?\s*năm\s+(\d{4}))?|ngày\s+(\d{1,2})\s*[/.-]\s*(\d{1,2})(?![/\d])`;
const DAY_RANGE = new RegExp(
  String.raw`(?:từ\s+)?(?:${FULL_DAY}|ngày\s+\d{1,2})\s*(?:đến|tới|-)\s*(?:hết\s+)?(?=(?:ngày\s*)?\d{1,2}\s*[/.-]|ngày)`,
  "gu",
);

function daysIn(text: string, year: number | null): Step {
  const found: PlanDeadline[] = [];
  // Of a range of days the last is due.
  const lasts = text.replace(DAY_RANGE, " ");
  const rest = lasts.replace(new RegExp(FULL_DAY, "gu"), (_: string, ...parts: (string | undefined)[]) => {
    const [d1, m1, y1, d2, m2, y2, d3, m3] = parts;
    const of = y1 ?? y2 ?? yearBehind(text) ?? year;
    const date = of === null ? null : makeDay(Number(of), Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3));
    // A day that does not exist says nothing, not even its month.
    if (date === null) return " ";
    found.push({ type: "date", date });
    return " ";
  });
  return { found, rest };
}

function yearBehind(text: string): number | null {
  const years = [...text.matchAll(/\b(20\d{2}|19\d{2})\b/gu)].map((match) => Number(match[1]));
  return years.length === 1 ? years[0]! : null;
}

/** "6 tháng cuối năm 2026": from its third quarter to its fourth; "9 tháng đầu năm" to its third. */
function halvesIn(text: string): Step {
  const found: PlanDeadline[] = [];
  const rest = text.replace(
    /(?<!\d)(0?6|0?9|sáu|chín) tháng (đầu|cuối) (?:của )?năm (\d{4})/gu,
    (_, count: string, part: string, printed: string) => {
      const size = /6|sáu/.test(count) ? 2 : 3;
      const first = (part === "đầu" ? 1 : 5 - size) as Quarter;
      const last = (first + size - 1) as Quarter;
      const year = Number(printed);
      found.push({ type: "quarter", year, quarter: last, from: { year, quarter: first } });
      return " ";
    },
  );
  return { found, rest };
}

const QUARTER_LIST =
  /(?:quý|q)\s*(iv|iii|ii|i|[1-4])((?:\s*(?:,|và|-|–|đến|đến hết|\/)\s*(?:quý\s*)?(?:iv|iii|ii|i|[1-4])(?![\d\p{L}]))*)\s*(?:[/.-]|,?\s*(?:của\s+)?năm)?\s*(\d{4})?/gu;

function quartersIn(text: string, year: number | null): Step {
  const found: PlanDeadline[] = [];
  const known = yearBehind(text) ?? year;
  const rest = text.replace(QUARTER_LIST, (whole: string, first: string, more: string, printed?: string) => {
    const of = printed === undefined ? known : Number(printed);
    if (of === null) return whole;
    const all = [first, ...[...more.matchAll(/iv|iii|ii|i|[1-4]/gu)].map(([name]) => name)].map(
      (name) => QUARTERS[name]!,
    );
    const last = all[all.length - 1]!;
    if (all.length === 2 && /-|–|đến/u.test(more))
      found.push({ type: "quarter", year: of, quarter: last, from: { year: of, quarter: all[0]! } });
    else for (const quarter of all) found.push({ type: "quarter", year: of, quarter });
    return " ";
  });
  return { found: joinRange(text, found), rest };
}

/** "từ quý III/2025 đến quý II/2026" is one range. */
function joinRange(text: string, found: PlanDeadline[]): PlanDeadline[] {
  const [first, last] = found;
  if (found.length !== 2 || !/(?:từ|^).{0,30}(?:đến|tới|-|–)\s*(?:hết\s+)?(?:quý|tháng|\d)/u.test(text))
    return found;
  if (first?.type === "quarter" && last?.type === "quarter")
    return [{ ...last, from: { year: first.year, quarter: first.quarter } }];
  if (first?.type === "month" && last?.type === "month")
    return [{ ...last, from: { year: first.year, month: first.month } }];
  return found;
}

const MONTH = /(?:tháng\s+)?(\d{1,2})\s*[/-]\s*(\d{4})|tháng\s+(\d{1,2})(?:\s*,?\s*năm\s+(\d{4}))?/gu;

/** "tháng 3 - 6/2026" is one range, "các tháng 2, 6 và 11 năm 2026" are three. */
const MONTHS =
  /tháng\s+(\d{1,2})((?:\s*(?:,|và|-|–|đến)\s*(?:tháng\s+)?\d{1,2}(?!\s*\/\s*\d{1,2}\/))+)\s*(?:[/-]|,?\s*năm)\s*(\d{4})/gu;

function monthLists(text: string): Step {
  const found: PlanDeadline[] = [];
  const rest = text.replace(MONTHS, (whole: string, first: string, more: string, printed: string) => {
    const year = Number(printed);
    const months = [first, ...(more.match(/\d{1,2}/gu) ?? [])].map(Number);
    if (months.some((month) => month < 1 || month > 12)) return whole;
    const last = months[months.length - 1]!;
    if (months.length === 2 && /-|–|đến/u.test(more))
      found.push({ type: "month", year, month: last, from: { year, month: months[0]! } });
    else for (const month of months) found.push({ type: "month", year, month });
    return " ";
  });
  return { found, rest };
}

function monthsIn(all: string, year: number | null): Step {
  const lists = monthLists(all);
  const text = lists.rest;
  const found = lists.found;
  const known = yearBehind(all) ?? year;
  const rest = text.replace(MONTH, (whole: string, m1?: string, y1?: string, m2?: string, y2?: string) => {
    const month = Number(m1 ?? m2);
    const of = y1 ?? y2 ?? known;
    if (of === null || makeDay(Number(of), month, 1) === null) return of === null ? " " : whole;
    found.push({ type: "month", year: Number(of), month });
    return " ";
  });
  return { found: joinRange(text, found), rest };
}

function yearsIn(text: string): Step {
  const range =
    /(?:từ\s+)?(?:năm\s+|giai đoạn\s+)?(\d{4})\s*(?:-|–|đến)\s*(?:hết\s+)?(?:năm\s+)?(\d{4})/u.exec(text);
  if (range !== null && isYear(range[1]!) && isYear(range[2]!) && Number(range[1]) < Number(range[2])) {
    return { found: [{ type: "years", from: Number(range[1]), to: Number(range[2]) }], rest: "" };
  }
  const years = [...text.matchAll(/(?<![\d/.])(\d{4})(?![\d/])/gu)]
    .map((match) => match[1]!)
    .filter(isYear)
    .map(Number);
  const all = [...new Set(years)];
  if (all.length === 0) return { found: [], rest: text };
  return {
    found: all.length === 1 ? [{ type: "year", year: all[0]! }] : [{ type: "years", years: all }],
    rest: "",
  };
}

function isYear(text: string): boolean {
  const year = Number(text);
  return year >= 1990 && year <= 2100;
}
