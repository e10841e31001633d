// What comes back from the add-on, taken apart for tests.
import type { Answer } from "../../addon/contract/answer.ts";
import type { Harness } from "./environment.ts";

/** The value of an answer that must be good. */
export function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.detail}`);
  return answer.value;
}

/** The problem's code, or `none`. */
export function problem<T>(answer: Answer<T>): string {
  return answer.ok ? "none" : answer.problem.code;
}

export function tabOf({ fake }: Harness, name: string) {
  const tab = fake.spreadsheet.sheets().find((each) => each.name() === name);
  if (!tab) throw new Error(`no tab ${name}: ${fake.spreadsheet.sheets().map((each) => each.name())}`);
  return tab;
}

/** The texts of a tab's rows, down to its last one. */
export function rowsOf(harness: Harness, name: string): string[][] {
  const tab = tabOf(harness, name);
  const rows = Array.from({ length: tab.rows() }, (_, at) =>
    Array.from({ length: tab.columns() }, (_, column) =>
      String(tab.content({ row: at + 1, column: column + 1 }).value ?? ""),
    ),
  );
  while (rows[rows.length - 1]?.every((text) => text === "")) rows.pop();
  return rows;
}

/** How many formulas a tab holds: what agencies wrote must never become one. */
export function formulasIn(harness: Harness, name: string): number {
  const tab = tabOf(harness, name);
  let formulas = 0;
  for (let row = 1; row <= tab.rows(); row++) {
    for (let column = 1; column <= tab.columns(); column++) {
      if (tab.content({ row, column }).formula !== null) formulas += 1;
    }
  }
  return formulas;
}
