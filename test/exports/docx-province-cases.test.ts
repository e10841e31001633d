// The provincial report where reports are returned, entered on behalf, few or none, and what it names as its source.
import { expect, test } from "vitest";
import type {
  AgencyLine,
  BodyAnswer,
  DutyLine,
  ProvinceDocument,
  ProvinceView,
} from "../../shared/province/view.ts";
import { subjectOf } from "../../shared/wording/docx-form.ts";
import { missingSentence } from "../../shared/wording/docx-sentences.ts";
import { TemplateError } from "../../worker/exports/docx/fill-template.ts";
import { provinceReportDocx } from "../../worker/exports/docx/province-report.ts";
import { OFFICE, paragraphsIn, partsOf, provinceFile, SNAPSHOT, templateOf } from "./docx-support.ts";
import { between, document, file } from "./province-paragraphs.ts";

/** The report with some agencies alone. */
function withAgencies(agencies: AgencyLine[], over: Partial<ProvinceView> = {}): string[] {
  return paragraphsIn(provinceFile({ ...document, view: { ...document.view, ...over, agencies } }));
}

function countedAgency(id: string): AgencyLine {
  const line = document.view.agencies.find((agency) => agency.id === id);
  if (!line) throw new Error(`no agency ${id}`);
  return { ...line, state: "approved", latest: 1, counted: 1, onBehalf: false, countedOnBehalf: false };
}

test("a report returned after it was approved still counts, and is named so", () => {
  const all = withAgencies([
    { ...countedAgency("so-noi-vu"), latest: 2, counted: 2, state: "returned" },
    countedAgency("so-tai-chinh"),
  ]);
  expect(
    between(
      all,
      "2. Đã gửi báo cáo, lần gửi mới nhất chưa được tổng hợp",
      "3. Báo cáo không đưa vào tổng hợp (cơ quan chấm dứt hoạt động trước ngày chốt số liệu)",
    ),
  ).toEqual([
    "2. Đã gửi báo cáo, lần gửi mới nhất chưa được tổng hợp",
    "1. Sở Nội vụ: báo cáo lần 2 đã được tổng hợp, nay cần chỉnh lý; số liệu vẫn giữ trong tổng hợp.",
  ]);
});

test("figures are added from every report that counts, also of a body that owes none", () => {
  const exempt = { ...countedAgency("so-noi-vu"), expected: false, exempt: "Mới thành lập" };
  const all = withAgencies([exempt, { ...countedAgency("so-tai-chinh"), latest: null, counted: null }], {
    reporting: { ...document.view.reporting, approved: 0 },
  });
  expect(all.filter((text) => text.startsWith("- Số liệu tổng hợp từ"))).toEqual([
    "- Số liệu tổng hợp từ 1 báo cáo đã được duyệt; kinh phí tính theo triệu đồng. Dấu “–”: không có số liệu.",
  ]);
});

test("reports entered on behalf are counted by the version that counts, among those expected", () => {
  const all = withAgencies([
    { ...countedAgency("so-noi-vu"), latest: 2, state: "sent", countedOnBehalf: true },
    { ...countedAgency("so-y-te"), countedOnBehalf: true, onBehalf: true },
    { ...countedAgency("so-tai-chinh"), latest: 2, state: "sent", onBehalf: true },
    { ...countedAgency("hoi-nong-dan-tinh"), expected: false, countedOnBehalf: true },
  ]);
  expect(all.find((text) => text.startsWith("Tính đến"))).toContain("(trong đó 2 báo cáo được nhập thay)");
});

test.each([
  ["Năm 2021", "năm 2021"],
  ["Quý I năm 2022", "quý I năm 2022"],
  ["6 tháng đầu năm 2022", "6 tháng đầu năm 2022"],
  ["Giai đoạn 2021 - 2025", "giai đoạn 2021 - 2025"],
])("the subject names the period %s behind the plan", (name, words) => {
  const { plan } = document.view;
  expect(subjectOf({ ...plan, issuer: "Ủy ban nhân dân tỉnh" }, { name })).toBe(
    `Kết quả thực hiện Kế hoạch số 6134/KH-UBND ngày 17 tháng 11 năm 2020 của Ủy ban nhân dân tỉnh trong ${words}`,
  );
});

