import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EMPTY, type State } from "../../addon/sidebar/store.ts";
import { buildSidebar, safeInline } from "../../tools/build-sidebar.ts";
import * as data from "./sidebar-data.ts";

let work: string;
let show: (state: State) => string;

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
  show = (await import(file)).show;
});
afterAll(() => rm(work, { recursive: true }));

const HOSTILE = '<img src=x onerror="alert(1)"></script>';

describe("the page as drawn", () => {
  test("texts of agencies are shown as text, wherever they stand", () => {
    const page = show({
      ...EMPTY,
      home: data.home("reporter", {
        sheet: data.sheet({
          agency: { ...data.finance, name: HOSTILE },
          returned: { ...data.returnedWhole, reason: HOSTILE },
          head: data.head("returned"),
        }),
      }),
      check: {
        ...data.withErrors,
        groups: data.groups.map((group) => ({
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

  test("a mend shows what it writes and is offered as a button of its own; an exemption says why", () => {
    const page = show({
      ...EMPTY,
      home: data.home("reporter", { sheet: data.sheet() }),
      check: {
        ...data.threeTables,
        groups: data.inTables.map((group) => ({
          ...group,
          items: group.items.map((item) => ({
            ...item,
            mend: item.mend && { ...item.mend, before: HOSTILE, after: `${HOSTILE} ` },
          })),
        })),
      },
      mended: [{ mend: data.figureMend, row: "3", column: "Tổng số" }],
    });
    expect(page).not.toContain("<img");
    expect(page).toContain('<del title="&lt;img src=x');
    expect(page.match(/>Sửa giúp</g)).toHaveLength(1);
    expect(page).toContain('<del title="1.250 lượt người">1.250 lượt người</del>');
    expect(page.match(/>Hoàn tác</g)).toHaveLength(1);
    expect(page).toContain(
      "Đã được Sở Tư pháp miễn (đến hết ngày 31/12/2021): văn bản thuộc diện không công khai",
    );
    const headings = [...page.matchAll(/<h3>([^<]*)</g)].map((match) => match[1]);
    expect(headings.slice(1)).toEqual(["Đánh giá chung", "Nhiệm vụ khác", "Số liệu"]);
  });

  test("what was returned, locked and changed is shown as text and leads to its place", () => {
    const hostile = <T extends object>(item: T): T => ({ ...item, title: HOSTILE, duty: HOSTILE });
    const items = (data.returnedRows.items ?? []).map((item) => ({ ...hostile(item), reason: HOSTILE }));
    const page = show({
      ...EMPTY,
      home: data.home("reporter", {
        sheet: data.sheet({
          returned: { ...data.returnedRows, reason: HOSTILE, items },
          head: { ...data.head("returned", 2), asksBack: HOSTILE },
          predecessors: [{ agency: { id: "x", name: HOSTILE }, version: 1 }],
        }),
      }),
      locked: data.locked.map((item) => ({ ...hostile(item), before: HOSTILE, after: `${HOSTILE}.` })),
    });
    expect(page).not.toContain("<img");
    expect(page.match(/<button type="button" class="finding">/g)).toHaveLength(4);
    // The general reason; two items of three texts; two locked places of two names and two texts with their
    // titles; what was asked, and the predecessor.
    expect(page.match(/&lt;img src=x/g)).toHaveLength(1 + 2 * 3 + 2 * (2 + 2 * 2) + 2);
  });

  test("a reviewer reads a remark, what was asked for and who entered the report; no button stands in another", () => {
    const page = show({
      ...EMPTY,
      periodId: "p-2021",
      home: data.home("reviewer"),
      opened: {
        ...data.opened("approved"),
        head: { ...data.head("approved", 2), onBehalf: true, asksBack: "Bổ sung số liệu" },
      },
      differences: { against: "before", view: data.differences },
    });
    expect(page).toContain("Cơ quan đề nghị trả lại: Bổ sung số liệu");
    expect(page).toContain("Do Sở Tư pháp nhập thay cơ quan.");
    expect(page).toContain("Lần 2 so với lần 1");
    expect(page).not.toMatch(/<button[^>]*>(?:(?!<\/button>).)*<button/);
    const buttons = [...page.matchAll(/<button[^>]*class="button[^>]*>([^<]*)</g)].map((match) => match[1]);
    expect(buttons.slice(-3)).toEqual(["Trả lại dòng đang chọn", "Trả lại toàn bộ", "Bỏ duyệt"]);
  });

  test("a state says its word beside its sign, and the sign is hidden from readers", () => {
    const page = show({
      ...EMPTY,
      home: data.home("reporter", { sheet: data.sheet({ head: data.head("approved") }) }),
    });
    expect(page).toContain(
      '<span class="chip tone-good"><span class="sign" aria-hidden="true">✓</span>Đã duyệt</span>',
    );
  });

  test("what is under way is announced, and buttons are off meanwhile", () => {
    const page = show({ ...EMPTY, busy: "check", home: data.home("reporter", { sheet: data.sheet() }) });
    expect(page).toContain('<p class="busy" role="status">Đang kiểm tra biểu mẫu…</p>');
    expect(page.match(/<button[^>]*>/g)?.filter((tag) => !tag.includes('aria-disabled="true"'))).toEqual([]);
  });

  test("an administrator, a viewer and a reviewer see no button to send", () => {
    const pages = (["administrator", "viewer", "reviewer"] as const).map((role) =>
      show({ ...EMPTY, periodId: "p-2021", home: data.home(role) }),
    );
    expect(
      pages.map((page) => [...page.matchAll(/<button[^>]*>([^<]*)</g)].map((match) => match[1])),
    ).toEqual([
      [],
      ["Lấy bảng tổng hợp toàn tỉnh", "Tải Word", "Tải Excel", "Bản tổng hợp đã chốt"],
      ["Lấy bảng tổng hợp toàn tỉnh", "Báo cáo toàn tỉnh"],
    ]);
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
