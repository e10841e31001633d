import { request } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage } from "./prepared-browser.ts";
import { PEOPLE, startTestPage, type TestPage, typeInto } from "./standin-page.ts";

const SCRIPT = `
var state = (() => { return { loaded: 1 }; })();
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Báo cáo").addItem("Mở thanh bên", "openSidebar").addItem("Hỏng", "broken").addToUi();
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("Thanh bên thử"));
}
function echo(value) { return value; }
function nothing() {}
function giveDate() { return { at: new Date() }; }
function broken() { throw new Error("Hỏng có chủ ý"); }
function hidden_() { return "hidden"; }
function lacking(what) {
  if (what === "service") return SpreadsheetApp.openById("x");
  if (what === "method") return SpreadsheetApp.getActiveSheet();
  if (what === "range") return sheet().getRange("A1").setFoo(1);
  if (what === "argument") return sheet().getRange("A1").setWrap("yes");
  if (what === "option") return UrlFetchApp.fetch("http://x.test", { followRedirects: false });
  if (what === "enum") return sheet().getRange("A1").setWrapStrategy("WRAP");
  return SpreadsheetApp.ProtectionType.CELL;
}
function sheet() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function platform() {
  return [typeof window, typeof document, typeof fetch, typeof setTimeout, typeof URL, typeof TextEncoder, typeof console];
}
function write(text) {
  sheet().getRange("A1").setNumberFormat("@").setValue(text).setBackground("#e6f4ea").setNote("ghi chú");
  PropertiesService.getDocumentProperties().setProperty("k", text);
  return null;
}
function prepare() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var grid = book.insertSheet("Biểu");
  grid.getRange("A1:D20").setNumberFormat("@").setWrap(true).setBackground("#ffffff");
  grid.getRange("A1:A3").setValues([["dòng một\\ndòng hai"], ["007"], ["khóa"]]);
  grid.getRange("A3:A4").protect().setDescription("Cột của kế hoạch").setWarningOnly(true);
  var rule = SpreadsheetApp.newDataValidation().requireValueInList(["Có", "Không"]).setAllowInvalid(true).build();
  grid.getRange("B1:B20").setDataValidation(rule);
  return null;
}
function jump() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName("Biểu").getRange("C15").activate(); return null; }
function property() { return PropertiesService.getDocumentProperties().getProperty("k"); }
function send(path, mute) {
  var base = PropertiesService.getScriptProperties().getProperty("WORKER_URL");
  var reply = UrlFetchApp.fetch(path.indexOf("http") === 0 ? path : base + path, {
    method: "put", contentType: "application/json", payload: JSON.stringify({ a: "đ" }),
    headers: { Authorization: "Bearer " + ScriptApp.getIdentityToken() }, muteHttpExceptions: mute,
  });
  return [reply.getResponseCode(), JSON.parse(reply.getContentText()), reply.getHeaders()["x-rev"]];
}
`;

const SIDEBAR = `<!doctype html><html><head><title>x</title></head><body><p>Xin chào</p></body></html>`;

let site: TestPage;
let page: Page;

beforeAll(async () => {
  site = await startTestPage(SCRIPT, SIDEBAR);
  page = await site.open("so-tai-chinh");
});

afterAll(() => site.stop());

const run = (name: string, ...args: unknown[]) =>
  page.evaluate(
    ([called, given]) => {
      try {
        return window.standin.run(called as string, ...(given as unknown[]));
      } catch (error) {
        return (error as Error).message;
      }
    },
    [name, args],
  );

/** Calls from inside of the sidebar's frame; gives which handler was called, and with what. */
async function fromSidebar(call: string): Promise<unknown> {
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  return frame?.evaluate(
    (text) =>
      new Promise((resolve) => {
        const google = (window as unknown as { google: { script: { run: unknown } } }).google;
        const runner = new Function("run", "resolve", `return run${text}`);
        try {
          // biome-ignore lint/suspicious/noExplicitAny: the runner is Google's, without types here.
          const withHandlers = (google.script.run as any)
            .withSuccessHandler((...given: unknown[]) => resolve(["success", ...given]))
            .withFailureHandler((error: Error, user: unknown) => resolve(["failure", error.message, user]))
            .withUserObject("của tôi");
          runner(withHandlers);
        } catch (error) {
          resolve(["thrown", (error as Error).message]);
        }
      }),
    call,
  );
}

