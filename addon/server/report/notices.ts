// What a check says of the sheet itself, beside its findings: texts that changed places, copies of tabs and file.
import { TABLES } from "../../../shared/report/report.ts";
import { NOTICES } from "../../../shared/wording/live.ts";
import { checkedWords } from "../../../shared/wording/menu.ts";
import type { AddonProblem } from "../../contract/answer.ts";
import type { CheckView, Notice } from "../../contract/check.ts";
import type { KeptForm } from "../kept-shapes.ts";
import { fileId } from "../sheets/file.ts";
import type { MarkedTab } from "../sheets/tabs.ts";
import type { Refused } from "../sheets/try-writes.ts";
import { copiedTabs } from "../table-tabs.ts";
import type { Moved } from "./permuted.ts";
import { columnTitle, rowNames } from "./place-names.ts";

/** The most places that are named. */
const MOST_PLACES = 5;

/** What the sheet took nothing of; no work hangs on it. */
export function refusedNotices(refused: readonly Refused[]): Notice[] {
  const [first] = refused;
  if (!first) return [];
  const places = [...new Set(refused.map(({ place }) => place))];
  const shown = [...places.slice(0, MOST_PLACES), ...(places.length > MOST_PLACES ? ["…"] : [])];
  return [
    {
      kind: "unpainted",
      message: NOTICES.unpainted(shown),
      hint: NOTICES.unpaintedHint(first.words),
      restorable: false,
    },
  ];
}

/** A cell that was left as it is, beside others that were written. */
export function refusedNotice({ detail, title }: AddonProblem): Notice {
  return { kind: "unpainted", message: title, hint: detail, restorable: false };
}

/** What was checked, as far as notices hang on it. */
interface Noticed {
  kept: KeptForm;
  moved: readonly Moved[];
  tabs: readonly MarkedTab[];
}

/** One notice a table: a block that was sorted apart is one event, however many columns it has. */
function movedNotices({ kept: { form }, moved }: Noticed): Notice[] {
  const names = rowNames(form);
  return TABLES.flatMap((table): Notice[] => {
    const ours = moved.filter((one) => one.table === table);
    if (ours.length === 0) return [];
    const keys = [...new Set(ours.flatMap((one) => one.keys))];
    const restorable = ours.every(({ before }) => before !== null);
    const columns = ours.map(({ column }) => columnTitle({ table, column }));
    const rows = keys.map((key) => names[table].get(key)?.duty ?? key);
    return [
      {
        kind: "moved",
        message: NOTICES.moved(form.tables[table].title, columns, rows),
        hint: restorable ? NOTICES.movedRestorable : NOTICES.movedOnly,
        restorable,
      },
    ];
  });
}

/** The notices of a checked sheet; texts that moved come first, since they block sending. */
export function noticesOf(checked: Noticed): Notice[] {
  const { kept, tabs } = checked;
  const copies = copiedTabs(kept.form.period.id, tabs);
  const foreign = kept.file !== undefined && kept.file !== fileId();
  return [
    ...movedNotices(checked),
    ...(copies.length > 0
      ? [
          {
            kind: "copied_tab" as const,
            message: NOTICES.copiedTab(copies),
            hint: NOTICES.copiedTabHint,
            restorable: false,
          },
        ]
      : []),
    ...(foreign
      ? [
          {
            kind: "copied_file" as const,
            message: NOTICES.copiedFile,
            hint: NOTICES.copiedFileHint,
            restorable: false,
          },
        ]
      : []),
  ];
}

/** A check in words, for a box without the sidebar: what moved blocks sending, so it is said before the counts. */
export function checkedLines({ blanks, errors, notices = [], warnings }: CheckView): string {
  const told = notices.map(({ hint, message }) => `${message}\n${hint}`);
  const owed = blanks.flatMap(({ rows }) => rows).filter((row) => row.owed).length;
  const open = errors + owed === 0 && notices.some(({ kind }) => kind === "moved");
  return [...told, ...(open ? [] : [checkedWords(errors, warnings, owed)])].join("\n\n");
}
