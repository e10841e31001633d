import { expect, test } from "vitest";
import { typeAbbreviation } from "../../shared/report/reading/document-types.ts";
import { findDocumentNumber, readDocumentNumber } from "../../shared/report/reading/read-document.ts";

test("a number is read into its parts", () => {
  expect(readDocumentNumber("Số: 03/2019/tt-btp")).toEqual({
    kind: "value",
    value: {
      canonical: "03/2019/TT-BTP",
      serial: "03",
      year: 2019,
      type: "TT",
      body: "BTP",
      style: "state",
      reordered: false,
    },
  });
});

test("a state body's number in the Party's order is put right, and says so", () => {
  expect(readDocumentNumber("890-QĐ/UBND")).toEqual({
    kind: "value",
    value: {
      canonical: "890/QĐ-UBND",
      serial: "890",
      year: null,
      type: "QĐ",
      body: "UBND",
      style: "state",
      reordered: true,
    },
  });
});

test("of two numbers the first in the text is found, whatever its style", () => {
  const found = findDocumentNumber("Kết luận số 80-KL/TW; Kế hoạch số 12/KH-STC");
  expect([found?.index, found?.length, found?.number.canonical]).toEqual([12, 8, "80-KL/TW"]);
});

test("a letter's number has no kind", () => {
  expect(readDocumentNumber("573/HĐPH-PBGDPL")).toEqual({
    kind: "value",
    value: {
      canonical: "573/HĐPH-PBGDPL",
      serial: "573",
      year: null,
      type: null,
      body: "HĐPH-PBGDPL",
      style: "state",
      reordered: false,
    },
  });
});

test.each([
  ["Quyết định", "QĐ"],
  ["quyết định số", "QĐ"],
  ["TỜ TRÌNH".normalize("NFD"), "TTr"],
  ["ctr", "CTr"],
  ["Giấy uỷ quyền", "GUQ"],
  ["Giấy ủy quyền", "GUQ"],
  ["Bản tin", null],
  ["", null],
])("the kind %s is abbreviated %s", (word, abbreviation) => {
  expect(typeAbbreviation(word)).toBe(abbreviation);
});
