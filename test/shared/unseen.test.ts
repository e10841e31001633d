import { expect, test } from "vitest";
import { withoutUnseen } from "../../shared/report/rules/text.ts";

test("taking unseen characters out never glues words together, and leaves joined signs whole", () => {
  expect(withoutUnseen("hội nghị\vĐã cấp\fphát\u2028xong")).toBe("hội nghị\nĐã cấp\nphát\nxong");
  expect(withoutUnseen("phổ\u200Bbiến\u00AD, \u202Egiáo\uFEFF dục")).toBe("phổbiến, giáo dục");
  expect(withoutUnseen("👨‍👩‍👧 và a\u200Db\tc\r\n")).toBe("👨‍👩‍👧 và ab\tc\r\n");
});
