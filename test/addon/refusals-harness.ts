// A filled sheet on the fake, and what people do to it that Google then refuses to write over.
import type { ListRule, ProtectionRecord, Rect } from "../../tools/standin/services/grid.ts";
import { placesOf } from "../../tools/standin/services/grid.ts";
import { value } from "./answers.ts";
import { type CutHarness, filledHarness } from "./cut-harness.ts";
import type { FakeSheet } from "./fake/grid.ts";
import { readSheet, type SheetReader, TABS } from "./sheet-reader.ts";

export interface RefusalHarness extends CutHarness {
  duties: SheetReader;
  tab: FakeSheet;
  /** Rows of the table, first and last. */
  first: number;
  last: number;
  period: string;
}

/** The tab of a name, or one that begins so. */
export function tabNamed({ fake }: Pick<CutHarness, "fake">, name: string): FakeSheet {
  const sheets = fake.spreadsheet.sheets();
  const found =
    sheets.find((each) => each.name() === name) ?? sheets.find((each) => each.name().startsWith(name));
  if (!found) throw new Error(`no tab ${name}`);
  return found;
}

/** A sheet that is filled and was checked once; `late`: Google tells of refused writes when they are carried out. */
export function refusalHarness(source: string, late: boolean): RefusalHarness {
  const harness = filledHarness(source);
  harness.fake.late.on = late;
  const duties = readSheet(harness, TABS.duties);
  const keys = duties.keys();
  return {
    ...{ ...harness, duties, tab: tabNamed(harness, TABS.duties), period: harness.form.period.id },
    ...{ first: duties.rowOf(keys[0] ?? ""), last: duties.rowOf(keys[keys.length - 1] ?? "") },
  };
}

let next = 0;

/** Somebody else protects a range, or (null) the whole tab but what stays open. */
export function protectByOther(tab: FakeSheet, rect: Rect | null, open?: Rect[]): void {
  const record: ProtectionRecord = {
    ...{ id: `other-${++next}`, rect, description: "Lãnh đạo đã duyệt", warningOnly: false, others: true },
    ...(open ? { open } : {}),
  };
  const extras = tab.extras();
  tab.setExtras({ ...extras, protections: [...extras.protections, record] });
}

export const STRICT: ListRule = {
  ...{ values: ["Quý I", "Quý II"], showDropdown: true, allowInvalid: false, helpText: null },
};
export const CHECKBOX: ListRule = { ...STRICT, values: [], checkbox: true };

/** A person puts a rule on cells. */
export function putRule(tab: FakeSheet, rect: Rect, rule: ListRule): void {
  tab.setRules(placesOf(rect).map((at) => ({ ...at, rule })));
}

/** A person makes a table of some columns. */
export function makeTable(tab: FakeSheet, ...typedColumns: Rect[]): void {
  tab.setExtras({ ...tab.extras(), typedColumns });
}

/** Texts of the report that stand in no table of the form under their key and column. */
export function misplaced({ fake, report }: CutHarness): string[] {
  return (["duties", "figures", "assessment"] as const).flatMap((table) => {
    if (report.tables[table].length === 0) return [];
    const sheet = readSheet({ fake }, TABS[table], table);
    return report.tables[table].flatMap(({ cells, key }) =>
      Object.entries(cells).flatMap(([column, cell]) => {
        const stands = sheet.text(key, column as Parameters<SheetReader["text"]>[1]);
        return cell === null || stands === String(cell) ? [] : [`${table} ${key} ${column}: ${stands}`];
      }),
    );
  });
}

/** What the rebuilt sheet says: its notes, then the errors of a check. */
export function rebuilt(harness: RefusalHarness): string[] {
  return value(harness.addon.buildSheet(harness.period)).notes;
}
