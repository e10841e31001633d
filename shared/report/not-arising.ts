// Rows of the plan in which nothing was typed at all, and one answer for all of them: "Không phát sinh", with a reason.
import type { Finding } from "./finding.ts";
import type { Form } from "./form.ts";

/**
 * Keys of the plan's rows among what was not touched (`partUntouched`), those that are only asked for as a request too,
 * in the form's order; of one section where named.
 */
export function blankRows(
  untouched: readonly Finding[],
  { tables }: Form,
  section: string | null = null,
): string[] {
  const blank = new Set(untouched.flatMap(({ at }) => ((at.table ?? "duties") === "duties" ? [at.row] : [])));
  return tables.duties.rows
    .filter(({ key, section: of }) => blank.has(key) && (section === null || of === section))
    .map(({ key }) => key);
}

/** The label of "not arising" among the choices of a form. */
export function notArisingLabel({ tables }: Form): string | null {
  const choices = tables.duties.columns.find(({ id }) => id === "status")?.choices ?? [];
  return choices.find(({ value }) => value === "not_arising")?.label ?? null;
}
