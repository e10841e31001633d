// What the add-on leans on in Google Sheets, as a list of checks without a test runner: they run against
// the fake and the stand-in, so that the two cannot drift apart, and as the menu's self-check at Google itself.

/** The services as the bundle sees them, without their types. */
// biome-ignore lint/suspicious/noExplicitAny: the checks call what may not be there.
type Loose = any;
export type CheckedServices = Record<string, Loose>;

/** Types a text into the scratch tab as a person does; left out where nobody can. */
export type Type = (row: number, column: number, text: string) => void | Promise<void>;

export interface Outcome {
  expected: unknown;
  actual: unknown;
}

export interface ServiceCheck {
  name: string;
  /** True where the check needs a person's typing. */
  types?: boolean;
  /** True where Google says no in words that may be in the person's language: only that it refuses is sure. */
  refuses?: boolean;
  run(services: CheckedServices, type: Type): Outcome | Promise<Outcome>;
}

/** The tab in which the checks run, and others that they make and remove; nobody else's are called so. */
export const SCRATCH = "_tự kiểm tra";
const OTHER = "_tự kiểm tra 2";
const RENAMED = "_tự kiểm tra 3";

/** A scratch tab anew, which is made active. */
export function scratch(services: CheckedServices): Loose {
  const spreadsheet = services.SpreadsheetApp.getActiveSpreadsheet();
  const old = spreadsheet.getSheetByName(SCRATCH);
  if (old) spreadsheet.deleteSheet(old);
  return spreadsheet.insertSheet(SCRATCH);
}