test("names its source at the foot of the first page alone", () => {
  const footers = (bytes: Uint8Array) =>
    [...partsOf(bytes).keys()]
      .filter((part) => /^word\/footer\d+\.xml$/.test(part))
      .flatMap((part) => paragraphsIn(bytes, part));
  expect([footers(file), footers(provinceFile(document, { kind: "live" }))]).toEqual([
    [
      "Nguồn: bản chốt số 3, chốt lúc 09:00 ngày 20/12/2021, SHA-256 0123456789ab. (Xóa dòng này trước khi ký.)",
    ],
    ["Nguồn: số liệu tổng hợp đến ngày 20/12/2021, chưa chốt. (Xóa dòng này trước khi ký.)"],
  ]);
});

test("where Sở Tư pháp wrote nothing, agencies are quoted, what nobody wrote is marked, the signature is blank", () => {
  const own = paragraphsIn(provinceFile({ ...document, office: {} }));
  expect(own[10]).toBe("Kính gửi: Ủy ban nhân dân tỉnh Bến Tre");
  expect(
    between(own, "I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI", "II. KẾT QUẢ THỰC HIỆN THEO TỪNG NHÓM NHIỆM VỤ")[1],
  ).toBe("[Nội dung này chưa nhập; đề nghị bổ sung.]");
  const advantages = between(own, "1. Ưu điểm", "2. Tồn tại, hạn chế").slice(1);
  expect(advantages.filter((line) => line.startsWith("- "))).toHaveLength(
    document.texts.filter(({ kind }) => kind === "advantages").length,
  );
  expect(between(own, "Nơi nhận:", "Phụ lục I")).toEqual(["Nơi nhận:", "- Như trên;", "- Lưu: VT."]);
});

test("texts that say that there is nothing are not quoted, and lists without any say so", () => {
  const texts = ["Không có.", "không", "  KHÔNG CÓ ", "–"].map((text, place) => ({
    ...{ kind: "difficulty" as const, agency: "so-tai-chinh", answersFor: null, duty: null },
    ...{ key: `own.${place}`, version: 1, text },
  }));
  const all = paragraphsIn(provinceFile({ ...document, texts }));
  expect(
    between(all, "Khó khăn, vướng mắc do các cơ quan, đơn vị, địa phương nêu:", "3. Nguyên nhân"),
  ).toEqual(["Khó khăn, vướng mắc do các cơ quan, đơn vị, địa phương nêu:", "Không có."]);
});

test("few leads that have not reported are named, many are counted", () => {
  const line = document.view.duties.find(({ duty }) => duty === "II.1.a");
  if (!line) throw new Error("no such duty");
  const answers = (count: number): BodyAnswer[] =>
    line.leads.filter(({ standing }) => standing === "missing").slice(0, count);
  const done = line.leads.filter(({ standing }) => standing === "done").slice(0, 2);
  const told = (leads: BodyAnswer[]) => {
    const duty: DutyLine = { ...line, leads, answered: 2, of: leads.length, invited: [] };
    const view: ProvinceView = { ...document.view, duties: [duty] };
    const all = paragraphsIn(provinceFile({ ...document, view }));
    return all[all.findIndex((text) => text.startsWith("Nhiệm vụ II.1.a")) + 1];
  };
  expect(told([...done, ...answers(2)])).toBe(
    `Có 2/4 cơ quan chủ trì đã báo cáo: 2 đã thực hiện. ${missingSentence(["Sở Kế hoạch và Đầu tư", "Sở Nông nghiệp và Phát triển nông thôn"])}`,
  );
  expect(told([...done, ...answers(6)])).toBe(
    "Có 2/8 cơ quan chủ trì đã báo cáo: 2 đã thực hiện. Còn 6 cơ quan chưa có báo cáo được duyệt.",
  );
});

test("the same document gives the same bytes, and the document is left as it was", () => {
  const before = JSON.stringify(document);
  expect(Buffer.compare(provinceFile(document), file)).toBe(0);
  expect(JSON.stringify(document)).toBe(before);
});

test("an ArrayBuffer will do for a template, and another document's template is refused by the tags", () => {
  const { buffer } = Uint8Array.from(templateOf("province-report"));
  expect(Buffer.compare(provinceReportDocx(buffer, document, SNAPSHOT, OFFICE), file)).toBe(0);
  const wrong = () =>
    provinceReportDocx(templateOf("reminder-letter"), document as ProvinceDocument, SNAPSHOT, OFFICE);
  expect(wrong).toThrow(TemplateError);
});
