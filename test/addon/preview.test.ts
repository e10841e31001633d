// What Sở Tư pháp will see: values as read, what is blank or could not be read said to be so.
import { beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../addon/contract/answer.ts";
import type { PreviewRow, PreviewView } from "../../addon/contract/preview.ts";
import type { SentView } from "../../addon/contract/sheet.ts";
import { createActions } from "../../addon/sidebar/actions.ts";
import type { Client } from "../../addon/sidebar/client.ts";
import { createStore } from "../../addon/sidebar/store.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Report } from "../../shared/report/report.ts";
import { UNFILLED, UNREAD } from "../../shared/wording/preview.ts";
import { DUTY_STATES } from "../../shared/wording/status.ts";
import { goodReport, withCells } from "../shared/golden.ts";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { flat } from "./flat-state.ts";
import { form, preview, previewed } from "./preview-data.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";
import { fillIn, type StubbedHarness, stubbedHarness } from "./stubbed-harness.ts";

const KEY = "II.4.c";
const HOSTILE = '<img src=x onerror="alert(1)"></script>=IMPORTXML("x")';

function rowOf(report: Report, key = KEY, on?: Form): PreviewRow | undefined {
  return previewed(report, on)
    .sections.flatMap(({ rows }) => rows)
    .find(({ place }) => place.row === key);
}

const good = goodReport(form);
const goodRow = rowOf(good);

describe("a row", () => {
  test("stands as it was read: status, result, day, each document by kind, number, day and subject", () => {
    const row = rowOf(
      withCells(good, KEY, {
        status: "  da thuc hien ",
        completed: "5.11.2021",
        evidence:
          "- kế hoạch số: 12/kh-stc ngày 5/3/2021 về việc rà soát;\n80- KL/TW\nhttps://demo.example/a\nBiên bản họp",
        proposal: " Bổ sung kinh phí ",
      }),
    );
    expect(row).toEqual({
      ...goodRow,
      state: DUTY_STATES.done,
      completed: { text: "05/11/2021", unread: false },
      evidence: [
        { name: "Kế hoạch số 12/KH-STC ngày 05/03/2021", subject: "rà soát", link: "", unread: false },
        { name: "Số 80-KL/TW", subject: "", link: "", unread: false },
        { name: "", subject: "", link: "https://demo.example/a", unread: false },
        { name: "", subject: "Biên bản họp", link: "", unread: true },
      ],
      proposal: { text: "Bổ sung kinh phí", unread: false },
      blank: [],
    });
  });

  test("says what it owes and lacks; what it does not owe stands blank without a word", () => {
    const row = rowOf(withCells(good, KEY, { result: null, completed: null, evidence: null }));
    expect(row).toEqual({
      ...goodRow,
      ...{ result: null, completed: null, evidence: [] },
      blank: ["kết quả", "văn bản minh chứng"],
    });
  });

  test("without a status is not filled; with one that cannot be read it says so; the rest of it stays in sight", () => {
    const blank = rowOf(withCells(good, KEY, { status: null }));
    const unread = rowOf(withCells(good, KEY, { status: "gần xong", completed: "30/02/2021" }));
    expect([blank, unread]).toEqual([
      { ...goodRow, state: UNFILLED, blank: [] },
      { ...goodRow, state: UNREAD, completed: { text: "30/02/2021", unread: true }, blank: [] },
    ]);
  });

  test("that may stay blank says why: not asked yet, waiting, invited, exempt, closed before", () => {
    const states = (
      [
        { asked: "not_yet" },
        { asked: "waiting" },
        { invited: true },
        { asked: "exempt", exempt: "đã giao cơ quan khác" },
        {
          closedIn: { period: "p", periodName: "Năm 2020", status: "done", completed: null, version: 1 },
        },
      ] as Partial<Form["tables"]["duties"]["rows"][number]>[]
    ).map((part) => {
      const rows = form.tables.duties.rows.map((row) => (row.key === KEY ? { ...row, ...part } : row));
      const on = { ...form, tables: { ...form.tables, duties: { ...form.tables.duties, rows } } };
      const blank = { status: null, result: null, completed: null, evidence: null };
      return rowOf(withCells(good, KEY, blank), KEY, on)?.state;
    });
    expect(states).toEqual([
      DUTY_STATES.not_yet,
      DUTY_STATES.waiting,
      DUTY_STATES.invited,
      DUTY_STATES.exempt,
      { sign: "✓", word: "Đã hoàn thành từ kỳ báo cáo năm 2020", tone: "quiet" },
    ]);
  });

  test("of the agency's own work stands under a heading of its own once something is typed in it", () => {
    const [own = ""] = form.tables.duties.own;
    const titles = (report: Report) => previewed(report).sections.map(({ title }) => title);
    const typed = withCells(good, own, { duty: "Tổ chức phiên tòa giả định", status: "Đang thực hiện" });
    expect(titles(typed)).toEqual([...titles(good), "Nhiệm vụ khác"]);
    expect(rowOf(typed, own)).toEqual({
      place: { table: "duties", row: own },
      duty: "Khác 1",
      title: "Tổ chức phiên tòa giả định",
      state: DUTY_STATES.in_progress,
      ...{ result: null, completed: null, evidence: [], difficulty: null, proposal: null },
      blank: ["kết quả"],
    });
  });

  test("keeps hostile texts to the character; an error value is not read", () => {
    const row = rowOf(withCells(good, KEY, { result: HOSTILE, evidence: { error: "#REF!" } }));
    expect([row?.result, row?.evidence]).toEqual([
      { text: HOSTILE, unread: false },
      [{ name: "", subject: "#REF!", link: "", unread: true }],
    ]);
  });
});

test("the plan's duties are counted by their states, answers first; rows of the agency's own are not", () => {
  const [own = ""] = form.tables.duties.own;
  const report = withCells(
    withCells(withCells(good, "II.1.a", { status: "gần xong" }), KEY, { status: null, result: null }),
    own,
    { duty: "Việc khác", status: "Đã thực hiện", result: "Đã làm xong việc khác (dữ liệu minh họa)." },
  );
  const { counts } = previewed(report);
  const rows = form.tables.duties.rows;
  const waiting = rows.filter(({ asked }) => asked === "waiting").length;
  const notYet = rows.filter(({ asked }) => asked === "not_yet").length;
  expect([waiting, counts]).toEqual([
    2,
    [
      { state: DUTY_STATES.done, count: rows.length - 2 - waiting - notYet },
      { state: UNREAD, count: 1 },
      { state: UNFILLED, count: 1 },
      ...(notYet > 0 ? [{ state: DUTY_STATES.not_yet, count: notYet }] : []),
      { state: DUTY_STATES.waiting, count: waiting },
    ],
  ]);
});

describe("figures and texts", () => {
  const figureOf = (report: Report, key: string) =>
    previewed(report).figures.find(({ place }) => place.row === key);

  test("a figure stands in its unit as read, its part beside it where it is joint; what is doubtful as typed", () => {
    const report = [
      ["pho-bien-luot-nguoi", { total: "1250 lượt người", coordinated: null }],
      ["kinh-phi", { total: "0,5", note: "chưa quyết toán" }],
      ["tai-lieu", { total: "1,234", coordinated: "0" }],
      ["bao-cao-vien", { total: null }],
    ].reduce(
      (all, [key, cells]) => withCells<"figures">(all, key as string, cells as object, "figures"),
      good,
    );
    const read = (text: string) => ({ text, unread: false });
    const values = ["pho-bien-luot-nguoi", "kinh-phi", "tai-lieu", "bao-cao-vien"].map((key) => {
      const { coordinated, note, total, unit } = figureOf(report, key) ?? {};
      return { coordinated, note, total, unit };
    });
    expect(values).toEqual([
      { total: read("1.250"), coordinated: null, note: null, unit: "lượt người" },
      { total: read("0,5"), coordinated: undefined, note: read("chưa quyết toán"), unit: "triệu đồng" },
      { total: { text: "1,234", unread: true }, coordinated: read("0"), note: null, unit: "bản" },
      { total: null, coordinated: undefined, note: null, unit: "người" },
    ]);
  });

  test("the assessment's texts stand apart from letter, contact and signer; days and numbers as read", () => {
    const report = [
      ["letter_number", "890/qđ-stc"],
      ["letter_date", "5.12.2021"],
      ["contact_name", null],
    ].reduce(
      (all, [key, text]) => withCells<"assessment">(all, key as string, { text: text ?? null }, "assessment"),
      good,
    );
    const { assessment, facts } = previewed(report);
    const lines = (list: typeof facts) =>
      list.map(({ place, required, text }) => [place.row, text?.text ?? null, required]);
    expect(lines(assessment)).toEqual([
      ["advantages", "Các nhiệm vụ trong kỳ được triển khai kịp thời (dữ liệu minh họa).", true],
      ["shortcomings", "Không có", true],
      ["causes", null, false],
      ["direction", "Tiếp tục triển khai các nhiệm vụ năm 2022 (dữ liệu minh họa).", true],
      ["proposals", null, false],
    ]);
    expect(lines(facts)).toEqual([
      ["letter_number", "890/QĐ-STC", false],
      ["letter_date", "05/12/2021", false],
      ["contact_name", null, true],
      ["contact_phone", "0275 3000 000", true],
      ["signer_authority", "KT. GIÁM ĐỐC", false],
      ["signer_title", "PHÓ GIÁM ĐỐC", false],
      ["signer_name", "Người ký minh họa", false],
    ]);
  });
});

test("every row of the form is in the preview once, section by section in the form's order", () => {
  const { assessment, facts, figures, sections } = previewed(good);
  const keys = (list: { place: { row?: string } }[]) => list.map(({ place }) => place.row);
  const { tables } = form;
  expect([
    sections.flatMap(({ rows }) => keys(rows)),
    keys(figures),
    [...keys(assessment), ...keys(facts)].sort(),
  ]).toEqual([
    form.sections.flatMap(({ id }) =>
      tables.duties.rows.filter(({ section }) => section === id).map(({ key }) => key),
    ),
    tables.figures.rows.map(({ key }) => key),
    tables.assessment.rows.map(({ key }) => key).sort(),
  ]);
  expect(preview.periodName).toBe(form.period.name);
});

describe("from the sheet", () => {
  let source: string;
  beforeAll(async () => {
    source = await bundleSource();
  });

  function filledHarness(duties: number): StubbedHarness {
    const harness = stubbedHarness(source, duties);
    value(harness.addon.buildSheet(harness.form.period.id));
    fillIn(harness);
    return harness;
  }

  test("it says what the sheet says, without network and without writing, in as many calls for 400 duties as for 20", () => {
    const preview = (duties: number) => {
      const { addon, fake, form: issued } = filledHarness(duties);
      fake.calls.reset();
      const { periodName, sections } = value(addon.previewReport(issued.period.id));
      const rows = sections.flatMap((section) => section.rows);
      return {
        periodName,
        rows: rows.length === issued.tables.duties.rows.length,
        calls: { ...fake.calls.byName },
      };
    };
    const small = preview(20);
    expect(preview(400)).toEqual(small);
    expect([small.periodName, small.rows]).toEqual(["Năm 2021", true]);
    expect(
      Object.keys(small.calls).filter((name) => /fetch|\.set|\.insert|\.delete|protect/i.test(name)),
    ).toEqual([]);
  });

  test("without a sheet it is a plain problem", () => {
    const { addon } = stubbedHarness(source, 20);
    expect(addon.previewReport(null)).toMatchObject({ ok: false, problem: { code: "no_sheet" } });
  });
});

describe("in the sidebar", () => {
  /** A sidebar at a sheet without errors, whose send answers so. */
  async function atSheet(sendReport: Answer<SentView>) {
    const store = createStore(() => {});
    const asked: unknown[][] = [];
    const answers: Record<string, Answer<unknown>> = {
      home: data.ok(data.home("reporter", { sheet: data.sheet() })),
      checkSheet: data.ok(checkData.withWarnings),
      previewReport: data.ok(preview),
      sendReport,
    };
    const client = new Proxy({} as Client, {
      get:
        (_, name: string) =>
        async (...args: unknown[]) => {
          asked.push([name, ...args]);
          return answers[name];
        },
    });
    const actions = createActions(store, client);
    await actions.start();
    const shown = (): [PreviewView | null, boolean] => [flat(store).preview, flat(store).confirming];
    return { actions, asked, shown, store };
  }

  test("it is looked at beside a check and closed again, the check standing as it was", async () => {
    const { actions, shown, store } = await atSheet(data.ok(checkData.sent));
    await actions.check();
    const { check } = flat(store);
    await actions.openPreview();
    expect(shown()).toEqual([preview, false]);
    actions.closePreview();
    expect([shown(), flat(store).check]).toEqual([[null, false], check]);
  });

  test("it follows an edit of the sheet as the check does; closed meanwhile it stays closed", async () => {
    const { actions, asked, shown } = await atSheet(data.ok(checkData.sent));
    await actions.check();
    await actions.openPreview();
    await actions.followEdit();
    expect(asked.map(([name]) => name).slice(1)).toEqual([
      ...["checkSheet", "previewReport", "checkSheet", "previewReport"],
    ]);
    const following = actions.followEdit();
    actions.closePreview();
    await following;
    expect(shown()).toEqual([null, false]);
  });

  test("as the last look it leaves the question open: sending from it goes at once, and closes it", async () => {
    const { actions, asked, shown, store } = await atSheet(data.ok(checkData.sent));
    await actions.askToSend();
    await actions.openPreview();
    expect(shown()).toEqual([preview, true]);
    await actions.send();
    expect([shown(), flat(store).sent]).toEqual([[null, false], checkData.sent]);
    expect(asked.map(([name]) => name)).toEqual(["home", "checkSheet", "previewReport", "sendReport"]);
  });

  test("a send that fails closes it; the question stays where trying again may help, and else makes way", async () => {
    const sent = async (answer: Answer<SentView>) => {
      const { actions, shown, store } = await atSheet(answer);
      await actions.askToSend();
      await actions.openPreview();
      await actions.send();
      return [...shown(), store.get().trouble?.remedy];
    };
    expect([
      await sent(data.own("unexpected")),
      await sent(data.bad("form_outdated", "Biểu mẫu đã được thay thế", "Làm mới biểu mẫu.")),
    ]).toEqual([
      [null, true, "retry"],
      [null, false, "rebuild"],
    ]);
  });
});
