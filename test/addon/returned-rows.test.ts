// Rows and cells that come back with reasons: from the reviewer's sheet to the agency's and back again.
import { expect, test } from "vitest";
import { TONES } from "../../shared/look.ts";
import { formOf, goodReport } from "../shared/golden.ts";
import { problem, rowsOf, tabOf, value } from "./answers.ts";
import { type Harness, startEnvironment } from "./environment.ts";
import { readSheet, TABS, typeReport } from "./sheet-reader.ts";

const PERIOD = "kh-6134-2021";
const AGENCY = "so-tai-chinh";
const FINANCE = "bao-cao-so-tai-chinh";
const VIEWED = "Xem – Sở Tài chính";
const LOCKED = "Sở Tư pháp không trả lại ô này; nếu sửa thì báo cáo không gửi được.";
const form = formOf(AGENCY);

const environment = startEnvironment();

/** Selects a cell as a person does. */
function select(harness: Harness, tab: string, row: number, column: number): void {
  const sheet = tabOf(harness, tab);
  harness.fake.spreadsheet.activate(sheet);
  harness.fake.spreadsheet.select(sheet, { row, column, rows: 1, columns: 1 });
}

/** Where the tab warns that a cell was not returned. */
function lockedRects(harness: Harness) {
  return tabOf(harness, TABS.duties)
    .extras()
    .protections.filter(({ description }) => description === LOCKED)
    .map(({ rect, warningOnly }) => ({ ...rect, warningOnly }));
}

