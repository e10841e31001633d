// A report stands in one place for one reason, whoever draws the list of them.
import { expect, test } from "vitest";
import { provinceTabs } from "../../addon/server/tabs/province/province-tabs.ts";
import { reportPlace } from "../../shared/province/reporting.ts";
import { agencyLists } from "../../worker/exports/docx/province-annexes.ts";
import { lookupOf } from "../../worker/exports/docx/province-duties.ts";
import { makeBook } from "../../worker/exports/sheets/book.ts";
import { observationsOf } from "../../worker/exports/sheets/observations.ts";
import { provinceSheets } from "../../worker/exports/sheets/xlsx.ts";
import { everyReportState, type ReportStateCase } from "./report-states.ts";

const LIVE = { kind: "live" } as const;
const STATES = everyReportState();

const shown = (cell: unknown): string => {
  const { text, value, day } = (cell ?? {}) as { text?: string; value?: unknown; day?: string };
  const words = String(text ?? value ?? day ?? "");
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(words) ?? [];
  return year === undefined ? words : `${date}/${month}/${year}`;
};

/** A table's only line by its heads, or null where it has none; what is blank is a dash. */
function lineIn(rows: readonly (readonly unknown[])[]): Record<string, string> | null {
  const head = rows.findIndex((row) => row.some((cell) => shown(cell) === "Lý do"));
  const titles = (rows[head] ?? []).map(shown);
  const isState = (title: string | undefined) => title === "Trạng thái báo cáo";
  // A state's sign stands in the workbook alone.
  const values = (rows[head + 1] ?? [])
    .map(shown)
    .map((words, at) => (isState(titles[at]) ? words.replace(/^\S (?=\p{L})/u, "") : words));
  if (values.filter((value) => value !== "").length < 3) return null;
  return Object.fromEntries(titles.map((title, at) => [title, values[at] || "–"]));
}

const inTab = ({ document }: ReportStateCase) =>
  lineIn(provinceTabs(document.view, []).find(({ id }) => id === "missing")?.tab.rows ?? []);
const inBook = ({ document }: ReportStateCase) =>
  lineIn(provinceSheets(document, LIVE).find(({ name }) => name === "Chưa báo cáo")?.rows ?? []);

const LISTS = {
  missing: "chua_gui",
  returned: "chua_duyet",
  waiting: "chua_duyet",
  exempt: "duoc_mien",
  ...{ counted: null, late: null, invited: null },
} as const;

/** What words say of days, versions and reasons, whatever stands around it. */
function factsIn(words: string) {
  const counts = /(lần \d+) đã duyệt.* vẫn được tính/i.exec(words)?.[1] ?? null;
  const late = /quá hạn (\d+) ngày/i.exec(words)?.[1] ?? null;
  return { counts, late, notDue: /chưa đến hạn/i.test(words), exempt: /Mới thành lập/.test(words) };
}

test("a report's life leads into every list, through more than forty states", () => {
  expect(STATES.length).toBeGreaterThan(40);
  expect(new Set(STATES.map(({ line }) => reportPlace(line)))).toEqual(new Set(Object.keys(LISTS)));
});

test("the pulled tab tells of every state what the workbook tells", () => {
  const differing = STATES.flatMap((state) => {
    const [tab, book] = [inTab(state), inBook(state)];
    const same = Object.keys(tab ?? book ?? {}).filter((title) => book === null || title in book);
    const told = (line: Record<string, string> | null) => line && same.map((title) => line[title]);
    return JSON.stringify(told(tab)) === JSON.stringify(told(book)) ? [] : [[state.name, tab, book]];
  });
  expect(differing).toEqual([]);
});

test("Word names a body in the list of its reason alone, for the reason that the workbook tells", () => {
  const told = STATES.map((state) => {
    const { document, line, name } = state;
    const lists = Object.entries(agencyLists(document.view, lookupOf(document)));
    const found = lists.flatMap(([list, lines]) =>
      lines
        .filter(({ co_quan, ly_do }) => co_quan === line.name && !ly_do.startsWith("nhiệm vụ"))
        .map(({ ly_do }) => ({ list, ...factsIn(ly_do) })),
    );
    return { name, found };
  });
  expect(told).toEqual(
    STATES.map((state) => {
      const list = LISTS[reportPlace(state.line)];
      return {
        name: state.name,
        found: list === null ? [] : [{ list, ...factsIn(inBook(state)?.["Ghi chú"] ?? "") }],
      };
    }),
  );
});

test("the data file holds the facts from which the workbook's reason follows", () => {
  const facts = (state: ReportStateCase) => {
    const seen = observationsOf(makeBook(state.document, LIVE)).filter(
      ({ agency, kind }) => kind === "report" && agency,
    );
    const value = (field: string) => seen.find((one) => one.field === field)?.value ?? null;
    return {
      ...{ state: seen.find(({ field }) => field === "state")?.label, late: value("days_late") },
      ...{ sentOn: value("sent_on"), counted: value("counted_version"), behalf: value("on_behalf") },
    };
  };
  for (const state of STATES) {
    const line = inBook(state);
    if (line === null) continue;
    const { behalf, counted, late, sentOn, state: word } = facts(state);
    expect([
      state.name,
      line["Trạng thái báo cáo"],
      line["Số ngày muộn"],
      line["Ngày gửi lần đầu"],
      line["Lần được tổng hợp"],
      line["Sở Tư pháp nhập thay"],
    ]).toEqual([
      state.name,
      word,
      String(late),
      sentOn === null ? "–" : shown({ day: String(sentOn) }),
      String(counted ?? "–"),
      behalf === "yes" ? "Có" : "Không",
    ]);
  }
});
