// What exceptions of Google's services mean, by their true texts, and what is told of them.
import { describe, expect, test } from "vitest";
import { googleFault, saidByGoogle } from "../../addon/contract/google-faults.ts";
import { createClient, type ScriptRun } from "../../addon/sidebar/client.ts";
import { remedyFor } from "../../addon/sidebar/remedies.ts";
import { ADDON_PROBLEMS } from "../../shared/wording/addon-problems.ts";
import { GOOGLE_PROBLEMS, type GoogleProblemCode } from "../../shared/wording/google-problems.ts";
import { SERVER_FUNCTIONS } from "../../tools/server-functions.ts";

const AT = "https://admin-ssl-quota.timeout.example/v1/me?period=dns";

/** As Google words them, in English and as its interface may put them into Vietnamese. */
const TEXTS: Partial<Record<GoogleProblemCode, string[]>> = {
  offline: [
    `Exception: DNS error: ${AT}`,
    `Exception: Address unavailable: ${AT}`,
    `Exception: Timeout: ${AT}`,
    `Exception: Unable to connect to ${AT}`,
    `Exception: Connection reset: ${AT}`,
    `Ngoại lệ: Lỗi DNS: ${AT}`,
    `Ngoại lệ: Hết thời gian chờ: ${AT}`,
    `Ngoại lệ: Địa chỉ không khả dụng: ${AT}`,
  ],
  not_listed: [
    `Exception: Request to ${AT} failed because the URL has not been whitelisted in the script manifest.`,
    `Exception: Attempted to access ${AT} is not allowed`,
    `Exception: Access to ${AT} is not permitted by the manifest`,
    `Exception: The URL ${AT} is not in the allowlist (urlFetchWhitelist).`,
    `Ngoại lệ: ${AT} không có trong danh sách cho phép của tệp kê khai`,
  ],
  admin_forbids: [
    `Exception: UrlFetch calls to ${AT} are not permitted by your admin`,
    "Exception: UrlFetchApp has been disabled by your domain administrator.",
    "Ngoại lệ: Quản trị viên của bạn không cho phép lệnh gọi UrlFetch",
  ],
  quota_day: [
    "Exception: Service invoked too many times for one day: urlfetch.",
    "Exception: Service invoked too many times for one day: properties.",
    "Ngoại lệ: Dịch vụ được gọi quá nhiều lần trong một ngày: urlfetch.",
  ],
  quota_rate: [
    "Exception: Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.",
    `Exception: Bandwidth quota exceeded: ${AT}. Try reducing the rate of data transfer.`,
    "Exception: Service invoked too many times in a short time: exec qps.",
    "There are too many scripts running simultaneously for this Google user account.",
    "Exception: Rate Limit Exceeded",
    "Ngoại lệ: Dịch vụ được gọi quá nhiều lần trong thời gian ngắn: urlfetch.",
  ],
  no_permission: [
    "Exception: You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request",
    "Exception: Specified permissions are not sufficient to call ScriptApp.getIdentityToken. Required permissions: openid",
    "ScriptError: Authorization is required to perform that action.",
    "Ngoại lệ: Bạn không có quyền gọi UrlFetchApp.fetch. Quyền bắt buộc: https://www.googleapis.com/auth/script.external_request",
    "Ngoại lệ: Yêu cầu uỷ quyền để thực hiện thao tác đó.",
  ],
  insecure: [`Exception: SSL Error ${AT}`, `Exception: Certificate of ${AT} has expired`, `Lỗi SSL ${AT}`],
  too_large: ["Exception: Limit Exceeded: URLFetch URL Length.", "Exception: The response is too large."],
};

describe("an exception is told by what stands out in it, never by the address", () => {
  const cases = Object.entries(TEXTS).flatMap(([code, texts]) =>
    texts.map((text): [string, string] => [code, text]),
  );
  test.each(cases)("%s: %s", (code, text) => {
    expect(googleFault(text)).toBe(code);
  });

  test.each([
    `Exception: Unexpected error: ${AT}`,
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    "TypeError: Cannot read properties of undefined (reading 'x')",
    "",
  ])("what is not known stays unknown: %s", (text) => {
    expect(googleFault(text)).toBeNull();
  });
});

test("no sentence offers another try where it cannot help, and no box has a button for it", () => {
  const hopeless = Object.keys(GOOGLE_PROBLEMS).filter((code) => remedyFor(code) === "none");
  expect(hopeless.sort()).toEqual(
    [
      ...["admin_forbids", "insecure", "no_permission", "not_listed", "quota_day", "several_accounts"],
      "too_large",
    ].sort(),
  );
  const words = ADDON_PROBLEMS as Record<string, { detail: string }>;
  expect(hopeless.filter((code) => /thử lại/i.test(words[code]?.detail ?? ""))).toEqual([]);
  expect(["offline", "quota_rate", "google_failed"].map(remedyFor)).toEqual(["retry", "retry", "retry"]);
});

test("Google's words are kept on one short line, without tokens, headers, names in addresses and queries", () => {
  const token = "eyJhbGciOiJSUzI1NiJ9.eyJlbWFpbCI6ImEifQ.c2lnbmF0dXJlLW9m";
  const said = saidByGoogle(
    new Error(
      `Exception:\n DNS error: https://me:word@worker.example/v1/me?key=abc#x with Authorization: Bearer ${token}, ${token} ${"y".repeat(500)}`,
    ),
  );
  expect(said).toContain("DNS error: https://worker.example/v1/me?…");
  expect(said).not.toMatch(/eyJ|abc|me:word|\n/);
  expect(said.length).toBeLessThanOrEqual(200);
  expect([saidByGoogle(undefined), saidByGoogle({ message: 1 }), saidByGoogle("x")]).toEqual(["", "", "x"]);
});

describe("a call of the sidebar that fails on Google's side", () => {
  /** A runner whose every call fails so. */
  function failing(message: string): ScriptRun {
    const make = (bad: (error: unknown) => void): ScriptRun => ({
      ...Object.fromEntries(SERVER_FUNCTIONS.map((name) => [name, () => bad(new Error(message))])),
      withSuccessHandler: () => make(bad),
      withFailureHandler: (handler) => make(handler),
    });
    return make(() => {});
  }
  const codeOf = async (message: string) => {
    const answer = await createClient(failing(message)).sendReport("p");
    return answer.ok ? "ok" : answer.problem.code;
  };

  test.each([
    "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.",
    "ScriptError: Authorization is required to perform that action.",
    "Rất tiếc, đã xảy ra lỗi máy chủ khi đọc từ bộ nhớ. Mã lỗi PERMISSION_DENIED.",
  ])("says that several accounts are the likely cause, and what to do: %s", async (message) => {
    const answer = await createClient(failing(message)).home();
    expect(answer).toEqual({
      ok: false,
      problem: {
        code: "several_accounts",
        title: "Google không nhận đúng tài khoản đang dùng",
        detail: `${GOOGLE_PROBLEMS.several_accounts.detail} (Nội dung: ${message})`,
      },
    });
  });

  test("a spent quota is told as such; what may have run is offered again", async () => {
    expect(await codeOf("Service invoked too many times for one day: urlfetch.")).toBe("quota_day");
    const open = [
      "Exceeded maximum execution time",
      "Service Spreadsheets timed out while accessing document with id x.",
      "We're sorry, a server error occurred. Please wait a bit and try again.",
      "NetworkError: Connection failure due to HTTP 0",
    ];
    expect(await Promise.all(open.map(codeOf))).toEqual(open.map(() => "internal"));
    expect(remedyFor("internal")).toBe("retry");
  });
});
