// The sidebar for everyone: axe-core over every named state, and a reporter's path by keyboard alone.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { NEWS_WORDS } from "../../shared/wording/news.ts";
import { ROW_WORDS } from "../../shared/wording/row.ts";
import { LABELS } from "../../shared/wording/sidebar.ts";
import { buildSidebar } from "../../tools/build-sidebar.ts";
import { drawState, redrawState } from "../../tools/sidebar-pictures.ts";
import { news } from "../addon/news-states.ts";
import { preview } from "../addon/preview-data.ts";
import { rowView } from "../addon/row-states.ts";
import * as checkData from "../addon/sidebar-check-data.ts";
import * as data from "../addon/sidebar-data.ts";
import * as provinceData from "../addon/sidebar-province-data.ts";
import * as reviewData from "../addon/sidebar-review-data.ts";
import { STATES } from "../addon/sidebar-states.ts";
import { WAIT } from "../limits.ts";
import { connectBrowser, openPage } from "./prepared-browser.ts";

let work: string;
let address: string;
let html: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "sidebar-"));
  const file = join(work, "sidebar.html");
  await buildSidebar(file);
  address = pathToFileURL(file).href;
  html = await readFile(file, "utf8");
  browser = await connectBrowser();
});
afterAll(async () => {
  await browser?.close();
  await rm(work, { recursive: true });
});
beforeEach(async () => {
  page = await openPage(browser, { width: 300, height: 720 });
});
afterEach(() => page.close());

const AXE = import.meta.resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"];

interface Fault {
  rule: string;
  target: string;
}

/** Has axe-core in the page, for all that is drawn in it from now on. */
async function loadAxe(): Promise<void> {
  await page.goto(address);
  // By its address: the page's own engine reads it, without a megabyte on the way to the browser.
  await page.addScriptTag({ url: AXE });
}

/** Every fault of impact serious or critical in what the page shows now. */
async function faults(): Promise<Fault[]> {
  return page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
      // One page with its styles inside: there is nothing to fetch and no frame to wait for.
      ...{ preload: false, iframes: false },
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map((node) => ({ rule: id, target: node.target.join(" ") })));
  }, TAGS);
}

test("axe-core finds no serious or critical fault in any state of the sidebar", async () => {
  const found: (Fault & { state: string })[] = [];
  await loadAxe();
  for (const state of STATES) {
    await redrawState(page, html, state);
    for (const fault of await faults()) found.push({ state: state.name, ...fault });
  }
  expect(found).toEqual([]);
});

test("a fault that is there is found, so that silence means something", async () => {
  await loadAxe();
  await redrawState(page, html, STATES.find(({ name }) => name === "check-errors")!);
  await page.evaluate(() => {
    document.querySelector("h1")!.style.color = "#ddd";
    document.querySelector("#check")!.replaceChildren();
  });
  expect(await faults()).toEqual([
    { rule: "button-name", target: "#check" },
    { rule: "color-contrast", target: "h1" },
  ]);
});

/** What the page's script keeps: the server's calls, and in how many drawn frames nothing had the focus. */
interface Kept {
  calls: unknown[][];
  lost: number;
}

/** Counts, from the first focus on, the frames in which the focus had fallen out of everything. */
const WATCH = `
  globalThis.lost = 0;
  addEventListener("focusin", () => {
    const look = () => {
      if (document.activeElement === document.body) globalThis.lost++;
      requestAnimationFrame(look);
    };
    look();
  }, { once: true });`;

async function kept(): Promise<Kept> {
  const { calls, lost } = await page.evaluate(() => {
    const { calls, lost } = globalThis as unknown as Kept;
    return { calls, lost };
  });
  // What follows the sheet by itself is not the person's doing.
  return { calls: calls.filter(([name]) => name !== "checkState"), lost };
}

/** What has the focus: its kind and the start of its words. */
const focused = () =>
  page.evaluate(() => {
    const { tagName, textContent } = document.activeElement!;
    return `${tagName.toLowerCase()}: ${textContent!.slice(0, 60)}`;
  });

