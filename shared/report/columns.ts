import { COLUMN_TITLES, STATUS_LABELS } from "../wording/form.ts";
import type { Column } from "./form.ts";
import type { ColumnId, Status } from "./report.ts";

const STATUSES: readonly Status[] = ["not_started", "in_progress", "done", "not_arising"];

function column(id: ColumnId, kind: Column["kind"]): Column {
  return { id, title: COLUMN_TITLES[id], kind };
}

/** The columns that a person fills in the duties table, in order. */
export const DUTY_COLUMNS: readonly Column[] = [
  {
    ...column("status", "choice"),
    choices: STATUSES.map((value) => ({ value, label: STATUS_LABELS[value] })),
  },
  column("result", "text"),
  column("completed", "date"),
  column("evidence", "evidence"),
  column("difficulty", "text"),
  column("proposal", "text"),
];
