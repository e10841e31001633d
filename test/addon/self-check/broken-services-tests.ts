import { describe, expect, test } from "vitest";
import { loadBundle } from "../../../tools/standin/services/load-bundle.ts";
import { createFake } from "../fake/fake.ts";
import { ALL, check, otherThanWell, shown, source, TOKEN, UNTYPED } from "./checked-file.ts";

export function brokenServicesTests(): void {
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
}
