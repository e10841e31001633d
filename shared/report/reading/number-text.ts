// Figures as people write them: 1.234.567,89, dots between thousands and a comma before decimals.

/** A number by its digits, so that no decimal is lost: `12`, `5` is 12,5. */
export interface Digits {
  whole: string;
  decimals: string;
}

/** What a run of figures means; `readings` where more than one is possible or the writing is not Vietnamese. */
type Figures =
  | { kind: "number"; digits: Digits }
  | { kind: "doubtful"; why: "thousand_or_decimal" | "dot_decimal" | "malformed"; readings: Digits[] };

function number(whole: string, decimals = ""): Figures {
  return { kind: "number", digits: { whole: whole.replace(/[^\d]/g, ""), decimals } };
}

function doubtful(why: "thousand_or_decimal" | "dot_decimal" | "malformed", ...readings: Digits[]): Figures {
  return { kind: "doubtful", why, readings };
}

/** Reads figures that hold nothing but digits, dots, commas and spaces. */
export function readFigures(text: string): Figures {
  if (/^\d+$/.test(text)) return number(text);
  // More than one group of three leaves a single meaning, whichever mark divides them.
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) return number(text);
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(text)) return number(text);
  if (/^[1-9]\d{0,2}(?: \d{3})+$/.test(text)) return number(text);
  const thousandOrDecimal = /^([1-9]\d{0,2}),(\d{3})$/.exec(text);
  if (thousandOrDecimal) {
    const [, whole = "", decimals = ""] = thousandOrDecimal;
    return doubtful("thousand_or_decimal", { whole: whole + decimals, decimals: "" }, { whole, decimals });
  }
  const decimal = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+),(\d+)$/.exec(text);
  if (decimal) return number(decimal[1]!, decimal[2]);
  const dotted = /^(?:(\d+)\.(\d{1,2}|(?<=^0\.)\d+)|([1-9]\d{0,2}(?:,\d{3})+)\.(\d+))$/.exec(text);
  if (dotted) {
    const whole = (dotted[1] ?? dotted[3] ?? "").replace(/,/g, "");
    return doubtful("dot_decimal", { whole, decimals: dotted[2] ?? dotted[4] ?? "" });
  }
  const spaced = text.replace(/\s*\.\s*/g, ".");
  if (spaced !== text && /^[1-9]\d{0,2}(?:\.\d{3})+$/.test(spaced)) {
    return doubtful("malformed", { whole: spaced.replace(/\./g, ""), decimals: "" });
  }
  return doubtful("malformed");
}

/** What becomes of digits in a smaller unit: a whole number, or why there is none. */
type Scaled = { value: number } | { why: "too_precise" | "too_large" };

/** The whole number that digits make when multiplied by a power of ten; exact or refused. */
export function scaled({ whole, decimals }: Digits, power: number): Scaled {
  if (decimals === "" && power === 0 && whole.length <= 15) return { value: Number(whole) };
  const kept = decimals.replace(/0+$/, "");
  const digits = whole + kept;
  const shift = power - kept.length;
  const cut = shift < 0 ? digits.slice(shift) : "";
  if (/[1-9]/.test(cut)) return { why: "too_precise" };
  const figures = shift < 0 ? digits.slice(0, shift) : digits + "0".repeat(shift);
  const value = Number(figures === "" ? "0" : figures);
  return value <= Number.MAX_SAFE_INTEGER ? { value } : { why: "too_large" };
}

/** The digits of a number that is not negative, to the 15 places that spreadsheets keep; null beyond plain writing. */
export function digitsOf(value: number): Digits | null {
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(15)));
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  return match ? { whole: match[1]!, decimals: match[2] ?? "" } : null;
}

/** A whole number with a dot between thousands. */
export function groupThousands(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ".");
}

/** Whole nghìn đồng as triệu đồng: `1.234,5`. */
export function inMillions(thousands: number): string {
  const decimals = String(thousands % 1000)
    .padStart(3, "0")
    .replace(/0+$/, "");
  return groupThousands(Math.floor(thousands / 1000)) + (decimals === "" ? "" : `,${decimals}`);
}
