// What the sidebar shows of a check, made of what was read and found.
import { capReport, countFindings } from "../../../shared/report/cap-findings.ts";
import type { Finding } from "../../../shared/report/finding.ts";
import type { Form } from "../../../shared/report/form.ts";
import type { ReadReport } from "../../../shared/report/reading/read-report.ts";
import type { Report } from "../../../shared/report/report.ts";
import { partUntouched } from "../../../shared/report/untouched.ts";
import type { CheckView } from "../../contract/check.ts";
import { blankSections } from "./blank-rows.ts";
import { groupsOf } from "./finding-groups.ts";
import { progressView } from "./progress-view.ts";

interface Found {
  report: Report;
  read: ReadReport;
  everywhere: readonly Finding[];
}

/** Rows that were not touched apart from what was found in the others, with counts and progress. */
export function checkView(
  { everywhere, read, report }: Found,
  form: Form,
): Pick<CheckView, "errors" | "warnings" | "progress" | "groups" | "blanks"> {
  const { others, untouched } = partUntouched(everywhere, read);
  const counts = countFindings(others);
  return {
    errors: counts.error,
    warnings: counts.warning,
    progress: progressView(read, everywhere, form),
    groups: groupsOf(capReport(others), report, form),
    blanks: blankSections(untouched, form),
  };
}
