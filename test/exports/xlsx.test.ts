import { beforeAll, describe, expect, test } from "vitest";
import { TONES as ADDON_TONES } from "../../shared/look.ts";
import type { ProvinceDocument } from "../../shared/province/view.ts";
import { TONES } from "../../worker/exports/sheets/look.ts";
import { sampleDocument } from "../shared/sample-document.ts";
import { type ReadBook, readBack, records, SNAPSHOT } from "./sheets-book.ts";
import { evaluator } from "./sheets-evaluate.ts";

const NAMES = [
  "Tổng hợp",
  "Nhiệm vụ theo cơ quan",
  "Số liệu toàn tỉnh",
  "Khó khăn – kiến nghị",
  "Chưa báo cáo",
  "Kết quả theo nhiệm vụ",
  "Kết quả thực hiện",
  "Chi tiết nhiệm vụ",
  "Số liệu theo cơ quan",
  "Chi tiết cơ quan",
  "Văn bản nhiều cơ quan báo cáo",
];

let document: ProvinceDocument;
let read: ReadBook;

beforeAll(async () => {
  document = sampleDocument();
  read = await readBack(document, SNAPSHOT);
});

const sheetXml = (index: number) => read.part(`xl/worksheets/sheet${index + 1}.xml`) ?? "";

test("the tabs stand in order, totals before the lists that they are counted from", () => {
  expect(read.book.sheets.map(({ name }) => name)).toEqual(NAMES);
  expect(NAMES.filter((name) => name.length > 31)).toEqual([]);
});

test("every tab says plan, period, day, snapshot and what counts", () => {
  for (const { rows } of read.book.sheets) {
    expect(rows[0]?.[0]).toBe("TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH SỐ 6134/KH-UBND NGÀY 17/11/2020");
    expect(rows[1]?.[0]).toMatch(/ · Kỳ báo cáo năm 2021 \(từ 15\/12\/2020 đến 14\/12\/2021\)$/);
    expect(rows[2]?.[0]).toBe(
      "Tính đến ngày 20/12/2021 · Bản chốt số 2, lúc 00:05 ngày 21/12/2021, người chốt: Người duyệt (dữ liệu minh họa), SHA-256: 0123456789abcdef…",
    );
    expect(rows[3]?.[0]).toBe("Chỉ tổng hợp các báo cáo đã được Sở Tư pháp duyệt.");
  }
});

test("the live view says that it is not frozen", async () => {
  const live = await readBack(document);
  expect(live.rows("Tổng hợp")[2]?.[0]).toBe("Tính đến ngày 20/12/2021 · Số liệu hiện thời, chưa chốt");
});

test("every formula gives, from the cells alone, the value that is kept beside it", () => {
  const value = evaluator(read.book);
  const wrong: unknown[] = [];
  let formulas = 0;
  for (const { name, cells, rows } of read.book.sheets) {
    for (const [place, cell] of cells ?? []) {
      if (cell.formula === undefined) continue;
      formulas += 1;
      const [row = 0, column = 0] = place.split(",").map(Number);
      const found = value({ sheet: name, row, column });
      const kept = rows[row]?.[column];
      const same = typeof found === "number" ? Math.abs(found - Number(kept)) < 1e-9 : found === kept;
      if (!same) wrong.push({ name, place, formula: cell.formula, kept, found });
    }
  }
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(500);
});