describe("start page", () => {
  test("offers every person under their role, with the demo's day", async () => {
    const start = await openPage(site.browser, { width: 1366, height: 768 });
    await start.goto(site.standin.url);
    await start.waitForSelector(".person");
    const shown = await start.evaluate(() => ({
      notice: document.getElementById("notice")?.textContent,
      roles: [...document.querySelectorAll("h2")].map((each) => each.textContent),
      people: [...document.querySelectorAll(".person")].map(
        (each) => each.querySelector("strong")?.textContent,
      ),
    }));
    await start.close();
    expect(shown).toEqual({
      notice: "Môi trường dùng thử – dữ liệu minh họa, ngày 10/12/2021",
      roles: ["Cán bộ lập báo cáo", "Người thẩm tra"],
      people: PEOPLE.map(({ agency }) => agency),
    });
  });
});

describe("the add-on's script in the page", () => {
  test("onOpen has made the menu when the page is ready", async () => {
    const captions = await page.locator("#menus summary, #menus button").allTextContents();
    expect(captions).toEqual(["Báo cáo", "Mở thanh bên", "Hỏng"]);
  });

  test.each([
    ["service", "standin: SpreadsheetApp.openById is not there"],
    ["method", "standin: SpreadsheetApp.getActiveSheet is not there"],
    ["range", "standin: Range.setFoo is not there"],
    ["argument", "standin: The parameters (String) don't match the method signature for Range.setWrap."],
    ["option", "standin: UrlFetchApp.fetch with the option followRedirects of this kind is not there"],
    ["enum", "standin: The parameters (String) don't match the method signature for Range.setWrapStrategy."],
    ["value", "standin: ProtectionType.CELL is not there"],
  ])("a lacking %s throws by name", async (what, message) => {
    expect(await run("lacking", what)).toBe(message);
  });

  test("what Apps Script does not have is not there", async () => {
    const absent = "undefined";
    expect(await run("platform")).toEqual([absent, absent, absent, absent, absent, absent, "object"]);
  });

  test("a request carries method, body, type and token, and gives status, text and headers", async () => {
    const received = {
      method: "PUT",
      authorization: "Bearer token-of-so-tai-chinh",
      contentType: "application/json",
      body: '{"a":"đ"}',
    };
    expect(await run("send", "/here", true)).toEqual([200, received, "7"]);
  });

  test("a status from 400 throws unless it is muted", async () => {
    expect(await run("send", "/missing", false)).toMatch(/^Request failed for http:\S+ returned code 404\. /);
    expect(await run("send", "/missing", true)).toEqual([404, expect.anything(), "7"]);
  });

  test("an address that is not the worker's cannot be reached", async () => {
    expect(await run("send", "http://127.0.0.1:1/x", true)).toBe("Address unavailable: http://127.0.0.1:1/x");
  });
});

