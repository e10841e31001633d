// What the sidebar opens with: who am I, which periods there are, and the sheets of this file.
import type { PlansReply } from "../../shared/wire/api.ts";
import { planTitle } from "../../shared/wording/sheet.ts";
import type { Answer } from "../contract/answer.ts";
import type { HomeView, SheetView } from "../contract/sheet.ts";
import { currentPeriod, type KeptSheet, sheetOf, sheetPeriods, tableTabs } from "./kept-form.ts";
import { freshSheet } from "./report/fresh-sheet.ts";
import { sheetView } from "./report/sheet-view.ts";
import { showTab } from "./sheets/file.ts";
import { markedTabs } from "./sheets/tabs.ts";
import { TABLE_IDS } from "./tabs/tables.ts";
import { failed, isAway, succeeded, worker } from "./worker-client.ts";

const KNOWN = "known";

/** What the worker last said of this person, kept for when there is no network. */
type Known = Pick<HomeView, "me" | "today" | "demo" | "periods" | "plans">;

function plansOf(periods: HomeView["periods"]): Answer<HomeView["plans"]> {
  if (new Set(periods.map(({ planId }) => planId)).size < 2) return succeeded([]);
  const reply: Answer<PlansReply> = worker.plans();
  if (!reply.ok) return reply;
  return succeeded(reply.value.plans.map(({ id, number }) => ({ id, title: planTitle(number) })));
}

function ask(): Answer<Known> {
  const me = worker.me();
  if (!me.ok) return me;
  const reply = worker.periods();
  if (!reply.ok) return reply;
  const { periods } = reply.value;
  const plans = plansOf(periods);
  if (!plans.ok) return plans;
  const { account, today, fixedDay } = me.value;
  const known = { me: account, today, demo: fixedDay !== null, periods, plans: plans.value };
  remember(known);
  return succeeded(known);
}

/** For when there is no network; a property holds 9 KB, and where that is not enough the rest works all the same. */
function remember(known: Known): void {
  try {
    PropertiesService.getUserProperties().setProperty(KNOWN, JSON.stringify(known));
  } catch {
    PropertiesService.getUserProperties().deleteProperty(KNOWN);
  }
}

function recall(): Known | null {
  const text = PropertiesService.getUserProperties().getProperty(KNOWN);
  if (!text) return null;
  // What an earlier version kept knows no plans.
  return { ...JSON.parse(text), plans: JSON.parse(text).plans ?? [] } as Known;
}

/** The file's sheets of one agency, the one that is looked at first. */
function sheetsOf(agency: string | undefined): KeptSheet[] {
  const tabs = markedTabs();
  const current = currentPeriod(tabs);
  const periods = sheetPeriods(tabs).sort((a, b) => Number(b === current) - Number(a === current));
  return periods.flatMap((period) => {
    const sheet = sheetOf(period, tabs);
    return sheet && sheet.kept.form.agency.id === agency ? [sheet] : [];
  });
}

/** Who am I, which periods, and the sheets in this spreadsheet; without network what was kept of it. */
export function home(): Answer<HomeView> {
  const asked = ask();
  const known = asked.ok ? asked.value : isAway(asked.problem) ? recall() : null;
  if (!known) return asked as Answer<HomeView>;
  const sheets = sheetsOf(known.me.agency?.id);
  const [own] = sheets;
  return succeeded({
    ...known,
    sheet: own ? (asked.ok ? freshSheet(own) : sheetView(own, null)) : null,
    sheets: sheets.map(({ kept }) => kept.form.period.id),
    offline: asked.ok ? null : asked.problem,
  });
}

/** Shows another of the file's sheets. Without network it shows what was kept of it. */
export function openSheet(periodId: string): Answer<SheetView> {
  const tabs = markedTabs();
  const sheet = sheetOf(periodId, tabs);
  if (!sheet) return failed("no_sheet");
  const tables = tableTabs(periodId, tabs);
  const first = TABLE_IDS.map((id) => tables[id]).find((tab) => tab !== undefined);
  if (first) showTab(first);
  return succeeded(freshSheet(sheet));
}