/** Whether what has the focus can be seen: its middle is in view and nothing lies over it, once scrolling has ended. */
const isSeen = () =>
  page
    .waitForFunction(
      () => {
        const { left, top, width, height } = document.activeElement!.getBoundingClientRect();
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        return over !== null && document.activeElement!.contains(over);
      },
      undefined,
      { timeout: WAIT },
    )
    .then(
      () => true,
      () => false,
    );

/** Goes by Tab, or backwards, to the next button whose words begin so. */
async function tabTo(words: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 40) {
    await page.keyboard.press(key);
    const at = await focused();
    expect([at, await isSeen()]).toEqual([at, true]);
    if (at.startsWith(`button: ${words}`)) return;
    passed.push(at);
  }
  throw new Error(`${key} never reached "${words}": ${passed.join(" | ")}`);
}

/** Presses Enter on what has the focus and waits until these words are gone. */
async function pressAway(words: string): Promise<void> {
  await page.keyboard.press("Enter");
  await page.getByText(words, { exact: true }).first().waitFor({ state: "detached" });
}

/** Presses a key on what has the focus and waits for the words that say it was done. */
async function pressFor(key: "Enter" | "Space", words: string): Promise<void> {
  await page.keyboard.press(key);
  await page.getByText(words, { exact: true }).first().waitFor();
}

const atSheet = [data.ok(data.home("reporter", { sheet: data.sheet() }))];
const PERIOD = data.period2021.id;
const [firstGroup] = checkData.withErrors.groups;

