import { describe, expect, test } from "vitest";
import { claimsOf } from "../../../addon/server/self-check/token-claims.ts";
import { loadBundle } from "../../../tools/standin/services/load-bundle.ts";
import { createFake } from "../fake/fake.ts";
import { check, claims, ME, shown, source, TOKEN } from "./checked-file.ts";

export function hostileTests(): void {
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
}
