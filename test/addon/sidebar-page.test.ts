import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PROVINCE } from "../../addon/sidebar/store.ts";
import { buildSidebar, safeInline } from "../../tools/build-sidebar.ts";
import { doubles } from "./chase-data.ts";
import { type Flat, stateOf } from "./flat-state.ts";
import { preview } from "./preview-data.ts";
import * as checkData from "./sidebar-check-data.ts";
import * as data from "./sidebar-data.ts";
import * as findingsData from "./sidebar-findings-data.ts";
import * as reviewData from "./sidebar-review-data.ts";

let work: string;
let show: (state: Partial<Flat>) => string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "sidebar-"));
  const file = join(work, "show.mjs");
  await build({
    stdin: {
      contents: `import { renderToString } from "preact-render-to-string";
        import { App } from "./addon/sidebar/app.tsx";
        export const show = (state) => renderToString(<App state={state} actions={{ applyMend() {}, undoMend() {} }} />);`,
      resolveDir: fileURLToPath(new URL("../..", import.meta.url)),
      loader: "tsx",
    },
    bundle: true,
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    outfile: file,
  });
  const drawn = (await import(file)).show;
  show = (state) => drawn(stateOf(state));
});
afterAll(() => rm(work, { recursive: true }));

const HOSTILE = '<img src=x onerror="alert(1)"></script>';

