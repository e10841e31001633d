// The Word templates: tool and files agree, the page for officers lists what may be written, faults are told.
import { readFileSync } from "node:fs";
import PizZip from "pizzip";
import { describe, expect, test } from "vitest";
import { makeTemplate } from "../../tools/make-templates.ts";
import { agencyReportData } from "../../worker/exports/docx/agency-report.ts";
import { fillTemplate, type TemplateData, TemplateError } from "../../worker/exports/docx/fill-template.ts";
import { provinceReportData } from "../../worker/exports/docx/province-report.ts";
import { reminderLetterData } from "../../worker/exports/docx/reminder-letter.ts";
import { AGENCY_TAGS, LETTER_TAGS, PROVINCE_TAGS } from "../../worker/exports/docx/tags.ts";
import { sampleDocument } from "../shared/sample-document.ts";
import {
  AGENCY_DRAFT,
  LETTER,
  OFFICE,
  partsOf,
  SNAPSHOT,
  TEMPLATE_NAMES,
  templateOf,
} from "./docx-support.ts";

const page = readFileSync(new URL("../../docs/word-templates.md", import.meta.url), "utf8");

/** Rows of the page's table of a template: tag, meaning, example. */
function listedTags(name: string): string[][] {
  const part = page.split(/^## /m).find((text) => text.includes(`(\`${name}.docx\`)`)) ?? "";
  return [...part.matchAll(/^\| `(\w+)`\s*\| (.+?)\s*\| (.+?)\s*\|$/gm)].map(
    ([, tag = "", meaning = "", example = ""]) => [tag, meaning, example],
  );
}

function tagsOf(data: TemplateData): string[] {
  return Object.entries(data).flatMap(([tag, value]) =>
    typeof value === "string" ? [tag] : [tag, ...value.flatMap(tagsOf)],
  );
}

const sorted = (tags: readonly string[]) => [...new Set(tags)].sort();

const DATA: Record<(typeof TEMPLATE_NAMES)[number], [TemplateData, readonly string[]]> = {
  "province-report": [provinceReportData(sampleDocument(), SNAPSHOT, OFFICE), PROVINCE_TAGS],
  "agency-report": [agencyReportData(AGENCY_DRAFT), AGENCY_TAGS],
  "reminder-letter": [reminderLetterData(LETTER), LETTER_TAGS],
};

describe.each(TEMPLATE_NAMES)("the template %s", (name) => {
  test("is what the tool makes", async () => {
    expect(partsOf(await makeTemplate(name))).toEqual(partsOf(templateOf(name)));
  });

  test("is told of in the page for officers, each tag that the data give once, with an example", () => {
    const [data, tags] = DATA[name];
    const listed = listedTags(name);
    expect(listed).toHaveLength(new Set(tags).size);
    expect(listed.filter(([, meaning, example]) => meaning === "" || example === "")).toEqual([]);
    expect(sorted(listed.map(([tag = ""]) => tag))).toEqual(sorted(tags));
    expect(sorted(tagsOf(data))).toEqual(sorted(tags));
  });

  test("has no field, link or code of its own but the page number", () => {
    const parts = [...partsOf(templateOf(name))];
    const fields = parts.flatMap(([, xml]) =>
      [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code]) => code),
    );
    expect(new Set(fields)).toEqual(new Set(["PAGE"]));
    expect(
      parts
        .filter(([part, xml]) =>
          /<w:hyperlink|relationships\/(hyperlink|vbaProject|oleObject|attachedTemplate)/.test(part + xml),
        )
        .map(([part]) => part),
    ).toEqual([]);
  });
});

/** A template of one's own with one paragraph instead of the body. */
function templateWith(text: string): Uint8Array {
  const zip = new PizZip(templateOf("reminder-letter"));
  const xml = zip.file("word/document.xml")?.asText() ?? "";
  const body = `<w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p><w:sectPr/></w:body>`;
  zip.file("word/document.xml", xml.replace(/<w:body>.*<\/w:body>/s, body));
  return zip.generate({ type: "uint8array" });
}

function faultsOf(template: Uint8Array): readonly string[] {
  try {
    fillTemplate(template, { name: "Tên", list: [] }, ["name", "list"]);
  } catch (error) {
    if (error instanceof TemplateError) return error.faults;
    throw error;
  }
  return [];
}

describe("a template of one's own", () => {
  test.each([
    ["Xin chào {name}", []],
    [
      "{constructor}",
      ["Tệp mẫu có thẻ {constructor} mà hệ thống không biết. Xem danh sách thẻ trong tài liệu về mẫu Word."],
    ],
    ["{@name}", ["Tệp mẫu có thẻ {@name} chèn mã, không được dùng. Viết {name}."]],
    [
      "{#list}{ten_la}{/list}",
      ["Tệp mẫu có thẻ {ten_la} mà hệ thống không biết. Xem danh sách thẻ trong tài liệu về mẫu Word."],
    ],
    [
      "{#list}{name}",
      [
        "Thẻ {list} trong tệp mẫu chưa đúng: thiếu thẻ mở, thẻ đóng hoặc dấu ngoặc. Xem danh sách thẻ trong tài liệu về mẫu Word.",
      ],
    ],
    [
      "{name",
      [
        "Thẻ {name} trong tệp mẫu chưa đúng: thiếu thẻ mở, thẻ đóng hoặc dấu ngoặc. Xem danh sách thẻ trong tài liệu về mẫu Word.",
      ],
    ],
  ])("%s is judged before anything is filled in", (text, faults) => {
    expect(faultsOf(templateWith(text))).toEqual(faults);
  });

  test("that is no Word file is refused", () => {
    expect(faultsOf(new TextEncoder().encode("%PDF-1.7"))).toEqual([
      "Tệp mẫu không phải tệp Word (.docx) đọc được.",
    ]);
  });
});
