import type { BodyAnswer, DutyLine } from "../../../shared/province/view.ts";
import { COLUMNS, guidanceWords, ROLES, YES } from "../../../shared/wording/export.ts";
import { DUTY_STATES, OVERDUE, showLabel } from "../../../shared/wording/status.ts";
import type { AnswerColumn } from "./answers-sheet.ts";
import { type Column, codeCell, dutyWords, type Frame, type List, listSheet } from "./frame.ts";
import { countIfs, formula, labelCell, quoted, type SheetCell, text, textOrNothing } from "./grid.ts";

export type DutyColumn =
  | "section"
  | "duty"
  | "text"
  | "deadline"
  | "guidance"
  | "state"
  | "answered"
  | "of"
  | "overdue"
  | "leads";

/** Bodies by how they stand, a line each: "✓ Đã thực hiện (3): …"; who is overdue stands apart. */
function standings(answers: readonly BodyAnswer[], { shortNameOf }: Frame): string {
  const groups = new Map<string, string[]>();
  for (const { standing, agency, answersFor, overdue } of answers) {
    const label = showLabel(DUTY_STATES[standing]);
    const group = overdue ? `${label}, ${OVERDUE.word.toLowerCase()}` : label;
    groups.set(group, [...(groups.get(group) ?? []), shortNameOf(answersFor ?? agency)]);
  }
  return [...groups].map(([group, bodies]) => `${group} (${bodies.length}): ${bodies.join(", ")}`).join("\n");
}

function guidanceCell({ guidance }: DutyLine): SheetCell {
  if (guidance === "waiting") return labelCell(DUTY_STATES.waiting);
  return textOrNothing(guidance === null ? null : guidanceWords(guidance), { align: "center", size: 11 });
}

/** How many leads of a duty are so, counted from the list of answers. */
function leadsFormula(answers: List<AnswerColumn>, column: AnswerColumn, word: string) {
  return (row: number) =>
    countIfs(
      [answers.range("duty"), `$B${row}`],
      [answers.range("role"), quoted(ROLES.lead.word)],
      [answers.range(column), quoted(word)],
    );
}

/** Every duty in its own words, how it stands, and how many of its leads have answered. */
export function dutiesSheet(frame: Frame, answers: List<AnswerColumn>): List<DutyColumn> {
  const answered = leadsFormula(answers, "answered", YES);
  const asked = leadsFormula(answers, "asked", YES);
  const overdue = leadsFormula(answers, "overdue", `${OVERDUE.sign} ${OVERDUE.word}`);
  const columns: Record<DutyColumn, Column<DutyLine>> = {
    section: { title: COLUMNS.section, width: 8, cell: ({ section }) => codeCell(section) },
    duty: { title: COLUMNS.duty, width: 10, cell: ({ duty }) => codeCell(duty) },
    text: { title: COLUMNS.dutyText, width: 62, cell: (line) => text(dutyWords(line), { size: 11 }) },
    deadline: {
      title: COLUMNS.deadline,
      width: 13,
      cell: ({ deadlineText }) => textOrNothing(deadlineText, { align: "center", size: 11 }),
    },
    guidance: { title: COLUMNS.guidance, width: 15, cell: guidanceCell },
    state: { title: COLUMNS.dutyState, width: 15, cell: ({ state }) => labelCell(DUTY_STATES[state]) },
    answered: {
      title: COLUMNS.answered,
      width: 9,
      cell: (line, row) => formula(answered(row), line.answered),
    },
    of: { title: COLUMNS.of, width: 9, cell: (line, row) => formula(asked(row), line.of) },
    overdue: {
      title: COLUMNS.overdueLeads,
      width: 9,
      cell: ({ leads }, row) => formula(overdue(row), leads.filter((lead) => lead.overdue).length),
    },
    leads: {
      title: COLUMNS.leads,
      width: 44,
      cell: ({ leads }) => textOrNothing(standings(leads, frame), { size: 10 }),
    },
  };
  return listSheet(frame, "duties", columns, frame.view.duties);
}
