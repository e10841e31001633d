import { describe, expect, test } from "vitest";
import { comparableEmail, domainName, invitableEmail } from "../../shared/email.ts";

const ORDINARY = [
  "kim@so-tu-phap.bentre.gov.vn",
  "nguyen.van.a@bentre.gov.vn",
  "kim+bao-cao@bentre.gov.vn",
  "phong_pbgdpl-2@stp.bentre.gov.vn",
  "a@b.vn",
  "123@x1.example",
  `${"a".repeat(64)}@bentre.gov.vn`,
];

// What mail programs, other encodings and slips make of an address.
const REFUSED = [
  ...["", "kim", "@bentre.gov.vn", "kim@", "kim@bentre", "kim@@bentre.gov.vn", "kim@a@bentre.gov.vn"],
  ...["kim@bentre.gov.vn,lan@bentre.gov.vn", "kim@bentre.gov.vn;", "kim,@bentre.gov.vn"],
  ...['"kim"@bentre.gov.vn', "'kim@bentre.gov.vn'", "'kim@bentre.gov.vn", "ki'm@bentre.gov.vn"],
  ...["`kim`@bentre.gov.vn", "<kim@bentre.gov.vn>", "Kim <kim@bentre.gov.vn>", "mailto:kim@bentre.gov.vn"],
  ...["kim%40bentre.gov.vn", "kim%20a@bentre.gov.vn", "kim%relay.example@bentre.gov.vn"],
  ...[
    "kim&#64;bentre.gov.vn",
    "kim(at)bentre.gov.vn",
    "(a)kim@bentre.gov.vn",
    "kim@[10.0.0.1]",
    "kim@10.0.0.1",
  ],
  ...[" kim@bentre.gov.vn", "kim@bentre.gov.vn ", "ki m@bentre.gov.vn", "kim@ben tre.gov.vn"],
  ...["kim\t@bentre.gov.vn", "kim@bentre.gov.vn\n", "kim\u00A0@bentre.gov.vn", "kim\u200B@bentre.gov.vn"],
  ...["kim..a@bentre.gov.vn", ".kim@bentre.gov.vn", "kim.@bentre.gov.vn", "kim@bentre..gov.vn"],
  ...[
    "kim@.bentre.gov.vn",
    "kim@bentre.gov.vn.",
    "kim@-bentre.gov.vn",
    "kim@bentre-.gov.vn",
    "kim@ben_tre.vn",
  ],
  ...["kim@xn--bentre-1ya.gov.vn", "kim@bentre.xn--vn-x", "kim@bếntre.gov.vn", "kím@bentre.gov.vn"],
  // Small letters of these are ASCII's, or look so: Kelvin sign, long s, dotted I, Cyrillic, full width.
  ...["\u212Aim@bentre.gov.vn", "kim@\u017Fo.vn", "\u0130m@bentre.gov.vn", "k\u0131m@bentre.gov.vn"],
  ...["к\u0456m@bentre.gov.vn", "ｋｉｍ@bentre.gov.vn", "kim＠bentre.gov.vn", "kim@bentre。gov。vn"],
  ...["kim@bentre.gov.v\u00AD", "k\u0307im@bentre.gov.vn", "\u202Ekim@bentre.gov.vn"],
  ...[`${"a".repeat(65)}@bentre.gov.vn`, `kim@${"a".repeat(64)}.vn`, `kim@${"a.".repeat(130)}vn`],
];

describe("an address", () => {
  test.each(ORDINARY)("of everyday may be invited as it is: %s", (email) => {
    expect(invitableEmail(email)).toBe(email);
    expect(comparableEmail(email)).toBe(email);
  });

  test("is one whatever the case of its letters, and no other with a sign after a plus or a dot more", () => {
    expect(invitableEmail("Kim.Lan+A@BenTre.GOV.vn")).toBe("kim.lan+a@bentre.gov.vn");
    expect(invitableEmail("kimlan@bentre.gov.vn")).toBe("kimlan@bentre.gov.vn");
  });

  test.each(REFUSED)("is not invited as %j", (email) => {
    expect(invitableEmail(email)).toBeNull();
  });

  test("compares to itself alone: nothing beyond printable ASCII compares, and forms of before still do", () => {
    for (const email of REFUSED) {
      const isPlain = /^[!-~]{1,254}$/.test(email);
      expect([email, comparableEmail(email)]).toEqual([email, isPlain ? email : null]);
    }
    expect(comparableEmail("O'Brien@Bentre.gov.vn")).toBe("o'brien@bentre.gov.vn");
    expect(comparableEmail(`${"a".repeat(250)}@x.vn`)).toBeNull();
  });
});

test("a domain has a name in ASCII, in small letters", () => {
  expect(["BenTre.gov.VN", "a.vn"].map(domainName)).toEqual(["bentre.gov.vn", "a.vn"]);
  const refused = [
    "",
    "bentre",
    "bentre.gov.vn.",
    ".vn",
    "@bentre.vn",
    "*.gov.vn",
    "xn--bentre-1ya.vn",
    "a b.vn",
  ];
  expect(refused.map(domainName)).toEqual(refused.map(() => null));
});
