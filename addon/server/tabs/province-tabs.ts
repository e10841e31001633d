// The province view as tabs. Every figure stands with what it counts, every answer with its agency.
import { showDay } from "../../../shared/day.ts";
import { total } from "../../../shared/province/tally.ts";
import type {
  AgencyLine,
  BodyAnswer,
  Counts,
  DutyLine,
  DutyState,
  ProvinceView,
  Standing,
} from "../../../shared/province/view.ts";
import { PROVINCE } from "../../../shared/wording/sheet.ts";
import { DUTY_STATES, OVERDUE, reportLabel, showLabel } from "../../../shared/wording/status.ts";
import { bandStyle, cell, fill, STYLES, type Style, type Tab, type TabCell, toneStyle } from "./tab.ts";

export interface ProvinceTab {
  id: "summary" | "duties" | "matrix" | "texts" | "missing";
  tab: Tab;
}

const STATES: readonly DutyState[] = [
  "done",
  "in_progress",
  "not_started",
  "not_arising",
  "incomplete",
  "not_yet",
  "waiting",
];

function titleRows(view: ProvinceView, name: string, width: number): TabCell[][] {
  const { plan, period, asOf } = view;
  return [
    fill([cell(`${PROVINCE.title} ${plan.number}`, STYLES.title)], width),
    fill(
      [cell(`${name} · ${period.name} · ${PROVINCE.asOf(showDay(asOf))}. ${PROVINCE.counted}`, STYLES.hint)],
      width,
    ),
  ];
}

/** A tab with title, one head row and a plain table. */
function tableTab(
  view: ProvinceView,
  name: string,
  columns: { title: string; width: number; style?: Style }[],
  body: TabCell[][],
  whenEmpty = "",
): Tab {
  const rows = body.length > 0 ? body : [fill([cell(whenEmpty, STYLES.hint)], columns.length)];
  const head = columns.map(({ title, style }) => cell(title, style ?? STYLES.head));
  return {
    name: `${name} – ${view.period.name}`,
    columns: columns.map(({ width }) => ({ width })),
    rows: [...titleRows(view, name, columns.length), head, ...rows],
    frozenRows: 3,
    table: { row: 3, column: 1, rows: body.length + 1, columns: columns.length },
    choices: [],
    guarded: [],
  };
}

function count<K extends string>(counts: Counts<K>, key: K): TabCell {
  return cell(counts[key] ?? 0, STYLES.number);
}

/** A duty that some lead left undone past its last day says so, beside how it stands as a whole. */
function stateCell(state: DutyState, overdue = false): TabCell {
  const label = DUTY_STATES[state];
  const words = overdue ? `${showLabel(label)}\n${showLabel(OVERDUE)}` : showLabel(label);
  return cell(words, toneStyle(overdue ? OVERDUE.tone : label.tone, STYLES.centred));
}

function summaryTab(view: ProvinceView): Tab {
  const { columns, reporting, tabs } = PROVINCE;
  const figures = (Object.keys(reporting) as (keyof typeof reporting)[]).map((key) =>
    fill([cell(reporting[key]), cell(view.reporting[key], STYLES.number)], STATES.length + 2),
  );
  const lines = view.sections.map(({ id, title, duties }, index) => [
    cell(`${id}. ${title}`, bandStyle(index)),
    cell(total(duties), STYLES.number),
    ...STATES.map((state) => count(duties, state)),
  ]);
  const bold = { ...STYLES.number, bold: true };
  const totals = [
    cell(PROVINCE.total, { ...STYLES.body, bold: true }),
    cell(total(view.totals.duties), bold),
    ...STATES.map((state) => cell(view.totals.duties[state] ?? 0, bold)),
  ];
  const width = STATES.length + 2;
  const head = [columns.section, columns.duties, ...STATES.map((state) => DUTY_STATES[state].word)];
  const rows = [
    ...titleRows(view, tabs.summary, width),
    ...figures,
    fill([], width),
    head.map((title) => cell(title, STYLES.head)),
    ...lines,
    totals,
  ];
  return {
    name: `${tabs.summary} – ${view.period.name}`,
    columns: [{ width: 420 }, ...Array.from({ length: width - 1 }, () => ({ width: 116 }))],
    rows,
    frozenRows: 2,
    table: { row: figures.length + 4, column: 1, rows: lines.length + 2, columns: width },
    choices: [],
    guarded: [],
  };
}

function dutyWords({ leadIn, text }: DutyLine): string {
  return leadIn ? `${leadIn}\n${text}` : text;
}

/** Bodies by how they stand, as one line each: "✓ Đã thực hiện (3): …"; who is overdue stands apart. */
function standings(answers: readonly BodyAnswer[], names: ReadonlyMap<string, string>): string {
  const groups = new Map<string, string[]>();
  for (const { standing, agency, answersFor, closedIn, overdue } of answers) {
    const label = showLabel(DUTY_STATES[standing]);
    const group = overdue ? `${label}, ${PROVINCE.overdue}` : label;
    const name = names.get(answersFor ?? agency) ?? agency;
    groups.set(group, [...(groups.get(group) ?? []), closedIn ? `${name} (${closedIn})` : name]);
  }
  return [...groups].map(([group, bodies]) => `${group} (${bodies.length}): ${bodies.join(", ")}`).join("\n");
}

function bandOf(duties: readonly DutyLine[]): Map<string, number> {
  return new Map(
    [...new Set(duties.map(({ section }) => section))].map((section, index) => [section, index]),
  );
}

