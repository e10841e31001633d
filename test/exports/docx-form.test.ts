// The form of the decree (NĐ 30/2020/NĐ-CP) in the files themselves, and their pages as LibreOffice lays them out.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { agencyReportDocx } from "../../worker/exports/docx/agency-report.ts";
import { reminderLetterDocx } from "../../worker/exports/docx/reminder-letter.ts";
import { WAIT } from "../limits.ts";
import { sampleDocument } from "../shared/sample-document.ts";
import { AGENCY_SENT, LETTER, partsOf, provinceFile, templateOf } from "./docx-support.ts";

const FILES = {
  province: provinceFile(sampleDocument()),
  agency: agencyReportDocx(templateOf("agency-report"), AGENCY_SENT),
  letter: reminderLetterDocx(templateOf("reminder-letter"), LETTER),
};
type FileName = keyof typeof FILES;
const NAMES = Object.keys(FILES) as FileName[];

const millimetres = (twips: string | undefined) => Math.round((Number(twips) * 25.4) / 1440);

/** Size and margins of every section, in millimetres, and whether its first page has a head of its own. */
function sectionsOf(file: Uint8Array) {
  const xml = partsOf(file).get("word/document.xml") ?? "";
  return [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gs)].map(([section]) => {
    const value = (tag: string, name: string) =>
      new RegExp(`<w:${tag} [^>]*w:${name}="(\\d+)"`).exec(section)?.[1];
    return {
      page: [millimetres(value("pgSz", "w")), millimetres(value("pgSz", "h"))],
      margins: ["top", "right", "bottom", "left"].map((side) => millimetres(value("pgMar", side))),
      firstApart: /<w:titlePg(?: w:val="true")?\/>/.test(section),
    };
  });
}

const PORTRAIT = { page: [210, 297], margins: [20, 20, 20, 30] };

test("pages are A4 with the decree's margins; Phụ lục II lies across", () => {
  expect(NAMES.map((name) => sectionsOf(FILES[name]))).toEqual([
    [
      { ...PORTRAIT, firstApart: true },
      { page: [297, 210], margins: [30, 25, 20, 25], firstApart: false },
      { ...PORTRAIT, firstApart: false },
    ],
    [{ ...PORTRAIT, firstApart: true }],
    [{ ...PORTRAIT, firstApart: true }],
  ]);
});

test.each(NAMES)(
  "%s: Times New Roman, black, body 14 points justified with an indent and 6 points between",
  (name) => {
    const parts = partsOf(FILES[name]);
    const all = [...parts].filter(([part]) => part.startsWith("word/")).map(([, xml]) => xml);
    const fonts = all.flatMap((xml) =>
      [...xml.matchAll(/w:(?:ascii|hAnsi|cs|eastAsia)="([^"]+)"/g)].map(([, font]) => font),
    );
    expect(new Set(fonts)).toEqual(new Set(["Times New Roman"]));
    const styles = parts.get("word/styles.xml") ?? "";
    expect(/<w:docDefaults>.*?<w:sz w:val="(\d+)"\/>/s.exec(styles)?.[1]).toBe("28");
    const body = /<w:style [^>]*w:styleId="NoiDung".*?<\/w:style>/s.exec(styles)?.[0] ?? "";
    expect(["w:jc", "w:ind", "w:spacing"].map((tag) => new RegExp(`<${tag} [^>]*>`).exec(body)?.[0])).toEqual(
      [
        '<w:jc w:val="both"/>',
        '<w:ind w:firstLine="720"/>',
        '<w:spacing w:after="0" w:before="120" w:line="264" w:lineRule="auto"/>',
      ],
    );
  },
);

function programOrNull(names: (string | undefined)[], flag: string): string | null {
  for (const name of names) {
    if (!name) continue;
    try {
      execFileSync(name, [flag], { stdio: "ignore" });
      return name;
    } catch {
      // Not this one.
    }
  }
  return null;
}

const office = programOrNull([process.env.SOFFICE_PATH, "soffice", "libreoffice"], "--version");
const toText = programOrNull(["pdftotext"], "-v");
const toInfo = programOrNull(["pdfinfo"], "-v");
const folder = mkdtempSync(join(tmpdir(), "docx-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Texts of the pages and their sizes in points, after LibreOffice laid the file out. */
function pagesOf(name: FileName): { texts: string[]; sizes: string[] } {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, FILES[name]);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync(String(office), [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, path], {
    stdio: "ignore",
    timeout: WAIT,
  });
  const pdf = join(folder, `${name}.pdf`);
  const texts = execFileSync(String(toText), ["-layout", pdf, "-"], { encoding: "utf8" })
    .split("\f")
    .slice(0, -1);
  const info = execFileSync(String(toInfo), ["-l", "999", pdf], { encoding: "utf8" });
  return { texts, sizes: [...info.matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)].map(sizeWords) };
}

const sizeWords = ([, width, height]: RegExpMatchArray) =>
  `${Math.round(Number(width))} x ${Math.round(Number(height))}`;

/** The page number at the head of each page, or null. */
const numbersOf = (texts: readonly string[]) => texts.map((text) => /^\s*(\d+)\n/.exec(text)?.[1] ?? null);

if (office === null || toText === null || toInfo === null) {
  console.warn("LibreOffice or poppler is not present: the DOCX pages were NOT laid out and looked at.");
  test("pages were NOT laid out: LibreOffice, pdftotext and pdfinfo are needed for it", () => {
    expect([office, toText, toInfo]).toContain(null);
  });
} else {
  describe("laid out by LibreOffice", () => {
    test.each(NAMES)("%s: pages are numbered from the second on, and no tag is left", (name) => {
      const { texts, sizes } = pagesOf(name);
      expect(sizes).toHaveLength(texts.length);
      expect(numbersOf(texts)).toEqual(texts.map((_, place) => (place === 0 ? null : String(place + 1))));
      expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
      expect(texts.filter((text) => text.replace(/^\s*\d+\s*/, "").trim() === "")).toEqual([]);
    });

    test("the province's report: Phụ lục II and its repeated head on A4 across, all else upright", () => {
      const { texts, sizes } = pagesOf("province");
      const across = sizes.map((size) => size === "842 x 595");
      const from = across.indexOf(true);
      expect(texts[from]).toContain("KẾT QUẢ THEO NHIỆM VỤ");
      expect(across.lastIndexOf(true)).toBe(
        texts.findIndex((text) => /CƠ QUAN CHƯA GỬI BÁO CÁO, CÓ/.test(text)) - 1,
      );
      expect(sizes.filter((_, place) => !across[place]).every((size) => size === "595 x 842")).toBe(true);
      const heads = texts.filter((text, place) => across[place] && /TT\s+Nhiệm vụ/.test(text));
      expect(heads).toHaveLength(across.filter((one) => one).length);
      expect(texts.length).toBeLessThan(45);
    });
  });
}
