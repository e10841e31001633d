import { expect, test } from "vitest";
import { nestedItem, quoteParagraphs } from "../../worker/exports/docx/quotes.ts";

test("an agency's own list stands one step below the report's, whatever mark it used", () => {
  const marks = [
    "- ",
    "-",
    "– ",
    "— ",
    "− ",
    "+ ",
    "* ",
    "• ",
    "•",
    "\uF0B7 ",
    "\uF02D ",
    "▪ ",
    "- - ",
    "\t- ",
  ];
  for (const mark of marks) {
    const { length } = quoteParagraphs("Sở Y tế", `Đã làm:\n${mark}Tổ chức 3 hội nghị\n${mark}Phát tài liệu`);
    expect([mark, length]).toEqual([mark, 3]);
    expect([
      mark,
      quoteParagraphs("Sở Y tế", `Đã làm:\n${mark}Tổ chức 3 hội nghị\n${mark}Phát tài liệu`),
    ]).toEqual([
      mark,
      [
        { co_quan: "- Sở Y tế: ", doan: "“Đã làm:" },
        { co_quan: "", doan: "+ Tổ chức 3 hội nghị" },
        { co_quan: "", doan: "+ Phát tài liệu”" },
      ],
    ]);
  }
  expect(nestedItem("- 5 hội nghị")).toBe("+ 5 hội nghị");
});

test.each(["-5%", "–5", "1. Ưu điểm", "a) Một", "Sở - ngành", "-", "--", "+84 275 3000 000", "*", ""])(
  "what is no mark of a list stays: %j",
  (line) => {
    expect(nestedItem(line)).toBe(line);
  },
);
