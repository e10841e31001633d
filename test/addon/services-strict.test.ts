import { describe, expect, test } from "vitest";
import type { CheckedServices } from "../../addon/server/self-check/service-checks/kit.ts";
import { cellsOfText } from "../../tools/standin/page/paste.ts";
import { rectanglesOf } from "../../tools/standin/page/rectangles.ts";
import { loadBundle } from "../../tools/standin/services/load-bundle.ts";
import { readTyped } from "../../tools/standin/services/typed.ts";
import { createFake } from "./fake/fake.ts";

const services = (options: Parameters<typeof createFake>[0] = {}): CheckedServices =>
  createFake(options).services;
const firstCell = (given: CheckedServices) =>
  given.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange("A1");

describe("what the services lack throws by name", () => {
  const cases: [string, (given: CheckedServices) => unknown, string][] = [
    ["a service", (given) => given.SpreadsheetApp.openById, "fake: SpreadsheetApp.openById is not there"],
    ["a method", (given) => firstCell(given).setFoo, "fake: Range.setFoo is not there"],
    [
      "an enum's value",
      (given) => given.SpreadsheetApp.BorderStyle.WAVY,
      "fake: BorderStyle.WAVY is not there",
    ],
    [
      "one argument too many",
      (given) => firstCell(given).setValue(1, 2),
      "fake: The parameters (Number,Number) don't match the method signature for Range.setValue.",
    ],
    [
      "an undefined argument",
      (given) => firstCell(given).setNote(undefined),
      "fake: The parameters (undefined) don't match the method signature for Range.setNote.",
    ],
    [
      "a value that no cell holds",
      (given) => firstCell(given).setValue({}),
      "fake: a cell's value of type object ([object Object]) is not there",
    ],
    [
      "a number that is none",
      (given) => firstCell(given).setValue(Number.NaN),
      "fake: a cell's value of type number (NaN) is not there",
    ],
    [
      "a color by name",
      (given) => firstCell(given).setBackground("red"),
      "fake: Range.setBackground(red) is not there",
    ],
    [
      "an alignment",
      (given) => firstCell(given).setHorizontalAlignment("justify"),
      "fake: Range.setHorizontalAlignment(justify) is not there",
    ],
    [
      "a date's format",
      (given) => given.Utilities.formatDate(new Date(0), "Asia/Ho_Chi_Minh", "d/M"),
      "fake: Utilities.formatDate with the format d/M is not there",
    ],
    [
      "a whole column",
      (given) => firstCell(given).getSheet().getRange("A:A"),
      'fake: Sheet.getRange("A:A") is not there',
    ],
    [
      "a locale",
      (given) => given.SpreadsheetApp.getActiveSpreadsheet().setSpreadsheetLocale("fr_FR"),
      "fake: the locale fr_FR is not there",
    ],
    [
      "an option of a request",
      (given) => given.UrlFetchApp.fetch("http://x.test", { validateHttpsCertificates: false }),
      "fake: UrlFetchApp.fetch with the option validateHttpsCertificates of this kind is not there",
    ],
  ];
  test.each(cases)("%s", (_name, does, message) => {
    expect(() => does(services())).toThrow(new Error(message));
  });
});

