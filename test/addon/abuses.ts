// What people do to sheets, as data, with what the next check and a rebuild say of it.
import { type Abused, between, bodyOf, PERIOD, upsideDown } from "./abuse-harness.ts";
import { tabOf } from "./answers.ts";
import { TABS } from "./sheet-reader.ts";

interface Abuse {
  name: string;
  does(abused: Abused): void;
  /** What the next check says: a problem, else rules of the errors and kinds of notices. */
  says: string[];
  /** What a rebuild says. */
  notes?: string[];
  options?: { locale?: string };
}

const NOTHING: string[] = [];
const ASIDE = `Trang tính cũ được giữ nguyên ở “${TABS.duties} (bản cũ)”.`;
const back = (rows: number) => `${rows} dòng bị mất được khôi phục theo nội dung của lần kiểm tra gần nhất.`;
const removed = (rows: number) => `${rows} dòng không còn thuộc biểu mẫu được giữ ở trang tính “Đã gỡ”.`;

const allColumns = ({ duties }: Abused) => between(1, duties.columnOf("check"));

function deleteTab({ harness }: Abused, name: string): void {
  const other = harness.fake.spreadsheet.sheets()[0];
  if (other) harness.fake.spreadsheet.activate(other);
  harness.fake.spreadsheet.remove(tabOf(harness, name));
}

export const HARMLESS: Abuse[] = [
  { name: "sort the whole table", does: (abused) => upsideDown(abused, allColumns(abused)), says: NOTHING },
  {
    name: "hide columns and rows",
    does: ({ duties, tab }) => {
      tab.hideColumns(duties.columnOf("result"), 3, true);
      tab.setRowHeights(duties.rowOf("II.4.c"), 1, 2);
    },
    says: NOTHING,
  },
  {
    name: "insert blank rows",
    does: ({ duties, tab }) => tab.insertRows(duties.rowOf("II.4.c"), 3),
    says: NOTHING,
  },
  {
    name: "insert a blank column",
    does: ({ duties, tab }) => tab.insertColumns(duties.columnOf("result"), 1),
    says: NOTHING,
  },
  {
    name: "insert rows above the head",
    does: ({ tab }) => tab.insertRows(1, 2),
    says: NOTHING,
  },
  {
    name: "move a column",
    does: (abused) => {
      const { duties, tab } = abused;
      const [from, to] = [duties.columnOf("result"), duties.columnOf("proposal")];
      const order = [...between(from + 1, to), from];
      const lines = between(1, bodyOf(abused)[1]);
      const held = lines.map((row) => order.map((column) => tab.content({ row, column })));
      lines.forEach((row, at) => {
        tab.write(
          between(from, to).map((column, place) => ({
            row,
            column,
            ...(held[at]?.[place] ?? { value: null, formula: null }),
          })),
        );
      });
    },
    says: NOTHING,
  },
  { name: "rename the tab", does: ({ tab }) => tab.rename("Bảng của tôi"), says: NOTHING },
  {
    name: "clear formats, dropdowns, notes and protection",
    does: ({ tab }) => {
      const all = { row: 1, column: 1, rows: 80, columns: tab.columns() };
      tab.unstyle(all);
      const places = between(1, 80).flatMap((row) =>
        between(1, tab.columns()).map((column) => ({ row, column })),
      );
      tab.setRules(places.map((at) => ({ ...at, rule: null })));
      tab.setNotes(places.map((at) => ({ ...at, note: "" })));
      tab.setExtras({ ...tab.extras(), protections: [] });
    },
    says: NOTHING,
  },
  {
    name: "delete the check's column",
    does: ({ duties, tab }) => tab.deleteColumns(duties.columnOf("check"), 1),
    says: NOTHING,
  },
  {
    name: "duplicate the tab, its metadata left behind",
    does: ({ harness, tab }) => harness.fake.spreadsheet.duplicate(tab, "Bản sao", false),
    says: NOTHING,
  },
  { name: "a file in en_US", does: () => {}, says: NOTHING, options: { locale: "en_US" } },
];

