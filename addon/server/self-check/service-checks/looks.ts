// Formats, colours, notes, merged cells.
import type { Loose, ServiceCheck } from "./kit.ts";

export const LOOK_CHECKS: readonly ServiceCheck[] = [
  [
    "backgrounds",
    [["#fce8e6", "#ffffff", "#e6f4ea"]],
    ({ at }) =>
      at("A1:C1")
        .setBackgrounds([["#fce8e6", null, "#e6f4ea"]])
        .getBackgrounds(),
  ],
  [
    "notes",
    [[["một", ""]], [["một", ""]], [["", ""]]],
    ({ at }) => {
      const range = at("A1:B1").setNotes([["một", ""]]);
      const before = range.setValues([["a", "b"]]).getNotes();
      return [before, range.clearContent().getNotes(), range.clearNote().getNotes()];
    },
  ],
  [
    "formatsCleared",
    ["007", [["#ffffff"]]],
    ({ at }) => {
      const range = at("A1").setNumberFormat("@").setBackground("#e6f4ea").setValue("007").clearFormat();
      return [range.getValue(), range.getBackgrounds()];
    },
  ],
  [
    "styles",
    [["a", 1]],
    ({ at, services, sheet }) => {
      const { BorderStyle, WrapStrategy } = services.SpreadsheetApp;
      const range = at("A1:B1").setFontFamily("Times New Roman").setFontSize(12).setFontWeight("bold");
      range.setFontStyle("italic").setFontColor("#202124").setHorizontalAlignment("center");
      range.setVerticalAlignment("middle").setWrap(true).setWrapStrategy(WrapStrategy.WRAP);
      range.setBorder(true, true, true, true, true, true, "#dadce0", BorderStyle.SOLID);
      sheet.setRowHeightsForced(1, 1, 40).autoResizeRows(1, 1);
      return range.setValues([["a", 1]]).getValues();
    },
  ],
  [
    "merged",
    [
      ["A1:B2"],
      0,
      [
        ["giữ", ""],
        ["", ""],
      ],
    ],
    ({ at }) => {
      at("A1").setValue("giữ");
      const range = at("A1:B2").merge();
      const merged = range.getMergedRanges().map((each: Loose) => each.getA1Notation());
      range.breakApart();
      return [merged, range.getMergedRanges().length, range.getValues()];
    },
  ],
];
