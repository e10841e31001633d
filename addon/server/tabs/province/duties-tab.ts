// Every duty with how it stands and who answered what.
import type { BodyAnswer, DutyLine, ProvinceView } from "../../../../shared/province/view.ts";
import { guidanceWords } from "../../../../shared/wording/export.ts";
import { PROVINCE } from "../../../../shared/wording/sheet.ts";
import { DUTY_STATES, showLabel } from "../../../../shared/wording/status.ts";
import { bandStyle, cell, STYLES, type Tab } from "../tab.ts";
import { bandOf, plainTab, stateCell } from "./frame.ts";

function dutyWords({ leadIn, text }: DutyLine): string {
  return leadIn ? `${leadIn}\n${text}` : text;
}

/** The plan's deadline, and the Central document that set a duty going. */
function deadlineWords({ deadlineText, guidance }: DutyLine): string {
  const words = deadlineText ?? "–";
  if (guidance === null || guidance === "waiting") return words;
  return `${words}\n${PROVINCE.guidance(guidanceWords(guidance))}`;
}

/** What stands beside a body's name: the period that closed its duty, or why nothing is asked of it. */
function besideName({ closedIn, exempt }: BodyAnswer): string {
  const words = closedIn ?? exempt;
  return words === null ? "" : ` (${words})`;
}

/** Bodies by how they stand, as one line each: "✓ Đã thực hiện (3): …"; who is overdue stands apart. */
function standings(answers: readonly BodyAnswer[], names: ReadonlyMap<string, string>): string {
  const groups = new Map<string, string[]>();
  for (const answer of answers) {
    const { standing, agency, answersFor, overdue } = answer;
    const label = showLabel(DUTY_STATES[standing]);
    const group = overdue ? `${label}, ${PROVINCE.overdue}` : label;
    const name = names.get(answersFor ?? agency) ?? agency;
    groups.set(group, [...(groups.get(group) ?? []), `${name}${besideName(answer)}`]);
  }
  return [...groups].map(([group, bodies]) => `${group} (${bodies.length}): ${bodies.join(", ")}`).join("\n");
}

export function dutiesTab(view: ProvinceView): Tab {
  const names = new Map(view.bodies.map(({ id, shortName }) => [id, shortName]));
  const bands = bandOf(view.duties);
  const { columns, tabs } = PROVINCE;
  const rows = view.duties.map((line) => {
    const band = bandStyle(bands.get(line.section) ?? 0);
    const centred = bandStyle(bands.get(line.section) ?? 0, STYLES.centred);
    const cells = [
      cell(line.duty, centred),
      cell(dutyWords(line), band),
      cell(deadlineWords(line), centred),
      stateCell(
        line.state,
        line.leads.some(({ overdue }) => overdue),
      ),
      cell(line.of === 0 ? "–" : `${line.answered}/${line.of}`, STYLES.centred),
      cell(standings(line.leads, names)),
      cell(standings(line.coordinators, names)),
      cell(standings(line.invited, names)),
    ];
    return { key: line.duty, cells };
  });
  return plainTab(view, {
    name: tabs.duties,
    frozen: 1,
    columns: [
      { title: columns.number, width: 66 },
      { title: columns.duty, width: 360 },
      { title: columns.deadline, width: 130 },
      { title: columns.state, width: 156 },
      { title: columns.answered, width: 92 },
      { title: columns.leads, width: 300 },
      { title: columns.coordinators, width: 240 },
      { title: columns.invited, width: 200 },
    ],
    rows,
  });
}