export const TOLD: Abuse[] = [
  {
    name: "insert a row and write in it",
    does: ({ harness, duties, tab }) => {
      const row = duties.rowOf("II.4.c");
      tab.insertRows(row, 1);
      harness.fake.type(TABS.duties, row, duties.columnOf("result"), "Dòng tự thêm");
    },
    says: ["R-ROW-UNKNOWN"],
    notes: [removed(1)],
  },
  {
    name: "write below the table",
    does: (abused) => {
      const { harness, duties } = abused;
      harness.fake.type(TABS.duties, bodyOf(abused)[1] + 3, duties.columnOf("result"), "Dòng dưới bảng");
    },
    says: ["R-ROW-UNKNOWN"],
    notes: [removed(1)],
  },
  {
    name: "write beside the table",
    does: ({ harness, duties }) =>
      harness.fake.type(TABS.duties, 8, duties.columnOf("check") + 2, "Ghi chú riêng"),
    says: NOTHING,
    notes: [ASIDE],
  },
  {
    name: "delete rows",
    does: ({ duties, tab }) => tab.deleteRows(duties.rowOf("II.4.c"), 1),
    says: ["R-ROW-MISSING"],
    notes: [back(1)],
  },
  {
    name: "copy a row below itself, key and all",
    does: (abused) => {
      const { duties, tab } = abused;
      const row = duties.rowOf("II.4.c");
      tab.insertRows(row + 1, 1);
      tab.write(
        allColumns(abused).map((column) => ({ row: row + 1, column, ...tab.content({ row, column }) })),
      );
    },
    says: ["R-ROW-DOUBLED"],
    notes: [removed(1)],
  },
  {
    name: "paste a row over another, key and all",
    does: (abused) => {
      const { duties, tab } = abused;
      const [from, to] = [duties.rowOf("II.4.c"), duties.rowOf("II.9.a")];
      tab.write(
        allColumns(abused).map((column) => ({ row: to, column, ...tab.content({ row: from, column }) })),
      );
    },
    says: ["R-ROW-DOUBLED", "R-ROW-MISSING"],
    notes: [back(1), removed(1)],
  },
  {
    name: "clear a row's key",
    does: ({ harness, duties }) =>
      harness.fake.type(TABS.duties, duties.rowOf("II.4.c"), duties.columnOf("key"), ""),
    says: ["R-ROW-MISSING", "R-ROW-UNKNOWN"],
    notes: [back(1), removed(1)],
  },
  {
    name: "write another duty's key over a row's",
    does: ({ harness, duties }) =>
      harness.fake.type(TABS.duties, duties.rowOf("II.4.c"), duties.columnOf("key"), "II.9.a"),
    says: ["R-ROW-DOUBLED", "R-ROW-MISSING"],
    notes: [back(1), removed(1)],
  },
  {
    name: "merge cells of a typed column",
    does: ({ duties, tab }) => {
      const first = duties.rowOf("II.4.c");
      tab.merge({ row: first, column: duties.columnOf("result"), rows: 2, columns: 1 });
    },
    says: ["R-RESULT-MISSING"],
    notes: [back(1)],
  },
  {
    name: "merge cells of a row across columns",
    does: ({ duties, tab }) =>
      tab.merge({ row: duties.rowOf("II.4.c"), column: duties.columnOf("result"), rows: 1, columns: 3 }),
    says: ["R-EVIDENCE-MISSING"],
    notes: [back(1)],
  },
  {
    name: "merge head cells",
    does: ({ duties, tab }) => tab.merge({ row: 1, column: duties.columnOf("result"), rows: 1, columns: 2 }),
    says: ["columns_lost"],
    notes: [ASIDE, back(21)],
  },
  {
    name: "delete a typed column",
    does: ({ duties, tab }) => tab.deleteColumns(duties.columnOf("proposal"), 1),
    says: ["columns_lost"],
  },
  {
    name: "rename the head of a typed column",
    does: ({ harness, duties }) =>
      harness.fake.type(TABS.duties, 1, duties.columnOf("proposal"), "Kiến nghị"),
    says: ["columns_lost"],
  },
  {
    name: "delete the key's column",
    does: ({ duties, tab }) => tab.deleteColumns(duties.columnOf("key"), 1),
    says: ["table_lost"],
    notes: [ASIDE],
  },
  {
    name: "delete the head's row",
    does: ({ tab }) => tab.deleteRows(1, 1),
    says: ["table_lost"],
    notes: [ASIDE],
  },
  { name: "delete a tab", does: (abused) => deleteTab(abused, TABS.duties), says: ["table_lost"] },
  {
    name: "delete the hidden tab",
    does: (abused) => deleteTab(abused, `_bieu_mau ${PERIOD}`),
    says: ["no_sheet"],
    notes: NOTHING,
  },
  {
    name: "duplicate the tab, its metadata with it",
    does: ({ harness, tab }) => harness.fake.spreadsheet.duplicate(tab, "Bản sao", true),
    says: ["copied_tab"],
    notes: NOTHING,
  },
  {
    name: "duplicate the tab and delete the first",
    does: (abused) => {
      abused.harness.fake.spreadsheet.duplicate(abused.tab, "Bản sao", true);
      deleteTab(abused, TABS.duties);
      tabOf(abused.harness, "Bản sao").rename(TABS.duties);
    },
    says: NOTHING,
  },
  {
    name: "make a copy of the file",
    does: ({ harness }) => harness.fake.spreadsheet.becomeCopy(),
    says: ["copied_file"],
    notes: NOTHING,
  },
];
