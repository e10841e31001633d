// Rows, columns and tabs, what is kept about them, and where the person is.
import { type Loose, OTHER, RENAMED, SCRATCH, type ServiceCheck } from "./kit.ts";

export const STRUCTURE_CHECKS: readonly ServiceCheck[] = [
  [
    "dataRange",
    ["A1", 0, 0, "A1:C4", 4, 3],
    ({ at, sheet }) => {
      const ends = () => [sheet.getDataRange().getA1Notation(), sheet.getLastRow(), sheet.getLastColumn()];
      const blank = ends();
      at("C4").setValue("x");
      at("H20").setBackground("#e6f4ea");
      return [...blank, ...ends()];
    },
  ],
  [
    "rowsMove",
    [
      [["1"], [""], [""], ["3"], ["4"]],
      [[""], [""], [""], ["ba"], [""]],
      [["#ffffff"], ["#ffffff"], ["#ffffff"], ["#fce8e6"], ["#ffffff"]],
    ],
    ({ at, sheet }) => {
      at("A1:A4")
        .setNumberFormat("@")
        .setValues([["1"], ["2"], ["3"], ["4"]]);
      at("A3").setNote("ba").setBackground("#fce8e6");
      sheet.insertRowsAfter(1, 2);
      sheet.deleteRows(4, 1);
      const range = at("A1:A5");
      return [range.getValues(), range.getNotes(), range.getBackgrounds()];
    },
  ],
  [
    "columnsMove",
    [["a", "", "c"]],
    ({ at, sheet }) => {
      at("A1:C1").setValues([["a", "b", "c"]]);
      sheet.insertColumnsAfter(1, 1);
      sheet.deleteColumns(3, 1);
      return at("A1:C1").getValues();
    },
  ],
  [
    "metadata",
    [
      [
        ["mẫu", "một"],
        ["kỳ", "2021"],
      ],
      [["kỳ", "2021"]],
    ],
    ({ sheet }) => {
      sheet.addDeveloperMetadata("mẫu", "một").addDeveloperMetadata("kỳ", "2021");
      const read = () => sheet.getDeveloperMetadata().map((item: Loose) => [item.getKey(), item.getValue()]);
      const before = read();
      sheet.getDeveloperMetadata()[0].remove();
      return [before, read()];
    },
  ],
  [
    "metadataFound",
    [["một", SCRATCH]],
    ({ file, sheet }) => {
      sheet.addDeveloperMetadata("thử-tìm", "một").addDeveloperMetadata("khác", "hai");
      const found = file.createDeveloperMetadataFinder().withKey("thử-tìm").find();
      return found.map((item: Loose) => [item.getValue(), item.getLocation().getSheet().getName()]);
    },
  ],
  [
    "protection",
    [[["Cột của kế hoạch", true, "A4:B6"]], []],
    ({ at, services, sheet }) => {
      at("A3:B5").protect().setDescription("Cột của kế hoạch").setWarningOnly(true);
      sheet.insertRowsAfter(1, 1);
      const all = () => sheet.getProtections(services.SpreadsheetApp.ProtectionType.RANGE);
      const before = all().map((each: Loose) => [
        each.getDescription(),
        each.isWarningOnly(),
        each.getRange().getA1Notation(),
      ]);
      all()[0].remove();
      return [before, all()];
    },
  ],
  [
    "tabs",
    [0, true, 1, null, SCRATCH],
    ({ file, sheet }) => {
      const other = file.insertSheet(OTHER, 0);
      other.setName(RENAMED).hideSheet();
      const names = file.getSheets().map((each: Loose) => each.getName());
      const seen = [names.indexOf(RENAMED), other.isSheetHidden(), other.getIndex()];
      file.setActiveSheet(sheet);
      file.deleteSheet(other);
      return [...seen, file.getSheetByName(RENAMED), file.getActiveSheet().getName()];
    },
  ],
  [
    "activeDeleted",
    [true, "còn"],
    ({ at, file }) => {
      const other = file.insertSheet(OTHER);
      const active = file.getActiveSheet().getName() === OTHER;
      file.deleteSheet(other);
      return [active, at("A1").setValue("còn").getValue()];
    },
  ],
  [
    "activeHidden",
    [true, false, "giữ"],
    ({ at, file, sheet }) => {
      at("A1").setValue("giữ");
      sheet.hideSheet();
      return [sheet.isSheetHidden(), file.getActiveSheet().getName() === SCRATCH, at("A1").getValue()];
    },
  ],
  [
    "currentCell",
    [SCRATCH, "B3"],
    ({ at, file }) => {
      at("B3:C4").activate();
      const cell = file.getCurrentCell();
      return [cell.getSheet().getName(), cell.getA1Notation()];
    },
  ],
];
