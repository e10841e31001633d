import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { Browser, said } from "./support/browser.ts";
import { ask } from "./support/client.ts";
import { INDICATOR_SETS, LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { fill, formOf, reportPath, sending } from "./support/reports.ts";

const AGENCY = "so-tai-chinh";
const PAGE = `/ky/${OPEN}/co-quan/${AGENCY}`;
const ROW = "III.2";
const INDICATOR = INDICATOR_SETS[0]?.indicators[0]?.id ?? "";
const HOSTILE = `<script>alert("x")</script>&"'`;

async function signedIn(person: { email: string }): Promise<Browser> {
  const browser = new Browser();
  await browser.signIn(said(person.email));
  return browser;
}

const headNow = async () => (await ask(MINH, reportPath(AGENCY))).body.head;

/** What the page's form bears, with what is pressed and typed. */
async function pressed(browser: Browser, viec: string, typed: Record<string, string> = {}) {
  const { html } = await browser.get(PAGE);
  const hidden = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
  return { ...fields, viec, ...typed };
}

beforeAll(async () => {
  const { form } = await formOf(AGENCY);
  const report = fill(form);
  report.tables.assessment[0]!.cells.text = `Kết quả tốt. ${HOSTILE}`;
  expect((await ask(reporterOf(AGENCY), reportPath(AGENCY), sending(report))).status).toBe(201);
});

describe("a report on its page", () => {
  test("is read by its agency and Sở Tư pháp; by nobody else before it counts", async () => {
    const people = [reporterOf(AGENCY), MINH, VIEWER, reporterOf("so-y-te")];
    const pages = await Promise.all(people.map(async (person) => (await signedIn(person)).get(PAGE)));
    expect(pages.map(({ status, html }) => [status, html.includes("Kết quả tốt.")])).toEqual([
      [200, true],
      [200, true],
      [200, false],
      [403, false],
    ]);
    expect(pages.map(({ html }) => html.includes('name="viec"'))).toEqual([false, true, false, false]);
  });

  test("shows what was written as words, whatever it looks like", async () => {
    const { html } = await (await signedIn(MINH)).get(PAGE);
    expect(html).not.toContain("<script>alert");
    expect(html).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&quot;");
  });

  test("is returned by rows with a reason each, through the API's own decision", async () => {
    const browser = await signedIn(MINH);
    const none = await browser.post(PAGE, await pressed(browser, "return_rows", { ly_do: "Chung" }));
    expect([none.status, none.html.includes("Chưa ghi lý do ở dòng nào")]).toEqual([409, true]);
    const asked = await pressed(browser, "return_rows", { [`dong.${ROW}`]: "Ghi rõ số liệu" });
    expect((await browser.post(PAGE, asked)).location).toBe(`${PAGE}?xong=return_rows`);
    expect(await headNow()).toMatchObject({
      state: "returned",
      returned: { paths: [{ table: "duties", row: ROW, reason: "Ghi rõ số liệu" }] },
    });
    expect((await browser.get(`${PAGE}?xong=return_rows`)).html).toContain("Đã trả lại các dòng đã chọn.");
  });

  test("that changed meanwhile is not decided, and what was typed comes back", async () => {
    const browser = await signedIn(MINH);
    const asked = await pressed(browser, "return", {
      ly_do: "Lý do dài đã viết",
      [`dong.${ROW}`]: "Ở dòng này",
    });
    await browser.post(PAGE, await pressed(browser, "return_rows", { "dong.III.3.a": "Dòng khác" }));
    const before = await headNow();
    const { status, html } = await browser.post(PAGE, asked);
    expect([status, await headNow()]).toEqual([409, before]);
    for (const words of ["Lý do dài đã viết", "Ở dòng này"]) expect(html).toContain(words);
  });

  test.each([
    ["a reason with a sign that no store holds", { ly_do: "Lý do \u0000" }],
    ["a reason without end", { ly_do: "x".repeat(60_000) }],
    ["a version that is no number", { ly_do: "Lý do", lan: "mới" }],
    ["a row whose key has no end", { [`dong.${"x".repeat(300)}`]: "Lý do" }],
  ])("is not decided on %s: the API's shape holds for pages too", async (_what, typed) => {
    const browser = await signedIn(MINH);
    const before = await headNow();
    const viec = Object.keys(typed).some((name) => name.startsWith("dong.")) ? "return_rows" : "return";
    const { status, html } = await browser.post(PAGE, await pressed(browser, viec, typed));
    expect([status, html.includes("Dữ liệu gửi lên không đúng cấu trúc")]).toEqual([409, true]);
    expect(await headNow()).toEqual(before);
  });

  test("is not decided on more than a request of the API may hold", async () => {
    const browser = await signedIn(MINH);
    const before = await headNow();
    const { status } = await browser.post(PAGE, { viec: "return", ly_do: "x".repeat(2_000_000) });
    expect([status, await headNow()]).toEqual([413, before]);
  });

  test.each([
    ["a reporter", reporterOf(AGENCY)],
    ["a viewer", VIEWER],
  ])("is not decided by %s, whatever is sent", async (_who, person) => {
    const before = await headNow();
    const browser = await signedIn(person);
    const { rev, latest } = before;
    const fields = { viec: "approve", rev: String(rev), lan: String(latest), trang_thai: "in_review" };
    expect((await browser.post(PAGE, fields)).status).toBe(409);
    expect(await headNow()).toEqual(before);
  });

  test("is begun and approved by one press, and never by who sent it", async () => {
    const agency = "so-tu-phap";
    const page = `/ky/${OPEN}/co-quan/${agency}`;
    const { form } = await formOf(agency);
    expect((await ask(LAN, reportPath(agency), sending(fill(form)))).status).toBe(201);
    const fields = { viec: "approve", rev: "1", lan: "1", trang_thai: "sent" };
    const own = await (await signedIn(LAN)).post(page, fields);
    expect(own.status).toBe(409);
    const { rev } = (await ask(MINH, reportPath(agency))).body.head;
    const other = await (await signedIn(MINH)).post(page, {
      ...fields,
      rev: String(rev),
      trang_thai: "in_review",
    });
    expect(other.location).toBe(`${page}?xong=approve`);
    expect((await ask(MINH, reportPath(agency))).body.head).toMatchObject({ state: "approved", counted: 1 });
    const log = await env.DB.prepare("SELECT action FROM audit WHERE agency = ? ORDER BY id")
      .bind(agency)
      .all();
    expect(log.results).toEqual([{ action: "send" }, { action: "start" }, { action: "approve" }]);
    expect((await (await signedIn(VIEWER)).get(page)).html).toContain("Đã duyệt");
  });
});

describe("the pages of a period", () => {
  test.each([`/ky/${OPEN}`, `/ky/${OPEN}/nhiem-vu/${ROW}`, `/ky/${OPEN}/so-lieu/${INDICATOR}`])(
    "(%s) are for who reads the province's view",
    async (path) => {
      const statuses = await Promise.all(
        [MINH, VIEWER, reporterOf(AGENCY)].map(
          async (person) => (await (await signedIn(person)).get(path)).status,
        ),
      );
      expect(statuses).toEqual([200, 200, 403]);
    },
  );

  test("answer 304 where nothing changed, and to each person for himself", async () => {
    const [browser, other] = [await signedIn(MINH), await signedIn(VIEWER)];
    const first = await browser.get(`/ky/${OPEN}`);
    const tag = first.headers.get("ETag") ?? "";
    expect([first.status, first.headers.get("Vary"), first.headers.get("Cache-Control")]).toEqual([
      200,
      "Cookie",
      "private, no-cache",
    ]);
    expect((await browser.get(`/ky/${OPEN}`, { "If-None-Match": tag })).status).toBe(304);
    expect((await other.get(`/ky/${OPEN}`, { "If-None-Match": tag })).status).toBe(200);
    expect((await new Browser().get(`/ky/${OPEN}`, { "If-None-Match": tag })).status).toBe(303);
  });

  test("find bodies without regard to accents and case, and say where none fits", async () => {
    const browser = await signedIn(MINH);
    const found = await browser.get(`/ky/${OPEN}?tim=${encodeURIComponent("Y TE")}`);
    const late = found.html.slice(found.html.indexOf('class="filter"'));
    expect([late.includes("Sở Y tế"), late.includes("Sở Xây dựng")]).toEqual([true, false]);
    expect((await browser.get(`/ky/${OPEN}?tim=khong-co-ai`)).html).toContain("Không có cơ quan nào khớp");
  });

  test("show a duty with every body's answer, each leading to its row", async () => {
    const { html } = await (await signedIn(VIEWER)).get(`/ky/${OPEN}/nhiem-vu/II.1.a`);
    expect(html).toContain(`href="/ky/${OPEN}/co-quan/so-tu-phap#II.1.a"`);
    expect((await (await signedIn(VIEWER)).get(`/ky/${OPEN}/nhiem-vu/khong-co`)).status).toBe(404);
  });
});

test("the first page calls a body as it was called at the period's cut-off", async () => {
  const before = JSON.stringify([{ name: "Sở Y tế", shortName: "Sở Y tế", to: "2021-12-31" }]);
  const rename = (name: string, former: string) =>
    env.DB.batch([
      env.DB.prepare("UPDATE agency SET name = ?, former_names = ? WHERE id = 'so-y-te'").bind(name, former),
      env.DB.prepare("UPDATE revision SET rev = rev + 1"),
    ]);
  await rename("Sở Sức khỏe", before);
  const { html } = await (await signedIn(VIEWER)).get("/");
  await rename("Sở Y tế", "[]");
  expect([html.includes("Sở Y tế"), html.includes("Sở Sức khỏe")]).toEqual([true, false]);
});

test("the first page tells each what concerns them", async () => {
  const [reporter, reviewer, viewer] = await Promise.all(
    [reporterOf(AGENCY), MINH, VIEWER].map(async (person) => (await (await signedIn(person)).get("/")).html),
  );
  expect(reporter).toContain("Báo cáo của cơ quan");
  expect(reporter).not.toContain("Cơ quan còn phải báo cáo");
  expect(reviewer).toContain("Báo cáo chờ xem xét, chờ duyệt");
  expect(viewer).toContain("Các kỳ báo cáo đang mở");
  expect(viewer).not.toContain("Báo cáo chờ xem xét, chờ duyệt");
});
