// What becomes of values: set, read back, kept to the letter or read by the locale.
import { REWRITABLE, type ServiceCheck } from "./kit.ts";

const MIXED = [
  ["Tỉnh Bến Tre – “đã thực hiện”", 12.5],
  [true, "hai\ndòng"],
];

const LEADING = ["'nháy", "=A1", "+84", " cách", "@x", "-"];

export const VALUE_CHECKS: readonly ServiceCheck[] = [
  ["blank", [["", ""]], ({ at }) => at("A1:B1").getValues()],
  ["kept", MIXED, ({ at }) => at("C2:D3").setValues(MIXED).getValues()],
  [
    "nothingSet",
    [[["", ""]], 0],
    ({ at, sheet }) => {
      const range = at("A1:B1").setValues([["x", "y"]]);
      return [range.setValues([[null, ""]]).getValues(), sheet.getLastRow()];
    },
  ],
  ["oneForAll", [["=", "="]], ({ at }) => at("A1:B1").setNumberFormat("@").setValue("=").getValues()],
  ["textCells", REWRITABLE, ({ set }) => set("@", REWRITABLE)],
  // What is kept in the file begins with a letter for this reason; what people typed does not.
  ["leading", LEADING, ({ set }) => set("@", LEADING)],
  ["defaultFormat", [["General", "General"]], ({ at }) => at("B2:C2").getNumberFormats()],
  ["formulas", [2, "#DIV/0!"], ({ set }) => set(null, ["=1+1", "=1/0"])],
  ["apostrophe", ["=1+1", "5/11/2026"], ({ set }) => set(null, ["'=1+1", "'5/11/2026"])],
  [
    "contentCleared",
    [[["", ""]], [["@", "@"]]],
    ({ at }) => {
      const range = at("A1:B1").setNumberFormat("@").setValue("a").clearContent();
      return [range.getValues(), range.getNumberFormats()];
    },
  ],
  ["base64", "UEsDBAD/gA==", ({ services }) => services.Utilities.base64Encode([80, 75, 3, 4, 0, -1, -128])],
];

const READ: Record<string, unknown> = {
  "5/11/2026": "2026-11-05T00:00:00",
  "12/2020": "2020-12-01T00:00:00",
  "1.234": 1234,
  "1,5": 1.5,
  true: true,
  "50%": 0.5,
  "-5": -5,
  "007": 7,
  "31/02/2021": "31/02/2021",
  "- mục 1": "- mục 1",
};

const FORMATS = ["@", "dd/mm/yyyy", "#,##0"];

/** Checks that come out so in a Vietnamese file alone, by its language and time zone. */
export const LOCAL_CHECKS: readonly ServiceCheck[] = [
  [
    "dateSet",
    ["2021-11-06T00:00:00", [["06/11/2021"]]],
    ({ at, shown }) => {
      const range = at("B2").setValue(new Date("2021-11-05T17:00:00Z"));
      return [...shown([range.getValue()]), range.getDisplayValues()];
    },
  ],
  ["localeReads", Object.values(READ), ({ set }) => set(null, Object.keys(READ))],
  [
    "decimalsShown",
    [["1.234,5", "125,525", "0,07", "1.234,"]],
    ({ at }) =>
      at("A1:D1")
        .setNumberFormat("#,##0.###")
        .setValues([[1234.5, 125.525, 0.07, 1234]])
        .getDisplayValues(),
  ],
  [
    "numberFormats",
    [[FORMATS], [["01/2", "01/02/2021", "1.234.567"]]],
    ({ at }) => {
      const range = at("A1:C1").setNumberFormats([FORMATS]);
      range.setValues([["01/2", new Date("2021-02-01T00:00:00+07:00"), 1234567]]);
      return [range.getNumberFormats(), range.getDisplayValues()];
    },
  ],
];
