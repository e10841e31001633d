// What is refused, what is kept outside of the sheet, days in time zones, and the lock.
import { type Loose, SCRATCH, type ServiceCheck } from "./kit.ts";

const KEY = "thử";

export const REFUSAL_CHECKS: readonly ServiceCheck[] = [
  ["tooFewRows", true, ({ at, refused }) => refused(() => at("A1:A2").setValues([["a"]]))],
  [
    "tooManyColumns",
    [true, ""],
    ({ at, refused }) => [refused(() => at("A1").setValues([["a", "b"]])), at("A1").getValue()],
  ],
  ["outside", true, ({ refused, sheet }) => refused(() => sheet.getRange(sheet.getMaxRows(), 1, 2, 1))],
  [
    "partOfMerge",
    [true, true, ["B2:C3"], 0],
    ({ at, refused }) => {
      at("B2:C3").merge();
      const seen = [refused(() => at("A1:C2").breakApart()), refused(() => at("C3:D4").merge())];
      const whole = at("C3:D9").getMergedRanges();
      for (const range of whole) range.breakApart();
      const names = whole.map((range: Loose) => range.getA1Notation());
      return [...seen, names, at("A1:D9").getMergedRanges().length];
    },
  ],
  [
    "frozenMerge",
    [true, true, "tự do"],
    ({ at, refused, services, sheet }) => {
      at("B2:C3").merge();
      const freeze = (does: () => void) =>
        refused(() => {
          does();
          services.SpreadsheetApp.flush();
        });
      return [
        freeze(() => sheet.setFrozenRows(2)),
        freeze(() => sheet.setFrozenColumns(2)),
        at("A1").setValue("tự do").getValue(),
      ];
    },
  ],
  [
    "strictRule",
    [true, [["Có"]], true, [["Khác"]], true],
    ({ at, refused, services }) => {
      const { SpreadsheetApp } = services;
      const range = at("A1");
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(["Có", "Không"], true);
      range.setDataValidation(rule.setAllowInvalid(false).build()).setValue("Có");
      SpreadsheetApp.flush();
      const stopped = refused(() => {
        at("A1:A1").setValues([["Khác"]]);
        SpreadsheetApp.flush();
      });
      const kept = range.getValues();
      const rules = range.getDataValidations();
      const cleared = range.clearDataValidations().getDataValidations()[0][0] === null;
      const written = range.setValues([["Khác"]]).getValues();
      range.setDataValidations(rules);
      return [stopped, kept, cleared, written, range.getDataValidations()[0][0] !== null];
    },
  ],
  [
    "outsideList",
    "not_listed",
    ({ faultOf, services }) => {
      try {
        // A name that never exists: without a list nobody is reached.
        return services.UrlFetchApp.fetch("https://ngoai-danh-sach.invalid/").getResponseCode();
      } catch (error) {
        return faultOf(error);
      }
    },
  ],
  ["sameName", true, ({ file, refused }) => refused(() => file.insertSheet(SCRATCH))],
  [
    "properties",
    [true, 4000, null],
    ({ refused, services }) => {
      const properties = services.PropertiesService.getDocumentProperties();
      try {
        properties.setProperty(KEY, "đ".repeat(4000));
        const tooLong = refused(() => properties.setProperty(KEY, "đ".repeat(5000)));
        const kept = properties.getProperty(KEY).length;
        properties.deleteProperty(KEY);
        return [tooLong, kept, properties.getProperty(KEY)];
      } finally {
        properties.deleteProperty(KEY);
      }
    },
  ],
  [
    "lock",
    [false, true, true, false],
    ({ services }) => {
      const lock = services.LockService.getDocumentLock();
      try {
        const seen = [lock.hasLock(), lock.tryLock(100), lock.hasLock()];
        lock.releaseLock();
        return [...seen, lock.hasLock()];
      } finally {
        lock.releaseLock();
      }
    },
  ],
  [
    "zones",
    ["2021-12-10", "2021-12-10T01:05:00", "10/12/2021 01:05"],
    ({ services }) =>
      ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "dd/MM/yyyy HH:mm"].map((format) =>
        services.Utilities.formatDate(new Date("2021-12-09T18:05:00Z"), "Asia/Ho_Chi_Minh", format),
      ),
  ],
  [
    "days",
    ["2021-11-05T07:00:00.000Z", "05/11/2021", "2021-11-05"],
    ({ at, file, services }) => {
      const { formatDate, parseDate } = {
        formatDate: (day: Date, zone: string) => services.Utilities.formatDate(day, zone, "yyyy-MM-dd"),
        parseDate: (zone: string) => services.Utilities.parseDate("2021-11-05", zone, "yyyy-MM-dd"),
      };
      const zone = file.getSpreadsheetTimeZone();
      const range = at("A1").setNumberFormat("dd/mm/yyyy").setValue(parseDate(zone));
      return [
        parseDate("America/Los_Angeles").toISOString(),
        range.getDisplayValues()[0][0],
        formatDate(range.getValue(), zone),
      ];
    },
  ],
];
