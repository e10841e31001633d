// The stand-in by itself: its page, its services and its server, with a script that is no add-on.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPage } from "./prepared-browser.ts";
import { openDesk, page, run, site, turnTo } from "./standin/desk.ts";
import { gridTests } from "./standin/grid-tests.ts";
import { serverTests } from "./standin/server-tests.ts";
import { sidebarTests } from "./standin/sidebar-tests.ts";
import { PEOPLE, typeInto } from "./standin-page.ts";

beforeAll(openDesk);
afterAll(() => site.stop());

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

sidebarTests();

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
    turnTo(await site.open("so-tai-chinh"));
    const formula = await page.evaluate(() => window.standin.cell("Trang tính1", 2, 2));
    expect([others, await first(), formula.formula, await run("property")]).toEqual([
      [],
      kept,
      "=1+2",
      "007",
    ]);
  });
});

gridTests();
serverTests();
