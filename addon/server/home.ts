// What the sidebar opens with: who am I, which periods there are, and the sheets of this file.
import { TABLES } from "../../shared/report/report.ts";
import type { HomeReply } from "../../shared/wire/replies/home.ts";
import { planTitle } from "../../shared/wording/sheet.ts";
import type { Answer } from "../contract/answer.ts";
import type { NewsView } from "../contract/news.ts";
import type { HomeView, SheetView } from "../contract/sheet.ts";
import type { KeptSheet } from "./kept-form.ts";
import { type Known, recall, remember } from "./known.ts";
import { newsOf, newsRead } from "./news/news.ts";
import { approvalView } from "./report/confirm-report.ts";
import { freshSheet } from "./report/fresh-sheet.ts";
import { openSheetOf, sealedSheet } from "./report/open-sheet.ts";
import { sheetView } from "./report/sheet-view.ts";
import { reportsView } from "./review/reviewer.ts";
import { showTab } from "./sheets/file.ts";
import { type MarkedTab, markedTabs } from "./sheets/tabs.ts";
import { currentPeriod, sheetPeriods, tableTabs } from "./table-tabs.ts";
import { isAway, type Reply, succeeded, worker } from "./worker-client.ts";

/** What a worker answers that has no route for all of it at once. */
type Parts = Omit<HomeReply, "approval" | "report" | "reports"> & Partial<HomeReply>;

function askParts(): Reply<Parts> {
  const me = worker.me();
  if (!me.ok) return me;
  const periods = worker.periods();
  if (!periods.ok) return periods;
  const plans = severalPlans(periods.value.periods) ? worker.plans() : succeeded({ plans: [] });
  return plans.ok ? succeeded({ ...me.value, ...periods.value, ...plans.value }) : plans;
}

function severalPlans(periods: HomeView["periods"]): boolean {
  return new Set(periods.map(({ planId }) => planId)).size > 1;
}

/** All in one fetch; with a worker of an earlier version part by part. */
function ask(period: string | null): Reply<Parts> {
  const whole: Reply<Parts> = worker.home(period);
  return !whole.ok && whole.missing ? askParts() : whole;
}

function knownOf({ account, fixedDay, periods, plans, today }: Parts): Known {
  const several = severalPlans(periods) ? plans : [];
  return {
    me: account,
    today,
    demo: fixedDay !== null,
    periods,
    plans: several.map(({ id, number }) => ({ id, title: planTitle(number) })),
  };
}

/** The file's sheets, the one that is looked at first. */
function keptSheets(tabs: MarkedTab[]): KeptSheet[] {
  const current = currentPeriod(tabs);
  const periods = sheetPeriods(tabs).sort((a, b) => Number(b === current) - Number(a === current));
  return periods.flatMap((period) => {
    const opened = openSheetOf(period, tabs);
    return opened.ok ? [sealedSheet(opened.value)] : [];
  });
}

/** The sheet with what is new of it for the person; a report whose state nobody told has no news. */
function withNews({ kept }: KeptSheet, sheet: SheetView, { me }: Known, tabs: MarkedTab[]): SheetView {
  const news = sheet.head === null ? null : newsOf(kept, sheet, me.id, tabs);
  return news === null ? sheet : { ...sheet, news };
}

/** The person has read what is new. */
export function readNews(periodId: string, news: NewsView): Answer<null> {
  const tabs = markedTabs();
  const opened = openSheetOf(periodId, tabs);
  if (!opened.ok) return opened;
  newsRead(opened.value.kept, news, tabs);
  return succeeded(null);
}

/**
 * Who am I, which periods, and the sheets in this spreadsheet; without network what was kept of it. `periodId` is the
 * period that the sidebar shows, where the file has no sheet.
 */
export function home(periodId: string | null = null): Answer<HomeView> {
  const tabs = markedTabs();
  const all = keptSheets(tabs);
  const shownPeriod = all[0]?.kept.form.period.id ?? periodId;
  const reply = ask(shownPeriod);
  if (reply.ok) remember(knownOf(reply.value));
  const known = reply.ok ? knownOf(reply.value) : isAway(reply.problem) ? recall() : null;
  if (!known) return reply as Answer<never>;
  const sheets = all.filter(({ kept }) => kept.form.agency.id === known.me.agency?.id);
  const [own] = sheets;
  const { approval, report, reports } = reply.ok ? reply.value : {};
  const told = own?.kept.form.period.id === shownPeriod ? report : undefined;
  return succeeded({
    ...known,
    sheet: own ? (reply.ok ? withNews(own, freshSheet(own, told), known, tabs) : sheetView(own, null)) : null,
    sheets: sheets.map(({ kept }) => kept.form.period.id),
    offline: reply.ok ? null : reply.problem,
    ...(approval && shownPeriod !== null ? { approval: approvalView(shownPeriod, approval) } : {}),
    ...(reports ? { reports: reportsView(reports, tabs) } : {}),
  });
}

/** Shows another of the file's sheets. Without network it shows what was kept of it. */
export function openSheet(periodId: string): Answer<SheetView> {
  const tabs = markedTabs();
  const opened = openSheetOf(periodId, tabs);
  if (!opened.ok) return opened;
  const tables = tableTabs(periodId, tabs);
  const first = TABLES.map((id) => tables[id]).find((tab) => tab !== undefined);
  if (first) showTab(first);
  const sheet = freshSheet(opened.value);
  const known = recall();
  return succeeded(known ? withNews(opened.value, sheet, known, tabs) : sheet);
}