describe("the page as drawn", () => {
  test("texts of agencies are shown as text, wherever they stand", () => {
    const page = show({
      home: data.home("reporter", {
        sheet: data.sheet({
          agency: { ...data.finance, name: HOSTILE },
          returned: { ...reviewData.returnedWhole, reason: HOSTILE },
          head: data.head("returned"),
        }),
      }),
      check: {
        ...checkData.withErrors,
        groups: findingsData.groups.map((group) => ({
          ...group,
          title: HOSTILE,
          section: HOSTILE,
          items: group.items.map((item) => ({ ...item, message: HOSTILE, hint: HOSTILE, column: HOSTILE })),
        })),
      },
    });
    // Name and reason, four rows' titles, one section above them all, three texts of each of five findings.
    const hostilePlaces = 2 + 4 + 1 + 3 * 5;
    expect(page).not.toContain("<img");
    expect(page.match(/&lt;img src=x/g)).toHaveLength(hostilePlaces);
  });

  test("what was sent just now tells its time once, and no time that is ready to show is made anew", () => {
    const ready = "2021-12-10T02:10:00Z";
    const lastSent = "10/12/2021 09:10";
    const page = (state: Partial<Flat>) =>
      show({ home: data.home("reporter", { sheet: data.sheet({ lastSent }) }), ...state });
    const times = (text: string, time: string) => text.split(time).length - 1;
    expect(times(page({}), lastSent)).toBe(1);
    expect(times(page({ sent: { ...checkData.sent, sentAt: lastSent } }), lastSent)).toBe(1);
    expect(times(page({ sent: { ...checkData.sent, sentAt: ready } }), ready)).toBe(1);
    expect(times(page({ check: { ...checkData.clean, checkedAt: ready } }), ready)).toBe(1);
  });

  test("documents cited twice are decided in an open period alone, and a closed one says so", () => {
    const page = (period: Partial<typeof data.period2021>) =>
      show({
        home: data.home("reviewer", { periods: [{ ...data.period2021, ...period }] }),
        ...{ periodId: data.period2021.id, doubles, screen: PROVINCE.fresh },
      });
    const words = [
      "Cùng một việc</button>",
      "Việc khác nhau</button>",
      "Xử lý lại</button>",
      "đã đóng, chỉ xem",
    ];
    const shown = (text: string) => words.filter((word) => text.includes(word));
    expect(shown(page({}))).toEqual(words.slice(0, 3));
    expect(shown(page({ state: "closed", openFor: ["so-y-te"] }))).toEqual(words.slice(0, 3));
    expect(shown(page({ state: "closed" }))).toEqual(words.slice(3));
    expect(page({ state: "closed" })).toContain("7/BC-CA");
  });

  test("a mend shows what it writes and is offered as a button of its own; an exemption says why", () => {
    const page = show({
      home: data.home("reporter", { sheet: data.sheet() }),
      check: {
        ...checkData.threeTables,
        groups: findingsData.inTables.map((group) => ({
          ...group,
          items: group.items.map((item) => ({
            ...item,
            mend: item.mend && { ...item.mend, before: HOSTILE, after: `${HOSTILE} ` },
          })),
        })),
      },
      mended: [{ mend: findingsData.figureMend, row: "3", column: "Tổng số" }],
    });
    expect(page).not.toContain("<img");
    expect(page).toContain('<del title="&lt;img src=x');
    expect(page.match(/>Sửa giúp</g)).toHaveLength(1);
    expect(page).toContain('<del title="1.250 lượt người">1.250 lượt người</del>');
    expect(page.match(/>Hoàn tác</g)).toHaveLength(1);
    expect(page).toContain(
      "Sở Tư pháp không áp dụng kiểm tra này (đến hết ngày 31/12/2021): văn bản thuộc diện không công khai",
    );
    const headings = [...page.matchAll(/<h3[^>]*><button[^>]*><span>([^<]*)</g)].map((match) => match[1]);
    expect(headings.slice(1)).toEqual(["Đánh giá chung", "Nhiệm vụ khác", "Số liệu"]);
  });

  test("the preview counts a row that could not be read as lacking, as one that is blank", () => {
    const countOf = (total: (typeof preview.figures)[number]["total"]) => {
      const [figure] = preview.figures as [(typeof preview.figures)[number]];
      const page = show({
        home: data.home("reporter", { sheet: data.sheet() }),
        preview: { ...preview, sections: [], assessment: [], facts: [], figures: [{ ...figure, total }] },
      });
      return /\d\/1(?!\d)/.exec(page)?.[0];
    };
    const text = (unread: boolean) => ({ text: "khoảng 30", unread });
    expect([countOf(text(false)), countOf(text(true)), countOf(null)]).toEqual(["1/1", "0/1", "0/1"]);
  });

  test("the preview shows hostile texts as text, cuts long ones, and says what is blank or could not be read", () => {
    const [section] = preview.sections as [(typeof preview.sections)[number]];
    const [row] = section.rows as [(typeof section.rows)[number]];
    const text = { text: HOSTILE, unread: false };
    const page = show({
      home: data.home("reporter", { sheet: data.sheet() }),
      preview: {
        ...preview,
        agency: HOSTILE,
        periodName: HOSTILE,
        sections: [
          {
            title: HOSTILE,
            rows: [
              {
                ...{ ...row, title: HOSTILE, result: { text: "dài ".repeat(100), unread: false } },
                ...{
                  completed: { ...text, unread: true },
                  difficulty: text,
                  proposal: text,
                  blank: ["kết quả"],
                },
                evidence: [{ name: HOSTILE, subject: HOSTILE, link: HOSTILE, unread: true }],
              },
            ],
          },
        ],
      },
    });
    expect(page).not.toContain("<img");
    // Agency, period and section; the row's title, day, two texts, and a document of three texts.
    expect(page.match(/&lt;img src=x/g)).toHaveLength(3 + 1 + 1 + 2 + 3);
    expect(page.match(/chưa đọc được/g)).toHaveLength(2);
    expect(page).toContain("Chưa nhập kết quả.");
    expect(page.match(/dài /g)?.length).toBeLessThan(60);
    expect(page).toContain(`aria-label="Xem hết: ${row.duty}, Kết quả"`);
    expect([...page.matchAll(/<button[^>]*class="button[^>]*>([^<]*)</g)].map((match) => match[1])).toEqual([
      "Quay lại",
    ]);
  });

  test("a list of hundreds begins folded but for its first section, so that the sections can be surveyed", () => {
    const page = show({ home: data.home("reporter", { sheet: data.sheet() }), check: checkData.long });
    const folds = [...page.matchAll(/aria-expanded="(true|false)"/g)].map((match) => match[1]);
    expect(folds).toEqual(["true", ...Array.from({ length: 7 }, () => "false")]);
    expect(page.match(/class="finding"/g)).toHaveLength(15);
    const short = show({
      home: data.home("reporter", { sheet: data.sheet() }),
      check: checkData.withErrors,
    });
    expect(short).not.toContain('aria-expanded="false"');
  });

  test("progress stands in words and numbers beside its picture, work under way apart from what is done", () => {
    const page = show({
      home: data.home("reporter", { sheet: data.sheet() }),
      check: checkData.withErrors,
    });
    const legend = /<ul class="legend">(.*?)<\/ul>/.exec(page)?.[1] ?? "";
    expect(
      [...legend.matchAll(/<span>([^<]*)<\/span> <b>(\d+)</g)].map(([, word, count]) => [word, count]),
    ).toEqual([
      ["Trong đó nhiệm vụ chưa hoàn thành", "5"],
      ["Phải sửa", "2"],
      ["Chưa nhập", "11"],
    ]);
    expect(page).toContain('<span>26/39 dòng đã nhập đủ</span></p><div class="bar" aria-hidden="true">');
  });

  test("before the first answer the header's place is held, and readers hear only that it opens", () => {
    const page = show({ busy: "home" });
    expect(page).toContain('<div class="skeleton" aria-hidden="true">');
    expect(page).toContain('<p class="busy" role="status">Đang mở…</p>');
    expect(show({ home: data.home("reporter") })).not.toContain("skeleton");
  });

  test("what was returned, locked and changed is shown as text and leads to its place", () => {
    const hostile = <T extends object>(item: T): T => ({ ...item, title: HOSTILE, duty: HOSTILE });
    const items = (reviewData.returnedRows.items ?? []).map((item) => ({
      ...hostile(item),
      reason: HOSTILE,
    }));
    const page = show({
      home: data.home("reporter", {
        sheet: data.sheet({
          returned: { ...reviewData.returnedRows, reason: HOSTILE, items },
          head: { ...data.head("returned", 2), asksBack: HOSTILE },
          predecessors: [{ agency: { id: "x", name: HOSTILE }, version: 1 }],
        }),
      }),
      locked: reviewData.locked.map((item) => ({ ...hostile(item), before: HOSTILE, after: `${HOSTILE}.` })),
    });
    expect(page).not.toContain("<img");
    expect(page.match(/<button type="button" class="finding">/g)).toHaveLength(4);
    // The general reason; two items of three texts; two locked places of two names and two texts with their
    // titles; what was asked, and the predecessor.
    expect(page.match(/&lt;img src=x/g)).toHaveLength(1 + 2 * 3 + 2 * (2 + 2 * 2) + 2);
  });

  test("a reviewer reads a remark, what was asked for and who entered the report; no button stands in another", () => {
    const page = show({
      periodId: "p-2021",
      home: data.home("reviewer"),
      opened: {
        ...reviewData.opened("approved"),
        head: { ...data.head("approved", 2), onBehalf: true, asksBack: "Bổ sung số liệu" },
      },
      differences: { against: "before", view: reviewData.differences },
    });
    expect(page).toContain("Cơ quan đề nghị trả lại: Bổ sung số liệu");
    expect(page).toContain("Do Sở Tư pháp nhập thay cơ quan.");
    expect(page).toContain("Lần 2 so với lần 1");
    expect(page).not.toMatch(/<button[^>]*>(?:(?!<\/button>).)*<button/);
    const buttons = [...page.matchAll(/<button[^>]*class="button[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(buttons.slice(-3)).toEqual(["Trả lại dòng đang chọn", "Trả lại toàn bộ", "Hủy duyệt"]);
  });

  test("a state says its word beside its sign, and the sign is hidden from readers", () => {
    const page = show({
      home: data.home("reporter", { sheet: data.sheet({ head: data.head("approved") }) }),
    });
    expect(page).toContain(
      '<span class="chip tone-good"><span class="sign" aria-hidden="true">✓</span>Đã duyệt</span>',
    );
  });

  test("what is under way is announced, and buttons are off meanwhile", () => {
    const page = show({ busy: "check", home: data.home("reporter", { sheet: data.sheet() }) });
    expect(page).toContain('<p class="busy" role="status">Đang kiểm tra biểu mẫu…</p>');
    expect(page.match(/<button[^>]*>/g)?.filter((tag) => !tag.includes('aria-disabled="true"'))).toEqual([]);
  });

  test("an administrator, a viewer and a reviewer see no button to send", () => {
    const pages = (["administrator", "viewer", "reviewer"] as const).map((role) =>
      show({ periodId: "p-2021", home: data.home(role) }),
    );
    expect(
      pages.map((page) => [...page.matchAll(/<button[^>]*>([^<]*)</g)].map((match) => match[1])),
    ).toEqual([
      [],
      ["Lấy bảng tổng hợp toàn tỉnh", "Tải Word", "Tải Excel", "Bản tổng hợp đã chốt"],
      ["Lấy bảng tổng hợp toàn tỉnh", "Báo cáo toàn tỉnh", "Đôn đốc"],
    ]);
  });
});

describe("periods of several plans", () => {
  const plans = [
    { id: "kh-6134", title: "Kế hoạch số 6134/KH-UBND" },
    { id: "kh-hai", title: "Kế hoạch số 2/KH-DEMO" },
  ];
  const other = { ...data.period2021, id: "p-hai", planId: "kh-hai" };
  const periods = [data.period2020, data.period2021, other];
  const options = (page: string) => [...page.matchAll(/<option[^>]*>([^<]*)</g)].map((match) => match[1]);
  const drawn = (part: Partial<Flat>) =>
    show({
      home: data.home("reporter", {
        ...{ periods, plans, sheets: ["p-2020", "p-hai"] },
        sheet: data.sheet({ periodId: "p-hai", planTitle: "Kế hoạch số 2/KH-DEMO" }),
      }),
      ...part,
    });

  test("are told apart by their plan, with those that are closed or have no sheet yet", () => {
    expect(options(drawn({}))).toEqual([
      "Năm 2020 – Kế hoạch số 6134/KH-UBND (đã đóng)",
      "Năm 2021 – Kế hoạch số 6134/KH-UBND (chưa tạo biểu mẫu)",
      "Năm 2021 – Kế hoạch số 2/KH-DEMO",
    ]);
  });

  test("are told apart in the last look before sending", () => {
    const page = drawn({ confirming: true, check: checkData.clean });
    expect(page).toContain("Gửi báo cáo của Sở Tài chính, kỳ báo cáo năm 2021 – Kế hoạch số 2/KH-DEMO?");
  });

  test("a closed period's sheet says that it is closed and cannot be sent", () => {
    const sheet = data.sheet({ periodId: "p-2020", periodName: "Năm 2020" });
    const page = drawn({ home: data.home("reporter", { periods, plans: [], sheets: ["p-2020"], sheet }) });
    expect(page).toContain("Kỳ báo cáo này đã đóng. Nếu cần gửi, liên hệ Sở Tư pháp.");
    expect(page).not.toContain("Gửi báo cáo");
  });
});

describe("the file that is built", () => {
  test("is one page that asks for nothing from outside, with one script that closes once", async () => {
    const file = join(work, "out", "sidebar.html");
    await buildSidebar(file);
    const html = await readFile(file, "utf8");
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html.match(/<\/script/g)).toHaveLength(1);
    expect(html).toContain('<html lang="vi">');
    expect(html).not.toMatch(/\b(?:src|href)=["']?https?:|@import|url\(/);
    const addresses = html.match(/https?:\/\/[^"'`\s)]+/g) ?? [];
    expect(addresses.filter((address) => !address.startsWith("http://www.w3.org/"))).toEqual([]);
    expect(html).not.toContain("/* s");
  });

  test("code inside the page cannot close its element, open a comment or a scriptlet", () => {
    expect(safeInline('"</script>" "</STYLE" "<!--" "<?=" "<b>" a<b')).toBe(
      '"\\x3c/script>" "\\x3c/STYLE" "\\x3c!--" "\\x3c?=" "<b>" a<b',
    );
  });
});