function dutiesTab(view: ProvinceView): Tab {
  const names = new Map(view.bodies.map(({ id, shortName }) => [id, shortName]));
  const bands = bandOf(view.duties);
  const { columns, tabs } = PROVINCE;
  const body = view.duties.map((line) => {
    const band = bandStyle(bands.get(line.section) ?? 0);
    const centred = bandStyle(bands.get(line.section) ?? 0, STYLES.centred);
    return [
      cell(line.duty, centred),
      cell(dutyWords(line), band),
      cell(line.deadlineText ?? "–", centred),
      stateCell(
        line.state,
        line.leads.some(({ overdue }) => overdue),
      ),
      cell(line.of === 0 ? "–" : `${line.answered}/${line.of}`, STYLES.centred),
      cell(standings(line.leads, names)),
      cell(standings(line.coordinators, names)),
      cell(standings(line.invited, names)),
    ];
  });
  return tableTab(
    view,
    tabs.duties,
    [
      { title: columns.number, width: 66 },
      { title: columns.duty, width: 360 },
      { title: columns.deadline, width: 92 },
      { title: columns.state, width: 156 },
      { title: columns.answered, width: 92 },
      { title: columns.leads, width: 300 },
      { title: columns.coordinators, width: 240 },
      { title: columns.invited, width: 200 },
    ],
    body,
  );
}

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

/** What the matrix's short words and signs mean. */
function legend(): string {
  const states: readonly Standing[] = [
    "done",
    "in_progress",
    "not_started",
    "not_arising",
    "missing",
    "not_yet",
  ];
  const signs = states.map((state) => `${DUTY_STATES[state].sign} ${DUTY_STATES[state].word.toLowerCase()}`);
  return `${PROVINCE.legend} ${signs.join("; ")}.`;
}

function matrixTab(view: ProvinceView): Tab {
  const { columns, roles, tabs } = PROVINCE;
  const names = new Map(view.bodies.map(({ id, shortName }) => [id, shortName]));
  const bands = bandOf(view.duties);
  const body = view.duties.map((line) => {
    const cells = new Map<string, { answer: BodyAnswer; role: string }[]>();
    const put = (role: string, answers: readonly BodyAnswer[]) => {
      for (const answer of answers) {
        cells.set(answer.agency, [...(cells.get(answer.agency) ?? []), { answer, role }]);
      }
    };
    put(roles.leads, line.leads);
    put(roles.coordinators, line.coordinators);
    put(roles.invited, line.invited);
    return [
      cell(line.duty, bandStyle(bands.get(line.section) ?? 0, STYLES.centred)),
      cell(line.text, bandStyle(bands.get(line.section) ?? 0, { ...STYLES.body, wrap: false })),
      stateCell(line.state),
      ...view.agencies.map(({ id }) => matrixCell(cells.get(id) ?? [])),
    ];
  });
  const tab = tableTab(
    view,
    tabs.matrix,
    [
      { title: columns.number, width: 66 },
      { title: columns.duty, width: 260 },
      { title: columns.state, width: 156 },
      ...view.agencies.map(({ id, name }) => ({ title: names.get(id) ?? name, width: 78 })),
    ],
    body,
  );
  const [title = [], hint = [], ...rows] = tab.rows;
  const words = fill([cell(legend(), STYLES.hint)], view.agencies.length + 3);
  return {
    ...tab,
    rows: [title, hint, words, ...rows],
    frozenRows: tab.frozenRows + 1,
    frozenColumns: 1,
    table: tab.table && { ...tab.table, row: tab.table.row + 1 },
  };
}

function textsTab(view: ProvinceView): Tab {
  const { columns, tabs } = PROVINCE;
  const names = new Map(view.bodies.map(({ id, name }) => [id, name]));
  const body = view.texts.map(({ kind, agency, answersFor, duty, key, version, text }) => [
    cell(PROVINCE[kind]),
    cell(names.get(answersFor ?? agency) ?? agency),
    cell(duty, STYLES.centred),
    cell(text),
    cell(PROVINCE.source(version, key)),
  ]);
  return tableTab(
    view,
    tabs.texts,
    [
      { title: columns.kind, width: 166 },
      { title: columns.agency, width: 220 },
      { title: columns.number, width: 72 },
      { title: columns.text, width: 560 },
      { title: columns.source, width: 190 },
    ],
    body,
    PROVINCE.noTexts,
  );
}

function missingTab(view: ProvinceView): Tab {
  const { columns, tabs } = PROVINCE;
  const open = view.agencies.filter(({ counted }) => counted === null);
  const line = (agency: AgencyLine) => {
    const label = reportLabel(agency.state);
    return [
      cell(agency.expected ? agency.name : `${agency.name} (${PROVINCE.onlyInvited})`),
      cell(showLabel(label), toneStyle(label.tone, STYLES.centred)),
      cell(agency.sentOn === null ? "–" : showDay(agency.sentOn), STYLES.centred),
    ];
  };
  const body = [...open.filter(({ expected }) => expected), ...open.filter(({ expected }) => !expected)].map(
    line,
  );
  return tableTab(
    view,
    tabs.missing,
    [
      { title: columns.agency, width: 420 },
      { title: columns.reportState, width: 180 },
      { title: columns.sentOn, width: 120 },
    ],
    body,
    PROVINCE.noneMissing,
  );
}

/** The tabs into which a province view is pulled, in their order. */
export function provinceTabs(view: ProvinceView): ProvinceTab[] {
  return [
    { id: "summary", tab: summaryTab(view) },
    { id: "duties", tab: dutiesTab(view) },
    { id: "matrix", tab: matrixTab(view) },
    { id: "texts", tab: textsTab(view) },
    { id: "missing", tab: missingTab(view) },
  ];
}