describe("the totals are those of the view", () => {
  const rowOf = (label: string, from = 0) =>
    read
      .rows("Tổng hợp")
      .slice(from)
      .find((row) => row[1] === label) ?? [];
  const headed = (title: string) => read.rows("Tổng hợp").findIndex((row) => row[0] === title);

  test("of reports", () => {
    const { expected, received, approved, onTime, late, missing, exempt } = document.view.reporting;
    expect(rowOf("Tổng cộng", headed("1. Tình hình báo cáo theo loại cơ quan")).slice(2, 10)).toEqual([
      expected,
      received,
      approved,
      onTime,
      late,
      missing,
      exempt,
      approved / expected,
    ]);
  });

  test("of duties and obligations by state", () => {
    const duties = document.view.totals.duties;
    const obligations = document.view.totals.obligations;
    const states = ["done", "in_progress", "not_started", "not_arising"] as const;
    const later = ["not_yet", "waiting", "exempt"] as const;
    const sum = (counts: object) => Object.values(counts).reduce((a: number, b: number) => a + b, 0);
    expect(rowOf("Tổng cộng", headed("3. Nhiệm vụ theo nhóm và tình trạng")).slice(2, 11)).toEqual([
      sum(duties),
      ...states.map((state) => duties[state] ?? 0),
      duties.incomplete ?? 0,
      ...later.map((state) => duties[state] ?? 0),
    ]);
    const title = "4. Phần việc của từng cơ quan theo nhóm và tình trạng (chủ trì và phối hợp)";
    expect(rowOf("Tổng cộng", headed(title)).slice(2, 11)).toEqual([
      sum(obligations),
      ...states.map((state) => obligations[state] ?? 0),
      obligations.missing ?? 0,
      ...later.map((state) => obligations[state] ?? 0),
    ]);
  });

  test("of figures: as reported, without what was only coordinated, and the period before", () => {
    const shown = (kind: string, value: number) => (kind === "money" ? value / 1000 : value);
    const lines = records(read.rows("Số liệu toàn tỉnh")).map((line) => [
      line["Mã chỉ tiêu"],
      line["Tổng số theo báo cáo"],
      line["Đã trừ phần phối hợp"],
      line["Số cơ quan có số liệu"],
      line["Kỳ trước: đã trừ phần phối hợp"],
    ]);
    expect(lines).toEqual(
      document.view.figures.map(({ key, kind, sum, last }) => [
        key,
        sum === null ? "–" : shown(kind, sum.reported),
        sum === null ? "–" : shown(kind, sum.withoutCoordinated),
        sum?.agencies ?? 0,
        last === null ? "–" : shown(kind, last.withoutCoordinated),
      ]),
    );
  });
});

test("a figure that nobody gave prints as a dash, and a change without a base is unknown", async () => {
  const [figure, ...others] = document.view.figures;
  const empty = { ...figure!, sum: null, parts: [], last: null };
  const { rows } = await readBack({ ...document, view: { ...document.view, figures: [empty, ...others] } });
  const line = records(rows("Số liệu toàn tỉnh"))[0];
  expect([
    line?.["Tổng số theo báo cáo"],
    line?.["Tăng (+), giảm (–) so với kỳ trước"],
    line?.["Tỷ lệ tăng, giảm (%)"],
  ]).toEqual(["–", "Không xác định", "Không xác định"]);
});

test("flows of periods of other length are not compared, stocks are", async () => {
  const { rows } = await readBack(sampleDocument({ otherLength: true }));
  const words = records(rows("Số liệu toàn tỉnh")).map((line) => line["Tăng (+), giảm (–) so với kỳ trước"]);
  document.view.figures.forEach(({ nature }, index) => {
    expect(typeof words[index]).toBe(nature === "stock" ? "number" : "string");
  });
});

test("every share of a figure names agency, version and row, and every answer where it was given", () => {
  const parts = records(read.rows("Số liệu theo cơ quan")).map((line) => [
    line["Mã cơ quan"],
    line["Mã dòng"],
    line["Báo cáo lần"],
  ]);
  expect(parts).toEqual(
    document.view.figures.flatMap(({ key, parts: all }) =>
      all.map(({ agency, version }) => [agency, key, version]),
    ),
  );
  const answers = records(read.rows("Chi tiết nhiệm vụ")).map((line) => [
    line.Mục,
    line["Vai trò"],
    line["Mã cơ quan"],
    line["Mã dòng"],
    line["Báo cáo lần"],
  ]);
  const source = (body: { source: { version: number; key: string } | null }) => [
    body.source?.key ?? "–",
    body.source?.version ?? "–",
  ];
  expect(answers).toEqual(
    document.view.duties.flatMap(({ duty, leads, coordinators, invited }) => [
      ...leads.map((body) => [duty, "Chủ trì", body.agency, ...source(body)]),
      ...coordinators.map((body) => [duty, "Phối hợp", body.agency, ...source(body)]),
      ...invited.map((body) => [duty, "Được đề nghị", body.agency, ...source(body)]),
    ]),
  );
});