function messageOf(does: () => unknown): string {
  try {
    does();
    return "nothing was thrown";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const same = (expected: unknown, actual: unknown): Outcome => ({ expected, actual });

/** A date as its local day and time, since its own text depends on the machine. */
function shown(services: CheckedServices, value: unknown): unknown {
  if (!(value instanceof Date)) return value;
  return `Date ${services.Utilities.formatDate(value, "Asia/Ho_Chi_Minh", "yyyy-MM-dd'T'HH:mm:ss")}`;
}

const shownGrid = (services: CheckedServices, grid: unknown[][]) =>
  grid.map((row) => row.map((value) => shown(services, value)));

/** A row of texts, typed or set, in cells of a format; gives what is read back. */
function setTexts(services: CheckedServices, format: string | null, texts: string[]): unknown[] {
  const range = scratch(services).getRange(1, 1, 1, texts.length);
  if (format !== null) range.setNumberFormat(format);
  range.setValues([texts]);
  return shownGrid(services, range.getValues())[0] ?? [];
}

async function typeTexts(services: CheckedServices, type: Type, format: string | null, texts: string[]) {
  const range = scratch(services).getRange(1, 1, 1, texts.length);
  if (format !== null) range.setNumberFormat(format);
  for (const [index, text] of texts.entries()) await type(1, index + 1, text);
  return shownGrid(services, range.getValues())[0] ?? [];
}

/** Texts that a locale would rewrite, and that a text cell must keep to the letter. */
const REWRITABLE = [
  "5/11/2026",
  "12/2020",
  "1.234",
  "1,5",
  "=1+1",
  "true",
  "50%",
  "-5",
  "+84 912 345 678",
  "007",
];

const VALUE_CHECKS: ServiceCheck[] = [
  {
    name: "a blank cell is an empty text",
    run: (services) => same([["", ""]], scratch(services).getRange("A1:B1").getValues()),
  },
  {
    name: "texts, numbers and booleans come back as they were set",
    run: (services) => {
      const range = scratch(services).getRange(2, 3, 2, 2);
      range.setValues([
        ["Tỉnh Bến Tre – “đã thực hiện”", 12.5],
        [true, "hai\ndòng"],
      ]);
      return same(
        [
          ["Tỉnh Bến Tre – “đã thực hiện”", 12.5],
          [true, "hai\ndòng"],
        ],
        range.getValues(),
      );
    },
  },
  {
    name: "a null or an empty text set into a cell leaves it blank",
    run: (services) => {
      const sheet = scratch(services);
      sheet.getRange("A1:B1").setValues([["x", "y"]]);
      sheet.getRange("A1:B1").setValues([[null, ""]]);
      return same([[["", ""]], 0], [sheet.getRange("A1:B1").getValues(), sheet.getLastRow()]);
    },
  },
  {
    name: "a date set is read as the same instant and shown by the locale",
    run: (services) => {
      const range = scratch(services).getRange("B2");
      range.setValue(new Date("2021-11-05T17:00:00Z"));
      return same(
        ["Date 2021-11-06T00:00:00", [["06/11/2021"]]],
        [shown(services, range.getValue()), range.getDisplayValues()],
      );
    },
  },
  {
    name: "one value set on a range fills all of it",
    run: (services) => {
      const range = scratch(services).getRange(1, 1, 2, 2);
      range.setValue("như nhau");
      return same(
        [
          ["như nhau", "như nhau"],
          ["như nhau", "như nhau"],
        ],
        range.getValues(),
      );
    },
  },
  {
    name: "a text cell keeps every set text to the letter",
    run: (services) => same(REWRITABLE, setTexts(services, "@", REWRITABLE)),
  },
  {
    name: "set texts are read by the locale outside of text cells",
    run: (services) =>
      same(
        [
          "Date 2026-11-05T00:00:00",
          "Date 2020-12-01T00:00:00",
          1234,
          1.5,
          true,
          0.5,
          -5,
          7,
          "31/02/2021",
          "- mục 1",
        ],
        setTexts(services, null, [
          "5/11/2026",
          "12/2020",
          "1.234",
          "1,5",
          "true",
          "50%",
          "-5",
          "007",
          "31/02/2021",
          "- mục 1",
        ]),
      ),
  },
  {
    name: "a set text that starts with = becomes a formula outside of text cells",
    run: (services) => same([2, "#DIV/0!"], setTexts(services, null, ["=1+1", "=1/0"])),
  },
  {
    name: "an apostrophe keeps a set text from being read",
    run: (services) => same(["=1+1", "5/11/2026"], setTexts(services, null, ["'=1+1", "'5/11/2026"])),
  },
  {
    name: "cleared contents leave the format",
    run: (services) => {
      const range = scratch(services).getRange("A1:B1");
      range
        .setNumberFormat("@")
        .setValues([["a", "b"]])
        .clearContent();
      return same([[["", ""]], [["@", "@"]]], [range.getValues(), range.getNumberFormats()]);
    },
  },
];

const TYPED_CHECKS: ServiceCheck[] = [
  {
    name: "a text cell keeps every typed text to the letter",
    types: true,
    run: async (services, type) => same(REWRITABLE, await typeTexts(services, type, "@", REWRITABLE)),
  },
  {
    name: "typed texts are read by the locale outside of text cells",
    types: true,
    run: async (services, type) =>
      same(
        ["Date 2026-11-05T00:00:00", "Date 2020-12-01T00:00:00", 1234, 1.5, true, 2, "Đã thực hiện"],
        await typeTexts(services, type, null, [
          "5/11/2026",
          "12/2020",
          "1.234",
          "1,5",
          "TRUE",
          "=1+1",
          "Đã thực hiện",
        ]),
      ),
  },
];

const LOOK_CHECKS: ServiceCheck[] = [
  {
    name: "number formats are kept cell by cell",
    run: (services) => {
      const range = scratch(services).getRange("A1:C1");
      range.setNumberFormats([["@", "dd/mm/yyyy", "#,##0"]]);
      range.setValues([["01/2", new Date("2021-02-01T00:00:00+07:00"), 1234567]]);
      return same(
        [[["@", "dd/mm/yyyy", "#,##0"]], [["01/2", "01/02/2021", "1.234.567"]]],
        [range.getNumberFormats(), range.getDisplayValues()],
      );
    },
  },
  {
    name: "backgrounds are read as set, white where none is",
    run: (services) => {
      const range = scratch(services).getRange("A1:C1");
      range.setBackgrounds([["#fce8e6", null, "#e6f4ea"]]);
      return same([["#fce8e6", "#ffffff", "#e6f4ea"]], range.getBackgrounds());
    },
  },
  {
    name: "notes are read as set, and cleared",
    run: (services) => {
      const range = scratch(services).getRange("A1:B1");
      range.setNotes([["Thiếu kết quả", ""]]);
      const before = range.getNotes();
      return same([[["Thiếu kết quả", ""]], [["", ""]]], [before, range.clearNote().getNotes()]);
    },
  },
  {
    name: "clearing formats leaves values and takes backgrounds and number formats",
    run: (services) => {
      const range = scratch(services).getRange("A1");
      range.setNumberFormat("@").setBackground("#e6f4ea").setValue("007").clearFormat();
      return same(["007", [["#ffffff"]]], [range.getValue(), range.getBackgrounds()]);
    },
  },
  {
    name: "fonts, alignments, wraps and borders can be set and leave the values alone",
    run: (services) => {
      const app = services.SpreadsheetApp;
      const range = scratch(services).getRange("A1:B2");
      range.setFontFamily("Times New Roman").setFontSize(12).setFontWeight("bold").setFontStyle("italic");
      range
        .setFontColor("#202124")
        .setHorizontalAlignment("center")
        .setVerticalAlignment("middle")
        .setWrap(true);
      range.setWrapStrategy(app.WrapStrategy.WRAP);
      range.setBorder(true, true, true, true, true, true, "#dadce0", app.BorderStyle.SOLID);
      range.setValues([
        ["a", 1],
        ["b", 2],
      ]);
      return same(
        [
          ["a", 1],
          ["b", 2],
        ],
        range.getValues(),
      );
    },
  },
];

const SHEET_CHECKS: ServiceCheck[] = [
  {
    name: "the data range ends with the last value, and is one cell in a blank sheet",
    run: (services) => {
      const sheet = scratch(services);
      const blank = [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];
      sheet.getRange("C4").setValue("x");
      sheet.getRange("H20").setBackground("#e6f4ea");
      const filled = [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];
      return same(
        [
          ["A1", 0, 0],
          ["A1:C4", 4, 3],
        ],
        [blank, filled],
      );
    },
  },
  {
    name: "values, formats and notes move with inserted and deleted rows",
    run: (services) => {
      const sheet = scratch(services);
      sheet
        .getRange("A1:A4")
        .setNumberFormat("@")
        .setValues([["1"], ["2"], ["3"], ["4"]]);
      sheet.getRange("A3").setNote("ba").setBackground("#fce8e6");
      sheet.insertRowsAfter(1, 2);
      sheet.deleteRows(4, 1);
      const range = sheet.getRange("A1:A5");
      return same(
        [
          [["1"], [""], [""], ["3"], ["4"]],
          [[""], [""], [""], ["ba"], [""]],
          [["#ffffff"], ["#ffffff"], ["#ffffff"], ["#fce8e6"], ["#ffffff"]],
        ],
        [range.getValues(), range.getNotes(), range.getBackgrounds()],
      );
    },
  },
  {
    name: "values move with inserted and deleted columns",
    run: (services) => {
      const sheet = scratch(services);
      sheet.getRange("A1:C1").setValues([["a", "b", "c"]]);
      sheet.insertColumnsAfter(1, 1);
      sheet.deleteColumns(3, 1);
      return same([["a", "", "c"]], sheet.getRange("A1:C1").getValues());
    },
  },
  {
    name: "metadata of a sheet is kept, read and removed by item",
    run: (services) => {
      const sheet = scratch(services);
      sheet.addDeveloperMetadata("mẫu", "một").addDeveloperMetadata("kỳ", "2021");
      const read = () => sheet.getDeveloperMetadata().map((item: Loose) => [item.getKey(), item.getValue()]);
      const before = read();
      sheet.getDeveloperMetadata()[0].remove();
      return same(
        [
          [
            ["mẫu", "một"],
            ["kỳ", "2021"],
          ],
          [["kỳ", "2021"]],
        ],
        [before, read()],
      );
    },
  },
  {
    name: "a protection is listed with its range, moves with rows, and can be removed",
    run: (services) => {
      const sheet = scratch(services);
      const type = services.SpreadsheetApp.ProtectionType.RANGE;
      sheet.getRange("A3:B5").protect().setDescription("Cột của kế hoạch").setWarningOnly(true);
      sheet.insertRowsAfter(1, 1);
      const read = () =>
        sheet
          .getProtections(type)
          .map((each: Loose) => [
            each.getDescription(),
            each.isWarningOnly(),
            each.getRange().getA1Notation(),
          ]);
      const before = read();
      sheet.getProtections(type)[0].remove();
      return same([[["Cột của kế hoạch", true, "A4:B6"]], []], [before, read()]);
    },
  },
  {
    name: "metadata is found by its key in the whole file, each item with its sheet",
    run: (services) => {
      const sheet = scratch(services)
        .addDeveloperMetadata("thử-tìm", "một")
        .addDeveloperMetadata("khác", "hai");
      const spreadsheet = services.SpreadsheetApp.getActiveSpreadsheet();
      const found = spreadsheet.createDeveloperMetadataFinder().withKey("thử-tìm").find();
      return same(
        [["một", sheet.getName()]],
        found.map((item: Loose) => [item.getValue(), item.getLocation().getSheet().getName()]),
      );
    },
  },
  {
    name: "merged cells are listed, take no text but in the first, and come apart",
    run: (services) => {
      const range = scratch(services).getRange("A1:B2");
      range.getSheet().getRange("A1").setValue("giữ");
      range.merge();
      const merged = range.getMergedRanges().map((each: Loose) => each.getA1Notation());
      range.breakApart();
      return same(
        [
          ["A1:B2"],
          0,
          [
            ["giữ", ""],
            ["", ""],
          ],
        ],
        [merged, range.getMergedRanges().length, range.getValues()],
      );
    },
  },
  {
    name: "sheets are inserted, renamed, hidden, ordered and deleted",
    run: (services) => {
      const spreadsheet = services.SpreadsheetApp.getActiveSpreadsheet();
      const sheet = scratch(services);
      const other = spreadsheet.insertSheet(OTHER, 0);
      other.setName(RENAMED).hideSheet();
      const names = spreadsheet.getSheets().map((each: Loose) => each.getName());
      const seen = [names[0], names.includes(SCRATCH), other.isSheetHidden(), other.getIndex()];
      spreadsheet.setActiveSheet(sheet);
      spreadsheet.deleteSheet(other);
      return same(
        [[RENAMED, true, true, 1], null, SCRATCH],
        [seen, spreadsheet.getSheetByName(RENAMED), spreadsheet.getActiveSheet().getName()],
      );
    },
  },
  {
    name: "an inserted sheet is active, and what is written after the active one was deleted stays",
    run: (services) => {
      const spreadsheet = services.SpreadsheetApp.getActiveSpreadsheet();
      const sheet = scratch(services);
      const other = spreadsheet.insertSheet(OTHER);
      const active = spreadsheet.getActiveSheet().getName();
      spreadsheet.deleteSheet(other);
      sheet.getRange("A1").setValue("còn");
      return same([OTHER, "còn"], [active, sheet.getRange("A1").getValue()]);
    },
  },
];

const ERROR_CHECKS: ServiceCheck[] = [
  {
    name: "values with too few rows are refused",
    refuses: true,
    run: (services) => {
      const range = scratch(services).getRange(1, 1, 2, 1);
      return same(
        "The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.",
        messageOf(() => range.setValues([["a"]])),
      );
    },
  },
  {
    name: "values with too many columns are refused, and nothing is written",
    refuses: true,
    run: (services) => {
      const range = scratch(services).getRange(1, 1, 1, 1);
      return same(
        [
          "The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1.",
          "",
        ],
        [messageOf(() => range.setValues([["a", "b"]])), range.getValue()],
      );
    },
  },
  {
    name: "a range outside of the sheet is refused",
    refuses: true,
    run: (services) => {
      const sheet = scratch(services);
      return same(
        "The coordinates of the range are outside the dimensions of the sheet.",
        messageOf(() => sheet.getRange(sheet.getMaxRows(), 1, 2, 1)),
      );
    },
  },
  {
    name: "a second sheet of the same name is refused",
    refuses: true,
    run: (services) => {
      scratch(services);
      const spreadsheet = services.SpreadsheetApp.getActiveSpreadsheet();
      return same(
        `A sheet with the name "${SCRATCH}" already exists. Please enter another name.`,
        messageOf(() => spreadsheet.insertSheet(SCRATCH)),
      );
    },
  },
  {
    name: "a property of more than 9 KB is refused, one of less is kept",
    refuses: true,
    run: (services) => {
      const properties = services.PropertiesService.getDocumentProperties();
      properties.setProperty("thử", "đ".repeat(4000));
      const message = messageOf(() => properties.setProperty("thử", "đ".repeat(5000)));
      const kept = properties.getProperty("thử").length;
      properties.deleteProperty("thử");
      return same(["Argument too large: value", 4000, null], [message, kept, properties.getProperty("thử")]);
    },
  },
  {
    name: "dates are shown in the time zone asked for",
    run: (services) => {
      const { Utilities } = services;
      const instant = new Date("2021-12-09T18:05:00Z");
      return same(
        ["2021-12-10", "2021-12-10T01:05:00", "10/12/2021 01:05"],
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "dd/MM/yyyy HH:mm"].map((format) =>
          Utilities.formatDate(instant, "Asia/Ho_Chi_Minh", format),
        ),
      );
    },
  },
  {
    name: "a day is parsed as the midnight of the time zone asked for, and stays that day in a date cell",
    run: (services) => {
      const { SpreadsheetApp, Utilities } = services;
      const zone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
      const day = Utilities.parseDate("2021-11-05", "America/Los_Angeles", "yyyy-MM-dd");
      const range = scratch(services).getRange(1, 1);
      range.setNumberFormat("dd/mm/yyyy").setValue(Utilities.parseDate("2021-11-05", zone, "yyyy-MM-dd"));
      return same(
        ["2021-11-05T07:00:00.000Z", "05/11/2021", "2021-11-05"],
        [
          day.toISOString(),
          range.getDisplayValues()[0]?.[0],
          Utilities.formatDate(range.getValue(), zone, "yyyy-MM-dd"),
        ],
      );
    },
  },
  {
    name: "notes and dropdowns outlive values, and are cleared by their own calls",
    run: (services) => {
      const range = scratch(services).getRange(1, 1, 1, 2);
      range.setNotes([["một", ""]]);
      range.setValues([["a", "b"]]);
      const before = range.getNotes();
      range.clearContent();
      const after = range.getNotes();
      range.clearNote();
      return same([[["một", ""]], [["một", ""]], [["", ""]]], [before, after, range.getNotes()]);
    },
  },
  {
    name: "hiding the active tab shows another one, and its values stay readable",
    run: (services) => {
      const sheet = scratch(services);
      sheet.getRange(1, 1).setNumberFormat("@").setValue("giữ");
      sheet.hideSheet();
      const active = services.SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getName();
      return same(
        [true, true, "giữ"],
        [sheet.isSheetHidden(), active !== SCRATCH, sheet.getRange(1, 1).getValue()],
      );
    },
  },
  {
    name: "the current cell is the first of what is selected, on the tab that is active",
    run: (services) => {
      const sheet = scratch(services);
      sheet.getRange(3, 2, 2, 2).activate();
      const cell = services.SpreadsheetApp.getActiveSpreadsheet().getCurrentCell();
      return same(
        [SCRATCH, 3, 2, 1, 1],
        [cell.getSheet().getName(), cell.getRow(), cell.getColumn(), cell.getNumRows(), cell.getNumColumns()],
      );
    },
  },
  {
    name: "signed bytes are written as base64",
    run: (services) => same("UEsDBAD/gA==", services.Utilities.base64Encode([80, 75, 3, 4, 0, -1, -128])),
  },
  {
    name: "the document's lock is held until it is released",
    run: (services) => {
      const lock = services.LockService.getDocumentLock();
      const seen = [lock.hasLock(), lock.tryLock(100), lock.hasLock()];
      lock.releaseLock();
      return same([false, true, true, false], [...seen, lock.hasLock()]);
    },
  },
];

/** Every check; `types` ones need a person, or a test that types. */
export const SERVICE_CHECKS: readonly ServiceCheck[] = [
  ...VALUE_CHECKS,
  ...TYPED_CHECKS,
  ...LOOK_CHECKS,
  ...SHEET_CHECKS,
  ...ERROR_CHECKS,
];

/** Takes away what checks may have left behind, even where one of them broke off. */
export function removeScratch(services: CheckedServices): void {
  const spreadsheet = services.SpreadsheetApp.getActiveSpreadsheet();
  for (const name of [SCRATCH, OTHER, RENAMED]) {
    const sheet = spreadsheet.getSheetByName(name);
    if (sheet) spreadsheet.deleteSheet(sheet);
  }
}