test("one row goes back from the opened report, is mended and nothing else, and goes through a second review", async () => {
  const harness = await environment.openHarness(FINANCE);
  value(harness.addon.buildSheet(PERIOD));
  typeReport(harness, goodReport(form));
  const sheet = readSheet(harness, TABS.duties);
  const sent = value(harness.addon.sendReport(null));
  expect(value(harness.addon.home()).sheet?.returned).toBeNull();

  // The agency changes its mind while nobody looks, and sends again.
  const back = value(harness.addon.takeBack(null, sent.version, sent.head.rev));
  expect([back.head?.state, back.head?.latest, back.head?.versions]).toEqual(["withdrawn", 0, 1]);
  expect(sheet.text("II.4.c", "result")).not.toBe("");
  const second = value(harness.addon.sendReport(null));
  expect([second.version, second.head.state]).toEqual([2, "sent"]);

  const review = await environment.openHarness("tong-hop-1");
  expect(problem(review.addon.selectedPlace())).toBe("nothing_opened");
  const opened = value(review.addon.openReport(PERIOD, AGENCY));
  const viewed = readSheet(review, VIEWED);
  select(review, VIEWED, 2, 2);
  expect(problem(review.addon.selectedPlace())).toBe("nothing_selected");
  select(review, VIEWED, viewed.rowOf("II.4.c"), viewed.columnOf("evidence"));
  const selected = value(review.addon.selectedPlace());
  const row = {
    table: "Nhiệm vụ",
    duty: "II.4.c",
    title: expect.stringMatching(/^Rà soát, tham mưu/),
    column: "",
    place: { table: "duties", row: "II.4.c" },
  };
  expect(selected).toEqual({
    row,
    cell: {
      ...row,
      column: "Văn bản minh chứng (mỗi văn bản một dòng)",
      place: { table: "duties", row: "II.4.c", column: "evidence" },
    },
  });
  const figure = { table: "figures", row: "bao-cao-vien", column: "total" } as const;
  value(review.addon.jumpInReport(figure));
  expect(value(review.addon.selectedPlace()).cell?.place).toEqual(figure);

  const rev = opened.head.rev;
  const whyRow = "Nêu rõ kết quả rà soát";
  const places = [
    { place: selected.row.place, reason: whyRow },
    { place: figure, reason: "Đối chiếu số báo cáo viên" },
  ];
  const unknown = [{ place: { table: "duties", row: "II.0" } as const, reason: "x" }];
  expect(problem(review.addon.returnReport(PERIOD, AGENCY, 2, rev, "", unknown))).toBe("path_unknown");
  const silent = [{ place: selected.row.place, reason: " " }];
  expect(problem(review.addon.returnReport(PERIOD, AGENCY, 2, rev, "", silent))).toBe("reason_required");
  const returned = value(review.addon.returnReport(PERIOD, AGENCY, 2, rev, "", places));
  expect([returned.state, returned.returned?.paths?.length]).toEqual(["returned", 2]);

  // The agency opens its sidebar: what came back is listed and marked, all else is shown as locked.
  const home = value(harness.addon.home()).sheet;
  expect(home?.returned).toEqual({
    version: 2,
    reason: "",
    at: expect.stringMatching(/^10\/12\/2021 \d\d:\d\d$/),
    items: [
      { ...row, reason: whyRow },
      {
        table: "Số liệu",
        duty: "1",
        title: "Tổng số báo cáo viên pháp luật",
        column: "Tổng số",
        place: figure,
        reason: "Đối chiếu số báo cáo viên",
      },
    ],
  });
  const figures = readSheet(harness, TABS.figures, "figures");
  expect([
    sheet.ground("II.4.c", "result"),
    sheet.ground("II.9.a", "result"),
    ["#f8f9fa", "#eef3fa"].includes(sheet.ground("II.4.c", "duty") ?? ""),
    figures.ground("bao-cao-vien", "total"),
    figures.ground("bao-cao-vien", "note"),
  ]).toEqual([TONES.ongoing.ground, TONES.quiet.ground, true, TONES.ongoing.ground, TONES.quiet.ground]);
  expect([sheet.text("II.4.c", "check"), sheet.text("II.9.a", "check")]).toEqual([
    `! Cần chỉnh lý: ${whyRow}`,
    "– Không thuộc phần trả lại, giữ nguyên",
  ]);
  expect(figures.note("bao-cao-vien", "total")).toContain("Cần chỉnh lý: Đối chiếu số báo cáo viên");
  const rects = lockedRects(harness);
  expect(rects.length).toBeGreaterThan(0);
  expect(rects.every(({ warningOnly }) => warningOnly)).toBe(true);
  const at = sheet.rowOf("II.4.c");
  const covers = (line: number) => rects.some(({ row = 0, rows = 0 }) => row <= line && line < row + rows);
  expect([covers(at), covers(sheet.rowOf("II.9.a"))]).toEqual([false, true]);

  // Building anew keeps marks and warnings; a word elsewhere is refused with both texts.
  value(harness.addon.buildSheet(PERIOD));
  expect(lockedRects(harness)).toEqual(rects);
  const before = sheet.text("II.9.a", "result");
  sheet.type("II.4.c", "result", "Đã rà soát 12 văn bản");
  sheet.type("II.9.a", "result", "Sửa thêm ngoài phần trả lại");
  const refused = harness.addon.sendReport(null);
  expect(refused.ok ? null : [refused.problem.code, refused.problem.locked]).toEqual([
    "rows_locked",
    [
      {
        table: "Nhiệm vụ",
        duty: "II.9.a",
        title: expect.any(String),
        column: "Kết quả thực hiện / lý do không phát sinh",
        place: { table: "duties", row: "II.9.a", column: "result" },
        kind: "changed",
        before,
        after: "Sửa thêm ngoài phần trả lại",
        mend: {
          table: "duties",
          key: "II.9.a",
          column: "result",
          before: "Sửa thêm ngoài phần trả lại",
          after: before,
        },
      },
    ],
  ]);
  const mend = refused.ok ? null : (refused.problem.locked?.[0]?.mend ?? null);
  if (mend) value(harness.addon.applyMend(null, mend));
  expect(sheet.text("II.9.a", "result")).toBe(before);
  expect(value(harness.addon.sendReport(null)).version).toBe(3);

  // A second reviewer reads what changed and nothing else, and approves with a remark.
  const other = await environment.openHarness("tong-hop-2");
  const again = value(other.addon.openReport(PERIOD, AGENCY));
  const changed = value(other.addon.listDifferences(PERIOD, AGENCY, 3, "before"));
  expect(changed).toEqual({
    version: 3,
    against: { kind: "version", version: 2 },
    rows: [
      {
        table: "Nhiệm vụ",
        duty: "II.4.c",
        title: expect.any(String),
        items: [
          {
            ...row,
            column: "Kết quả thực hiện / lý do không phát sinh",
            place: { table: "duties", row: "II.4.c", column: "result" },
            kind: "changed",
            before: expect.any(String),
            after: "Đã rà soát 12 văn bản",
            mend: null,
          },
        ],
      },
    ],
  });
  expect(value(other.addon.listDifferences(PERIOD, AGENCY, 3, "last")).against).toBeNull();
  const started = value(other.addon.startReview(PERIOD, AGENCY, 3, again.head.rev));
  const approved = value(other.addon.approveReport(PERIOD, AGENCY, 3, started.rev, "Đã rõ kết quả"));
  expect([approved.state, approved.counted]).toEqual(["approved", 3]);
  expect(value(other.addon.openReport(PERIOD, AGENCY)).decisions.slice(-1)).toMatchObject([
    { action: "approve", version: 3, reason: "Đã rõ kết quả" },
  ]);

  // The marks are gone with the return; the agency asks for its report, the reviewer takes the approval back.
  value(harness.addon.home());
  expect([sheet.ground("II.9.a", "result"), lockedRects(harness)]).toEqual(["#ffffff", []]);
  expect(problem(harness.addon.takeBack(null, 3, approved.rev))).toBe("transition_forbidden");
  expect(problem(harness.addon.askBack(null, 3, approved.rev, " "))).toBe("reason_required");
  const asked = value(harness.addon.askBack(null, 3, approved.rev, "Bổ sung số liệu quý IV"));
  expect([asked.head?.state, asked.head?.asksBack]).toEqual(["approved", "Bổ sung số liệu quý IV"]);
  const seen = value(other.addon.openReport(PERIOD, AGENCY));
  expect(seen.head.asksBack).toBe("Bổ sung số liệu quý IV");
  const undone = value(other.addon.unapproveReport(PERIOD, AGENCY, 3, seen.head.rev, "Theo đề nghị"));
  expect([undone.state, undone.counted, undone.asksBack]).toEqual(["in_review", null, null]);
});

