// Figures: each by itself, against its parts, and against the last period.

import type { Details } from "../place.ts";
import { mayHaveBeenThousands, valueOfMade } from "../reading/made-cell.ts";
import { cellText, certain, type ReadFault } from "../reading/read-cell.ts";
import type { ReadFigure, ReadReport } from "../reading/read-report.ts";
import {
  betweenRule,
  figureAcrossRule,
  figureRule,
  hitIf,
  NO_HITS,
  type Rule,
  type RuleHead,
  unclear,
} from "./rule.ts";

/** A figure that something is typed for and that cannot be read, in either column; `tells` picks by the fault. */
function unreadableRule<Id extends string>(id: Id, tells: (why: ReadFault) => boolean): Rule<Id> {
  const head = { id, severity: "error", category: "accuracy", wide: false } as const;
  return betweenRule({ ...head, tables: ["figures"], columns: ["total", "coordinated"] }, ({ figures }) =>
    figures.flatMap((row) => {
      if (row.count !== 1) return [];
      const columns = row.figure.joint ? (["total", "coordinated"] as const) : (["total"] as const);
      return columns.flatMap((column) => {
        const fault = unclear(row[column]);
        if (!fault || !tells(fault.why)) return [];
        const { raw, why, readings } = fault;
        const details: Details = { ...measure(row), raw, why, readings: readings.map(String) };
        return [{ at: { table: "figures" as const, row: row.key, column }, details }];
      });
    }),
  );
}

const FAULTS = {
  "R-FIGURE-NEGATIVE": ["negative"],
  "R-FIGURE-FRACTION": ["fraction", "too_precise"],
  "R-FIGURE-UNIT": ["other_unit", "money_unit"],
  "R-FIGURE-ABOUT": ["about", "range"],
  "R-FIGURE-TOO-LARGE": ["too_large"],
} satisfies Record<string, readonly ReadFault[]>;
type Fault = keyof typeof FAULTS;
const TOLD_APART: readonly ReadFault[] = Object.values(FAULTS).flat();

/** How a figure is to be shown in words. */
function measure({ figure: { kind, unit } }: ReadFigure): Details {
  return { kind, unit };
}

function more(row: ReadFigure, found: number, expected: number): Details {
  return { ...measure(row), found, expected, difference: found - expected };
}

function totalOf({ figures }: ReadReport, key: string | null): ReadFigure | undefined {
  return key === null ? undefined : figures.find((row) => row.key === key && row.count === 1);
}

/** A part that is larger than the figure of which it is a part, in one column. */
function partRule<Id extends string>(
  id: Id,
  column: "total" | "coordinated",
  after: readonly string[],
): Rule<Id> {
  const head: RuleHead<Id> = { id, severity: "error", category: "consistency", after };
  return figureAcrossRule(head, column, (row, _, read) => {
    const part = certain(row[column]);
    const whole = part === null ? undefined : totalOf(read, row.figure.partOf);
    const most =
      whole?.figure.joint || column === "total" ? certain(whole?.[column] ?? { kind: "blank" }) : null;
    return whole && part !== null && most !== null && part > most
      ? [{ details: { ...more(row, part, most), of: whole.figure.number, name: whole.figure.name } }]
      : NO_HITS;
  });
}

const LEAST_CHANGE = 10;

/** Ten of what is counted; for money, kept in nghìn đồng, ten triệu. */
function leastChange({ kind }: ReadFigure["figure"]): number {
  return kind === "money" ? LEAST_CHANGE * 1000 : LEAST_CHANGE;
}

/** The last value that this one can be held against: a flow only where both periods are about equally long. */
function lastOf({ figure: { last, nature } }: ReadFigure) {
  if (last === null || last === "unknown" || (nature === "flow" && last.otherLength)) return null;
  return last;
}

/** 50 tỷ in nghìn đồng: more than a single office is likely to spend on this work in a year. */
const LARGE_SUM = 50_000_000;

/** What a sum in triệu đồng is where it was meant in nghìn đồng or in đồng, as far as it is whole nghìn đồng. */
function sumsMeant(thousands: number): string[] {
  return [thousands, thousands / 1000, thousands / 1_000_000].filter(Number.isInteger).map(String);
}

function isBare(cell: ReadFigure["raw"]["total"]): boolean {
  return !/[^\d.,\s]/.test(cellText(cell));
}

