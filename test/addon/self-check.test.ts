// The self-check as a person runs it from the menu: told in lines that can be copied, without secrets, and nothing is
// left behind.
import { describe, expect, test } from "vitest";
import { textPage } from "../../addon/server/self-check/text-page.ts";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import { value } from "./answers.ts";
import { startEnvironment } from "./environment.ts";
import { brokenServicesTests } from "./self-check/broken-services-tests.ts";
import { bundleOnce, check, SERVICES_WELL, shown, TIMED, UNTYPED } from "./self-check/checked-file.ts";
import { hostileTests } from "./self-check/hostile-tests.ts";
import { unwellTests } from "./self-check/unwell-tests.ts";

const environment = startEnvironment();
bundleOnce();

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

unwellTests();
brokenServicesTests();
hostileTests();

test("the text stands in a field that can be copied, with a button for it", () => {
  const { fake } = check();
  expect(fake.ui.dialogs.map(({ height, title, width }) => ({ height, title, width }))).toEqual([
    { height: 480, title: "Tự kiểm tra", width: 640 },
  ]);
  expect(textPage("a < b && c\n")).toContain(
    '<textarea readonly aria-label="Tự kiểm tra">\na &lt; b &amp;&amp; c\n</textarea><button aria-live="polite">Sao chép</button>',
  );
});
