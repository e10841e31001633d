// The self-check as a person runs it from the menu: told in lines that can be copied, without secrets, and nothing is
// left behind.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SERVICE_CHECKS } from "../../addon/server/self-check/service-checks/run-check.ts";
import { LOCAL_CHECKS } from "../../addon/server/self-check/service-checks/values.ts";
import { textPage } from "../../addon/server/self-check/text-page.ts";
import { claimsOf } from "../../addon/server/self-check/token-claims.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import { buildAddon } from "../../tools/build-addon.ts";
import { readScripts } from "../../tools/read-scripts.ts";
import { loadBundle } from "../../tools/standin/services/load-bundle.ts";
import { value } from "./answers.ts";
import { startEnvironment } from "./environment.ts";
import { createFake, type Fake, type FakeOptions, NOW } from "./fake/fake.ts";

/** How many checks run in a Vietnamese file, and in any other. */
const ANYWHERE = SERVICE_CHECKS.length;
const ALL = ANYWHERE + LOCAL_CHECKS.length;

const environment = startEnvironment();
let folder: string;
let source: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "self-check-"));
  await buildAddon(folder, "0.1.0+abc1234 (2026-11-22)");
  source = await readScripts(folder);
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What the last dialog shows, as text, with times and addresses of this run left out. */
function shown({ ui }: Fake): string[] {
  const html = ui.dialogs[ui.dialogs.length - 1]?.html ?? "";
  const text = /<textarea[^>]*>\n([\s\S]*)<\/textarea>/.exec(html)?.[1] ?? "";
  const plain = text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
  return plain
    .replace(/http:\/\/127\.0\.0\.1:\d+/, "ĐỊA CHỈ")
    .replace(/sau \d+ ms/, "sau … ms")
    .replace(/ô: \d+ ms/, "ô: … ms")
    .split("\n");
}

const claims = (fields: object) => Buffer.from(JSON.stringify(fields)).toString("base64url");
const TOKEN = `eyJhbGciOiJSUzI1NiJ9.${claims({ aud: "123-abc.apps.googleusercontent.com", email: "can.bo@tinh.example", name: "Cán bộ" })}.c2lnbmF0dXJl`;
const ME = {
  account: {
    id: "1",
    email: "can.bo@tinh.example",
    name: "Người minh họa A",
    role: "reviewer",
    agency: { id: "so-tu-phap", name: "Sở Tư pháp" },
  },
  today: "2021-12-10",
  fixedDay: null,
  rulesVersion: RULES_VERSION,
};

interface Given extends FakeOptions {
  address?: string | null;
  status?: number;
  reply?: unknown;
  ahead?: number;
  services?: Record<string, object>;
}

/** Runs the self-check on a fresh file, before a server whose clock is so many seconds ahead. */
function check({ address, ahead = 0, reply = ME, services, status = 200, ...options }: Given = {}) {
  const fake = createFake({
    token: TOKEN,
    scriptProperties: address === null ? {} : { WORKER_URL: address ?? "https://worker.example" },
    fetch: () => ({
      status,
      headers: { Date: new Date(NOW + ahead * 1000).toUTCString() },
      body: typeof reply === "string" ? reply : JSON.stringify(reply),
    }),
    ...options,
  });
  loadBundle(source, { ...fake.services, ...services }).selfCheck?.();
  return { fake, lines: shown(fake).map((line) => line.replace(/: -?[01] giây\./, ": ≤ 1 giây.")) };
}

/** A fetch of the worker that fails so; what the list forbids is refused as ever. */
const failing = (message: string) => ({
  UrlFetchApp: {
    fetch: (url: string) => {
      throw new Error(url.includes(".invalid") ? "not been whitelisted" : message);
    },
  },
});

const SERVICES_WELL = `✓ Thử các chức năng của bảng tính: ${ALL}/${ALL} đúng như mong đợi.`;
const UNTYPED = "– Chưa thử ở đây: nội dung do người dùng nhập trực tiếp vào ô.";
const TIMED = "– Ghi và đọc 1.000 ô: … ms.";
const WELL = [
  "✓ Tiện ích: phiên bản 0.1.0+abc1234 (2026-11-22).",
  "✓ Tài khoản Google: can.bo@tinh.example (mã ứng dụng: 123-abc.apps.googleusercontent.com).",
  "✓ Địa chỉ máy chủ: https://worker.example",
  "✓ Máy chủ phản hồi sau … ms.",
  "✓ Chênh lệch đồng hồ với máy chủ: ≤ 1 giây.",
  "✓ Tài khoản trong hệ thống: Người minh họa A, Cán bộ duyệt báo cáo (Sở Tư pháp), Sở Tư pháp.",
  `✓ Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}, khớp với máy chủ.`,
  "✓ Tệp: ngôn ngữ vi_VN, múi giờ Asia/Ho_Chi_Minh.",
  "– Chưa có biểu mẫu trong bảng tính này.",
  SERVICES_WELL,
  TIMED,
  UNTYPED,
];

