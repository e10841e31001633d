// What several rows of the duties table say together.
import { foldSpaces } from "../../text.ts";
import { certain } from "../reading/read-cell.ts";
import type { ReadRow } from "../reading/read-report.ts";
import { betweenRule, type Hit } from "./rule.ts";

const COPIES = 5;
/** Shorter texts are alike by chance ("Đã ban hành kế hoạch"). */
const SHORTEST_COPY = 25;
const FEWEST_ROWS = 6;

/** Rows that say the same by `keyOf`, in the form's order; a row may say several things. */
function groupRows(
  rows: readonly ReadRow[],
  keysOf: (row: ReadRow) => readonly string[],
): Map<string, ReadRow[]> {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    if (row.count !== 1) continue;
    for (const key of new Set(keysOf(row))) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}

/** One reason may hold for many duties that do not arise; what was done is told duty by duty. */
function resultOf(row: ReadRow): readonly string[] {
  const told = row.duty.role === "lead" && certain(row.status) !== "not_arising";
  const text = told ? certain(row.result) : null;
  return text === null || text.length < SHORTEST_COPY ? [] : [foldSpaces(text)];
}

function documentsOf({ evidence }: ReadRow): readonly string[] {
  return (certain(evidence)?.lines ?? []).flatMap(({ number, date }) =>
    number === null ? [] : [date === null ? number : `${number} ${date}`],
  );
}

export const BETWEEN_ROWS_RULES = [
  // Coordinators rightly say the same in many rows; a lead answers for a duty of its own.
  betweenRule(
    {
      id: "R-RESULT-COPIED",
      severity: "warning",
      category: "consistency",
      after: ["R-RESULT-REPEATS-DUTY"],
      tables: ["duties"],
      columns: ["result"],
    },
    ({ rows }) =>
      [...groupRows(rows, resultOf).values()]
        .filter((group) => group.length >= COPIES)
        .map((group): Hit => {
          const details = { count: group.length, rows: group.map(({ duty }) => duty.duty) };
          return { at: { table: "duties", row: group[0]?.key ?? "", column: "result" }, details };
        }),
  ),
  betweenRule(
    {
      id: "R-EVIDENCE-REUSED",
      severity: "info",
      category: "consistency",
      tables: ["duties"],
      columns: ["evidence"],
    },
    ({ rows }) => {
      const groups = groupRows(rows, documentsOf);
      const citing = new Set([...groups.values()].flat()).size;
      if (citing < FEWEST_ROWS) return [];
      return [...groups]
        .filter(([, group]) => group.length * 2 > citing)
        .map(([key, group]): Hit => {
          const details = { number: key.split(" ")[0] ?? key, count: group.length, of: citing };
          return { at: { table: "duties", row: group[0]?.key ?? "", column: "evidence" }, details };
        });
    },
  ),
];