test("every text stands once, with agency, row and version", () => {
  const lines = [
    ...records(read.rows("Khó khăn – kiến nghị")),
    ...records(read.rows("Kết quả thực hiện")),
  ].map((line) => [line["Nội dung"], line["Mã dòng"], line["Báo cáo lần"]].join("\n"));
  expect(lines.sort()).toEqual(
    document.texts.map(({ text, key, version }) => [text, key, version].join("\n")).sort(),
  );
});

test("who is not counted or late is named once, with why", () => {
  const lines = records(read.rows("Chưa báo cáo"));
  const reasonOf = (agency: string) =>
    lines
      .filter((line) => line["Cơ quan, đơn vị"] === agency)
      .map((line) => [line["Lý do"], line["Ghi chú"]]);
  expect(reasonOf("Sở Y tế")).toEqual([["✗ Chưa gửi", "Quá hạn 3 ngày"]]);
  expect(reasonOf("Ủy ban nhân dân huyện Ba Tri")).toEqual([
    ["✗ Cần chỉnh lý", "Số liệu lấy theo báo cáo lần 1 đã duyệt."],
  ]);
  expect(reasonOf("Báo Đồng Khởi")).toEqual([["◐ Đã gửi, chờ duyệt", "–"]]);
  expect(reasonOf("Đài Phát thanh - Truyền hình tỉnh")).toEqual([["◐ Đã duyệt, gửi muộn", "–"]]);
  expect(reasonOf("Cơ quan minh họa (dữ liệu minh họa)")).toEqual([
    [
      "– Không tổng hợp (cơ quan đã chấm dứt hoạt động)",
      "Chấm dứt hoạt động ngày 31/10/2021. Sở Nội vụ tiếp nhận nhiệm vụ.",
    ],
  ]);
  expect(reasonOf("Hội Liên hiệp Phụ nữ tỉnh")).toEqual([
    ["– Được miễn", "Đang kiện toàn tổ chức, được miễn báo cáo (dữ liệu minh họa)"],
  ]);
  expect(reasonOf("Tòa án nhân dân tỉnh")).toEqual([["+ Không bắt buộc, chưa có báo cáo được duyệt", "–"]]);
  expect(reasonOf("Sở Nội vụ")).toEqual([]);
});

test("a returned report that still counts says so, and each version by whom it was entered", async () => {
  const [first, second] = document.view.agencies.filter(({ counted }) => counted !== null);
  const agencies = [
    { ...first!, state: "returned" as const, latest: 2, counted: 2, onBehalf: false, countedOnBehalf: false },
    { ...second!, state: "sent" as const, latest: 3, counted: 1, onBehalf: false, countedOnBehalf: true },
  ];
  const book = await readBack({ ...document, view: { ...document.view, agencies } }, SNAPSHOT);
  const lines = records(book.rows("Chi tiết cơ quan")).map((line) => [
    line["Lần được tổng hợp"],
    line["Lần mới nhất do Sở Tư pháp nhập thay"],
    line["Lần được tổng hợp do Sở Tư pháp nhập thay"],
  ]);
  expect(lines).toEqual([
    [2, "Không", "Không"],
    [1, "Không", "Có"],
  ]);
  const notes = records(book.rows("Chưa báo cáo")).map((line) => [line["Cơ quan, đơn vị"], line["Ghi chú"]]);
  expect(notes.slice(0, 2)).toEqual([
    [first?.name, "Số liệu lấy theo báo cáo lần 2 đã duyệt."],
    [second?.name, "Số liệu lấy theo báo cáo lần 1 đã duyệt."],
  ]);
});

test("number and day of a letter that was recorded after sending stand last in the agency's line", async () => {
  const [first, ...rest] = document.view.agencies;
  const agencies = [{ ...first!, letter: { number: "125/BC-STC", date: "2021-12-18" } }, ...rest];
  const book = await readBack({ ...document, view: { ...document.view, agencies } });
  const told = records(book.rows("Chi tiết cơ quan")).map((line) => Object.entries(line).at(-1));
  const title = "Số, ngày văn bản ghi sau khi gửi";
  expect(told.slice(0, 2)).toEqual([
    [title, "125/BC-STC ngày 18/12/2021"],
    [title, "–"],
  ]);
});

test("days are real dates and are shown as officers write them", () => {
  const line = records(read.rows("Chi tiết cơ quan")).find((row) => row["Mã cơ quan"] === "so-noi-vu");
  expect(line?.["Ngày gửi lần đầu"]).toEqual(new Date("2021-12-10T00:00:00Z"));
  expect(read.part("xl/styles.xml")).toContain('formatCode="dd/mm/yyyy"');
});