/** Lines that are not those of a well installed add-on. */
const otherThanWell = (lines: string[]) => lines.filter((line) => !WELL.includes(line));

describe("at the real worker", () => {
  test("a well installed add-on says so line by line, and leaves the file as it was", async () => {
    const harness = await environment.openHarness("bao-cao-so-tai-chinh");
    value(harness.addon.buildSheet("kh-6134-2021"));
    const { spreadsheet, stores } = harness.fake;
    const state = () => [
      spreadsheet.sheets().map((sheet) => sheet.name()),
      spreadsheet.active().name(),
      [...stores.document],
      [...stores.user],
    ];
    const before = state();
    harness.addon.selfCheck();
    expect(shown(harness.fake)).toEqual([
      "✓ Tiện ích: phiên bản bản chạy thử, chưa có số phiên bản.",
      expect.stringMatching(/^✓ Tài khoản Google: [\w.@-]+ \(mã ứng dụng: [\w.-]+\)\.$/),
      "✓ Địa chỉ máy chủ: ĐỊA CHỈ",
      "✓ Máy chủ phản hồi sau … ms.",
      expect.stringMatching(/^✓ Chênh lệch đồng hồ với máy chủ: -?\d+ giây\.$/),
      expect.stringMatching(/^✓ Tài khoản trong hệ thống: .+, Cán bộ lập báo cáo, Sở Tài chính\.$/),
      "– Máy chủ trình diễn: ngày được cố định là 10/12/2021.",
      `✓ Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}, khớp với máy chủ.`,
      "✓ Tệp: ngôn ngữ vi_VN, múi giờ Asia/Ho_Chi_Minh.",
      `✓ Biểu mẫu: Sở Tài chính, Năm 2021, bộ quy tắc ${RULES_VERSION}.`,
      SERVICES_WELL,
      TIMED,
      UNTYPED,
    ]);
    expect(state()).toEqual(before);
    const [head, payload, signature] = (await environment.token("bao-cao-so-tai-chinh")).split(".");
    for (const part of [head, payload, signature]) {
      expect(JSON.stringify(harness.fake.ui)).not.toContain(part?.slice(0, 16));
    }
  });
});

