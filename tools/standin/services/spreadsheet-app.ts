import type { GridSheet, ListRule } from "./grid.ts";
import type { Host } from "./host.ts";
import { validationService } from "./range.ts";
import { metadataOf, sheetService } from "./sheet.ts";
import { chain, enumeration, innerOf, type Method, service } from "./strict.ts";
import { uiService } from "./ui.ts";

const BORDER_STYLES = ["DOTTED", "DASHED", "SOLID", "SOLID_MEDIUM", "SOLID_THICK", "DOUBLE"];

function insertSheet(host: Host, name: string, index: number): GridSheet {
  const sheets = host.grid.sheets();
  if (sheets.some((each) => each.name() === name)) {
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
  if (name === "") throw new Error("The sheet name cannot be empty.");
  if (index < 0 || index > sheets.length) throw new Error(`The sheet index ${index} is out of bounds.`);
  const sheet = host.grid.insert(name, index);
  host.grid.activate(sheet);
  return sheet;
}

function deleteSheet(host: Host, id: number): void {
  const sheets = host.grid.sheets();
  const sheet = sheets.find((each) => each.id === id);
  if (!sheet) throw new Error(`Sheet ${id} not found`);
  const others = sheets.filter((each) => each.id !== id && !each.hidden());
  const next = others[0];
  if (!next) throw new Error("You can't remove all the visible sheets in a document.");
  // Univer's writes break once the active sheet is gone.
  if (host.grid.active().id === id) host.grid.activate(next);
  host.grid.remove(sheet);
}

function sheetMethods(host: Host): Record<string, Method> {
  const { grid } = host;
  const serviceOf = (sheet: GridSheet) => sheetService(host, sheet.id);
  const activeIndex = () => grid.sheets().findIndex((each) => each.id === grid.active().id);
  return {
    getSheets: ["", () => grid.sheets().map(serviceOf)],
    getSheetByName: [
      "text",
      (name: string) => {
        const found = grid.sheets().find((each) => each.name() === name);
        return found ? serviceOf(found) : null;
      },
    ],
    insertSheet: [
      "text [integer]",
      (name: string, index = activeIndex() + 1) => serviceOf(insertSheet(host, name, index)),
    ],
    deleteSheet: ["Sheet", (sheet: object) => deleteSheet(host, innerOf<number>(sheet))],
    getActiveSheet: ["", () => serviceOf(grid.active())],
    getCurrentCell: [
      "",
      () => {
        const { row, column } = grid.current();
        const sheet = serviceOf(grid.active()) as { getRange(row: number, column: number): object };
        return sheet.getRange(row, column);
      },
    ],
    setActiveSheet: [
      "Sheet",
      (sheet: object) => {
        const found = grid.sheets().find((each) => each.id === innerOf<number>(sheet));
        if (!found) throw new Error(`Sheet ${innerOf<number>(sheet)} not found`);
        grid.activate(found);
        return sheet;
      },
    ],
  };
}

/** `DeveloperMetadataFinder`, by key alone. */
function metadataFinder(host: Host): object {
  let wanted: string | null = null;
  return service(host, "DeveloperMetadataFinder", {
    withKey: [
      "text",
      chain((key: string) => {
        wanted = key;
      }),
    ],
    find: [
      "",
      () => {
        if (wanted === null)
          throw new Error(`${host.prefix}: DeveloperMetadataFinder.find without a key is not there`);
        return metadataOf(host, wanted);
      },
    ],
  });
}

const LOCALES = ["vi_VN", "en_US"];
const TIME_ZONES = ["Asia/Ho_Chi_Minh", "Etc/GMT", "America/New_York"];

function only(host: Host, what: string, allowed: readonly string[], value: string): string {
  if (!allowed.includes(value)) throw new Error(`${host.prefix}: the ${what} ${value} is not there`);
  return value;
}

function spreadsheet(host: Host): object {
  const { grid } = host;
  return service(host, "Spreadsheet", {
    ...sheetMethods(host),
    createDeveloperMetadataFinder: ["", () => metadataFinder(host)],
    getId: ["", () => grid.id()],
    getName: ["", () => grid.name()],
    getSpreadsheetLocale: ["", () => grid.locale()],
    setSpreadsheetLocale: ["text", (locale: string) => grid.setLocale(only(host, "locale", LOCALES, locale))],
    getSpreadsheetTimeZone: ["", () => grid.timeZone()],
    setSpreadsheetTimeZone: [
      "text",
      (zone: string) => grid.setTimeZone(only(host, "time zone", TIME_ZONES, zone)),
    ],
  });
}

function dataValidationBuilder(host: Host): object {
  let rule: ListRule | null = null;
  let allowInvalid = true;
  let helpText: string | null = null;
  const texts = (values: unknown[]): string[] => {
    if (values.length > 500)
      throw new Error("The data validation rule has more items than the limit of 500.");
    return values.map((value) => {
      if (typeof value === "string" && !value.includes(",")) return value;
      throw new Error(
        `${host.prefix}: DataValidationBuilder.requireValueInList of ${String(value)} is not there`,
      );
    });
  };
  return service(host, "DataValidationBuilder", {
    requireValueInList: [
      "list [boolean]",
      chain((values: unknown[], showDropdown = true) => {
        rule = { values: texts(values), showDropdown, allowInvalid, helpText };
      }),
    ],
    setAllowInvalid: [
      "boolean",
      chain((allow: boolean) => {
        allowInvalid = allow;
      }),
    ],
    setHelpText: [
      "text",
      chain((text: string) => {
        helpText = text;
      }),
    ],
    build: [
      "",
      () => {
        if (!rule)
          throw new Error(`${host.prefix}: DataValidationBuilder.build without criteria is not there`);
        return validationService(host, { ...rule, allowInvalid, helpText });
      },
    ],
  });
}

/** `SpreadsheetApp`. */
export function spreadsheetApp(host: Host): object {
  const active = spreadsheet(host);
  const ui = uiService(host);
  return service(
    host,
    "SpreadsheetApp",
    {
      getActiveSpreadsheet: ["", () => active],
      getUi: ["", () => ui],
      newDataValidation: ["", () => dataValidationBuilder(host)],
      flush: ["", () => undefined],
    },
    {
      values: {
        WrapStrategy: enumeration(host, "WrapStrategy", ["WRAP", "OVERFLOW", "CLIP"]),
        ProtectionType: enumeration(host, "ProtectionType", ["RANGE", "SHEET"]),
        BorderStyle: enumeration(host, "BorderStyle", BORDER_STYLES),
      },
    },
  );
}
