// Rows that were not touched, by section and by short names alone: their words stand in the sheet.

import { shorten } from "../../../shared/province/shorten.ts";
import { groupFindings } from "../../../shared/report/check.ts";
import type { Finding } from "../../../shared/report/finding.ts";
import type { Form } from "../../../shared/report/form.ts";
import type { RuleId } from "../../../shared/report/rules.ts";
import type { BlankRow, BlankSection } from "../../contract/check.ts";
import { rowNames, sectionTitle } from "./place-names.ts";

/** How many letters are shown of a row's words, with its number about a line of the sidebar, and of a section's. */
const SHOWN = 38;
const SECTION_SHOWN = 56;

const OVERDUE: RuleId = "R-OVERDUE";

/** The rows of findings that only say that nothing was filled, by section, in the form's order. */
export function blankSections(untouched: readonly Finding[], form: Form): BlankSection[] {
  const names = rowNames(form);
  const ofPlan = new Map(form.sections.map((section) => [sectionTitle(section), section.id]));
  const sections = new Map<string, BlankRow[]>();
  for (const { at, findings } of groupFindings(untouched, form)) {
    const { row = "", table = "duties" } = at;
    const known = names[table].get(row);
    const [first] = findings;
    if (!known || !first) continue;
    const blank: BlankRow = {
      place: first.at,
      duty: known.duty,
      title: shorten(known.title, SHOWN),
      owed: findings.some(({ severity }) => severity === "error"),
      overdue: findings.some(({ rule }) => rule === OVERDUE),
    };
    sections.set(known.section, [...(sections.get(known.section) ?? []), blank]);
  }
  return [...sections].map(([title, rows]) => ({
    section: ofPlan.get(title) ?? null,
    title: shorten(title, SECTION_SHOWN),
    rows,
  }));
}