describe("what is not well is said with what to do", () => {
  test("a well installed add-on has nothing else to say", () => {
    expect(check().lines).toEqual(WELL);
  });

  const cases: [string, Given, (string | RegExp)[]][] = [
    [
      "no address",
      { address: null },
      [
        "✗ Chưa có địa chỉ máy chủ.",
        "   → Cần làm: bộ phận công nghệ thông tin đặt thuộc tính WORKER_URL của tập lệnh, theo tài liệu triển khai.",
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "an address without encryption",
      { address: "http://worker.example" },
      [
        "✗ Địa chỉ máy chủ không dùng được (phải bắt đầu bằng https://).",
        "   → Cần làm: bộ phận công nghệ thông tin sửa thuộc tính WORKER_URL của tập lệnh.",
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "no token",
      { token: null },
      [
        "✗ Chưa xác định được tài khoản Google.",
        "   → Cần làm: tải lại trang, mở tiện ích và đồng ý các quyền được hỏi; nếu Google không hỏi hoặc chặn, đề nghị quản trị viên Google Workspace cho phép tiện ích.",
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "no network",
      {
        fetch: () => {
          throw new Error("no route");
        },
      },
      [
        "✗ Không kết nối được máy chủ.",
        /^ {3}→ Cần làm: kiểm tra mạng rồi thử lại;/,
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "a client id that the worker does not know",
      { status: 401, reply: { code: "token_audience", title: "x", detail: "y" } },
      [
        "✗ Máy chủ phản hồi mã 401 (token_audience) sau … ms.",
        "   → Cần làm: bộ phận công nghệ thông tin thêm mã ứng dụng ghi ở trên vào OIDC_AUDIENCES rồi triển khai lại máy chủ.",
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "an account that is not registered",
      { status: 403, reply: { code: "account_unknown", title: "x", detail: "y" } },
      [
        "✗ Máy chủ phản hồi mã 403 (account_unknown) sau … ms.",
        "   → Cần làm: nếu tài khoản Google ghi ở trên chưa đúng, mở tệp bằng tài khoản đã đăng ký; nếu đúng, đề nghị Sở Tư pháp cấp tài khoản cho địa chỉ thư này.",
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "a worker that is down",
      { status: 503, reply: "<h1>503</h1>" },
      [
        "✗ Máy chủ phản hồi mã 503 sau … ms.",
        "   → Cần làm: đợi vài phút rồi thử lại; vẫn lỗi thì bộ phận công nghệ thông tin xem nhật ký của máy chủ.",
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "a firewall's page",
      { status: 403, reply: "<!DOCTYPE html><html><title>Attention Required!</title></html>" },
      [
        "✗ Máy chủ phản hồi mã 403 sau … ms.",
        /^ {3}→ Cần làm: một trang web phản hồi thay máy chủ \(tường lửa hay lớp bảo vệ trước máy chủ,/,
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "an address that is not in the list",
      {
        services: failing(
          "Request to https://worker.example/v1/me?k=bimat failed because the URL has not been whitelisted in the script manifest.",
        ),
      },
      [
        "✗ Tiện ích chưa được phép kết nối máy chủ này.",
        /^ {3}→ Cần làm: .*npm run deploy:addon -- --worker.* \(Google: Request to https:\/\/worker\.example\/v1\/me\?… failed because/,
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "a rule of the administrator's",
      { services: failing("UrlFetch calls to https://worker.example/v1/me are not permitted by your admin") },
      [
        "✗ Quản trị viên Google Workspace chưa cho phép kết nối.",
        /^ {3}→ Cần làm: quản trị viên Google Workspace cho phép/,
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "somebody else's page at the address",
      { reply: "<h1>Welcome</h1>" },
      [
        "✗ Máy chủ phản hồi mã 200 sau … ms.",
        "   → Cần làm: địa chỉ này không phản hồi như máy chủ của hệ thống; bộ phận công nghệ thông tin kiểm tra thuộc tính WORKER_URL.",
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "somebody else's JSON at the address",
      { reply: { code: 7, account: null } },
      [
        "✗ Máy chủ phản hồi mã 200 sau … ms.",
        "   → Cần làm: địa chỉ này không phản hồi như máy chủ của hệ thống; bộ phận công nghệ thông tin kiểm tra thuộc tính WORKER_URL.",
        `– Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}; chưa biết phiên bản của máy chủ.`,
      ],
    ],
    [
      "another version of the rules, and a clock ten minutes ahead",
      { reply: { ...ME, rulesVersion: "99" }, ahead: 600 },
      [
        /^✗ Chênh lệch đồng hồ với máy chủ: (599|600|601) giây; đăng nhập và hạn gửi có thể bị tính sai\.$/,
        "   → Cần làm: sao chép toàn bộ kết quả này và gửi cho bộ phận công nghệ thông tin.",
        `✗ Bộ quy tắc kiểm tra: tiện ích phiên bản ${RULES_VERSION}, máy chủ phiên bản 99. Khi gửi, kết quả của máy chủ được áp dụng, nên có thể khác kết quả trong trang tính.`,
        "   → Cần làm: bộ phận công nghệ thông tin triển khai phiên bản mới cho bên cũ hơn.",
      ],
    ],
    [
      "a file in another language, where checks that hold in Vietnamese files alone are left out",
      { locale: "en_US", timeZone: "America/New_York" },
      [
        /^– Tệp: ngôn ngữ en_US, múi giờ America\/New_York\. Ô của biểu mẫu không bị ảnh hưởng/,
        `✓ Thử các chức năng của bảng tính: ${ANYWHERE}/${ANYWHERE} đúng như mong đợi.`,
        `– Chưa thử ở đây: ${ALL - ANYWHERE} phép thử chỉ dành cho tệp tiếng Việt, giờ Việt Nam.`,
      ],
    ],
  ];
  test.each(cases)("%s", (_name, given, expected) => {
    expect(otherThanWell(check(given).lines)).toEqual(
      expected.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))),
    );
  });
});

describe("services that behave otherwise", () => {
  const broken = {
    formatDate: () => "sai",
    parseDate: () => new Date(0),
    base64Encode: () => {
      throw new Error("hỏng");
    },
  };

  test("are named with what came, no check stops the others, and the scratch tab is gone", () => {
    const { fake, lines } = check({ services: { Utilities: broken } });
    expect(otherThanWell(lines)).toEqual([
      `✗ Thử các chức năng của bảng tính: ${ALL - 5}/${ALL} đúng như mong đợi. Các phép thử sau cho kết quả khác:`,
      "   → Cần làm: sao chép toàn bộ kết quả này và gửi cho bộ phận công nghệ thông tin.",
      "   ✗ mã hóa tệp tải về: Error: hỏng",
      '   ✗ giờ theo múi giờ: ["sai","sai","sai"]',
      '   ✗ ngày theo múi giờ của tệp: ["1970-01-01T00:00:00.000Z","01/01/1970","sai"]',
      '   ✗ ghi và hiển thị ngày: ["sai",[["06/11/2021"]]]',
      expect.stringMatching(/^ {3}✗ ô thường đọc chữ theo ngôn ngữ của tệp: \["sai","sai",1234/),
    ]);
    expect(fake.spreadsheet.sheets().map((sheet) => sheet.name())).toEqual(["Trang tính1"]);
  });

  test("a lock that cannot be had is named, and nothing is left locked or kept", () => {
    const { fake, lines } = check({
      services: {
        LockService: {
          getDocumentLock: () => ({
            hasLock: () => false,
            tryLock: () => {
              throw new Error("bận");
            },
            releaseLock: () => {},
          }),
        },
      },
    });
    expect(lines).toContain("   ✗ khóa chống ghi cùng lúc: Error: bận");
    expect([[...fake.stores.document], fake.lock.taken]).toEqual([[], false]);
  });
});

test("a scratch tab that cannot be removed is told, with what to do", () => {
  const fake = createFake({ token: TOKEN });
  const wrapped = (target: object, changed: Record<string, unknown>) =>
    new Proxy(target, { get: (own, key) => changed[String(key)] ?? Reflect.get(own, key) });
  const app = fake.services.SpreadsheetApp as { getActiveSpreadsheet(): object };
  const deleteSheet = () => {
    throw new Error("không được");
  };
  const SpreadsheetApp = wrapped(app, {
    getActiveSpreadsheet: () => wrapped(app.getActiveSpreadsheet(), { deleteSheet }),
  });
  loadBundle(source, { ...fake.services, SpreadsheetApp }).selfCheck?.();
  const lines = shown(fake);
  expect(lines.slice(lines.indexOf("✗ Không xóa được trang tính thử."))).toEqual([
    "✗ Không xóa được trang tính thử.",
    "   → Cần làm: xóa trang tính có tên bắt đầu bằng “_tự kiểm tra”.",
    UNTYPED,
  ]);
});

describe("nothing hostile gets through", () => {
  test("neither the token nor a password in the address, though the server repeats what it was sent", () => {
    const { fake } = check({
      address: "https://user:matkhau@worker.example/duong?key=bimat",
      status: 401,
      reply: {
        code: TOKEN,
        title: TOKEN,
        account: { name: `x ${TOKEN}`, role: "reporter", agency: { name: TOKEN } },
      },
    });
    const all = JSON.stringify(fake.ui);
    for (const secret of [...TOKEN.split("."), "matkhau", "bimat"])
      expect(all).not.toContain(secret.slice(0, 12));
    expect(shown(fake)).toContain("✓ Địa chỉ máy chủ: https://worker.example");
  });

  test("texts of the file and of the server stay text, on one line, and short", () => {
    const name = `</textarea><script>alert(1)</script>\n✓ Giả ${"x".repeat(5000)}`;
    const { fake, lines } = check({ reply: { ...ME, account: { ...ME.account, name, agency: null } } });
    const line = lines.find((each) => each.includes("Tài khoản trong hệ thống"));
    expect(line).toBe(
      `✓ Tài khoản trong hệ thống: ${name.replace("\n", " ").slice(0, 120)}, Cán bộ duyệt báo cáo (Sở Tư pháp).`,
    );
    expect(lines.filter((each) => each.startsWith("✓ Giả"))).toEqual([]);
    expect(fake.ui.dialogs[0]?.html.match(/<script>/g)).toHaveLength(1);
  });

  test("no text of a cell is told", () => {
    const fake = createFake({ token: TOKEN });
    fake.type("Trang tính1", 1, 1, "NỘI DUNG BÁO CÁO");
    loadBundle(source, fake.services).selfCheck?.();
    expect([shown(fake).length, JSON.stringify(fake.ui).includes("NỘI DUNG")]).toEqual([10, false]);
    expect(fake.spreadsheet.sheets()[0]?.cell(1, 1).value).toBe("NỘI DUNG BÁO CÁO");
  });

  test.each([
    ["", { email: "", client: "" }],
    ["a.b.c", { email: "", client: "" }],
    [`a.${claims({ aud: ["x"], email: 5 })}.c`, { email: "", client: "" }],
    [`a.${claims({ aud: "<b>", email: "a b@c" })}.c`, { email: "", client: "" }],
    [TOKEN, { email: "can.bo@tinh.example", client: "123-abc.apps.googleusercontent.com" }],
  ])("a token that is none, or says strange things, gives no claims: %j", (token, expected) => {
    expect(claimsOf(token)).toEqual(expected);
  });
});

test("the text stands in a field that can be copied, with a button for it", () => {
  const { fake } = check();
  expect(fake.ui.dialogs.map(({ height, title, width }) => ({ height, title, width }))).toEqual([
    { height: 480, title: "Tự kiểm tra", width: 640 },
  ]);
  expect(textPage("a < b && c\n")).toContain(
    '<textarea readonly aria-label="Tự kiểm tra">\na &lt; b &amp;&amp; c\n</textarea><button aria-live="polite">Sao chép</button>',
  );
});
