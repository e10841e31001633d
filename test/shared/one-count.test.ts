import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { provinceTabs } from "../../addon/server/tabs/province/province-tabs.ts";
import { summaryTab } from "../../addon/server/tabs/province/summary-tab.ts";
import { countReports } from "../../addon/sidebar/reports.ts";
import { canonicalJson } from "../../shared/canonical.ts";
import { readDocument } from "../../shared/province/document-schema.ts";
import { remindersOf } from "../../shared/province/reminders.ts";
import { countByKind, countedReports, countReporting, reportPlace } from "../../shared/province/reporting.ts";
import { unreportedLines } from "../../shared/province/unreported.ts";
import { type AgencyLine, type ProvinceDocument, REPORTING_KEYS } from "../../shared/province/view.ts";
import type { ReportListLine } from "../../shared/wire/replies/report.ts";
import { figureNotes, reportingSentence } from "../../shared/wording/docx-sentences.ts";
import { showLabel } from "../../shared/wording/status.ts";
import { OTHERS_COUNTED, UNREPORTED } from "../../shared/wording/tables.ts";
import { agencyLists } from "../../worker/exports/docx/province-annexes.ts";
import { lookupOf } from "../../worker/exports/docx/province-duties.ts";
import { makeBook } from "../../worker/exports/sheets/book.ts";
import { observationsOf } from "../../worker/exports/sheets/observations.ts";
import { provinceSheets } from "../../worker/exports/sheets/xlsx.ts";
import { FORMER_FIGURES } from "./former-figures.ts";
import { sampleDocument } from "./sample-document.ts";

const LIVE = { kind: "live" } as const;

/** The sample with bodies that were exempted, or only invited, and reported all the same. */
function withOthers(): ProvinceDocument {
  const document = sampleDocument();
  const why = { expected: false, exempt: "Mới thành lập (dữ liệu minh họa)" };
  const change: Record<string, Partial<AgencyLine>> = {
    "so-noi-vu": why,
    "so-tai-chinh": { ...why, state: "returned" },
    "hoi-luat-gia-tinh": { state: "in_review", counted: null },
    "toa-an-nhan-dan-tinh": { state: "approved", latest: 1, counted: 1, sentOn: "2021-12-01", onTime: true },
  };
  const agencies = document.view.agencies.map((line) => ({ ...line, ...change[line.id] }));
  const counts = { reporting: countReporting(agencies), kinds: countByKind(agencies) };
  return { ...document, view: { ...document.view, agencies, ...counts } };
}

/** A line of the reviewers' list for each agency of the view. */
function listed({ view }: ProvinceDocument): ReportListLine[] {
  return view.agencies.map(({ id, name, expected, state, latest, counted }) => ({
    ...{ agency: { id, name }, expected, firstSentAt: null, latestSentAt: null, late: null },
    head: {
      ...{ period: view.period.id, agency: id, state, latest: latest ?? 0, versions: latest ?? 0, counted },
      ...{ rev: 1, onBehalf: false, returned: null, asksBack: null },
    },
  }));
}

const cellText = (cell: unknown): string => {
  const { text, value } = cell as { text?: string; value?: unknown };
  return String(text ?? value ?? cell ?? "");
};

