import PizZip from "pizzip";
import { expect, test } from "vitest";
import { docxBlocks } from "../../shared/plan/reading/docx/docx-blocks.ts";
import { readPlan, readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { NOTE, said, TEXT, wordFile } from "./word-plan.ts";

function blocksOf(bytes: Uint8Array) {
  const blocks = docxBlocks(bytes);
  if ("refusal" in blocks) throw new Error(blocks.refusal);
  return blocks;
}

test("a Word file with four levels of numbers, merged cells, a divided table and footnotes reads as its text does", async () => {
  const reading = readPlan(blocksOf(await wordFile()));
  expect(said(reading)).toEqual(said(readPlanText(TEXT)));
  expect(reading.duties.map(({ id, lead }) => `${id}: ${lead.join("; ")}`)).toEqual([
    "I.1.a.1: Sở Tư pháp",
    "I.1.a.2: Sở Tư pháp",
    "I.1.b: Công an tỉnh",
    "I.2.a: Sở Giáo dục và Đào tạo",
    "II.1.a: Ủy ban nhân dân các xã, phường",
    "PL.I.1: Sở Tư pháp",
    "PL.I.2: Sở Tư pháp",
    "PL.I.3: Sở Tư pháp; UBND cấp xã",
  ]);
  expect(reading.duties[0]?.references).toEqual([NOTE]);
});

/** The file with its body's XML changed. */
async function changed(change: (xml: string) => string): Promise<Uint8Array> {
  const zip = new PizZip(await wordFile());
  zip.file("word/document.xml", change(zip.file("word/document.xml")!.asText()));
  return zip.generate({ type: "uint8array" });
}

test("tracked changes are read as accepted, and told; so are text boxes", async () => {
  const bytes = await changed((xml) =>
    xml
      .replace(/<w:r>(<w:t[^>]*>Công an tỉnh cử báo cáo viên\.<\/w:t>)<\/w:r>/, (_, text: string) => {
        const deleted = '<w:del w:id="91" w:author="A"><w:r><w:delText>Sở Y tế và </w:delText></w:r></w:del>';
        return `${deleted}<w:ins w:id="92" w:author="A"><w:r>${text}</w:r></w:ins>`;
      })
      .replace(
        "</w:body>",
        '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Chữ trong khung</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p></w:body>',
      ),
  );
  const reading = readPlan(blocksOf(bytes));
  expect(reading.notices).toEqual([
    { type: "text_boxes", count: 1 },
    { type: "tracked_changes", inserted: 1, deleted: 1 },
  ]);
  expect(reading.duties.find(({ id }) => id === "I.1.b")?.lead).toEqual(["Công an tỉnh"]);
  expect(reading.aside.map(({ text }) => text)).toContain("Chữ trong khung");
});

test("what is no Word file, or a broken one, is refused", async () => {
  const damaged = [new Uint8Array(0), new Uint8Array([1, 2, 3]), (await wordFile()).slice(0, 900)];
  expect(damaged.map((bytes) => docxBlocks(bytes))).toEqual([
    { refusal: "damaged" },
    { refusal: "damaged" },
    { refusal: "damaged" },
  ]);
});
