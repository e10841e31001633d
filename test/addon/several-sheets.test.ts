// Two plans and two periods in one spreadsheet: each sheet lives under its own form, whatever tab is looked at.
import { describe, expect, test } from "vitest";
import type { Duty, Plan } from "../../shared/plan/plan.ts";
import type { Period } from "../../shared/register/register.ts";
import type { Mend } from "../../shared/report/mends.ts";
import type { ColumnId, ReportRow, TableId } from "../../shared/report/report.ts";
import { planTitle } from "../../shared/wording/sheet.ts";
import { seedSql } from "../../tools/seed-sql.ts";
import { type Abused, filledSheet, lostTexts, PERIOD, strayTexts } from "./abuse-harness.ts";
import { problem, tabOf, value } from "./answers.ts";
import { type Harness, startEnvironment } from "./environment.ts";
import { clientOf, formFor, LAST_YEAR, replyOf, underWay } from "./last-year.ts";
import { readSheet, type SheetReader, TABS } from "./sheet-reader.ts";

const AGENCY = "so-tai-chinh";
const REPORTER = "bao-cao-so-tai-chinh";

function duty(id: string, text: string, part: Partial<Duty> = {}): Duty {
  return {
    ...{ id, section: "A", leadIn: null, text, lead: ["Sở Tài chính"], coordinate: [], advises: null },
    ...{ requested: false, deadlineText: "Hằng năm", deadlines: [{ type: "annual" }], references: [] },
    ...{ product: null, answeredBy: null },
    ...part,
  };
}

/** A made-up plan of the same agency that calls two of its duties as the real one does, with other words. */
const SECOND: Plan = {
  ...{ id: "ke-hoach-hai", number: "2/KH-DEMO", date: "2021-01-04", issuer: "Cơ quan minh họa" },
  title: "Kế hoạch thứ hai, dựng để thử phần mềm",
  sections: [{ id: "A", title: "Việc của kế hoạch hai (minh họa)" }],
  duties: [
    duty("II.1.a", "Việc một của kế hoạch hai (minh họa)."),
    // Whoever takes this one for its namesake asks for evidence that a coordinator does not owe.
    duty("II.4.c", "Việc hai của kế hoạch hai (minh họa).", {
      lead: ["Sở Tư pháp"],
      coordinate: ["Sở Tài chính"],
    }),
    duty("Z.1", "Việc ba của kế hoạch hai (minh họa)."),
  ],
};

/** Named as the other plan's period is. */
const SECOND_PERIOD: Period = {
  ...{ id: "ke-hoach-hai-2021", planId: SECOND.id, name: "Năm 2021", from: "2021-01-04", to: "2021-12-14" },
  ...{ agencyDue: "2021-12-18", provinceDue: "2021-12-25", state: "open", openFor: [], indicatorSet: null },
};
const OTHER = SECOND_PERIOD.id;
const OTHER_TABS = { duties: `${TABS.duties} (2)`, assessment: `${TABS.assessment} (2)` };

const environment = startEnvironment(seedSql({ plan: SECOND, periods: [SECOND_PERIOD] }));

interface Both extends Abused {
  second: SheetReader;
}

/** The filled sheet of the one plan, and a blank one of the other beside it, at which the person looks. */
async function bothSheets(): Promise<Both> {
  const abused = await filledSheet(environment);
  value(abused.harness.addon.buildSheet(OTHER));
  return { ...abused, second: readSheet(abused.harness, OTHER_TABS.duties) };
}

const SECOND_ANSWERS: Record<string, Record<string, string>> = {
  "II.1.a": { status: "Đang thực hiện", result: "Kế hoạch hai: việc một" },
  "II.4.c": { status: "Đã thực hiện", result: "Kế hoạch hai: việc hai" },
  "Z.1": { status: "Đang thực hiện", result: "Kế hoạch hai: việc ba" },
};

