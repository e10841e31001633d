import { showA1 } from "./a1.ts";
import type { GridSheet, ListRule } from "./grid.ts";
import { meets, placesOf } from "./grid.ts";
import type { Host } from "./host.ts";
import { rangeProtection } from "./protection.ts";
import { gridOf, type RangeParts, spread } from "./range-parts.ts";
import { styleMethods } from "./range-styles.ts";
import { mayOnRange, refusePartOfMerge } from "./refusals.ts";
import { chain, innerOf, type Method, service } from "./strict.ts";
import { readShown, readValue, writeValues } from "./values.ts";

function valueMethods({ host, rect, sheet }: RangeParts): Record<string, Method> {
  const write = (cells: { row: number; column: number; entry: unknown }[]) =>
    writeValues(
      host,
      sheet(),
      cells.map(({ row, column, entry }) => ({ row, column, value: entry })),
    );
  const clear = () => sheet().write(placesOf(rect).map((at) => ({ ...at, value: null, formula: null })));
  return {
    getValue: ["", () => readValue(host, sheet(), rect)],
    getValues: ["", () => gridOf(rect, (row, column) => readValue(host, sheet(), { row, column }))],
    getFormulas: ["", () => gridOf(rect, (row, column) => sheet().content({ row, column }).formula ?? "")],
    getDisplayValues: ["", () => gridOf(rect, (row, column) => readShown(host, sheet(), { row, column }))],
    setValue: [
      "any",
      chain((value: unknown) => write(placesOf(rect).map((at) => ({ ...at, entry: value })))),
    ],
    setValues: ["grid", chain((grid: unknown[][]) => write(spread(rect, grid)))],
    clearContent: ["", chain(clear)],
  };
}

function textOf(host: Host, entry: unknown, what: string): string {
  if (entry === null) return "";
  if (typeof entry === "string") return entry;
  throw new Error(`${host.prefix}: ${what} of type ${typeof entry} is not there`);
}

function noteMethods({ host, rect, sheet }: RangeParts): Record<string, Method> {
  const all = (note: string) => sheet().setNotes(placesOf(rect).map((at) => ({ ...at, note })));
  return {
    getNotes: ["", () => gridOf(rect, (row, column) => sheet().note({ row, column }))],
    setNote: ["text?", chain((note: string | null) => all(note ?? ""))],
    setNotes: [
      "grid",
      chain((grid: unknown[][]) =>
        sheet().setNotes(
          spread(rect, grid).map(({ row, column, entry }) => ({
            row,
            column,
            note: textOf(host, entry, "a note"),
          })),
        ),
      ),
    ],
    clearNote: ["", chain(() => all(""))],
  };
}

function ruleOf(host: Host, entry: unknown): ListRule | null {
  if (entry === null) return null;
  const rule = typeof entry === "object" ? innerOf<ListRule | undefined>(entry) : undefined;
  if (!rule || !Array.isArray(rule.values))
    throw new Error(`${host.prefix}: a rule that is no DataValidation is not there`);
  return rule;
}

/** `DataValidation` of a rule. */
export function validationService(host: Host, rule: ListRule): object {
  return service(host, "DataValidation", {}, { inner: rule });
}

function ruleMethods({ host, rect, sheet }: RangeParts): Record<string, Method> {
  const all = (rule: ListRule | null) => sheet().setRules(placesOf(rect).map((at) => ({ ...at, rule })));
  const ruleAt = (row: number, column: number) => {
    const rule = sheet().rule({ row, column });
    return rule && validationService(host, rule);
  };
  return {
    getDataValidations: ["", () => gridOf(rect, ruleAt)],
    setDataValidation: ["DataValidation?", chain((rule: object | null) => all(ruleOf(host, rule)))],
    setDataValidations: [
      "grid",
      chain((grid: unknown[][]) =>
        sheet().setRules(
          spread(rect, grid).map(({ row, column, entry }) => ({ row, column, rule: ruleOf(host, entry) })),
        ),
      ),
    ],
    clearDataValidations: ["", chain(() => all(null))],
  };
}

function mergeMethods({ rect, sheet, ...parts }: RangeParts): Record<string, Method> {
  const whole = (does: (sheet: GridSheet) => void) => () => {
    refusePartOfMerge(sheet(), rect);
    does(sheet());
  };
  const merged = () =>
    sheet()
      .merges()
      .filter((one) => meets(one, rect));
  return {
    merge: ["", chain(whole((its) => its.merge(rect)))],
    getMergedRanges: ["", () => merged().map((one) => range({ ...parts, sheet, rect: one }))],
    breakApart: ["", chain(whole((its) => its.breakApart(rect)))],
  };
}

/** `Range`, on a rectangle that lies within its sheet. */
export function range(parts: RangeParts): object {
  const { host, rect, sheet } = parts;
  const self = service(
    host,
    "Range",
    {
      ...valueMethods(parts),
      ...noteMethods(parts),
      ...ruleMethods(parts),
      ...styleMethods(parts),
      ...mergeMethods(parts),
      protect: ["", () => rangeProtection(parts, () => self)],
      getRow: ["", () => rect.row],
      getColumn: ["", () => rect.column],
      getNumRows: ["", () => rect.rows],
      getNumColumns: ["", () => rect.columns],
      getA1Notation: ["", () => showA1(rect)],
      getSheet: ["", () => parts.sheetService()],
      activate: [
        "",
        chain(() => {
          host.grid.activate(sheet());
          host.grid.select(sheet(), rect);
        }),
      ],
    },
    { inner: rect, before: mayOnRange(parts) },
  );
  return self;
}
