// The merged provincial view in tabs of this spreadsheet: numbers, answers, figures, texts, and who is missing.
import type { TextLine } from "../../../shared/province/view.ts";
import { FORMER_HEADS, FORMER_NAMES } from "../../../shared/wording/former-words.ts";
import { ASIDE_SUFFIX } from "../../../shared/wording/sheet.ts";
import { TABLE_NAMES } from "../../../shared/wording/tables.ts";
import type { Answer } from "../../contract/answer.ts";
import type { PulledView } from "../../contract/province.ts";
import { withLock } from "../lock.ts";
import { writeCharts } from "../sheets/charts.ts";
import { selectCell, showTab } from "../sheets/file.ts";
import { readWithNotes } from "../sheets/read-grid.ts";
import { cleanName, type MarkedTab, markedTabs, ownTab, setAside, type TabMark } from "../sheets/tabs.ts";
import { writeTab } from "../sheets/write-tab.ts";
import { type Refresh, refreshOf } from "../tabs/province/keys.ts";
import { type ProvinceTab, provinceTabs } from "../tabs/province/province-tabs.ts";
import { failed, succeeded, worker } from "../worker-client.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What agencies wrote, a hundred agencies a page. */
function allTexts(periodId: string): Answer<TextLine[]> {
  const texts: TextLine[] = [];
  for (let after: string | null = null; ; ) {
    const page = worker.texts(periodId, after);
    if (!page.ok) return page;
    texts.push(...page.value.texts);
    if (page.value.next === null) return succeeded(texts);
    after = page.value.next;
  }
}

interface Written {
  sheet: Sheet;
  /** The name under which the old tab was kept, because a person wrote in it; or null. */
  aside: string | null;
}

interface Ready {
  refresh: Refresh;
  aside: string | null;
  keepName: boolean;
}

/** Whether a tab is still called as the pulls of before called it. */
function hasFormerName(sheet: Sheet, { tab, table }: ProvinceTab): boolean {
  const name = sheet.getName();
  return (FORMER_NAMES[table] ?? []).some(
    (former) => name === cleanName(tab.name.replace(TABLE_NAMES[table], former)),
  );
}

/** How the tab that stands is refreshed. */
function ready(mark: TabMark, next: ProvinceTab, tabs: readonly MarkedTab[]): Ready {
  const old = ownTab(mark, tabs);
  if (!old) return { refresh: "rewrite", aside: null, keepName: true };
  const { tab, table } = next;
  const { grid, notes } = readWithNotes(old, { rows: tab.rows.length, columns: tab.columns.length });
  const refresh = refreshOf(grid, notes, tab, FORMER_HEADS[table]);
  const keepName = !hasFormerName(old, next);
  return { refresh, aside: refresh === "aside" ? setAside(old, ASIDE_SUFFIX) : null, keepName };
}

function write(next: ProvinceTab, period: string, tabs: readonly MarkedTab[]): Written {
  const { charts, id, tab } = next;
  const mark: TabMark = { kind: "province", id: `${id} ${period}` };
  const { aside: edited, keepName, refresh } = ready(mark, next, tabs);
  let aside = edited;
  const how = { keepName, keepAround: refresh === "around", showAll: refresh === "reset" };
  const refused = (name: string) => {
    aside = name;
  };
  const sheet = writeTab(mark, tab, { ...how, refused });
  if (charts) writeCharts(sheet, charts, { rows: tab.rows.length, columns: tab.columns.length });
  return { sheet, aside };
}

/**
 * Writes the province view of a period into tabs of this spreadsheet, in place of those of the pull before. A tab in
 * which a person wrote is kept aside, unless that stands beside rows that stay where they are.
 */
export function pullProvince(periodId: string): Answer<PulledView> {
  return withLock(() => {
    const reply = worker.province(periodId);
    if (!reply.ok) return reply;
    const texts = allTexts(periodId);
    if (!texts.ok) return texts;
    const view = reply.value;
    const tabs = markedTabs();
    const written = provinceTabs(view, texts.value).map((tab) => write(tab, view.period.id, tabs));
    const first = written[0];
    if (!first) return failed("unexpected");
    selectCell(first.sheet, 2, 2);
    const { expected, received, approved, onTime } = view.reporting;
    return succeeded({
      period: { id: view.period.id, name: view.period.name },
      tabs: written.map(({ sheet }) => sheet.getName()),
      aside: written.flatMap(({ aside }) => aside ?? []),
      expected,
      received,
      approved,
      onTime,
    });
  });
}

/** Shows a pulled tab under the name that it bears now. Problem: pulled_tab_gone. */
export function showPulled(name: string): Answer<null> {
  const tab = markedTabs().find(({ mark, sheet }) => mark.kind === "province" && sheet.getName() === name);
  if (!tab) return failed("pulled_tab_gone");
  showTab(tab.sheet);
  return succeeded(null);
}