function fillSecond({ harness, second }: Both): void {
  for (const [key, cells] of Object.entries(SECOND_ANSWERS)) {
    for (const [column, text] of Object.entries(cells)) second.type(key, column as "result", text);
  }
  const assessment = readSheet(harness, OTHER_TABS.assessment, "assessment");
  for (const key of ["advantages", "shortcomings", "causes", "direction"]) {
    assessment.type(key, "text", `Kế hoạch hai: ${key}`);
  }
  assessment.type("contact_name", "text", "Người minh họa");
  assessment.type("contact_phone", "text", "0275 3000 000");
}

/** Looks at a tab as a person does. */
function look(harness: Harness, name: string): void {
  harness.fake.spreadsheet.activate(tabOf(harness, name));
}

/** A version as the worker keeps it: of which plan and period, and what it says of each duty. */
async function kept(period: string, version: number): Promise<[string, string, Record<string, unknown>]> {
  const params = { period, agency: AGENCY, version };
  const { report } = replyOf(
    await clientOf(environment, REPORTER).call("GET /v1/periods/:period/reports/:agency/versions/:version", {
      params,
    }),
  );
  const rows = report.tables.duties as ReportRow<"duties">[];
  const said = rows.filter(({ cells }) => cells.result).map(({ cells, key }) => [key, cells.result]);
  return [report.plan, report.period, Object.fromEntries(said)];
}