export const FIGURE_RULES = [
  // 0 is a value; blank is none.
  figureRule({ id: "R-FIGURE-MISSING", severity: "error", category: "completeness" }, "total", (row) =>
    hitIf(row.total.kind === "blank"),
  ),
  ...(Object.keys(FAULTS) as Fault[]).map((id) => {
    const faults: readonly ReadFault[] = FAULTS[id];
    return unreadableRule(id, (why) => faults.includes(why));
  }),
  unreadableRule("R-FIGURE-UNREADABLE", (why) => !TOLD_APART.includes(why)),
  betweenRule(
    {
      id: "R-FIGURE-MAYBE-THOUSANDS",
      wide: false,
      severity: "warning",
      category: "accuracy",
      tables: ["figures"],
      columns: ["total", "coordinated"],
    },
    ({ figures }, { locale }) =>
      figures.flatMap((row) => {
        if (row.count !== 1) return [];
        return (["total", "coordinated"] as const).flatMap((column) => {
          const [made, value] = [valueOfMade(row.raw[column]), certain(row[column])];
          if (value === null || typeof made !== "number" || !mayHaveBeenThousands(made, locale)) return [];
          const details = { ...measure(row), found: value, readings: [String(value), String(value * 1000)] };
          return [{ at: { table: "figures" as const, row: row.key, column }, details }];
        });
      }),
  ),
  figureRule({ id: "R-FIGURE-MONEY-LARGE", severity: "warning", category: "accuracy" }, "total", (row) => {
    const sum = row.figure.kind === "money" ? certain(row.total) : null;
    return sum !== null && sum >= LARGE_SUM && isBare(row.raw.total)
      ? [{ details: { ...measure(row), found: sum, readings: sumsMeant(sum) } }]
      : NO_HITS;
  }),
  figureRule(
    { id: "R-FIGURE-COORDINATED-MISSING", severity: "error", category: "completeness" },
    "coordinated",
    (row) => hitIf(row.figure.joint && row.coordinated.kind === "blank" && (certain(row.total) ?? 0) > 0),
  ),
  figureRule({ id: "R-FIGURE-NOT-JOINT", severity: "info", category: "consistency" }, "coordinated", (row) =>
    hitIf(!row.figure.joint && row.coordinated.kind !== "blank" && certain(row.coordinated) !== 0),
  ),
  figureRule(
    { id: "R-FIGURE-COORDINATED-TOO-LARGE", severity: "error", category: "consistency" },
    "coordinated",
    (row) => {
      const total = certain(row.total);
      const coordinated = row.figure.joint ? certain(row.coordinated) : null;
      return total !== null && coordinated !== null && coordinated > total
        ? [{ details: more(row, coordinated, total) }]
        : NO_HITS;
    },
  ),
  partRule("R-FIGURE-PART-TOO-LARGE", "total", []),
  partRule("R-FIGURE-PART-COORDINATED-TOO-LARGE", "coordinated", ["R-FIGURE-COORDINATED-TOO-LARGE"]),
  betweenRule(
    {
      id: "R-FIGURE-SUM",
      severity: "error",
      category: "consistency",
      tables: ["figures"],
      columns: ["total"],
    },
    (read, { form }) =>
      form.tables.figures.sums.flatMap(({ total: key, parts: keys }) => {
        const row = totalOf(read, key);
        const parts = keys.map((part) => totalOf(read, part));
        const total = row ? certain(row.total) : null;
        const values = parts.map((part) => (part ? certain(part.total) : null));
        if (!row || total === null) return [];
        // A part that is larger than the total is told as such: the sum hangs on it.
        if (values.some((value) => value === null || value > total)) return [];
        const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0);
        if (sum === total) return [];
        const numbers = parts.map((part) => part?.figure.number ?? "");
        const at = { table: "figures" as const, row: key, column: "total" as const };
        return [{ at, details: { ...more(row, total, sum), parts: numbers } }];
      }),
  ),
  betweenRule(
    {
      id: "R-FIGURE-TOGETHER",
      severity: "warning",
      category: "consistency",
      tables: ["figures"],
      columns: ["total"],
    },
    (read, { form }) =>
      form.tables.figures.together.flatMap(([one, other]) => {
        const pair = [totalOf(read, one), totalOf(read, other)] as const;
        const [a, b] = pair.map((row) => (row ? certain(row.total) : null));
        if (a == null || b == null || (a === 0) === (b === 0)) return [];
        const [none, some] = a === 0 ? pair : [pair[1], pair[0]];
        if (!none || !some) return [];
        const details = { number: some.figure.number, name: some.figure.name, found: a === 0 ? b : a };
        const at = { table: "figures" as const, row: none.key, column: "total" as const };
        return [{ at, details: { ...details, kind: some.figure.kind, unit: some.figure.unit } }];
      }),
  ),
  figureRule(
    {
      id: "R-FIGURE-NOW-ZERO",
      severity: "warning",
      category: "consistency",
      after: ["R-FIGURE-SUM", "R-FIGURE-TOGETHER"],
    },
    "total",
    (row) => {
      const last = lastOf(row);
      return last !== null && last.value > 0 && certain(row.total) === 0
        ? [{ details: { ...more(row, 0, last.value), periodName: last.periodName } }]
        : NO_HITS;
    },
  ),
  figureRule(
    {
      id: "R-FIGURE-CHANGED",
      severity: "warning",
      category: "consistency",
      after: ["R-FIGURE-SUM", "R-FIGURE-PART-TOO-LARGE", "R-FIGURE-NOW-ZERO"],
    },
    "total",
    (row) => {
      const last = lastOf(row);
      const total = certain(row.total);
      if (last === null || total === null || total === 0) return NO_HITS;
      const change = Math.abs(total - last.value);
      return change > leastChange(row.figure) && change * 2 > last.value
        ? [{ details: { ...more(row, total, last.value), periodName: last.periodName } }]
        : NO_HITS;
    },
  ),
];
