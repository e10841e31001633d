// Rows of the plan in which nothing was typed at all, and one answer for all of them: "Không phát sinh", with a reason.
import type { Form } from "./form.ts";
import type { ReadReport, ReadRow } from "./reading/read-report.ts";

/** Rows that are asked for, as a request too, and hold nothing at all, in the form's order; of one section where named. */
export function blankRows({ rows }: ReadReport, section: string | null = null): ReadRow[] {
  return rows.filter(
    ({ count, duty, typed }) =>
      count === 1 &&
      !typed &&
      duty.asked === "asked" &&
      duty.closedIn === null &&
      (section === null || duty.section === section),
  );
}

/** The label of "not arising" among the choices of a form. */
export function notArisingLabel({ tables }: Form): string | null {
  const choices = tables.duties.columns.find(({ id }) => id === "status")?.choices ?? [];
  return choices.find(({ value }) => value === "not_arising")?.label ?? null;
}
