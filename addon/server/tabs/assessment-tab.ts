// The general assessment: one row a text or a fact about the report itself.
import type { AssessmentRow, Form } from "../../../shared/report/form.ts";
import {
  ASSESSMENT_HINT,
  ASSESSMENT_TITLES,
  assessmentHeading,
  captionOf,
  OPTIONAL_MARK,
} from "../../../shared/wording/sheet.ts";
import { bandStyle, STYLES } from "./tab.ts";
import { filled, filledColumns, given, type Table } from "./table.ts";

/** Texts in one band, facts of the letter and its people in the other. */
function bandOf({ kind }: AssessmentRow): number {
  return kind === "text" ? 0 : 1;
}

/** The assessment table of a form. */
export function assessmentTable(form: Form): Table {
  const { columns, rows, title } = form.tables.assessment;
  return {
    id: "assessment",
    title,
    heading: assessmentHeading(form),
    hint: ASSESSMENT_HINT,
    caption: captionOf(form, ASSESSMENT_HINT),
    columns: [
      { title: ASSESSMENT_TITLES.item, width: 170 },
      { title: ASSESSMENT_TITLES.help, width: 210 },
      ...filledColumns(form.tables.assessment, "assessment"),
    ],
    rows: rows.map((row) => ({
      key: row.key,
      name: row.title,
      cells: [
        given(row.required ? row.title : `${row.title}\n${OPTIONAL_MARK}`, bandStyle(bandOf(row))),
        given(row.help, bandStyle(bandOf(row), { ...STYLES.body, italic: true })),
        ...columns.map(() => filled()),
      ],
    })),
    checkWidth: 180,
    frozenColumns: 2,
  };
}
