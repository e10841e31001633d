import {
  all,
  type BrokenCase,
  events,
  figure,
  inEnglish,
  inFigure,
  largeSum,
  money,
  people,
  type SilentCase,
  silent,
  told,
} from "../rule-changes.ts";

export const FIGURE_BROKEN: readonly BrokenCase[] = [
  {
    says: "a figure is blank",
    change: figure("thi-luot-nguoi", { total: null }),
    ...told("R-FIGURE-MISSING", "error", inFigure("thi-luot-nguoi")),
  },
  {
    says: "a figure is negative",
    change: figure("thi-luot-nguoi", { total: "-5" }),
    ...told("R-FIGURE-NEGATIVE", "error", inFigure("thi-luot-nguoi"), {
      kind: "count",
      unit: "lượt người",
      raw: "-5",
      why: "negative",
      readings: ["5"],
    }),
  },
  {
    says: "a count is larger than any agency can have",
    change: figure("tai-lieu-internet", { total: "9.007.199.254.740.991" }),
    ...told("R-FIGURE-TOO-LARGE", "error", inFigure("tai-lieu-internet", "total"), {
      kind: "count",
      unit: "bản",
      raw: "9.007.199.254.740.991",
      why: "too_large",
      readings: [],
    }),
  },
  {
    says: "money is larger than any agency can have",
    change: figure("kinh-phi-ho-tro", { coordinated: "", total: "100.000 tỷ đồng" }),
    ...told("R-FIGURE-TOO-LARGE", "error", inFigure("kinh-phi-ho-tro", "total"), {
      kind: "money",
      unit: "triệu đồng",
      raw: "100.000 tỷ đồng",
      why: "too_large",
      readings: [],
    }),
  },
  {
    says: "a count has decimals",
    change: figure("tai-lieu-internet", { coordinated: "12,5" }),
    ...told("R-FIGURE-FRACTION", "error", inFigure("tai-lieu-internet", "coordinated"), {
      kind: "count",
      unit: "bản",
      raw: "12,5",
      why: "fraction",
      readings: [],
    }),
  },
  {
    says: "a figure has another unit",
    change: figure("thi-luot-nguoi", { total: "12 cuộc" }),
    ...told("R-FIGURE-UNIT", "error", inFigure("thi-luot-nguoi"), {
      kind: "count",
      unit: "lượt người",
      raw: "12 cuộc",
      why: "other_unit",
      readings: ["12"],
    }),
  },
  {
    says: "a figure is not exact",
    change: figure("thi-luot-nguoi", { total: "hơn 3.200" }),
    ...told("R-FIGURE-ABOUT", "error", inFigure("thi-luot-nguoi"), {
      kind: "count",
      unit: "lượt người",
      raw: "hơn 3.200",
      why: "about",
      readings: ["3200"],
    }),
  },
  {
    says: "a figure may be thousands or decimals",
    change: figure("bao-cao-vien", { total: "1,234" }),
    ...told("R-FIGURE-UNREADABLE", "error", inFigure("bao-cao-vien"), {
      ...people,
      raw: "1,234",
      why: "thousand_or_decimal",
      readings: ["1234", "1.234"],
    }),
  },
  {
    says: "a file of another language holds a number below a thousand",
    change: all(inEnglish, figure("pho-bien-cuoc", { total: { number: 24, shown: "24" } })),
    ...told("R-FIGURE-MAYBE-THOUSANDS", "warning", inFigure("pho-bien-cuoc"), {
      ...events,
      found: 24,
      readings: ["24", "24000"],
    }),
  },
  {
    says: "a sum of 50 tỷ has no unit",
    change: largeSum("50.000"),
    ...told("R-FIGURE-MONEY-LARGE", "warning", inFigure("kinh-phi"), {
      ...money,
      found: 50000000,
      readings: ["50000000", "50000", "50"],
    }),
  },
];

export const FIGURE_SILENT: readonly SilentCase[] = [
  silent(
    "R-FIGURE-MAYBE-THOUSANDS",
    "a file reads dots as the Vietnamese do",
    figure("pho-bien-cuoc", { total: { number: 24, shown: "24" } }),
  ),
  silent("R-FIGURE-MISSING", "0 is a value, typed as a number too", figure("thi-luot-nguoi", { total: 0 })),
  silent("R-FIGURE-NEGATIVE", "a figure has zeros in front", figure("thi-luot-nguoi", { total: "00" })),
  silent("R-FIGURE-TOO-LARGE", "a count is large and can be", figure("tai-lieu", { total: "999.999.999" })),
  silent("R-FIGURE-FRACTION", "money has decimals", figure("kinh-phi", { total: "85,50" })),
  silent(
    "R-FIGURE-UNIT",
    "a figure has its own unit",
    figure("pho-bien-luot-nguoi", { total: "1.250 lượt người" }),
  ),
  silent("R-FIGURE-ABOUT", "a figure is exact", figure("tai-lieu", { total: "3200 bản" })),
  silent(
    "R-FIGURE-UNREADABLE",
    "thousands have their dot",
    figure("pho-bien-luot-nguoi", { total: "1.234" }),
  ),
  silent("R-FIGURE-MONEY-LARGE", "a sum of 50 tỷ has its unit", largeSum("50.000 triệu đồng")),
  silent("R-FIGURE-MONEY-LARGE", "a sum is just below 50 tỷ", largeSum("49.999,5", "49.974")),
  silent("R-FIGURE-MONEY-LARGE", "a count is large", figure("tai-lieu", { total: "50.000.000" })),
];