test("money is in triệu đồng with as many decimals as it has", async () => {
  const money = document.view.figures.find(({ kind }) => kind === "money");
  const part = { agency: "so-noi-vu", version: 1, total: 1_234_500, coordinated: null };
  const sum = { reported: 1_234_500, withoutCoordinated: 1_234_500, agencies: 1 };
  const figures = [{ ...money!, parts: [part], sum, last: null }];
  const { rows, part: raw } = await readBack({ ...document, view: { ...document.view, figures } });
  expect(records(rows("Số liệu theo cơ quan"))[0]?.["Tổng số"]).toBe(1234.5);
  expect(records(rows("Số liệu toàn tỉnh"))[0]?.["Tổng số theo báo cáo"]).toBe(1234.5);
  expect(raw("xl/styles.xml")).toContain('formatCode="#,##0.0"');
});

test("lists have a filter, a frozen head and repeat it on each page of A4 across", () => {
  const titles = read.part("xl/workbook.xml") ?? "";
  NAMES.forEach((name, index) => {
    const xml = sheetXml(index);
    const wide = index === 1 ? 2 : 1;
    const setup = `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${wide}" fitToHeight="0"/>`;
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain(setup);
    expect(xml).toContain(`ySplit="${index === 0 ? 5 : 6}"`);
    expect(xml.includes("<autoFilter ref=")).toBe(index !== 0);
    expect(xml).toContain("Trang &amp;P trên &amp;N");
    const rows = index === 0 ? "$1:$2" : "$6:$6";
    const columns = index === 1 ? `'${name}'!$A:$B,` : "";
    expect(titles).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${columns}'${name}'!${rows}</definedName>`,
    );
  });
});

test("the same document and source give the same bytes", async () => {
  const again = await readBack(sampleDocument(), SNAPSHOT);
  expect(Buffer.from(again.bytes).equals(Buffer.from(read.bytes))).toBe(true);
});

test("a period in which nothing stands yet gives an empty workbook, not a broken one", async () => {
  const view = {
    ...document.view,
    kinds: [],
    duties: [],
    sections: [],
    figures: [],
    agencies: [],
    notCounted: [],
    bodies: [],
    doubles: [],
    totals: { duties: {}, obligations: {} },
    reporting: { expected: 0, received: 0, approved: 0, onTime: 0, late: 0, missing: 0, exempt: 0 },
  };
  const { book, rows } = await readBack({ ...document, view, texts: [] });
  expect(rows("Số liệu toàn tỉnh")[6]).toEqual(expect.arrayContaining(["Không có nội dung."]));
  const value = evaluator(book);
  for (const [place, cell] of book.sheets[0]?.cells ?? []) {
    if (cell.formula === undefined) continue;
    const [row = 0, column = 0] = place.split(",").map(Number);
    expect(value({ sheet: "Tổng hợp", row, column })).toBe(rows("Tổng hợp")[row]?.[column]);
  }
});

test("codes that read as numbers are written so that no total takes 1.1 for 1.10", async () => {
  const [a, b] = document.view.duties;
  const view = {
    ...document.view,
    sections: [
      { id: "1.1", title: "Một", duties: { [a!.state]: 1 }, obligations: {} },
      { id: "1.10", title: "Hai", duties: {}, obligations: {} },
    ],
    duties: [
      { ...a!, section: "1.1", leads: [], coordinators: [], invited: [], answered: 0, of: 0 },
      { ...b!, section: "1.10", state: "invited" as const, leads: [], coordinators: [], invited: [] },
    ],
  };
  const { rows } = await readBack({ ...document, view });
  expect(
    rows("Nhiệm vụ theo cơ quan")
      .slice(6)
      .map((row) => row[0]),
  ).toEqual(["Mục 1.1", "Mục 1.10"]);
});

test("the colours are those of the add-on", () => {
  const bare = (color: string) => color.slice(1).toUpperCase();
  expect(TONES).toEqual(
    Object.fromEntries(
      Object.entries(ADDON_TONES).map(([tone, { ink, ground }]) => [
        tone,
        { ink: bare(ink), ground: bare(ground) },
      ]),
    ),
  );
});
