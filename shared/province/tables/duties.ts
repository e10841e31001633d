import { groupBy } from "../../group-by.ts";
import { productLine } from "../../wording/form.ts";
import { DUTY_STATES, OVERDUE, showLabel } from "../../wording/status.ts";
import { guidanceWords, NOTHING, TABLE_HEADS } from "../../wording/tables.ts";
import { bodyOf } from "../answers.ts";
import type { Names } from "../names.ts";
import type { BodyAnswer, DutyLine, ProvinceView } from "../view.ts";
import { number, state, tableOf, text, type Value } from "./table.ts";

/** A duty's own words after those that govern it, then what shall come out of it where the plan says so. */
export function dutyWords({
  leadIn,
  product,
  text: own,
}: Pick<DutyLine, "leadIn" | "product" | "text">): string {
  return [...(leadIn ? [leadIn] : []), own, ...(product ? [productLine(product)] : [])].join("\n");
}

/** The plan's deadline, and the Central document that set a duty going. */
function guidedDeadline({ deadlineText, guidance }: DutyLine): string {
  const words = deadlineText ?? NOTHING;
  return guidance === null || guidance === "waiting" ? words : `${words}\n${guidanceWords(guidance)}`;
}

function guidanceOf({ guidance }: DutyLine): Value {
  if (guidance === "waiting") return state(DUTY_STATES.waiting);
  return text(guidance === null ? null : guidanceWords(guidance));
}

const isOverdue = ({ overdue }: BodyAnswer) => overdue;

/** A duty that some lead left undone past its last day says so, beside how it stands as a whole. */
function stateOverdue({ leads, state: stands }: DutyLine): Value {
  const value = DUTY_STATES[stands];
  if (!leads.some(isOverdue)) return state(value);
  const word = `${value.word}, ${OVERDUE.word.toLowerCase()}`;
  return { type: "state", text: `${showLabel(value)}\n${showLabel(OVERDUE)}`, word, tone: OVERDUE.tone };
}

/** Bodies by how they stand, a line each: "✓ Đã thực hiện (3): …", with the period that closed it or why it is exempt. */
function standingsText(answers: readonly BodyAnswer[], { shortNameOf }: Names): Value {
  const groups = groupBy(answers, ({ overdue, standing }) => {
    const label = showLabel(DUTY_STATES[standing]);
    return overdue ? `${label}, ${OVERDUE.word.toLowerCase()}` : label;
  });
  const nameOf = (answer: BodyAnswer) => {
    const beside = answer.closedIn ?? answer.exempt;
    return `${shortNameOf(bodyOf(answer))}${beside === null ? "" : ` (${beside})`}`;
  };
  const lines = [...groups].map(([words, of]) => `${words} (${of.length}): ${of.map(nameOf).join(", ")}`);
  return text(lines.join("\n"));
}

/** Every duty in the plan's words, how it stands, and who answered what. */
export function dutiesTable({ duties }: ProvinceView, names: Names) {
  return tableOf({
    name: "duties",
    lines: duties,
    keyOf: ({ duty }) => duty,
    columns: {
      section: { title: TABLE_HEADS.section, value: ({ section }) => text(section) },
      duty: { title: TABLE_HEADS.duty, value: ({ duty }) => text(duty) },
      text: { title: TABLE_HEADS.dutyText, value: (line) => text(dutyWords(line)) },
      deadline: { title: TABLE_HEADS.deadline, value: ({ deadlineText }) => text(deadlineText) },
      guidance: { title: TABLE_HEADS.guidance, value: guidanceOf },
      guidedDeadline: { title: TABLE_HEADS.deadline, value: (line) => text(guidedDeadline(line)) },
      state: { title: TABLE_HEADS.dutyState, value: (line) => state(DUTY_STATES[line.state]) },
      stateOverdue: { title: TABLE_HEADS.dutyState, value: stateOverdue },
      answered: { title: TABLE_HEADS.answered, value: ({ answered }) => number(answered) },
      of: { title: TABLE_HEADS.of, value: ({ of }) => number(of) },
      answeredOf: {
        title: TABLE_HEADS.answered,
        value: ({ answered, of }) => text(of === 0 ? null : `${answered}/${of}`),
      },
      overdue: {
        title: TABLE_HEADS.overdueLeads,
        value: ({ leads }) => number(leads.filter(isOverdue).length),
      },
      leads: { title: TABLE_HEADS.leads, value: ({ leads }) => standingsText(leads, names) },
      coordinators: {
        title: TABLE_HEADS.coordinators,
        value: ({ coordinators }) => standingsText(coordinators, names),
      },
      invited: { title: TABLE_HEADS.invited, value: ({ invited }) => standingsText(invited, names) },
    },
  });
}

export type DutyColumn = keyof ReturnType<typeof dutiesTable>["columns"];