test("marking what was returned costs the same calls however many rows there are", async () => {
  const openHarness = async (person: string, agency: string) => {
    const harness = await environment.openHarness(person);
    const paths = [{ table: "duties", row: "II.9.a", reason: "Nêu rõ kết quả" }];
    harness.intercept((request, send) => {
      const answer = send();
      if (!request.url.includes("/form?")) return answer;
      const reply = JSON.parse(answer.body);
      const returned = { base: 1, reason: "", at: "2021-12-10T02:00:00Z", paths };
      return {
        ...answer,
        body: JSON.stringify({ ...reply, returned, head: { ...reply.head, state: "returned", returned } }),
      };
    });
    harness.fake.calls.reset();
    expect(value(harness.addon.buildSheet(PERIOD)).returned?.items).toHaveLength(1);
    const built = harness.fake.calls.byName["Range.protect"] ?? 0;
    const sheet = readSheet(harness, TABS.duties);
    expect([sheet.text("II.9.a", "check").split("\n")[0], sheet.ground("II.9.a", "proposal")]).toEqual([
      "! Cần chỉnh lý: Nêu rõ kết quả",
      TONES.ongoing.ground,
    ]);
    typeReport(harness, goodReport(formOf(agency)));
    value(harness.addon.checkSheet(null));
    harness.fake.calls.reset();
    value(harness.addon.checkSheet(null));
    return { rows: sheet.keys().length, built, check: harness.fake.calls.total() };
  };
  const many = await openHarness(FINANCE, AGENCY);
  const few = await openHarness("bao-cao-hoi-nong-dan", "hoi-nong-dan-tinh");
  expect(many.rows).toBeGreaterThan(few.rows);
  expect(many.check).toBe(few.check);
  expect(many.built).toBeLessThan(60);
});

test("an agency keeps its own report as a Word document, from any version, and nobody else's", async () => {
  const harness = await environment.openHarness("bao-cao-ubnd-ba-tri");
  const file = value(harness.addon.downloadReport(PERIOD, "ubnd-ba-tri", 1));
  expect({ ...file, base64: file.base64.slice(0, 6) }).toEqual({
    name: "Báo cáo PBGDPL Năm 2021 - Ủy ban nhân dân huyện Ba Tri - lần 1.docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    // "PK", the signature of a zip archive.
    base64: "UEsDBA",
  });
  expect(problem(harness.addon.downloadReport(PERIOD, "ubnd-ba-tri", 9))).toBe("version_unknown");
  expect(problem(harness.addon.downloadReport(PERIOD, "so-noi-vu", 1))).toBe("agency_forbidden");
});

test("number and day of the signed document come after sending, without another version", async () => {
  const harness = await environment.openHarness("bao-cao-ubnd-ba-tri");
  const { head } = value(harness.addon.buildSheet(PERIOD));
  const letter = { number: "45/BC-UBND", date: "2021-12-09" };
  const after = value(harness.addon.recordLetter(null, 1, letter));
  expect(after.head).toEqual(head);
  expect(after.versions.map((line) => line.letter)).toEqual([letter]);
});

test("the Word draft is made of what stands in the sheet, and changes nothing in it", async () => {
  const harness = await environment.openHarness("bao-cao-ubnd-ba-tri");
  value(harness.addon.buildSheet(PERIOD));
  const before = rowsOf(harness, TABS.duties);
  const file = value(harness.addon.draftReport(PERIOD));
  expect({ ...file, base64: file.base64.slice(0, 6) }).toEqual({
    name: "Dự thảo báo cáo PBGDPL Năm 2021 - Ủy ban nhân dân huyện Ba Tri.docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    base64: "UEsDBA",
  });
  expect(rowsOf(harness, TABS.duties)).toEqual(before);
});