describe("two plans in one spreadsheet", () => {
  test("the person is told which plans there are, and sees the sheet at which they look", async () => {
    const both = await bothSheets();
    const { harness } = both;
    const home = value(harness.addon.home());
    expect(home.plans).toEqual([
      { id: "kh-6134", title: planTitle("6134/KH-UBND") },
      { id: "ke-hoach-hai", title: planTitle("2/KH-DEMO") },
    ]);
    expect([home.sheet?.periodId, home.sheet?.planTitle]).toEqual([OTHER, planTitle("2/KH-DEMO")]);
    expect([...home.sheets].sort()).toEqual([OTHER, PERIOD]);
    look(harness, TABS.figures);
    const other = value(harness.addon.home()).sheet;
    expect([other?.periodId, other?.planTitle]).toEqual([PERIOD, planTitle("6134/KH-UBND")]);
  });

  test("building one beside the other leaves every typed text of the other where it was, again and again", async () => {
    const both = await bothSheets();
    const { harness, second, typed } = both;
    expect([lostTexts(harness, typed), strayTexts(harness, typed)]).toEqual([[], []]);
    expect(second.keys()).toEqual(["II.1.a", "Z.1", "II.4.c", "own.1", "own.2", "own.3", "own.4", "own.5"]);
    fillSecond(both);
    for (const period of [PERIOD, OTHER, PERIOD]) value(harness.addon.buildSheet(period));
    expect([lostTexts(harness, typed), strayTexts(harness, typed)]).toEqual([[], []]);
    for (const [key, { result }] of Object.entries(SECOND_ANSWERS)) {
      expect(second.text(key, "result")).toBe(result);
    }
  });

  test("each is checked under its own form while the other's tab is looked at", async () => {
    const both = await bothSheets();
    const { harness } = both;
    fillSecond(both);
    for (const tab of [TABS.duties, OTHER_TABS.duties, OTHER_TABS.assessment]) {
      look(harness, tab);
      expect([tab, value(harness.addon.checkSheet(PERIOD)).errors]).toEqual([tab, 0]);
      expect([tab, value(harness.addon.checkSheet(OTHER)).errors]).toEqual([tab, 0]);
    }
    both.second.type("Z.1", "status", "");
    look(harness, TABS.duties);
    const rules = (period: string) =>
      value(harness.addon.checkSheet(period))
        .groups.flatMap(({ items, row }) => items.map(({ rule, severity }) => [row, rule, severity]))
        .filter(([, , severity]) => severity === "error");
    expect([rules(PERIOD), rules(OTHER)]).toEqual([[], [["Z.1", "R-STATUS-MISSING", "error"]]]);
    // Without a period the tab that is looked at decides.
    expect(value(harness.addon.checkSheet(null)).errors).toBe(0);
    look(harness, OTHER_TABS.assessment);
    expect(value(harness.addon.checkSheet(null)).errors).toBe(1);
  });

  test("duties of one name are two: jumps, mends and undoing stay in their own sheet", async () => {
    const both = await bothSheets();
    const { harness, duties, second } = both;
    const { addon, fake } = harness;
    const before = duties.text("II.4.c", "result");
    second.type("II.4.c", "status", "Đang thưc hiện");
    look(harness, TABS.duties);
    value(addon.jumpTo(OTHER, { table: "duties", row: "II.4.c", column: "result" }));
    expect(fake.spreadsheet.active().name()).toBe(OTHER_TABS.duties);
    look(harness, TABS.duties);
    const mend: Mend = {
      table: "duties",
      key: "II.4.c",
      column: "status",
      before: "Đang thưc hiện",
      after: "Đang thực hiện",
    };
    expect(problem(addon.applyMend(PERIOD, mend))).toBe("place_changed");
    value(addon.applyMend(OTHER, mend));
    expect([second.text("II.4.c", "status"), duties.text("II.4.c", "result")]).toEqual([
      "Đang thực hiện",
      before,
    ]);
    expect(duties.text("II.4.c", "status")).toBe("Đã thực hiện");
    value(addon.undoMend(OTHER, mend));
    expect(second.text("II.4.c", "status")).toBe("Đang thưc hiện");
  });

  test("an edit is flagged by the form of its own tab, and touches no other", async () => {
    const both = await bothSheets();
    const { harness, duties, second } = both;
    fillSecond(both);
    const flags = (sheet: SheetReader) => sheet.keys().map((key) => sheet.text(key, "check"));
    const edit = (sheet: SheetReader, key: string, text: string) => {
      sheet.type(key, "status", text);
      const range = { row: sheet.rowOf(key), column: sheet.columnOf("status"), rows: 1, columns: 1 };
      harness.fake.inTrigger(() =>
        harness.addon.onEdit({ range: harness.fake.rangeOf(tabOf(harness, sheet.name), range) }),
      );
    };
    const elsewhere = flags(duties);
    edit(second, "Z.1", "");
    edit(second, "II.4.c", "Đã thực hiện");
    expect(second.text("Z.1", "check")).toContain("✗ Chưa chọn tình trạng thực hiện.");
    // A coordinator owes no evidence: by the other plan's form this cell would be asked for it.
    expect(second.text("II.4.c", "check")).not.toContain("✗");
    expect(flags(duties)).toEqual(elsewhere);
    const here = flags(second);
    duties.type("II.4.c", "evidence", "");
    edit(duties, "II.4.c", "Đã thực hiện");
    expect(duties.text("II.4.c", "check")).toContain("✗");
    expect(flags(second)).toEqual(here);
  });

  test("what is reported of the one period is no last period of the other plan's", async () => {
    const { harness } = await bothSheets();
    const first = value(harness.addon.lastTexts(PERIOD));
    const second = value(harness.addon.lastTexts(OTHER));
    expect([first.periodId, first.last?.id, second.periodId, second.last]).toEqual([
      PERIOD,
      LAST_YEAR,
      OTHER,
      null,
    ]);
    look(harness, TABS.duties);
    const texts = [{ column: "result" as const, text: "Việc ba của kỳ trước (minh họa)" }];
    expect(problem(harness.addon.takeLast(PERIOD, { table: "duties", key: "Z.1", texts }))).toBe(
      "place_lost",
    );
    value(harness.addon.takeLast(OTHER, { table: "duties", key: "Z.1", texts }));
    expect(readSheet(harness, OTHER_TABS.duties).text("Z.1", "result")).toBe(
      "Việc ba của kỳ trước (minh họa)",
    );
  });

  test("the wrong tab in sight sends nothing wrong: each goes under its own period, and each has its own state", async () => {
    const both = await bothSheets();
    const { harness, typed } = both;
    const { addon } = harness;
    fillSecond(both);
    look(harness, TABS.duties);
    value(addon.sendReport(OTHER));
    const states = () =>
      [PERIOD, OTHER].map((period) => {
        const { head, periodId } = value(addon.openSheet(period));
        return [periodId, head?.state ?? null, head?.versions];
      });
    expect(states()).toEqual([
      [PERIOD, null, 0],
      [OTHER, "sent", 1],
    ]);
    look(harness, OTHER_TABS.assessment);
    value(addon.sendReport(PERIOD));
    expect(states()).toEqual([
      [PERIOD, "sent", 1],
      [OTHER, "sent", 1],
    ]);
    const results = (rows: [string, string | undefined][]) => Object.fromEntries(rows);
    expect(await kept(OTHER, 1)).toEqual([
      SECOND.id,
      OTHER,
      results(Object.entries(SECOND_ANSWERS).map(([key, { result }]) => [key, result])),
    ]);
    expect(await kept(PERIOD, 1)).toEqual([
      "kh-6134",
      PERIOD,
      results(
        typed
          .filter(({ column, table }) => table === "duties" && column === "result")
          .map(({ key, text }) => [key, text]),
      ),
    ]);
    const { head } = value(addon.openSheet(OTHER));
    look(harness, TABS.duties);
    expect(value(addon.takeBack(OTHER, 1, head?.rev ?? 0)).head?.state).toBe("withdrawn");
    expect(states()).toEqual([
      [PERIOD, "sent", 1],
      [OTHER, "withdrawn", 1],
    ]);
  });

  test("a sheet whose tabs are gone is told as such, and the other stays whole", async () => {
    const { harness, typed } = await bothSheets();
    look(harness, TABS.duties);
    for (const name of Object.values(OTHER_TABS)) harness.fake.spreadsheet.remove(tabOf(harness, name));
    expect(problem(harness.addon.checkSheet(OTHER))).toBe("table_lost");
    expect(value(harness.addon.checkSheet(PERIOD)).errors).toBe(0);
    expect(value(harness.addon.home()).sheets).toEqual([PERIOD]);
    expect(lostTexts(harness, typed)).toEqual([]);
  });
});

