// One broken and one silent case for every rule: what is changed in a golden report, and what must be told.
import type { Form } from "../../shared/report/form.ts";
import type { Report } from "../../shared/report/report.ts";
import { goodReport } from "./golden.ts";
import { type BrokenCase, DAY, finance, type RuleCase, type SilentCase } from "./rule-changes.ts";
import { ASSESSMENT_BROKEN, ASSESSMENT_SILENT } from "./rules-cases/assessment-cases.ts";
import { DATE_BROKEN, DATE_SILENT } from "./rules-cases/date-cases.ts";
import { DUTY_BROKEN, DUTY_SILENT } from "./rules-cases/duty-cases.ts";
import { EVIDENCE_BROKEN, EVIDENCE_SILENT } from "./rules-cases/evidence-cases.ts";
import { FIGURE_BROKEN, FIGURE_SILENT } from "./rules-cases/figure-cases.ts";
import { FIGURES_BROKEN, FIGURES_SILENT } from "./rules-cases/figures-cases.ts";
import { SHEET_BROKEN, SHEET_SILENT } from "./rules-cases/sheet-cases.ts";

/** The golden report of a case with its change, and what it is checked against. */
export function caseOf({ change, form = finance, asOf = DAY }: RuleCase): {
  report: Report;
  form: Form;
  asOf: string;
} {
  return { report: change(goodReport(form)), form, asOf };
}

/** Changes after which one thing is told. */
export const BROKEN: readonly BrokenCase[] = [
  ...SHEET_BROKEN,
  ...DUTY_BROKEN,
  ...DATE_BROKEN,
  ...EVIDENCE_BROKEN,
  ...FIGURE_BROKEN,
  ...FIGURES_BROKEN,
  ...ASSESSMENT_BROKEN,
];

/** Near misses: changes after which nothing at all is told. */
export const SILENT: readonly SilentCase[] = [
  ...SHEET_SILENT,
  ...DUTY_SILENT,
  ...DATE_SILENT,
  ...EVIDENCE_SILENT,
  ...FIGURE_SILENT,
  ...FIGURES_SILENT,
  ...ASSESSMENT_SILENT,
];
