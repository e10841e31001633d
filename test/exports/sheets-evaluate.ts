// A second reckoning of the workbook: its few formulas computed from the cells alone, without the kept values.
import type { Workbook } from "hucre/xlsx";

export type Value = string | number | null;

interface Place {
  sheet: string;
  row: number;
  column: number;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const TOKEN =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<name>[A-Z]+)\(|(?:'(?<sheet>[^']+)'!)?\$?(?<fromColumn>[A-Z]+)\$?(?<fromRow>\d+)(?::\$?(?<toColumn>[A-Z]+)\$?(?<toRow>\d+))?|(?<number>\d+(?:\.\d+)?)|(?<sign>[-/=,)]))/y;

/** Gives a formula's cell the value that follows from the cells. Throws at a formula of another kind. */
export function evaluator(book: Workbook): (place: Place) => Value {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Map<string, Value>();

  function valueAt(place: Place): Value {
    const name = `${place.sheet}!${place.row},${place.column}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const sheet = sheets.get(place.sheet);
    const formula = sheet?.cells?.get(`${place.row},${place.column}`)?.formula;
    const raw = sheet?.rows[place.row]?.[place.column] ?? null;
    const typed = raw instanceof Date ? raw.getTime() : typeof raw === "boolean" ? Number(raw) : raw;
    const value = formula === undefined ? typed : compute(formula, place.sheet);
    known.set(name, value);
    return value;
  }

  function compute(formula: string, home: string): Value {
    const tokens: NonNullable<RegExpExecArray["groups"]>[] = [];
    TOKEN.lastIndex = 0;
    while (TOKEN.lastIndex < formula.length) {
      const match = TOKEN.exec(formula);
      if (!match?.groups) throw new Error(`not understood: ${formula}`);
      tokens.push(match.groups);
    }
    let at = 0;
    const sign = () => tokens[at]?.sign;

    function cells(): Value[] {
      const { sheet = home, fromColumn = "", fromRow, toColumn, toRow } = tokens[at++] ?? {};
      const values: Value[] = [];
      for (let row = Number(fromRow); row <= Number(toRow ?? fromRow); row++) {
        for (let c = columnOf(fromColumn); c <= columnOf(toColumn ?? fromColumn); c++) {
          values.push(valueAt({ sheet, row: row - 1, column: c }));
        }
      }
      return values;
    }

    function part(): Value[] {
      const token = tokens[at];
      if (token?.text !== undefined) {
        at++;
        return [token.text.slice(1, -1).replace(/""/g, '"')];
      }
      if (token?.number !== undefined) {
        at++;
        return [Number(token.number)];
      }
      if (token?.name === undefined) return cells();
      at++;
      const parts = [whole()];
      while (sign() === ",") {
        at++;
        parts.push(whole());
      }
      at++;
      return [call(token.name, parts)];
    }

    function whole(): Value[] {
      let left = part();
      for (let by = sign(); by === "-" || by === "/" || by === "="; by = sign()) {
        at++;
        const [a, b] = [left[0] ?? 0, part()[0] ?? 0];
        if (by === "=") left = [a === b ? 1 : 0];
        else left = [by === "-" ? Number(a) - Number(b) : Number(a) / Number(b)];
      }
      return left;
    }

    return whole()[0] ?? null;
  }

  return valueAt;
}

function meets(value: Value, criterion: Value): boolean {
  if (typeof criterion === "string" && criterion.startsWith("<>")) return value !== criterion.slice(2);
  if (criterion === ">0") return typeof value === "number" && value > 0;
  return value === criterion;
}

function call(name: string, parts: Value[][]): Value {
  const numbers = (values: Value[]) => values.filter((value) => typeof value === "number");
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const holds = (pairs: Value[][]) => (_: Value, row: number) => {
    for (let pair = 0; pair < pairs.length; pair += 2) {
      if (!meets(pairs[pair]?.[row] ?? null, pairs[pair + 1]?.[0] ?? null)) return false;
    }
    return true;
  };
  const [first = [], second = [], third = []] = parts;
  switch (name) {
    case "SUM":
      return sum(numbers(first));
    case "COUNTIFS":
      return first.filter(holds(parts)).length;
    case "SUMIFS":
      return sum(numbers(first.filter(holds(parts.slice(1)))));
    case "IF":
      return (first[0] ? second[0] : third[0]) ?? null;
    default:
      throw new Error(`no such function here: ${name}`);
  }
}
