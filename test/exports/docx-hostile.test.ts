// Texts that attack: they come out as plain text, and every part of every file stays well-formed XML.
import { expect, test } from "vitest";
import { agencyReportDocx } from "../../worker/exports/docx/agency-report.ts";
import { paragraphsOf, plainText } from "../../worker/exports/docx/plain-text.ts";
import { reminderLetterDocx } from "../../worker/exports/docx/reminder-letter.ts";
import { goodReport } from "../shared/golden.ts";
import { sampleDocument } from "../shared/sample-document.ts";
import { HOSTILE } from "../shared/sample-texts.ts";
import {
  AGENCY_DRAFT,
  AGENCY_SENT,
  LETTER,
  paragraphsIn,
  partsOf,
  provinceFile,
  templateOf,
  xmlFault,
} from "./docx-support.ts";

const TEXT = HOSTILE.join("\n");

/** A report whose every cell attacks. */
function hostileReport() {
  const { tables, ...head } = goodReport(AGENCY_DRAFT.form);
  const attack = <T extends { key: string; cells: object }>(row: T, columns: string[]): T => ({
    ...row,
    cells: Object.fromEntries(columns.map((column) => [column, TEXT])),
  });
  const duties = ["status", "result", "completed", "evidence", "difficulty", "proposal"];
  return {
    ...head,
    tables: {
      duties: [
        ...tables.duties.map((row) => attack(row, duties)),
        { key: "own.1", cells: { duty: TEXT } },
        { key: "{#nhom}", cells: { result: TEXT } },
      ],
      figures: tables.figures.map((row) => attack(row, ["total", "coordinated", "note"])),
      assessment: tables.assessment.map((row) => attack(row, ["text"])),
    },
  };
}

const FILES: Record<string, Uint8Array> = {
  province: provinceFile(sampleDocument({ hostile: true })),
  agency: agencyReportDocx(templateOf("agency-report"), {
    ...AGENCY_SENT,
    report: hostileReport(),
    letterhead: { parentBody: TEXT, issuingBody: TEXT, place: TEXT, symbol: TEXT },
    receiver: { body: TEXT, through: TEXT },
  }),
  letter: reminderLetterDocx(templateOf("reminder-letter"), {
    ...LETTER,
    subject: TEXT,
    addressees: [...HOSTILE.slice(0, 4)],
    lines: HOSTILE.map((text) => ({ agency: text, reason: text, contact: text })),
    signer: { authority: TEXT, title: TEXT, name: TEXT },
    recipients: TEXT,
  }),
};
const TEMPLATES = {
  province: "province-report",
  agency: "agency-report",
  letter: "reminder-letter",
} as const;

test.each(Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[])(
  "%s: every part stays well-formed",
  (name) => {
    const faults = [...partsOf(FILES[name] ?? new Uint8Array())].map(([part, xml]) => [part, xmlFault(xml)]);
    expect(faults.filter(([, fault]) => fault !== null)).toEqual([]);
  },
);

test.each(Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[])(
  "%s: typed text makes no field, link, relation or part",
  (name) => {
    const parts = partsOf(FILES[name] ?? new Uint8Array());
    const template = partsOf(templateOf(TEMPLATES[name]));
    const others = (all: Map<string, string>) =>
      [...all].filter(([part]) => !/^word\/(document|header\d+|footer\d+)\.xml$/.test(part));
    expect(others(parts)).toEqual(others(template));
    const code = /<w:(?:fldSimple|fldChar|instrText|hyperlink|object|pict|drawing|altChunk|sdt|ins|del)\b/g;
    const codes = (all: Map<string, string>) =>
      [...all].map(([part, xml]) => [part, [...xml.matchAll(code)].map(([tag]) => tag)]);
    expect(codes(parts)).toEqual(codes(template));
  },
);

test.each(Object.keys(TEMPLATES) as (keyof typeof TEMPLATES)[])(
  "%s: attacks are printed as they were typed",
  (name) => {
    const text = paragraphsIn(FILES[name] ?? new Uint8Array()).join("\n");
    const shown = HOSTILE.flatMap(paragraphsOf).filter((line) => !/^[-+*•]/u.test(line));
    expect(shown.filter((line) => !text.includes(line))).toEqual([]);
  },
);

test("a text is cleaned of what XML and readers cannot take, and keeps its lines", () => {
  expect(
    plainText("a\r\nb\rc\u000Bd\u2028e\tf\u0000\u001B\uFFFE\uFFFF\u202E\uD800g\uD83D\uDE00e\u0302\u0323"),
  ).toBe("a\nb\nc\nd\ne f\uFFFDg\uD83D\uDE00ệ");
  expect(paragraphsOf("  một \n\n \u0001\n hai")).toEqual(["một", "hai"]);
});

test("the check of well-formed XML finds what is wrong", () => {
  expect(
    ["<a><b/></a>", "<a>&amp;&#10;</a>", "<a>", "<a></b>", "<a>&</a>", "<a>\uFFFE</a>", "<a><</a>"].map(
      xmlFault,
    ),
  ).toEqual([null, null, "open a", "/b closes a", "bare & in &", "character U+fffe", "bare <"]);
});
