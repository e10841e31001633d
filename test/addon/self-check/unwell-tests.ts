import { describe, expect, test } from "vitest";
import { RULES_VERSION } from "../../../shared/report/rules.ts";
import { ALL, ANYWHERE, check, failing, type Given, ME, otherThanWell, WELL } from "./checked-file.ts";

/** What is not well, by a name; and all that is said of it. */
const CASES: [string, Given, (string | RegExp)[]][] = [
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

export function unwellTests(): void {
  describe("what is not well is said with what to do", () => {
    test("a well installed add-on has nothing else to say", () => {
      expect(check().lines).toEqual(WELL);
    });

    test.each(CASES)("%s", (_name, given, expected) => {
      expect(otherThanWell(check(given).lines)).toEqual(
        expected.map((line) => (typeof line === "string" ? line : expect.stringMatching(line))),
      );
    });
  });
}
