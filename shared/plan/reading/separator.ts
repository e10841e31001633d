import type { Word } from "./words.ts";

/** The place behind a separator of bodies; `at` itself where none stands. */
export function separatorAt(words: readonly Word[], at: number, withAnd: boolean): number {
  let next = at;
  if (words[next]?.text === "," || words[next]?.text === ";" || words[next]?.text === "/") next++;
  if (
    withAnd &&
    (words[next]?.low === "và" || (words[next]?.low === "cùng" && words[next + 1]?.low !== "cấp"))
  ) {
    next++;
    if (words[next - 1]?.low === "cùng" && words[next]?.low === "với") next++;
  }
  return next;
}
