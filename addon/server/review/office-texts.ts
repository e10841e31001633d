// The texts of Sở Tư pháp for a period's report, edited in a tab; nobody's words are lost where two edit them.
import { OFFICE_FIELDS, type OfficeField, type OfficeTexts } from "../../../shared/province/view.ts";
import type { OfficeTextsReply } from "../../../shared/wire/replies/province.ts";
import { NAMED_PROBLEMS } from "../../../shared/wording/addon-problems.ts";
import { OFFICE_WORDS } from "../../../shared/wording/export.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import { ASIDE_SUFFIX, OFFICE } from "../../../shared/wording/sheet.ts";
import type { Answer } from "../../contract/answer.ts";
import type { OfficeView } from "../../contract/province.ts";
import { withLock } from "../lock.ts";
import { selectCell } from "../sheets/file.ts";
import { keepText, keptText } from "../sheets/kept-texts.ts";
import { readAttached, readTyped } from "../sheets/read-grid.ts";
import { findTab, setAside, type TabMark } from "../sheets/tabs.ts";
import { writeTab } from "../sheets/write-tab.ts";
import { a1 } from "../tabs/a1.ts";
import { carryOver, formulasIn } from "../tabs/carry-over.ts";
import {
  FIRST_TEXT,
  mergeTexts,
  officeTab,
  type ReadOffice,
  readOfficeTab,
  sameTexts,
} from "../tabs/office-tab.ts";
import { headPlaces } from "../tabs/read-table.ts";
import { failed, succeeded, worker } from "../worker-client.ts";
import { namedPeriod } from "./named-period.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the tab's content builds on: the revision that was read, and its texts. */
type Base = Pick<OfficeTextsReply, "rev" | "texts">;

const tabMark = (period: string): TabMark => ({ kind: "office", id: period });
const baseMark = (period: string): TabMark => ({ kind: "office-base", id: period });

function keepBase(period: string, { rev, texts }: Base): void {
  keepText(baseMark(period), `_noi_dung ${period}`, JSON.stringify({ rev, texts }));
}

function keptBase(period: string): Base {
  try {
    const { rev, texts } = JSON.parse(keptText(baseMark(period)) ?? "") as Partial<Base>;
    return typeof rev === "number" && typeof texts === "object" ? { rev, texts } : { rev: 0, texts: {} };
  } catch {
    // Not there or edited by hand: everything in the tab is then taken for a change of one's own.
    return { rev: 0, texts: {} };
  }
}

/** What the period's tab holds; null where there is no tab yet. */
function readTab(period: string, sheet: Sheet | null): ReadOffice | null {
  return sheet && readOfficeTab(readTyped(sheet), keptBase(period).texts);
}

interface MergedTexts {
  period: { id: string; name: string };
  texts: OfficeTexts;
  reply: OfficeTextsReply;
  conflicts: readonly OfficeField[];
}

/** Writes the texts into their tab, another's beside them, and shows it; a tab that holds more is kept aside. */
function show({ conflicts, period, reply, texts }: MergedTexts, old: Sheet | null): OfficeView {
  const theirs = Object.fromEntries(conflicts.map((field) => [field, reply.texts[field] ?? ""]));
  const tab = officeTab(period.name, texts, theirs);
  const attached = old && readAttached(old, { rows: tab.rows.length, columns: tab.columns.length });
  // A formula and a note without its cell would be gone: the tab that has them is kept.
  const kept = attached && { ...carryOver(attached, tab, () => false), formulas: formulasIn(attached) };
  const whole = !kept || kept.lost.length + kept.formulas.length === 0;
  let aside =
    old && attached && !(whole && readOfficeTab(attached.grid).whole) ? setAside(old, ASIDE_SUFFIX) : null;
  const refused = (name: string) => {
    aside = name;
  };
  const notes = kept?.notes ?? [];
  const sheet = writeTab(tabMark(period.id), { ...tab, notes }, { keepName: true, refused });
  keepBase(period.id, reply);
  selectCell(sheet, FIRST_TEXT.row, FIRST_TEXT.column);
  return {
    period,
    tab: sheet.getName(),
    saved: reply.at === null ? null : { at: showInstant(reply.at), by: reply.by ?? "" },
    filled: OFFICE_FIELDS.filter((field) => (texts[field] ?? "") !== "").length,
    of: OFFICE_FIELDS.length,
    conflicts: conflicts.map((field) => ({
      field,
      label: OFFICE_WORDS[field],
      mine: texts[field] ?? "",
      theirs: reply.texts[field] ?? "",
    })),
    inStep: sameTexts(texts, reply.texts),
    aside,
  };
}

/** Whether the tab holds words of the person's that are not saved; files and snapshots would be without them. */
export function hasUnsavedTexts(periodId: string): boolean {
  const read = readTab(periodId, findTab(tabMark(periodId)));
  if (!read) return false;
  if (read.doubled.length + read.refused.length > 0) return true;
  return read.texts ? !sameTexts(read.texts, keptBase(periodId).texts) : !read.whole;
}

/** What stands in the tab, merged with what is stored; `typed` null where there is no tab yet. */
function mergedTexts(
  period: { id: string; name: string },
  typed: OfficeTexts | null,
  reply: OfficeTextsReply,
): MergedTexts {
  if (typed === null) return { period, texts: reply.texts, reply, conflicts: [] };
  const { merged, conflicts } = mergeTexts(keptBase(period.id).texts, typed, reply.texts);
  return { period, texts: merged, reply, conflicts };
}

/** Opens the texts in their tab; what was typed there and not saved stays, a damaged tab beside the new one. */
export function openOfficeTexts(periodId: string): Answer<OfficeView> {
  return withLock(() => {
    const period = namedPeriod(periodId);
    if (!period.ok) return period;
    const reply = worker.officeTexts(periodId);
    if (!reply.ok) return reply;
    const sheet = findTab(tabMark(periodId));
    const typed = readTab(periodId, sheet)?.texts ?? null;
    return succeeded(show(mergedTexts(period.value, typed, reply.value), sheet));
  });
}

/** Why what stands in the tab cannot be saved; null where it can. */
function hindrance({ doubled, refused }: ReadOffice) {
  if (doubled.length > 0) return NAMED_PROBLEMS.headsDoubled(OFFICE.tab, headPlaces(doubled), "office");
  const cells = refused.map(({ column, row, value }) => ({ cell: a1(row + 1, column + 1), value }));
  return cells.length > 0 ? NAMED_PROBLEMS.valuesRefused(cells) : null;
}

/** Saves what stands in the tab. Where somebody else saved meanwhile, both texts are shown and nothing is saved yet. */
export function saveOfficeTexts(periodId: string): Answer<OfficeView> {
  return withLock(() => {
    const sheet = findTab(tabMark(periodId));
    if (!sheet) return failed("no_office_tab");
    const read = readTab(periodId, sheet);
    const problem = read && hindrance(read);
    if (problem) return { ok: false, problem };
    const typed = read?.texts;
    if (!typed) return failed("office_tab_damaged");
    const period = namedPeriod(periodId);
    if (!period.ok) return period;
    const saved = worker.saveOfficeTexts(periodId, keptBase(periodId).rev, typed);
    if (saved.ok) {
      const now = { period: period.value, texts: typed, reply: saved.value, conflicts: [] };
      return succeeded(show(now, sheet));
    }
    if (saved.problem.code !== "record_stale") return saved;
    const reply = worker.officeTexts(periodId);
    return reply.ok ? succeeded(show(mergedTexts(period.value, typed, reply.value), sheet)) : reply;
  });
}