describe("the fake tells what was done", () => {
  test("counts calls by name until it is reset", () => {
    const { services: given, calls } = createFake();
    firstCell(given as CheckedServices).setValues([["x"]]);
    const before = { ...calls.byName };
    calls.reset();
    expect([before, calls.total()]).toEqual([
      {
        "SpreadsheetApp.getActiveSpreadsheet": 1,
        "Spreadsheet.getActiveSheet": 1,
        "Sheet.getRange": 1,
        "Range.setValues": 1,
      },
      0,
    ]);
  });

  test("keeps dropdown, note, look and selection where a test can see them", () => {
    const fake = createFake();
    const given = fake.services as CheckedServices;
    const rule = given.SpreadsheetApp.newDataValidation()
      .requireValueInList(["Có", "Không"])
      .setAllowInvalid(false)
      .build();
    firstCell(given).setDataValidation(rule).setNote("ghi chú").setFontWeight("bold").activate();
    const cell = fake.spreadsheet.sheets()[0]?.cell(1, 1);
    expect([cell?.rule, cell?.note, cell?.style.fontWeight, fake.spreadsheet.selected]).toEqual([
      { values: ["Có", "Không"], showDropdown: true, allowInvalid: false, helpText: null },
      "ghi chú",
      "bold",
      { sheet: "Trang tính1", rect: { row: 1, column: 1, rows: 1, columns: 1 } },
    ]);
  });

  test("passes requests to the test's network, and has none otherwise", () => {
    const given = services({
      fetch: ({ url, method }) => ({ status: 200, headers: {}, body: `${method} ${url}` }),
    });
    expect(given.UrlFetchApp.fetch("https://w.test/a", { method: "post" }).getContentText()).toBe(
      "POST https://w.test/a",
    );
    const bytes = (reply: { body: string; base64?: string }) =>
      services({ fetch: () => ({ status: 200, headers: {}, ...reply }) })
        .UrlFetchApp.fetch("https://w.test/a")
        .getContent();
    expect([bytes({ body: "đ" }), bytes({ body: "", base64: "UEsDBAD/gA==" })]).toEqual([
      [-60, -111],
      [80, 75, 3, 4, 0, -1, -128],
    ]);
    expect(() => services().UrlFetchApp.fetch("https://w.test/a")).toThrow(
      "Address unavailable: https://w.test/a",
    );
  });
});

describe("the script is loaded as Apps Script loads it", () => {
  test("its top-level functions are its globals, and browsers' and Node's are absent", () => {
    const source = `
var kept = 1;
function name() { return SpreadsheetApp.getActiveSpreadsheet().getName() + kept; }
function absent() { return [typeof window, typeof process, typeof fetch, typeof setTimeout, typeof URL, typeof require]; }
(() => { function inner() {} inner(); })();`;
    const bundle = loadBundle(source, createFake({ name: "Tệp" }).services);
    expect([Object.keys(bundle), bundle.name?.(), bundle.absent?.()]).toEqual([
      ["name", "absent"],
      "Tệp1",
      ["undefined", "undefined", "undefined", "undefined", "undefined", "undefined"],
    ]);
  });
});

describe("a typed text", () => {
  const value = (text: string, locale: string) => readTyped(text, locale, 2021).value;
  test.each([
    ["1.234", 1234, 1.234],
    ["1,234", 1.234, 1234],
    ["1.23", "1.23", 1.23],
    ["5/11/2026", 46331, 46153],
    ["31/12/2021", 44561, "31/12/2021"],
    ["5/11", 44505, 44327],
    ["5/11/2026 06:00", 46331.25, 46153.25],
    ["5/11/2026 25:00", "5/11/2026 25:00", "5/11/2026 25:00"],
    ["29/2/2021", "29/2/2021", "29/2/2021"],
    ["2021-12-10", 44540, 44540],
    ["+84 912 345 678", "+84 912 345 678", "+84 912 345 678"],
    ["- mục 1", "- mục 1", "- mục 1"],
    ["=", "=", "="],
    [" ", " ", " "],
  ])("%s is read by the file's locale: vi_VN, en_US", (text, vietnamese, american) => {
    expect([value(text, "vi_VN"), value(text, "en_US")]).toEqual([vietnamese, american]);
  });
});

describe("helpers of the page", () => {
  test("a pasted text is cells by tabs and lines, quoted cells whole", () => {
    expect(cellsOfText('a\tb\r\n"hai\ndòng ""x"""\t\n')).toEqual([
      ["a", "b"],
      ['hai\ndòng "x"', ""],
    ]);
  });

  test("cells are joined to few rectangles", () => {
    const cells = [1, 2, 4].flatMap((row) => [2, 3].map((column) => ({ row, column })));
    expect(rectanglesOf(cells)).toEqual([
      { row: 1, column: 2, rows: 2, columns: 2 },
      { row: 4, column: 2, rows: 1, columns: 2 },
    ]);
  });
});
