import {
  all,
  type BrokenCase,
  DATED,
  district,
  events,
  figure,
  inFigure,
  money,
  noFlows,
  people,
  type SilentCase,
  silent,
  told,
  withLast,
} from "../rule-changes.ts";

export const FIGURES_BROKEN: readonly BrokenCase[] = [
  {
    says: "a joint figure lacks what was only coordinated",
    change: figure("pho-bien-cuoc", { coordinated: null }),
    ...told("R-FIGURE-COORDINATED-MISSING", "error", inFigure("pho-bien-cuoc", "coordinated")),
  },
  {
    says: "a figure that is not joint has a coordinated part",
    change: figure("bao-cao-vien", { coordinated: "3" }),
    ...told("R-FIGURE-NOT-JOINT", "info", inFigure("bao-cao-vien", "coordinated")),
  },
  {
    says: "more was coordinated than there was",
    change: figure("pho-bien-cuoc", { coordinated: "30" }),
    ...told("R-FIGURE-COORDINATED-TOO-LARGE", "error", inFigure("pho-bien-cuoc", "coordinated"), {
      ...events,
      found: 30,
      expected: 24,
      difference: 6,
    }),
  },
  {
    says: "a part is larger than its whole",
    change: figure("bao-cao-vien-truc-tiep", { total: "15" }),
    ...told("R-FIGURE-PART-TOO-LARGE", "error", inFigure("bao-cao-vien-truc-tiep"), {
      ...people,
      found: 15,
      expected: 12,
      difference: 3,
      of: "1",
      name: "Tổng số báo cáo viên pháp luật",
    }),
  },
  {
    says: "a part of a sum is larger than its whole, and the sum is not told",
    form: district,
    change: figure("hoa-giai-vien-nam", { total: "700" }),
    ...told("R-FIGURE-PART-TOO-LARGE", "error", inFigure("hoa-giai-vien-nam"), {
      ...people,
      found: 700,
      expected: 640,
      difference: 60,
      of: "9",
      name: "Tổng số hòa giải viên ở cơ sở",
    }),
  },
  {
    says: "a part was coordinated more than its whole",
    change: figure("tai-lieu-internet", { total: "500", coordinated: "450" }),
    ...told("R-FIGURE-PART-COORDINATED-TOO-LARGE", "error", inFigure("tai-lieu-internet", "coordinated"), {
      kind: "count",
      unit: "bản",
      found: 450,
      expected: 400,
      difference: 50,
      of: "6",
      name: "Tổng số tài liệu phổ biến, giáo dục pháp luật được phát hành",
    }),
  },
  {
    says: "men and women are not all mediators",
    form: district,
    change: figure("hoa-giai-vien-nu", { total: "220" }),
    ...told("R-FIGURE-SUM", "error", inFigure("hoa-giai-vien"), {
      ...people,
      found: 640,
      expected: 630,
      difference: 10,
      parts: ["9.1", "9.2"],
    }),
  },
  {
    says: "money does not add up",
    change: figure("kinh-phi-ho-tro", { total: "5,25" }),
    ...told("R-FIGURE-SUM", "error", inFigure("kinh-phi"), {
      ...money,
      found: 85500,
      expected: 85750,
      difference: -250,
      parts: ["7.1", "7.2", "7.3"],
    }),
  },
  {
    says: "people attended no event",
    change: figure("thi-luot-nguoi", { total: "120" }),
    ...told("R-FIGURE-TOGETHER", "warning", inFigure("thi-cuoc"), {
      number: "5",
      name: "Số lượt người dự thi tìm hiểu pháp luật",
      found: 120,
      kind: "count",
      unit: "lượt người",
    }),
  },
  {
    says: "a figure is nothing now and was something",
    form: withLast,
    change: figure("pho-bien-cuoc", { total: "21" }),
    ...told("R-FIGURE-NOW-ZERO", "warning", inFigure("thi-cuoc"), {
      ...events,
      found: 0,
      expected: 3,
      difference: -3,
      periodName: "Năm 2020",
    }),
  },
  {
    says: "a figure is more than half as much again as last time",
    form: withLast,
    change: all(
      figure("thi-cuoc", { total: "4", coordinated: "0" }),
      figure("thi-luot-nguoi", { total: "90" }),
      figure("pho-bien-cuoc", { total: "31" }),
    ),
    ...told("R-FIGURE-CHANGED", "warning", inFigure("pho-bien-cuoc"), {
      ...events,
      found: 31,
      expected: 20,
      difference: 11,
      periodName: "Năm 2020",
    }),
  },
  {
    says: "duties are done, and nothing was disseminated",
    change: noFlows,
    ...told("R-FIGURES-ALL-ZERO", "info", inFigure("pho-bien-cuoc"), { count: DATED.length }),
  },
];

export const FIGURES_SILENT: readonly SilentCase[] = [
  silent(
    "R-FIGURE-COORDINATED-MISSING",
    "nothing was held, so nothing was coordinated",
    figure("thi-cuoc", { coordinated: null }),
  ),
  silent(
    "R-FIGURE-NOT-JOINT",
    "a figure that is not joint has 0 there",
    figure("bao-cao-vien", { coordinated: "0" }),
  ),
  silent(
    "R-FIGURE-COORDINATED-TOO-LARGE",
    "all was coordinated",
    figure("pho-bien-cuoc", { coordinated: "24" }),
  ),
  silent(
    "R-FIGURE-PART-TOO-LARGE",
    "the part is the whole",
    figure("bao-cao-vien-truc-tiep", { total: "12" }),
  ),
  silent(
    "R-FIGURE-PART-COORDINATED-TOO-LARGE",
    "the part was coordinated as much as the whole",
    figure("tai-lieu-internet", { total: "500", coordinated: "400" }),
  ),
  silent("R-FIGURE-SUM", "the parts make the whole", figure("kinh-phi", { total: "85.500 nghìn đồng" }), {
    form: district,
  }),
  silent(
    "R-FIGURE-TOGETHER",
    "an event has people",
    all(figure("thi-cuoc", { total: "1", coordinated: "0" }), figure("thi-luot-nguoi", { total: "90" })),
  ),
  silent("R-FIGURE-NOW-ZERO", "what last time was is not known", figure("thi-cuoc", { total: "0" })),
  silent(
    "R-FIGURE-CHANGED",
    "a figure is just half as much again",
    all(
      figure("thi-cuoc", { total: "4", coordinated: "0" }),
      figure("thi-luot-nguoi", { total: "90" }),
      figure("pho-bien-cuoc", { total: "30" }),
    ),
    { form: withLast },
  ),
  silent(
    "R-FIGURES-ALL-ZERO",
    "one event was held",
    all(
      noFlows,
      figure("pho-bien-cuoc", { total: "1", coordinated: "0" }),
      figure("pho-bien-luot-nguoi", { total: "30", coordinated: "0" }),
    ),
  ),
];