describe("a closed period's sheet in the file", () => {
  test("stays readable and can be checked, is said to be closed, and sends nothing", async () => {
    const harness = await environment.openHarness(REPORTER);
    value(harness.addon.buildSheet(LAST_YEAR));
    const nameOf = (table: TableId) => TABS[table].replace("2021", "2020");
    const { tables } = underWay(await formFor(environment, REPORTER, LAST_YEAR, AGENCY));
    for (const table of Object.keys(tables) as TableId[]) {
      const sheet = readSheet(harness, nameOf(table), table);
      for (const { cells, key } of tables[table] as ReportRow[]) {
        for (const [column, text] of Object.entries(cells)) sheet.type(key, column as ColumnId, String(text));
      }
    }
    value(harness.addon.buildSheet(PERIOD));
    const { periods, sheets } = value(harness.addon.home());
    expect([...sheets].sort()).toEqual([LAST_YEAR, PERIOD]);
    expect(periods.find(({ id }) => id === LAST_YEAR)?.state).toBe("closed");
    const opened = value(harness.addon.openSheet(LAST_YEAR));
    expect([opened.periodId, opened.periodName]).toEqual([LAST_YEAR, "Năm 2020"]);
    expect(harness.fake.spreadsheet.active().name()).toBe(nameOf("duties"));
    look(harness, TABS.duties);
    expect(value(harness.addon.checkSheet(LAST_YEAR)).errors).toBe(0);
    expect(problem(harness.addon.sendReport(LAST_YEAR))).toBe("period_closed");
    const duties = readSheet(harness, nameOf("duties"));
    expect(duties.text("II.2.a.1", "result")).toBe("Kết quả Năm 2020 của II.2.a.1");
  });
});
