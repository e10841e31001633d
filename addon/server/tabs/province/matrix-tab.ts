// Duties by agencies: who has which role and how it stands.
import { type BodyAnswer, type ProvinceView, STANDINGS } from "../../../../shared/province/view.ts";
import { PROVINCE } from "../../../../shared/wording/sheet.ts";
import { DUTY_STATES, OVERDUE } from "../../../../shared/wording/status.ts";
import { bandStyle, cell, STYLES, type Tab, type TabCell, toneStyle } from "../tab.ts";
import { bandOf, plainTab, stateCell } from "./frame.ts";
import { keyOfSource } from "./sources.ts";

/** The words of one agency on one duty: one state each for itself and for the bodies it answers for. */
function matrixCell(answers: readonly { answer: BodyAnswer; role: string }[]): TabCell {
  if (answers.length === 0) return cell(null, STYLES.centred);
  const worst = answers.find(({ answer }) => answer.overdue) ?? answers[0];
  const words = answers.map(({ answer, role }) => {
    const label = answer.overdue && answer.standing !== "missing" ? OVERDUE : DUTY_STATES[answer.standing];
    return `${role} ${label.sign}`;
  });
  const tone = worst
    ? worst.answer.overdue
      ? OVERDUE.tone
      : DUTY_STATES[worst.answer.standing].tone
    : "quiet";
  return cell(words.join("\n"), toneStyle(tone, STYLES.centred));
}

/** So many signs stand in one line of the duty's column. */
const SHOWN = 32;

/** The first whole words of a duty; all of them stand in the tab of duties. */
function startOf(text: string): string {
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, text.lastIndexOf(" ", SHOWN)).replace(/[,;:.–-]+$/, "")}…`;
}

/** What the matrix's short words and signs mean. */
function legend(): string[] {
  const signs = STANDINGS.map(
    (state) => `${DUTY_STATES[state].sign} ${DUTY_STATES[state].word.toLowerCase()}`,
  );
  return [PROVINCE.legend, `${signs.join("; ")}.`];
}

export function matrixTab(view: ProvinceView): Tab {
  const { columns, roles, tabs } = PROVINCE;
  const names = new Map(view.bodies.map(({ id, shortName }) => [id, shortName]));
  const bands = bandOf(view.duties);
  const rows = view.duties.map((line) => {
    const cells = new Map<string, { answer: BodyAnswer; role: string }[]>();
    const put = (role: string, answers: readonly BodyAnswer[]) => {
      for (const answer of answers) {
        cells.set(answer.agency, [...(cells.get(answer.agency) ?? []), { answer, role }]);
      }
    };
    put(roles.leads, line.leads);
    put(roles.coordinators, line.coordinators);
    put(roles.invited, line.invited);
    const words = [
      cell(line.duty, bandStyle(bands.get(line.section) ?? 0, STYLES.centred)),
      cell(startOf(line.text), bandStyle(bands.get(line.section) ?? 0, { ...STYLES.body, wrap: false })),
      stateCell(line.state),
      ...view.agencies.map(({ id }) => matrixCell(cells.get(id) ?? [])),
    ];
    return { key: keyOfSource({ table: "duties", row: line.duty }), cells: words };
  });
  return plainTab(view, {
    name: tabs.matrix,
    legend: legend(),
    frozen: 2,
    columns: [
      { title: columns.number, width: 66, owner: true },
      { title: columns.duty, width: 260 },
      { title: columns.state, width: 156 },
      ...view.agencies.map(({ id, name }) => ({
        key: keyOfSource({ agency: id }),
        title: names.get(id) ?? name,
        width: 78,
      })),
    ],
    rows,
  });
}
