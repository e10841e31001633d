import { expect, test } from "vitest";
import {
  DUTY_STATES,
  LATE,
  ON_TIME,
  OVERDUE,
  REPORT_STATES,
  SEVERITIES,
} from "../../shared/wording/status.ts";
import { UNREPORTED } from "../../shared/wording/tables.ts";
import { EVERY_FACE, signFaces, signsFont } from "../../tools/standin/signs-font.ts";
import { SIGNS } from "../../tools/standin/signs-glyphs.ts";

/** The tables of a font by tag, as its directory tells where they lie. */
function tablesOf(font: Buffer): Record<string, Buffer> {
  const count = font.readUInt16BE(4);
  const entries = Array.from({ length: count }, (_, at) => 12 + at * 16).map((at) => {
    const start = font.readUInt32BE(at + 8);
    return [font.toString("latin1", at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12))];
  });
  return Object.fromEntries(entries);
}

const sum = (bytes: Buffer) => {
  const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let total = 0;
  for (let at = 0; at < whole.length; at += 4) total = (total + whole.readUInt32BE(at)) >>> 0;
  return total;
};

test("the font has every sign of a state that a font of Latin letters lacks", () => {
  const labels = [DUTY_STATES, REPORT_STATES, SEVERITIES, UNREPORTED].flatMap((table) =>
    Object.values(table),
  );
  const signs = [...labels, LATE, ON_TIME, OVERDUE].map(({ sign }) => sign);
  const lacking = [...new Set(signs)].filter((sign) => !/[\u0020-\u00ff\u2013\u2026]/.test(sign));
  expect(lacking.filter((sign) => !(sign in SIGNS))).toEqual([]);
  expect(Object.keys(SIGNS)).toEqual(expect.arrayContaining(lacking));
});

test("its tables are as long as browsers want them, and its sums are right", () => {
  const font = signsFont();
  expect(font).toEqual(signsFont());
  const tables = tablesOf(font);
  const lengths = { "OS/2": 96, head: 54, hhea: 36, maxp: 32, post: 32 };
  for (const [tag, length] of Object.entries(lengths))
    expect([tag, tables[tag]?.length]).toEqual([tag, length]);
  expect(tables.loca?.readUInt32BE((tables.loca?.length ?? 4) - 4)).toBe(tables.glyf?.length);
  expect(sum(font)).toBe(0xb1b0afba);
  expect(font.length).toBeLessThan(3_000);
  expect(signFaces(["A"])).toMatch(
    /^@font-face \{ font-family: "A"; font-style: normal; font-weight: 400; src: url\(data:font\/ttf;base64,.*unicode-range: U\+/,
  );
  expect(signFaces(["A"], EVERY_FACE).match(/font-style: \w+; font-weight: \d+/g)).toEqual([
    "font-style: normal; font-weight: 400",
    "font-style: italic; font-weight: 400",
    "font-style: normal; font-weight: 700",
    "font-style: italic; font-weight: 700",
  ]);
});
