// Who issues a period's reports, where and to whom, in two provinces that follow each other; one is made up.
import { expect, test } from "vitest";
import { type Province, parseProvinces, provinceFaults } from "../../shared/register/province.ts";
import provincesJson from "../../shared/register/provinces-ben-tre.json" with { type: "json" };
import { letterRequest } from "../../shared/wording/docx-form.ts";
import { committeeInShort, headOn } from "../../shared/wording/letterhead.ts";
import { isOffice } from "../../shared/wording/office.ts";

const PROVINCES = parseProvinces(provincesJson);
const CITY: Province = {
  ...{ validFrom: null, validTo: null, name: "thành phố Giả Định", place: "Giả Định" },
  ...{ committee: "Ủy ban nhân dân thành phố Giả Định", department: "Sở Tư pháp thành phố Giả Định" },
  parentBody: "Ủy ban nhân dân thành phố Giả Định",
  addressees: { department: "Bộ Tư pháp", agencies: "Ủy ban nhân dân thành phố Giả Định" },
};
const OLD_PLAN = { issuer: "Ủy ban nhân dân tỉnh Bến Tre" };

test("a plan of the province that was is headed and answered by the province of the cut-off", () => {
  expect(headOn(PROVINCES, OLD_PLAN, "2025-06-30")).toEqual({
    ...{ parentBody: OLD_PLAN.issuer, issuingBody: "Sở Tư pháp", place: "Bến Tre" },
    addressees: { department: OLD_PLAN.issuer, agencies: OLD_PLAN.issuer },
  });
  const committee = "Ủy ban nhân dân tỉnh Vĩnh Long";
  expect(headOn(PROVINCES, OLD_PLAN, "2025-07-01")).toEqual({
    ...{ parentBody: committee, issuingBody: "Sở Tư pháp", place: "Vĩnh Long" },
    addressees: { department: committee, agencies: committee },
  });
});

test("before the seed gave the province's names, and with them, the old plan has the same head", () => {
  expect(headOn(PROVINCES, OLD_PLAN, "2021-12-14")).toEqual(headOn([], OLD_PLAN, "2021-12-14"));
});

test("another province has its own head, and a plan of another body is answered to that body", () => {
  const { validFrom: _from, validTo: _to, name: _name, committee: _committee, ...of } = CITY;
  const { department: issuingBody, ...head } = of;
  expect(headOn([CITY], { issuer: CITY.committee }, "2026-12-14")).toEqual({ ...head, issuingBody });
  const council = "Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố Giả Định";
  expect(headOn([CITY], { issuer: council }, "2026-12-14")).toEqual({
    ...{ ...head, issuingBody },
    addressees: { department: council, agencies: council },
  });
});

test("a letter asks in the name of its own office and committee", () => {
  expect(["Ủy ban nhân dân tỉnh Bến Tre", CITY.committee, "Bộ Tư pháp"].map(committeeInShort)).toEqual([
    "Ủy ban nhân dân tỉnh",
    "Ủy ban nhân dân thành phố",
    "Bộ Tư pháp",
  ]);
  const asked = letterRequest({ addressees: [], issuingBody: CITY.department, reportsTo: CITY.committee });
  expect(asked).toContain("để Sở Tư pháp thành phố Giả Định tổng hợp, báo cáo Ủy ban nhân dân thành phố.");
});

test("entries hold on days of their own", () => {
  expect(provinceFaults(PROVINCES)).toEqual([]);
  const reversed = { ...CITY, validFrom: "2026-01-02", validTo: "2026-01-01" };
  expect(provinceFaults([...PROVINCES, CITY, reversed])).toEqual([
    { code: "province_overlaps", at: 2, other: 0 },
    { code: "province_ends_before_it_begins", at: 3 },
  ]);
  expect(() => parseProvinces([CITY, CITY])).toThrow("entries hold on the same days");
});

test("the body that reminds is known with and without its province's name", () => {
  const names = [
    "Sở Tư pháp",
    "SỞ TƯ PHÁP tỉnh Vĩnh Long",
    CITY.department,
    "Sở Tư pháp và Nội vụ",
    "Phòng Tư pháp",
  ];
  expect(names.map((name) => isOffice({ name }))).toEqual([true, true, true, false, false]);
});
