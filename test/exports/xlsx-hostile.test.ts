import { beforeAll, expect, test } from "vitest";
import type { ProvinceDocument, TextLine } from "../../shared/province/view.ts";
import { cleanText, cutText } from "../../worker/exports/sheets/safe-text.ts";
import { sampleDocument } from "../shared/sample-document.ts";
import { type ReadBook, readBack, records } from "./sheets-book.ts";
import { HOSTILE_TEXTS, isWholeText } from "./sheets-hostile.ts";

/** The hostile sample with hostile words in every place that a person can fill. */
function hostileDocument(): ProvinceDocument {
  const document = sampleDocument({ hostile: true });
  const { view } = document;
  const word = (index: number) => HOSTILE_TEXTS[index % HOSTILE_TEXTS.length] ?? "";
  const texts = HOSTILE_TEXTS.map(
    (text): TextLine => ({
      kind: "difficulty",
      agency: "so-noi-vu",
      answersFor: null,
      duty: null,
      key: text,
      version: 1,
      text,
    }),
  );
  return {
    ...document,
    texts: [...document.texts, ...texts],
    view: {
      ...view,
      plan: { ...view.plan, number: '1&"/KH<>&P' },
      period: { ...view.period, name: "=kỳ & <một>" },
      sections: view.sections.map((line, index) => ({ ...line, title: word(index) })),
      duties: view.duties.map((line, index) => ({
        ...line,
        text: word(index),
        deadlineText: word(index + 1),
      })),
      agencies: view.agencies.map((line, index) => ({
        ...line,
        name: `${word(index)} ${index}`,
        exempt: line.exempt === null ? null : "=1+1",
      })),
      bodies: view.bodies.map((body, index) => ({
        ...body,
        name: `${word(index)} ${index}`,
        shortName: `${word(index)} ${index}`,
      })),
      figures: view.figures.map((line, index) => ({ ...line, name: word(index), unit: word(index + 3) })),
    },
  };
}

let plain: ReadBook;
let hostile: ReadBook;

beforeAll(async () => {
  plain = await readBack(sampleDocument());
  hostile = await readBack(hostileDocument());
});

const sheetsOf = ({ parts }: ReadBook) => parts.filter((path) => path.startsWith("xl/worksheets/sheet"));
const xmlOf = (read: ReadBook) => sheetsOf(read).map((path) => read.part(path) ?? "");
const formulasOf = (read: ReadBook) => xmlOf(read).flatMap((xml) => xml.match(/<f>[^<]*<\/f>/g) ?? []);

test("hostile words add no formula and change none", () => {
  // Where a row stands depends on how many texts there are, not on what they say: no formula looks at texts.
  expect(formulasOf(hostile)).toEqual(formulasOf(plain));
  expect(
    xmlOf(hostile)
      .join("")
      .match(/<f[ >]/g)?.length,
  ).toBe(formulasOf(plain).length);
});

test("nothing in the file is a link, a script, an image or a reference to another place", () => {
  expect(
    hostile.parts.filter((path) => /_rels\/sheet|external|hyperlink|vba|drawing|comments|tables/i.test(path)),
  ).toEqual([]);
  expect(xmlOf(hostile).join("")).not.toMatch(/<hyperlink|r:id=|<oleObject|<control/);
});

test("no typed text becomes an error value, a truth value, a number or a date", () => {
  const types = xmlOf(hostile).flatMap((xml) => xml.match(/<c [^>]*t="[^"]*"/g) ?? []);
  expect([...new Set(types.map((cell) => /t="([^"]*)"/.exec(cell)?.[1]))].sort()).toEqual(["inlineStr", "s"]);
});

test("every text is read back as it was typed, but for what no file can hold", () => {
  const lines = records(hostile.rows("Khó khăn – kiến nghị"));
  const found = lines
    .filter((line) => line["Loại nội dung"] === "Khó khăn, vướng mắc")
    .map((line) => line["Nội dung"]);
  const kept = HOSTILE_TEXTS.map(cleanText).filter((text) => text !== "");
  expect(found.slice(-HOSTILE_TEXTS.length)).toEqual(kept);
});

test("every part is well-formed XML", () => {
  const illegal: string[] = [];
  for (const path of hostile.parts.filter((name) => /\.(xml|rels)$/.test(name))) {
    const xml = hostile.part(path) ?? "";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them.
    if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml) || !isWholeText(xml))
      illegal.push(path);
    if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)/.test(xml)) illegal.push(`${path}: &`);
    const open: string[] = [];
    for (const [tag, end, name = "", closed] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (end) {
        if (open.pop() !== name) illegal.push(`${path}: ${tag}`);
      } else if (!closed) open.push(name);
    }
    if (open.length > 0) illegal.push(`${path}: ${open.join()}`);
    if (/<(?![/?\w])/.test(xml)) illegal.push(`${path}: <`);
  }
  expect(illegal).toEqual([]);
});

test("a page's head shows an ampersand and obeys no code in it", () => {
  const heads = xmlOf(hostile)[0]?.match(/<oddHeader>([^<]*)</)?.[1] ?? "";
  expect(heads).toContain("SỐ 1&amp;&amp;");
  expect(heads).toContain("&amp;&amp;P");
  expect(heads.replace(/&amp;/g, "&").length).toBeLessThanOrEqual(255);
});

test("a text that would be a formula if it were typed again has the format of a text", () => {
  const styles = hostile.part("xl/styles.xml") ?? "";
  const format = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
  const cellStyles = (styles.split("<cellXfs")[1] ?? "").match(/<xf [^>]*>/g) ?? [];
  const asText = new Set(
    cellStyles.flatMap((xf, index) => (xf.includes(`numFmtId="${format}"`) ? [String(index)] : [])),
  );
  const strings = (hostile.part("xl/sharedStrings.xml") ?? "").match(/<si>.*?<\/si>/gs) ?? [];
  const dangerous = new Set(strings.flatMap((si, index) => (/<t[^>]*>=/.test(si) ? [String(index)] : [])));
  const cells = xmlOf(hostile).flatMap((xml) => [
    ...xml.matchAll(/<c r="[A-Z]+\d+" t="s" s="(\d+)"><v>(\d+)<\/v>/g),
  ]);
  const found = cells.filter(([, , index]) => dangerous.has(index ?? ""));
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(([, style]) => !asText.has(style ?? ""))).toEqual([]);
});

test("a text longer than a cell holds is cut with a visible note", async () => {
  const text = "😀ư".repeat(20_000);
  const line: TextLine = {
    kind: "difficulty",
    agency: "so-noi-vu",
    answersFor: null,
    duty: null,
    key: "own.1",
    version: 1,
    text,
  };
  const { rows } = await readBack({ ...sampleDocument(), texts: [line] });
  expect(records(rows("Khó khăn – kiến nghị"))[0]?.["Nội dung"]).toBe(cutText(text));
});
