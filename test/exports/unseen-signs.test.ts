// What no reader sees, by the one list of the reading, in files and in reminders.
import { expect, test } from "vitest";
import { oneLine } from "../../shared/wording/reminder-reasons.ts";
import { plainText } from "../../worker/exports/docx/plain-text.ts";
import { csvText } from "../../worker/exports/sheets/safe-text.ts";

const SIGNS =
  "\u00AD \u034F \u061C \u180E \u200B \u200D \u200E \u200F \u202E \u2060 \u2062 \u2066 \u2069 \uFE0F \uFEFF \uFFF9 \uFFFC \uFDD0 \u{1FFFF} \u{E0061}";

test.each(SIGNS.split(" "))(
  "%j is nothing in a Word file and in a reminder, and hides no formula",
  (sign) => {
    expect(plainText(`lu${sign}ật${sign}`)).toBe("luật");
    expect(oneLine(`lu${sign}ật${sign} sư`)).toBe("luật sư");
    expect(csvText(`${sign}=1`)).toBe(`'${sign}=1`);
    expect(csvText(`a;${sign} ${sign}=1`)).toBe(`a;${sign} ${sign}'=1`);
  },
);

test.each(["\u2800", "\u3164", "\uFFA0"])("%j is a space, and hides no formula", (blank) => {
  expect([plainText(`phổ${blank}biến`), oneLine(`phổ${blank}biến`)]).toEqual(["phổ biến", "phổ biến"]);
  expect([csvText(`${blank}=1`), csvText(`a,${blank}-1`)]).toEqual([`'${blank}=1`, `a,${blank}'-1`]);
});

test.each(["\v", "\f", "\x85", "\u2028", "\u2029"])("%j ends a line", (end) => {
  expect([plainText(`hội nghị${end}Đã cấp`), oneLine(`hội nghị${end}Đã cấp`)]).toEqual([
    "hội nghị\nĐã cấp",
    "hội nghị Đã cấp",
  ]);
});

test.each(["👨‍👩‍👧 👩🏽‍🌾 🏳️‍🌈 1️⃣ ☎️", "می\u200Cخواهم", "ශ්\u200Dරී", "葛\u{E0100}"])(
  "joined signs and letters stay whole: %s",
  (text) => {
    expect([plainText(text), oneLine(text), csvText(text)]).toEqual([text, text, text]);
  },
);

test("a joined emoji that is cut leaves no joiner behind", () => {
  expect(oneLine("👨‍👩‍👧👨‍👩‍👧", 8)).toBe("👨‍👩‍👧👨…");
});

test("what XML cannot hold and lost letters go from a Word file as before", () => {
  expect(plainText("a\0\x1B\x80\x9F\uFFFE\uD800b\tc\r\nd\re")).toBe("a\uFFFDb c\nd\ne");
});
