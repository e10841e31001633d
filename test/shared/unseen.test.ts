import { expect, test } from "vitest";
import { foldForSearch, foldSpaces } from "../../shared/text.ts";
import { isBlank, trimmed, unseenIn, withoutInvisible } from "../../shared/unseen.ts";

test("taking unseen characters out never glues words together, and leaves joined signs whole", () => {
  expect(withoutInvisible("hội nghị\vĐã cấp\fphát\u2028xong\x85hết")).toBe(
    "hội nghị\nĐã cấp\nphát\nxong\nhết",
  );
  expect(withoutInvisible("phổ\u200Bbiến\u00AD, \u202Egiáo\uFEFF dục")).toBe("phổbiến, giáo dục");
  expect(withoutInvisible("👨‍👩‍👧 và a\u200Db\tc\r\n")).toBe("👨‍👩‍👧 và ab\tc\r\n");
  expect(withoutInvisible("phổ\u3164biến\u2800giáo\uFFA0dục")).toBe("phổ biến giáo dục");
});

test.each([
  ["👩🏽‍🌾", "an emoji of a colour"],
  ["🏳️‍🌈 🏴‍☠️ ⛓️‍💥", "joined emoji of two kinds"],
  ["🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}", "a flag made of tags"],
  ["☎️ 1️⃣ ✔︎", "emoji, keycap and text presentation"],
  ["می\u200Cخواهم", "Persian"],
  ["क्\u200Dष क्\u200Cष", "Hindi"],
  ["ශ්\u200Dරී", "Sinhala"],
  ["ក\u17D2\u200Cក ភាសា\u200Bខ្មែរ", "Khmer, whose words a zero width space parts"],
  ["葛\u{E0100}", "a variant of a Chinese character"],
  ["\u1100\u1160 \u115F\u1161", "old Korean letters"],
])("%s is kept: %s", (text) => {
  expect([withoutInvisible(text), unseenIn(text)]).toEqual([text, 0]);
});

/** One or two of each kind of what no reader sees. */
const UNSEEN =
  "\0 \x07 \x1B \x1F \x7F \u00AD \u034F \u061C \u180E \u200B \u200C \u200D \u200E \u200F \u202A \u202E \u2060 \u2062 \u2066 " +
  "\u2069 \u206F \uFE0F \uFEFF \uFFF9 \uFFFB \uFFFC \uFDD0 \uFDEF \uFFFE \uFFFF \u{1FFFF} \u{10FFFE} \u{E0001} \u{E0061} \u{E01EF}";

test.each(UNSEEN.split(" "))("%j is nothing beside a letter, and is counted", (sign) => {
  expect([withoutInvisible(`lu${sign}ật${sign}`), unseenIn(`lu${sign}ật`)]).toEqual(["luật", 1]);
  expect(foldForSearch(`${sign}Lu${sign}ật`)).toBe("luat");
});

test("a text of blanks of any kind is blank, and every visible sign makes it none", () => {
  const spaces = [
    ..." \t\n\r\v\f\x85\xA0\u1680\u2000\u2007\u200A\u2028\u2029\u202F\u205F\u3000\u2800\u3164\uFFA0\u115F\u1160\x90",
  ];
  for (const blank of [...spaces, ...UNSEEN.split(" "), spaces.slice(0, -1).join("")]) {
    expect([blank, isBlank(blank), trimmed(`${blank}a b${blank}`)]).toEqual([
      blank,
      true,
      blank === "\x90" ? "\x90a b\x90" : "a b",
    ]);
  }
  for (const seen of [..."a0-.…●✓\uF0B7\uFFFDđ©ي한漢", "👍🏽", "\u0301"])
    expect([seen, isBlank(seen)]).toEqual([seen, false]);
});

test("NEL folds as any other space", () => {
  expect(foldSpaces("Mỏ\x85Cày")).toBe("Mỏ Cày");
});
