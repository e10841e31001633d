import type { At, Borders, CellStyle, Wrap } from "./grid.ts";
import { placesOf } from "./grid.ts";
import { gridOf, type RangeParts, spread } from "./range-parts.ts";
import { chain, innerOf, type Method } from "./strict.ts";

type Check = (value: unknown) => boolean;

const oneOf =
  (...allowed: string[]): Check =>
  (value) =>
    value === null || allowed.includes(value as string);
const isColor: Check = (value) =>
  value === null || (typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value));
const isText: Check = (value) => value === null || (typeof value === "string" && value !== "");

/** Attributes with a setter for one value and, where there is one, a setter for a grid of them. */
const ATTRIBUTES: { key: keyof CellStyle; one: string; grid: string | null; check: Check }[] = [
  { key: "background", one: "setBackground", grid: "setBackgrounds", check: isColor },
  { key: "fontFamily", one: "setFontFamily", grid: null, check: isText },
  {
    key: "fontSize",
    one: "setFontSize",
    grid: "setFontSizes",
    check: (value) => Number.isInteger(value) && (value as number) > 0,
  },
  { key: "fontWeight", one: "setFontWeight", grid: "setFontWeights", check: oneOf("bold", "normal") },
  { key: "fontStyle", one: "setFontStyle", grid: "setFontStyles", check: oneOf("italic", "normal") },
  { key: "fontColor", one: "setFontColor", grid: "setFontColors", check: isColor },
  {
    key: "horizontal",
    one: "setHorizontalAlignment",
    grid: "setHorizontalAlignments",
    check: oneOf("left", "center", "right"),
  },
  {
    key: "vertical",
    one: "setVerticalAlignment",
    grid: "setVerticalAlignments",
    check: oneOf("top", "middle", "bottom"),
  },
];

function attributeMethods({ host, rect, sheet }: RangeParts): Record<string, Method> {
  const methods: Record<string, Method> = {};
  for (const { key, one, grid, check } of ATTRIBUTES) {
    const styleOf = (value: unknown, method: string): Partial<CellStyle> => {
      if (!check(value)) throw new Error(`${host.prefix}: Range.${method}(${String(value)}) is not there`);
      return { [key]: value };
    };
    methods[one] = [
      "any",
      chain((value: unknown) => {
        const style = styleOf(value, one);
        sheet().restyle(placesOf(rect).map(({ row, column }) => ({ row, column, style })));
      }),
    ];
    if (grid === null) continue;
    methods[grid] = [
      "grid",
      chain((values: unknown[][]) =>
        sheet().restyle(
          spread(rect, values).map(({ row, column, entry }) => ({
            row,
            column,
            style: styleOf(entry, grid),
          })),
        ),
      ),
    ];
  }
  return methods;
}

function formatMethods({ host, rect, sheet }: RangeParts): Record<string, Method> {
  const set = (cells: (At & { entry: unknown })[]) =>
    sheet().restyle(
      cells.map(({ row, column, entry }) => {
        if (typeof entry !== "string" || entry === "") {
          throw new Error(`${host.prefix}: the number format ${String(entry)} is not there`);
        }
        return { row, column, style: { numberFormat: entry } };
      }),
    );
  return {
    getNumberFormats: ["", () => gridOf(rect, (row, column) => sheet().style({ row, column }).numberFormat)],
    setNumberFormat: ["text", chain((entry: string) => set(placesOf(rect).map((at) => ({ ...at, entry }))))],
    setNumberFormats: ["grid", chain((formats: unknown[][]) => set(spread(rect, formats)))],
  };
}

function wrapMethods({ host, rect, sheet }: RangeParts): Record<string, Method> {
  const set = (cells: (At & { entry: Wrap })[]) =>
    sheet().restyle(cells.map(({ row, column, entry }) => ({ row, column, style: { wrap: entry } })));
  const all = (wrap: Wrap) => set(placesOf(rect).map((at) => ({ ...at, entry: wrap })));
  const wrapOf = (value: unknown): Wrap => {
    const wrap = typeof value === "object" && value !== null ? innerOf<Wrap>(value) : undefined;
    if (!["WRAP", "OVERFLOW", "CLIP"].includes(wrap as string)) {
      throw new Error(`${host.prefix}: the wrap strategy ${String(value)} is not there`);
    }
    return wrap as Wrap;
  };
  return {
    setWrap: ["boolean", chain((wrap: boolean) => all(wrap ? "WRAP" : "OVERFLOW"))],
    setWrapStrategy: ["WrapStrategy", chain((strategy: object) => all(wrapOf(strategy)))],
    setWrapStrategies: [
      "grid",
      chain((grid: unknown[][]) =>
        set(spread(rect, grid).map((each) => ({ ...each, entry: wrapOf(each.entry) }))),
      ),
    ],
  };
}

type Side = boolean | null;

function borderMethods({ host, rect, sheet }: RangeParts): Record<string, Method> {
  const setBorder = (
    top: Side,
    left: Side,
    bottom: Side,
    right: Side,
    vertical: Side,
    horizontal: Side,
    color: string | null = null,
    style: object | null = null,
  ) => {
    if (!isColor(color))
      throw new Error(`${host.prefix}: Range.setBorder with the color ${color} is not there`);
    const borders: Borders = {
      top,
      left,
      bottom,
      right,
      vertical,
      horizontal,
      color: color ?? "#000000",
      style: style ? innerOf<string>(style) : "SOLID",
    };
    sheet().border(rect, borders);
  };
  const sides = "boolean? boolean? boolean? boolean? boolean? boolean?";
  return { setBorder: [`${sides} | ${sides} text? BorderStyle?`, chain(setBorder)] };
}

/** The methods of `Range` that read and set how cells look. */
export function styleMethods(parts: RangeParts): Record<string, Method> {
  const { rect, sheet } = parts;
  return {
    ...attributeMethods(parts),
    ...formatMethods(parts),
    ...wrapMethods(parts),
    ...borderMethods(parts),
    getBackgrounds: [
      "",
      () => gridOf(rect, (row, column) => sheet().style({ row, column }).background ?? "#ffffff"),
    ],
    clearFormat: ["", chain(() => sheet().unstyle(rect))],
  };
}