test("a reporter checks, goes to a finding, sends and confirms by keyboard alone, the focus never lost", async () => {
  await page.addInitScript(WATCH);
  await drawState(page, address, {
    name: "keyboard",
    script: {
      home: atSheet,
      checkSheet: [data.ok(checkData.withErrors), data.ok(checkData.withWarnings)],
      jumpTo: [data.ok(null)],
      sendReport: [data.ok(checkData.sent)],
    },
    steps: [],
  });
  const { message, place } = firstGroup!.items[0]!;
  const path: string[] = [];

  await tabTo("Kiểm tra");
  await pressFor("Enter", "Kết quả kiểm tra");
  path.push(await focused());
  const finding = page.locator("button.finding", { hasText: message }).first();
  await tabTo((await finding.textContent())!.slice(0, 60), "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator("main[aria-busy=false]").waitFor();
  path.push(await focused());
  await tabTo("Gửi báo cáo");
  await pressFor("Space", "Xác nhận gửi");
  path.push(await focused());
  await tabTo("Xác nhận gửi");
  await pressFor("Enter", "Đã gửi báo cáo lần 1");
  path.push(await focused());

  expect(path).toEqual([
    "button: Kiểm tra lại",
    "button: !Cảnh báoKhó khăn, vướng mắcNhiệm vụ có thời hạn đến ngày 31",
    "h2: Gửi báo cáo của Sở Tài chính, kỳ báo cáo năm 2021?",
    "h2: Đã gửi báo cáo lần 1",
  ]);
  expect(await kept()).toEqual({
    calls: [
      ["home"],
      ["checkSheet", PERIOD],
      ["jumpTo", PERIOD, place],
      ["checkSheet", PERIOD],
      ["sendReport", PERIOD],
    ],
    lost: 0,
  });
});

test("a button that goes with its box leaves the focus near by: a closed problem, a mend and its undoing", async () => {
  await page.addInitScript(WATCH);
  await drawState(page, address, {
    name: "keyboard-mend",
    script: {
      home: atSheet,
      checkSheet: [data.ok(checkData.threeTables)],
      applyMend: [data.own("place_changed"), data.ok(checkData.mended)],
      undoMend: [data.ok(checkData.threeTables)],
    },
    steps: [],
  });
  const path: string[] = [];
  await tabTo("Kiểm tra");
  await pressFor("Enter", "Kết quả kiểm tra");
  await tabTo("Sửa giúp", "Shift+Tab");
  await pressFor("Enter", "Đóng");
  await tabTo("Đóng", "Shift+Tab");
  await pressAway("Đóng");
  path.push(await focused());
  await tabTo("Sửa giúp");
  await pressFor("Enter", "Hoàn tác");
  path.push(await focused());
  await tabTo("Hoàn tác", "Shift+Tab");
  await pressAway("Hoàn tác");
  path.push(await focused());
  expect(path).toEqual([
    "h1: Sở Tài chính",
    "h3: 2. Đổi mới nội dung, hình thức PBGDPL bảo đảm phù hợp với nh",
    "h2: Kết quả kiểm tra",
  ]);
  expect((await kept()).lost).toBe(0);
});

test("a reporter looks at what Sở Tư pháp will see, unfolds a part and goes back by keyboard alone, the focus never lost", async () => {
  await page.addInitScript(WATCH);
  await drawState(page, address, {
    name: "keyboard-preview",
    script: {
      home: atSheet,
      checkSheet: [data.ok(checkData.withWarnings)],
      previewReport: [data.ok(preview)],
      sendReport: [data.ok(checkData.sent)],
    },
    steps: [],
  });
  const path: string[] = [];
  await tabTo("Kiểm tra");
  await pressFor("Enter", "Kết quả kiểm tra");
  await tabTo("Xem trước báo cáo", "Shift+Tab");
  await pressFor("Enter", "Nội dung Sở Tư pháp sẽ nhận");
  path.push(await focused());
  await tabTo("Số liệu");
  await pressFor("Space", "1.250");
  path.push(await focused());
  await tabTo("Quay lại");
  await pressAway("Nội dung Sở Tư pháp sẽ nhận");
  path.push(await focused());
  await tabTo("Gửi báo cáo");
  await pressFor("Enter", "Xác nhận gửi");
  await tabTo("Xem trước báo cáo");
  await pressFor("Enter", "Nội dung Sở Tư pháp sẽ nhận");
  await tabTo("Xác nhận gửi");
  await pressFor("Enter", "Đã gửi báo cáo lần 1");
  path.push(await focused());
  expect(path).toEqual([
    "h1: Nội dung Sở Tư pháp sẽ nhận",
    `button: Số liệu ${preview.figures.length}/${preview.figures.length} dòng đã đủ`,
    "button: Xem trước báo cáo",
    "h2: Đã gửi báo cáo lần 1",
  ]);
  expect((await kept()).lost).toBe(0);
});

test("a reporter fills the selected row, goes on to the next and reads what is new by keyboard alone, the focus never lost", async () => {
  await page.addInitScript(WATCH);
  const next = {
    ...rowView,
    at: "1:6",
    place: { table: "duties" as const, row: "II.2.a.2" },
    name: "II.2.a.2",
  };
  const words = "Đã mở 3 hội nghị";
  const cells = [{ column: "result" as const, before: null, after: words }];
  await drawState(page, address, {
    name: "keyboard-row",
    script: {
      home: [data.ok(data.home("reporter", { sheet: data.sheet({ news: { ...news, rows: [] } }) }))],
      readNews: [data.ok(null)],
      checkState: [data.ok({ edits: 7, at: rowView.at, row: rowView })],
      writeRow: [data.ok({ written: cells, row: next })],
      goToRow: [data.ok(rowView)],
    },
    steps: [{ follow: true }],
  });
  const path: string[] = [];
  const shown = (name: string) => page.getByText(ROW_WORDS.heading(name), { exact: true }).waitFor();
  // Backwards from the row: past the end of the page the focus is the browser's.
  await tabTo(NEWS_WORDS.read, "Shift+Tab");
  await pressAway(NEWS_WORDS.read);
  path.push(await focused());
  await page.getByLabel("Kết quả").focus();
  await page.keyboard.type(words);
  await page.keyboard.press("Control+Enter");
  await shown(next.name);
  path.push(await focused());
  await page.getByLabel("Kết quả").focus();
  await page.keyboard.press("Alt+ArrowUp");
  await shown(rowView.name);
  path.push(await focused());
  expect(path.map((at) => at.split(":")[0])).toEqual(["h1", "select", "select"]);
  const { calls, lost } = await kept();
  expect(calls.slice(1).map(([name]) => name)).toEqual(["readNews", "writeRow", "goToRow"]);
  expect(calls[2]).toEqual(["writeRow", PERIOD, { ...rowView.place, cells, goTo: next.place }]);
  expect(lost).toBe(0);
});

test("a reviewer opens a report, returns a row with its reason, approves another and pulls by keyboard alone, the focus never lost", async () => {
  await page.addInitScript(WATCH);
  const second = {
    ...reviewData.opened("in_review"),
    agency: { id: "huyen-ba-tri", name: "Ủy ban nhân dân huyện Ba Tri" },
  };
  const returned = {
    ...reviewData.reports,
    reports: reviewData.reports.reports.map((line) =>
      line.agency.id === data.finance.id ? { ...line, head: data.head("returned", 2) } : line,
    ),
  };
  await drawState(page, address, {
    name: "keyboard-review",
    script: {
      home: [data.ok(data.home("reviewer"))],
      // Asked again on the way back, the worker tells of the return too.
      listReports: [data.ok(reviewData.reports), data.ok(returned)],
      openReport: [data.ok(reviewData.opened("in_review")), data.ok(second)],
      selectedPlace: [data.ok(reviewData.selected)],
      returnReport: [data.ok(data.head("returned", 2))],
      approveReport: [data.ok(data.head("approved", 2, second.agency.id))],
      pullProvince: [data.ok(provinceData.pulled)],
    },
    steps: [],
  });
  const path: string[] = [];
  const reason = "Nêu rõ số cuộc";

  await tabTo(data.finance.name);
  await pressFor("Enter", "Trả lại dòng đang chọn");
  path.push(await focused());
  await tabTo("Trả lại dòng đang chọn");
  await pressFor("Enter", "Gửi trả lại");
  path.push(await focused());
  await page.keyboard.type(reason);
  await tabTo("Gửi trả lại");
  await pressFor("Enter", `Đã trả lại 1 dòng, ô để ${data.finance.name} chỉnh lý.`);
  path.push(await focused());
  await tabTo("‹ Về danh sách", "Shift+Tab");
  await pressFor("Enter", "Báo cáo của các cơ quan");
  path.push(await focused());
  await tabTo(second.agency.name);
  await pressFor("Enter", "Duyệt");
  await tabTo("Duyệt");
  await pressFor("Enter", `Đã duyệt báo cáo lần 2 của ${second.agency.name}.`);
  path.push(await focused());
  await tabTo("‹ Về danh sách", "Shift+Tab");
  await pressFor("Enter", "Báo cáo của các cơ quan");
  await tabTo("Lấy bảng tổng hợp toàn tỉnh");
  await pressFor("Enter", `${LABELS.tabs}:`);
  path.push(await focused());

  expect(path).toEqual([
    "h1: Sở Tài chính",
    "textarea: ",
    "button: Trả lại dòng đang chọn",
    "button: Sở Tài chính✗Cần chỉnh lýlần 2✗Gửi muộn09/12/2021 15:30",
    "footer: Trả lại dòng đang chọnTrả lại toàn bộHủy duyệt",
    `h2: ✓Đã lấy bảng tổng hợp: ${provinceData.pulled.period.name}`,
  ]);
  const { calls, lost } = await kept();
  const { rev } = data.head("in_review", 2);
  expect(calls).toEqual([
    ["home"],
    ["listReports", PERIOD],
    ["openReport", PERIOD, data.finance.id],
    ["selectedPlace"],
    ["returnReport", PERIOD, data.finance.id, 2, rev, "", [{ place: reviewData.rowPlace.place, reason }]],
    // Back at the list it is asked for anew: others send and decide meanwhile.
    ["listReports", PERIOD],
    ["openReport", PERIOD, second.agency.id],
    ["approveReport", PERIOD, second.agency.id, 2, rev, ""],
    ["listReports", PERIOD],
    ["pullProvince", PERIOD],
  ]);
  expect(lost).toBe(0);
});
