import { describe, expect, test } from "vitest";
import plan from "../../shared/plan/kh-6134.json" with { type: "json" };
import { brief, roomIn, saysOurs, wholeOf } from "../../shared/report/brief.ts";

const ROOM = { perLine: 20, lines: 3 };
const LEAD = "Các sở, ban, ngành tỉnh:";
const TEXT = "Tổ chức đối thoại chính sách pháp luật, giải đáp pháp luật và các vướng mắc phổ biến.";

/** The lines that a text takes, counted the plain way. */
function lines(text: string, perLine: number): number {
  let [count, line] = [0, ""];
  for (const paragraph of text.split("\n")) {
    line = "";
    count += 1;
    for (const word of paragraph.split(" ")) {
      const next = line === "" ? word : `${line} ${word}`;
      if (next.length <= perLine || line === "") line = next;
      else [count, line] = [count + 1, word];
    }
  }
  return count;
}

describe("our words in a cell", () => {
  test("stay whole where there is room, line ends and all", () => {
    expect(brief(["Sở Tài chính:", "Rà soát văn bản."], ROOM)).toBe("Sở Tài chính:\nRà soát văn bản.");
    expect(brief(["Hàng năm"], ROOM)).toBe("Hàng năm");
  });

  test("are cut at a word with a sign, without a comma before it", () => {
    expect(brief([TEXT], ROOM)).toBe("Tổ chức đối thoại chính sách pháp luật, giải đáp pháp…");
    expect(brief(["Một hai, ba bốn năm"], { perLine: 10, lines: 1 })).toBe("Một hai…");
  });

  test("what governs several rows gives way to the row's own words, with a sign of its own", () => {
    expect(brief([LEAD, TEXT], ROOM)).toBe("… Tổ chức đối thoại chính sách pháp luật, giải đáp pháp…");
    expect(brief([LEAD, "Đối thoại chính sách pháp luật."], { perLine: 20, lines: 2 })).toBe(
      "… Đối thoại chính sách pháp luật.",
    );
  });

  test("a word longer than the room is cut too", () => {
    expect(brief(["x".repeat(50)], { perLine: 10, lines: 2 })).toBe(`${"x".repeat(19)}…`);
  });

  test("every duty of the plan fits into three lines of its column", () => {
    const room = roomIn(220, 11);
    for (const { leadIn, text } of plan.duties) {
      const said = brief(leadIn === null ? [text] : [leadIn, text], room);
      expect(lines(said, room.perLine), said).toBeLessThanOrEqual(3);
      expect(said.length, said).toBeGreaterThan(60);
    }
  });

  test("are known whole and cut, at whatever place", () => {
    const parts = [LEAD, TEXT];
    for (const perLine of [12, 20, 30, 60, 200]) {
      expect(saysOurs(brief(parts, { perLine, lines: 3 }), parts), `${perLine}`).toBe(true);
    }
    expect(saysOurs(`  ${wholeOf(parts)} `, parts)).toBe(true);
    expect(saysOurs("Các sở, ban…", parts)).toBe(true);
  });

  test("another's words, and too few of ours, are not taken for them", () => {
    for (const said of [
      "",
      "…",
      "… Tổ…",
      "Tổ chức đối thoại chính sách",
      "Tổ chức đối thoại khác…",
      `${TEXT} Thêm`,
    ]) {
      expect(saysOurs(said, [LEAD, TEXT]), said).toBe(false);
    }
  });
});
