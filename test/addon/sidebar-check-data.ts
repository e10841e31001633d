// Made-up checks and a send, for the sidebar's tests and pictures.
import type { CheckView, FindingGroup, ProgressView } from "../../addon/contract/check.ts";
import type { SentView } from "../../addon/contract/sheet.ts";
import { NOTICES } from "../../shared/wording/live.ts";
import { head } from "./sidebar-data.ts";
import { groups, inTables } from "./sidebar-findings-data.ts";

export const progress: ProgressView = {
  tables: [
    { table: "duties", title: "Nhiệm vụ", asked: 22, done: 8, ongoing: 5, missing: 7, wrong: 2 },
    { table: "figures", title: "Số liệu", asked: 12, done: 9, ongoing: 0, missing: 3, wrong: 0 },
    { table: "assessment", title: "Đánh giá chung", asked: 5, done: 4, ongoing: 0, missing: 1, wrong: 0 },
  ],
  later: 4,
};

export const full: ProgressView = {
  ...progress,
  tables: progress.tables.map((table) => ({
    ...table,
    done: table.asked - table.ongoing,
    ...{ missing: 0, wrong: 0 },
  })),
};

export const withErrors: CheckView = {
  checkedAt: "10/12/2021 09:05",
  errors: 2,
  warnings: 2,
  progress,
  groups,
  blanks: [],
};

export const withWarnings: CheckView = {
  ...withErrors,
  errors: 0,
  warnings: 2,
  progress: full,
  groups: groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => item.severity !== "error"),
    }))
    .filter((group) => group.items.length > 0),
};

export const threeTables: CheckView = { ...withErrors, errors: 3, warnings: 2, groups: inTables };

/** The same after the mend. */
export const mended: CheckView = {
  ...threeTables,
  warnings: 1,
  groups: inTables.filter(({ table }) => table !== "figures"),
};

export const clean: CheckView = { ...withErrors, errors: 0, warnings: 0, progress: full, groups: [] };

/** A sheet hardly begun: the same findings on many rows of many sections. */
export const long: CheckView = {
  ...withErrors,
  errors: 120,
  warnings: 0,
  groups: Array.from({ length: 120 }, (_, at): FindingGroup => {
    const [group] = groups.slice(2, 3) as [FindingGroup];
    const row = `II.${1 + Math.floor(at / 15)}.a.${1 + (at % 15)}`;
    const section = `II.${1 + Math.floor(at / 15)}. Nhóm nhiệm vụ thứ ${1 + Math.floor(at / 15)}`;
    const items = group.items.map((item) => ({ ...item, place: { ...item.place, row } }));
    return { ...group, row, duty: row, section, items };
  }),
};

/** A check without errors that found texts permuted, and a copied file. */
export const moved: CheckView = {
  ...clean,
  notices: [
    {
      kind: "moved",
      message: NOTICES.moved("Nhiệm vụ", ["Kết quả thực hiện"], ["II.1.a", "II.2.a.1"]),
      hint: NOTICES.movedRestorable,
      restorable: true,
    },
    {
      ...{ kind: "copied_file", message: NOTICES.copiedFile, hint: NOTICES.copiedFileHint },
      restorable: false,
    },
  ],
};

export const sent: SentView = { version: 1, sentAt: "10/12/2021 09:10", late: false, head: head("sent") };
