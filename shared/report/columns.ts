import { COLUMN_TITLES } from "../wording/form.ts";
import { DUTY_STATES } from "../wording/status.ts";
import type { Column } from "./form.ts";
import type { Status, TableColumns, TableId } from "./report.ts";

const STATUSES: readonly Status[] = ["not_started", "in_progress", "done", "not_arising"];

function column<T extends TableId>(table: T, id: TableColumns[T], kind: Column["kind"]): Column<T> {
  return { id, title: COLUMN_TITLES[table][id], kind };
}

/** The columns that a person fills in the duties table, in order. */
export const DUTY_COLUMNS: readonly Column<"duties">[] = [
  {
    ...column("duties", "status", "choice"),
    choices: STATUSES.map((value) => ({ value, label: DUTY_STATES[value].word })),
  },
  column("duties", "result", "text"),
  column("duties", "completed", "date"),
  column("duties", "evidence", "evidence"),
  column("duties", "difficulty", "text"),
  column("duties", "proposal", "text"),
];

export const FIGURE_COLUMNS: readonly Column<"figures">[] = [
  column("figures", "total", "figure"),
  column("figures", "coordinated", "figure"),
  column("figures", "note", "text"),
];

export const ASSESSMENT_COLUMNS: readonly Column<"assessment">[] = [column("assessment", "text", "text")];