describe("the sidebar", () => {
  test("opens from the menu, 300 px wide, under its title", async () => {
    await page.click("#menus summary");
    await page.getByRole("menuitem", { name: "Mở thanh bên" }).click();
    const frame = await page.waitForSelector("#sidebar iframe");
    expect({
      width: (await frame.boundingBox())?.width,
      title: await page.textContent("#sidebar h2"),
      text: await page.frameLocator("#sidebar iframe").locator("body").textContent(),
    }).toEqual({ width: 300, title: "Thanh bên thử", text: "Xin chào" });
  });

  test.each([
    [".echo({ a: [1, true, null, 'đ'] })", ["success", { a: [1, true, null, "đ"] }, "của tôi"]],
    [".nothing()", ["success", null, "của tôi"]],
    [".broken()", ["failure", "Hỏng có chủ ý", "của tôi"]],
    [".giveDate()", ["failure", "Failed due to illegal value in property: result.at (Date)", "của tôi"]],
    [".echo({ a: new Date() })", ["thrown", "Failed due to illegal value in property: 0.a (Date)"]],
    [".echo(() => 1)", ["thrown", "Failed due to illegal value in property: 0 (function)"]],
    [".echo(undefined)", ["thrown", "Failed due to illegal value in property: 0 (undefined)"]],
    [".hidden_()", ["thrown", "run.hidden_ is not a function"]],
    [".unknown()", ["thrown", "run.unknown is not a function"]],
  ])("google.script.run%s", async (call, outcome) => {
    expect(await fromSidebar(call)).toEqual(outcome);
  });

  test("cannot reach the page around it", async () => {
    const frame = page.frames().find((each) => each.parentFrame() !== null);
    const reached = await frame?.evaluate(() => {
      try {
        return typeof parent.document;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(reached).toBe("SecurityError");
  });

  test("closes by google.script.host.close", async () => {
    const frame = page.frames().find((each) => each.parentFrame() !== null);
    await frame?.evaluate("google.script.host.close()");
    await page.waitForSelector("#sidebar", { state: "hidden" });
    expect(await page.locator("#sidebar iframe").count()).toBe(0);
  });
});

describe("a person's file", () => {
  const kept = {
    value: "007",
    formula: null,
    background: "#e6f4ea",
    note: "ghi chú",
    numberFormat: "@",
    wrap: "OVERFLOW",
  };
  const first = () => page.evaluate(() => window.standin.cell("Trang tính1", 1, 1));

  test("is there after a reload that came before it was written", async () => {
    await page.evaluate(() => window.standin.run("write", "007"));
    await page.reload();
    await page.evaluate(() => window.standin.ready);
    expect([await first(), await run("property")]).toEqual([kept, "007"]);
  });

  test("is there after a restart, and is nobody else's", async () => {
    await typeInto(page, "Trang tính1", "B2", "=1+2");
    await page.evaluate(() => window.standin.saved());
    await page.close();
    await site.restart();
    const other = await site.open("so-tu-phap");
    const others = await other.evaluate(() => window.standin.values("Trang tính1"));
    await other.close();
    page = await site.open("so-tai-chinh");
    const formula = await page.evaluate(() => window.standin.cell("Trang tính1", 2, 2));
    expect([others, await first(), formula.formula, await run("property")]).toEqual([
      [],
      kept,
      "=1+2",
      "007",
    ]);
  });
});

describe("a person in the grid", () => {
  const valueAt = (sheet: string, row: number, column: number) =>
    page.evaluate(
      ([name, r, c]) => window.standin.cell(name as string, r as number, c as number).value,
      [sheet, row, column],
    );

  beforeAll(() => run("prepare"));

  /** Opens a cell in the editor, adds a text and leaves it. */
  async function reopen(sheet: string, a1: string, more = ""): Promise<void> {
    await page.evaluate(([name = "", place = ""]) => window.standin.select(name, place), [sheet, a1]);
    await page.keyboard.press("F2");
    if (more) await page.keyboard.type(more);
    await page.keyboard.press("Enter");
  }

  test("keeps line breaks and leading zeros of a text cell when it is opened again", async () => {
    await reopen("Biểu", "A1", " thêm");
    await reopen("Biểu", "A2");
    await expect.poll(() => valueAt("Biểu", 1, 1)).toBe("dòng một\ndòng hai thêm");
    expect(await valueAt("Biểu", 2, 1)).toBe("007");
  });

  test.each([
    [1, "1234,5", 1234.5],
    [2, "5/11/2026", 46331],
    [3, "'007", "007"],
    [4, "50%", 0.5],
    [5, "12/2020", 44166],
    [6, "5/11/2026 12:00", 46331.5],
    [7, "=1+1", 2],
  ])("in row %i finds %s as it was when the cell is opened and left again", async (row, text, value) => {
    await typeInto(page, "Trang tính1", `D${row}`, text);
    const typed = await page.evaluate((at) => window.standin.cell("Trang tính1", at, 4), row);
    await reopen("Trang tính1", `D${row}`);
    await expect
      .poll(() => page.evaluate((at) => window.standin.cell("Trang tính1", at, 4), row))
      .toEqual(typed);
    expect(typed.value).toBe(value);
  });

  test("types a choice into a dropdown, and something else where that is allowed", async () => {
    await typeInto(page, "Biểu", "B1", "Không");
    await typeInto(page, "Biểu", "B2", "khác");
    await expect
      .poll(async () => [await valueAt("Biểu", 1, 2), await valueAt("Biểu", 2, 2)])
      .toEqual(["Không", "khác"]);
  });

  test("breaks a line with Alt+Enter", async () => {
    await page.evaluate(() => window.standin.select("Biểu", "C2"));
    await page.keyboard.type("một");
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.type("hai");
    await page.keyboard.press("Enter");
    await expect.poll(() => valueAt("Biểu", 2, 3)).toBe("một\nhai");
  });

  test("is warned in a protected cell, and may undo", async () => {
    await typeInto(page, "Biểu", "A3", "sửa nhầm");
    await expect.poll(() => page.textContent("#toast")).toContain("(Cột của kế hoạch)");
    await page.keyboard.press("Control+z");
    await expect.poll(() => valueAt("Biểu", 3, 1)).toBe("khóa");
  });

  test("pastes plain text into text cells to the letter, and leaves their look", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText('1.234\t=1+1\n"hai\ndòng"\t5/11/2026'));
    await page.evaluate(() => window.standin.select("Biểu", "C5"));
    await page.keyboard.press("Control+v");
    const pasted = () =>
      page.evaluate(() =>
        window.standin
          .values("Biểu")
          .slice(4, 6)
          .map((row) => row.slice(2)),
      );
    await expect.poll(pasted).toEqual([
      ["1.234", "=1+1"],
      ["hai\ndòng", "5/11/2026"],
    ]);
    const look = await page.evaluate(() => window.standin.cell("Biểu", 5, 3));
    expect([look.numberFormat, look.wrap, look.background]).toEqual(["@", "WRAP", "#ffffff"]);
  });

  test("is led to a cell by the add-on", async () => {
    await run("jump");
    expect(await page.evaluate(() => [window.standin.activeSheet(), window.standin.selection()])).toEqual([
      "Biểu",
      "C15",
    ]);
  });
});

/** A raw request, with headers that fetch would not let through. */
function raw(path: string, { method = "GET", headers = {}, body = "" } = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(site.standin.url);
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      response.resume();
      response.on("end", () => resolve(response.statusCode));
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

describe("the stand-in's server", () => {
  const local = { "X-Standin": "1", "Content-Type": "application/json" };
  const toWorker = () =>
    JSON.stringify({ url: `${site.workerUrl}/x`, method: "GET", headers: {}, body: null });

  test.each([
    ["another Host name", "/", { headers: { Host: "evil.example" } }, 403],
    [
      "another site's write",
      "/files/so-tai-chinh",
      { method: "PUT", headers: { "Sec-Fetch-Site": "cross-site" } },
      403,
    ],
    [
      "another site's look at a token",
      "/identity/so-tai-chinh",
      { headers: { "Sec-Fetch-Site": "cross-site" } },
      403,
    ],
    ["a token without the page's header", "/identity/so-tai-chinh", {}, 404],
    ["an unknown person", "/s/nobody", {}, 404],
    ["an unknown person's file", "/files/nobody", {}, 404],
    ["a way out of the folder", "/page/..%2f..%2f..%2fpackage.json", {}, 404],
    ["a file that is not JSON", "/files/so-tai-chinh", { method: "PUT", body: "{" }, 400],
    ["a file that is another", "/files/so-tai-chinh", { method: "PUT", body: '{"id":"x"}' }, 409],
    ["a file without end", "/files/so-tai-chinh", { method: "PUT", body: "x".repeat(21 * 1024 * 1024) }, 413],
    ["a request that is not one", "/fetch", { method: "POST", headers: local, body: "[]" }, 403],
    [
      "a request to elsewhere",
      "/fetch",
      {
        method: "POST",
        headers: local,
        body: '{"url":"http://127.0.0.1:1/","method":"GET","headers":{},"body":null}',
      },
      403,
    ],
  ])("refuses %s", async (_name, path, options, status) => {
    expect(await raw(path, options)).toBe(status);
  });

  test("passes a request of its page on to the worker, and none without the page's header", async () => {
    const asked = { method: "POST", body: toWorker() };
    expect([
      await raw("/fetch", { ...asked, headers: local }),
      await raw("/fetch", { ...asked, headers: { "Content-Type": "application/json" } }),
    ]).toEqual([200, 403]);
  });
});