describe.each([
  ["the sample", sampleDocument()],
  ["with exempted and invited bodies that reported", withOthers()],
])("%s", (_, document) => {
  const { view } = document;
  const { due, others } = countedReports(view.agencies);
  const at = (place: string) =>
    view.agencies.filter((line) => reportPlace(line) === place).map(({ name }) => name);

  test("has as many reports on its first page as its figures are added from, and as the data hold", () => {
    const sentence = reportingSentence(view, 0);
    expect(sentence).toContain(`; ${due} báo cáo đã được duyệt`);
    expect(sentence).toContain(`tổng cộng ${due + others} báo cáo.`);
    expect(figureNotes(view)[0]).toContain(`Số liệu tổng hợp từ ${due + others} báo cáo`);
    expect(view.reporting.approved).toBe(due);
    expect(view.agencies.filter(({ counted }) => counted !== null).length).toBe(due + others);
    const kinds = view.kinds.reduce((sum, { approved }) => sum + approved, 0);
    expect(kinds).toBe(due);
  });

  test("names every body in one list alone, the same in Word, in the workbook and in the tab", () => {
    const lists = agencyLists(view, lookupOf(document));
    const names = (list: { co_quan: string }[]) => list.map(({ co_quan }) => co_quan);
    expect(names(lists.chua_gui)).toEqual(at("missing"));
    expect(names(lists.chua_duyet).sort()).toEqual([...at("returned"), ...at("waiting")].sort());
    const whole = lists.duoc_mien.filter(({ ly_do }) => !ly_do.startsWith("nhiệm vụ"));
    expect(names(whole)).toEqual(at("exempt"));
    expect([lists.chua_gui.length, whole.length]).toEqual([view.reporting.missing, view.reporting.exempt]);

    const items = unreportedLines(view).filter(({ reason }) => reason !== "notCounted");
    expect(items.length).toBe(view.agencies.length - at("counted").length);
    for (const reason of ["missing", "returned", "waiting", "late", "exempt", "invited"] as const) {
      const told = items.filter((item) => item.reason === reason).map(({ name }) => name);
      expect([reason, told]).toEqual([reason, at(reason)]);
      const rows = (provinceTabs(view, [])[6]?.tab.rows ?? []).map((cells) => cells.map(cellText));
      const inTab = rows.filter((row) => row.includes(showLabel(UNREPORTED[reason])));
      expect([reason, inTab.length]).toEqual([reason, told.length]);
    }
    const { late, onTime, received } = view.reporting;
    expect(onTime + late).toBe(received);
  });

  test("counts the same in the summaries of workbook and tab, in the sidebar, in reminders and as data", () => {
    const [summary] = provinceSheets(document, LIVE);
    const row = summary?.rows.find((cells) => cells.some((cell) => cellText(cell) === OTHERS_COUNTED));
    expect(row?.at(-1)).toMatchObject({ type: "formula", result: others });
    const tab = summaryTab(view).tab.rows.map((cells) => cells.map(cellText));
    const beside = tab.find((cells) => cells.includes(OTHERS_COUNTED)) ?? [];
    expect(beside.filter((cell) => /^\d+$/.test(cell))).toEqual([String(others)]);
    const total = tab.find((cells) => cells.includes("Tổng cộng")) ?? [];
    expect(total.filter((cell) => /^\d+$/.test(cell)).map(Number)).toEqual(
      REPORTING_KEYS.map((key) => view.reporting[key]),
    );
    const { expected, received, approved } = view.reporting;
    expect(countReports(listed(document))).toEqual({ expected, received, approved });
    const { groups } = remindersOf({
      ...{ view, contacts: [], last: [], asOf: view.asOf },
      heads: listed(document).map(({ head }) => head),
    });
    const chased = groups.filter(({ reason }) => reason === "late" || reason === "not_sent");
    expect(chased.reduce((sum, { count }) => sum + count, 0)).toBe(view.reporting.missing);
    expect(observationsOf(makeBook(document, LIVE)).length).toBeGreaterThan(0);
  });
});

test("a document of the first schema is read with one count, and its own bytes stay as they were", () => {
  const json = gunzipSync(readFileSync(new URL("../fixtures/snapshots/schema-1.json.gz", import.meta.url)));
  const stored = JSON.parse(json.toString());
  expect(stored.schema).toBe(1);
  const now = sampleDocument();
  const figures = now.view.figures.map(({ both: _, ...line }) => ({
    ...line,
    name: FORMER_FIGURES[line.key] ?? line.name,
  }));
  // No document of before says what a decision on a double builds on, nor what the bodies of both periods gave.
  const doubles = now.view.doubles.map(({ rev: _, ...double }) => double);
  expect(readDocument(stored)).toEqual({ ...now, view: { ...now.view, figures, doubles } });
  expect(canonicalJson(stored)).toBe(json.toString());
  const exempt = {
    ...stored.view.agencies[0],
    expected: false,
    exempt: "Lý do",
    state: "approved",
    counted: 1,
  };
  const view = { ...stored.view, agencies: [exempt], reporting: { ...stored.view.reporting, exempt: 1 } };
  expect(readDocument({ ...stored, view }).view.reporting.exempt).toBe(0);
  expect(() => readDocument({ ...stored, schema: 3 })).toThrow("schema 3");
});
