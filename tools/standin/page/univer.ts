// Univer's open-source grid, made ready as Google Sheets stands in Vietnam.
import {
  type ICommandService as Commands,
  ICommandService,
  type Injector,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type Workbook,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/vi-VN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationWords from "@univerjs/preset-sheets-data-validation/locales/vi-VN";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterWords from "@univerjs/preset-sheets-filter/locales/vi-VN";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import noteWords from "@univerjs/preset-sheets-note/locales/vi-VN";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortWords from "@univerjs/preset-sheets-sort/locales/vi-VN";

export interface UniverGrid {
  api: FUniver;
  commands: Commands;
  injector: Injector;
  /** Univer's own model of the file, which is read without the facade's conversions. */
  workbook(): Workbook;
}

/** A new file as Google makes it: one blank sheet of 1000 rows and 26 columns. */
export function newWorkbook(id: string, name: string): Partial<IWorkbookData> {
  return {
    id,
    name,
    sheetOrder: ["0"],
    sheets: { "0": newWorksheet("0", "Trang tính1") },
    defaultStyle: { ff: "Arial", fs: 10 },
    custom: { locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" },
  };
}

/** A blank sheet with Google's sizes. */
export function newWorksheet(id: string, name: string) {
  return { id, name, rowCount: 1000, columnCount: 26, defaultRowHeight: 21, defaultColumnWidth: 100 };
}

/** Draws the file into a container. Fonts must be ready: widths are measured at once. */
export function createGrid(container: HTMLElement, data: Partial<IWorkbookData>): UniverGrid {
  const univer = new Univer({
    locale: LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(coreWords, validationWords, filterWords, noteWords, sortWords),
    },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: true,
      ribbonType: "simple",
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const file = api.createWorkbook(data);
  const injector = univer.__getInjector();
  return { api, injector, commands: injector.get(ICommandService), workbook: () => file.getWorkbook() };
}
