// Reading grows as the text does: counted in look-ups of words, not in time.
import { afterEach, expect, test, vi } from "vitest";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { Phrases } from "../../shared/plan/reading/words.ts";
import { longPlan } from "../../tools/bench/long-plan.ts";

afterEach(() => vi.restoreAllMocks());

/** How often a word of the text was looked up in the grammar while it was read. */
function lookUps(text: string): number {
  const at = Phrases.prototype.at;
  let count = 0;
  vi.spyOn(Phrases.prototype, "at").mockImplementation(function (this: Phrases, words, index) {
    count++;
    return at.call(this, words, index);
  });
  readPlanText(text);
  vi.restoreAllMocks();
  return count;
}

test("a plan of twice as many duties takes twice as many look-ups", () => {
  const [once, twice] = [lookUps(longPlan(60, 1)), lookUps(longPlan(120, 1))];
  expect(once).toBeGreaterThan(1000);
  expect(twice / once).toBeLessThan(2.2);
});

/** One sentence that goes on and on, as a careless grammar would read again from each of its words. */
const ENDLESS = [
  "Sở Y tế, ",
  "Sở Y tế thuộc ",
  "(Sở Y tế ",
  "các sở, ban, ngành ",
  "phối hợp với Sở Y tế ",
  "Sở Y tế chủ trì, ",
  "Giao ",
  ". Giao Sở Y tế, ",
  "(Sở Y tế hướng dẫn, UBND xã ",
  "Đồng chí Bí thư ",
  "Đối với UBND các xã, ",
  "cùng với ",
  "hằng năm ",
];

test.each(ENDLESS)("“%s” without end: twice the text takes at most 2.6 times the look-ups", (words) => {
  const text = (size: number) => `I. NHIỆM VỤ\n1. ${words.repeat(size)}`;
  expect(lookUps(text(400)) / lookUps(text(200))).toBeLessThan(2.6);
});
