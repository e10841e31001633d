import { COLUMN_TITLES } from "../wording/form.ts";
import { DUTY_STATES } from "../wording/status.ts";
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
    choices: STATUSES.map((value) => ({ value, label: DUTY_STATES[value].word })),
  },
  column("result", "text"),
  column("completed", "date"),
  column("evidence", "evidence"),
  column("difficulty", "text"),
  column("proposal", "text"),
];
