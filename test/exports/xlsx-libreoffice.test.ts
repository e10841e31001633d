// Opens the workbook in LibreOffice where that is present. The kept values are taken out first, so that what comes
// back was calculated there.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import PizZip from "pizzip";
import { afterAll, expect, test } from "vitest";
import { addCounts } from "../../shared/province/tally.ts";
import type { Counts, DutyLine, ProvinceDocument, Standing } from "../../shared/province/view.ts";
import { sampleDocument } from "../shared/sample-document.ts";
import { convert, officeOrNull } from "../support/libreoffice.ts";
import { readBack } from "./sheets-book.ts";

const office = officeOrNull();
const folder = mkdtempSync(join(tmpdir(), "exports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

if (office === null)
  console.warn("LibreOffice is not present: the XLSX was NOT opened in it (set SOFFICE_PATH).");

/** The workbook without the values kept beside formulas. */
function withoutResults(bytes: Uint8Array): Uint8Array {
  const zip = new PizZip(bytes);
  for (const path of Object.keys(zip.files)) {
    if (!path.startsWith("xl/worksheets/sheet")) continue;
    const xml = zip.file(path)?.asText() ?? "";
    zip.file(path, xml.replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1"));
  }
  return zip.generate({ type: "uint8array" });
}

/** The same workbook after LibreOffice has opened, calculated and saved it. */
async function throughOffice(program: string, name: string, bytes: Uint8Array) {
  writeFileSync(join(folder, `${name}.xlsx`), withoutResults(bytes));
  const out = convert(program, folder, `${name}.xlsx`, "xlsx");
  return readXlsx(readFileSync(out));
}

/** Two sections and duties whose numbers read as the same number. */
function numberedDocument(): ProvinceDocument {
  const document = sampleDocument();
  const { view } = document;
  const [a, b] = view.duties.filter(({ leads }) => leads.length > 3) as [DutyLine, DutyLine];
  const duties = [
    { ...a, duty: "1.1", section: "1.1" },
    { ...b, duty: "1.10", section: "1.10" },
  ];
  const sections = duties.map(({ section, state, leads, coordinators }) => {
    const standings = [...leads, ...coordinators].map(({ standing }) => standing);
    const obligations: Counts<Standing> = Object.fromEntries(
      standings.map((standing) => [standing, standings.filter((other) => other === standing).length]),
    );
    return { id: section, title: section, duties: { [state]: 1 }, obligations };
  });
  const totals = {
    duties: addCounts(sections[0]!.duties, sections[1]!.duties),
    obligations: addCounts<Standing>(sections[0]!.obligations, sections[1]!.obligations),
  };
  return { ...document, view: { ...view, duties, sections, totals } };
}

const cases: [string, () => ProvinceDocument][] = [
  ["sample", () => sampleDocument()],
  ["hostile", () => sampleDocument({ hostile: true })],
  ["numbered", numberedDocument],
];

for (const [name, make] of cases) {
  const title =
    office === null
      ? `(NOT RUN: no LibreOffice on this machine) the ${name} workbook opens with the same numbers`
      : `LibreOffice calculates every formula of the ${name} workbook to the value that we kept`;
  test(title, async () => {
    const { book, bytes } = await readBack(make());
    if (office === null) {
      expect(book.sheets.length).toBe(11);
      return;
    }
    const opened = await throughOffice(office, name, bytes);
    const wrong: unknown[] = [];
    for (const sheet of book.sheets) {
      const other = opened.sheets.find((one) => one.name === sheet.name);
      for (const [place, { formula }] of sheet.cells ?? []) {
        if (formula === undefined) continue;
        const [row = 0, column = 0] = place.split(",").map(Number);
        const [kept, found] = [sheet.rows[row]?.[column], other?.rows[row]?.[column]];
        const same =
          typeof kept === "number" ? Math.abs(kept - Number(found ?? Number.NaN)) < 1e-9 : kept === found;
        if (!same) wrong.push({ sheet: sheet.name, place, formula, kept, found });
      }
    }
    expect(wrong).toEqual([]);
    const textsOf = (sheets: typeof book.sheets) =>
      sheets.find((sheet) => sheet.name === "Khó khăn – kiến nghị")?.rows.map((row) => row[5]);
    expect(textsOf(opened.sheets)).toEqual(textsOf(book.sheets));
    expect(opened.sheets.map((sheet) => sheet.name)).toEqual(book.sheets.map((sheet) => sheet.name));
    const formulas = (sheets: typeof book.sheets) =>
      sheets.reduce(
        (sum, sheet) =>
          sum + [...(sheet.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined).length,
        0,
      );
    expect(formulas(opened.sheets)).toBe(formulas(book.sheets));
  });
}
