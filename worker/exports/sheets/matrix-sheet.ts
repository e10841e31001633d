import type { DutyLine } from "../../../shared/province/view.ts";
import { COLUMNS, ROLES } from "../../../shared/wording/export.ts";
import { DUTY_STATES, OVERDUE } from "../../../shared/wording/status.ts";
import { type AnswerItem, answerItems } from "./answers-sheet.ts";
import { type Column, codeCell, type Frame, HEAD_ROW, type List, listSheet, shorten } from "./frame.ts";
import { labelCell, type SheetCell, text } from "./grid.ts";

export type MatrixColumn = "section" | "duty" | "text" | "state";

/** Agencies on one printed page beside the repeated first columns. */
const AGENCIES_PER_PAGE = 24;
const HEAD_HEIGHT = 150;

/** One agency on one duty: role and sign for itself and for each body that it answers for. */
function matrixCell(items: readonly AnswerItem[]): SheetCell {
  if (items.length === 0) return text("", { align: "center", size: 10 });
  const words = items.map(({ role, answer }) => {
    const label = answer.overdue ? OVERDUE : DUTY_STATES[answer.standing];
    return `${ROLES[role].short} ${label.sign}`;
  });
  const shown = items.find(({ answer }) => answer.overdue) ?? items[0];
  const tone = shown?.answer.overdue ? OVERDUE.tone : DUTY_STATES[shown?.answer.standing ?? "missing"].tone;
  return text(words.join("\n"), { align: "center", size: 10, tone });
}

/** Duties by agencies, each with role and sign, and how each duty stands as a whole. */
export function matrixSheet(frame: Frame): List<MatrixColumn> {
  const { view } = frame;
  const cells = new Map<string, AnswerItem[]>();
  for (const item of answerItems(view.duties)) {
    const place = `${item.line.duty}\n${item.answer.agency}`;
    cells.set(place, [...(cells.get(place) ?? []), item]);
  }
  const fixed: Record<MatrixColumn, Column<DutyLine>> = {
    section: { title: COLUMNS.section, width: 8, cell: ({ section }) => codeCell(section) },
    duty: { title: COLUMNS.duty, width: 10, cell: ({ duty }) => codeCell(duty) },
    text: {
      title: COLUMNS.dutyText,
      width: 36,
      cell: (line) => text(shorten(line.text, 72), { size: 11 }),
    },
    state: { title: COLUMNS.dutyState, width: 17, cell: ({ state }) => labelCell(DUTY_STATES[state]) },
  };
  const columns: Record<string, Column<DutyLine>> = fixed;
  for (const { id } of view.agencies) {
    columns[`agency ${id}`] = {
      title: frame.shortNameOf(id),
      width: 5.6,
      look: { upright: true },
      cell: ({ duty }) => matrixCell(cells.get(`${duty}\n${id}`) ?? []),
    };
  }
  const { sheet, range } = listSheet(frame, "matrix", columns, view.duties);
  sheet.frozenColumns = 2;
  sheet.repeatColumns = 2;
  sheet.pagesWide = Math.max(1, Math.ceil(view.agencies.length / AGENCIES_PER_PAGE));
  sheet.heights.set(HEAD_ROW, HEAD_HEIGHT);
  return { sheet, range };
}
