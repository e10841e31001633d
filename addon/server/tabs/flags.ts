// What a check writes back into a tab: grounds and notes of cells, and one word of state a row.

import { PAGE, TONES } from "../../../shared/look.ts";
import { brief, roomIn } from "../../../shared/report/brief.ts";
import type { Finding } from "../../../shared/report/finding.ts";
import type { Cell } from "../../../shared/report/report.ts";
import { sayFinding } from "../../../shared/wording/findings.ts";
import { AGAIN_WORDS } from "../../../shared/wording/live.ts";
import {
  exemptedWords,
  LOCKED_WORDS,
  NOTE_HEAD,
  RETURNED_SIGN,
  RETURNED_WORDS,
} from "../../../shared/wording/sheet.ts";
import { SEVERITIES } from "../../../shared/wording/status.ts";
import type { Flags } from "../sheets/write-flags.ts";
import type { CellOpening, Opening } from "./opening.ts";
import { type FoundTable, keyOf, linesOfKey } from "./read-table.ts";
import type { RowMark } from "./row-marks.ts";
import { type Area, STYLES } from "./tab.ts";
import type { Table } from "./table.ts";

/** A table's grid with what was found in it; `quiet` says what a row without findings bears, by key. */
export interface Checked {
  table: Table;
  grid: readonly Cell[][];
  found: FoundTable;
  findings: readonly Finding[];
  quiet: ReadonlyMap<string, RowMark>;
  /** What Sở Tư pháp returned of the table. */
  opening: Opening;
  /** Keys of rows of which more can be said by a full check alone. */
  again?: ReadonlySet<string>;
  /** The lines to flag, first and last, counted from 0; all of them where left out. */
  lines?: readonly [number, number];
}

type Severity = Finding["severity"];
const RANK: readonly Severity[] = ["error", "warning", "info"];

function worstOf(findings: readonly Finding[]): Severity {
  return RANK.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "info";
}

function words(finding: Finding): string {
  const exempted = finding.exempted ? `\n${exemptedWords(finding.exempted)}` : "";
  return `${SEVERITIES[finding.severity].sign} ${sayFinding(finding).message}${exempted}`;
}

interface Row {
  quiet: RowMark | undefined;
  findings: readonly Finding[];
  reasons: readonly string[];
  /** No cell of it is to be touched. */
  locked: boolean;
  again: boolean;
}

function rowMark({ again, findings, locked, quiet, reasons }: Row): RowMark {
  const returned = reasons.map((reason) => `${RETURNED_SIGN} ${RETURNED_WORDS}: ${reason}`);
  if (again) {
    const lines = [AGAIN_WORDS, ...returned, ...findings.map(words)];
    return {
      words: lines.join("\n"),
      tone: findings.length > 0 ? SEVERITIES[worstOf(findings)].tone : "waiting",
    };
  }
  if (findings.length > 0) {
    const lines = [...returned, ...findings.map(words)];
    return { words: lines.join("\n"), tone: SEVERITIES[worstOf(findings)].tone };
  }
  if (returned.length > 0) return { words: returned.join("\n"), tone: "ongoing" };
  if (locked) return { words: `– ${LOCKED_WORDS}`, tone: "quiet" };
  return quiet ?? { words: "", tone: null };
}

function cellGround(findings: readonly Finding[], opening: CellOpening, ground: string): string {
  if (findings.length > 0) return TONES[SEVERITIES[worstOf(findings)].tone].ground;
  return { returned: TONES.ongoing.ground, locked: TONES.quiet.ground, free: ground }[opening];
}

function cellNote(findings: readonly Finding[], reason: string | null): string {
  const found = findings.flatMap((finding) => {
    const { message, hint } = sayFinding(finding);
    return [message, finding.exempted ? exemptedWords(finding.exempted) : hint];
  });
  const lines = [...(reason === null ? [] : [`${RETURNED_WORDS}: ${reason}`]), ...found];
  return lines.length === 0 ? "" : [NOTE_HEAD, ...lines].join("\n");
}

/** A person's own note stays; only notes that a check wrote are replaced. */
function noteOver(there: string, wanted: string): string {
  return there === "" || there.startsWith(NOTE_HEAD) ? wanted : there;
}

/** So many lines: what a check says never makes a row higher than the form's own words do. */
const CHECK_LINES = 4;

/** A row's words as its cell shows them; what waits for a full check says so beside what was found. */
function shownWords({ words }: RowMark, { checkWidth }: Table): string {
  const lines = words.startsWith(AGAIN_WORDS) ? CHECK_LINES + 1 : CHECK_LINES;
  return brief([words], roomIn(checkWidth, STYLES.check.size, lines));
}

/** A column of the span that flags cover: what a person fills, what the form gave between, and the check's words. */
interface Flagged {
  at: number;
  /** The place among the table's columns; null for the check's. */
  place: number | null;
}

/** The columns from the first to be filled to the check's, in runs that stand side by side: each is one rectangle. */
function runsOf({ check, places }: FoundTable, table: Table): Flagged[][] {
  const filled = table.columns.flatMap(({ fills }, place) =>
    fills !== undefined && (places[place] ?? -1) >= 0 ? [places[place] ?? 0] : [],
  );
  const columns: Flagged[] = [
    ...places.map((at, place) => ({ at, place })),
    ...(check === null ? [] : [{ at: check, place: null }]),
  ];
  const [first, last] = [Math.min(...filled), Math.max(...filled, check ?? 0)];
  const runs: Flagged[][] = [];
  for (const one of columns.filter(({ at }) => at >= first && at <= last).sort((a, b) => a.at - b.at)) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]?.at === one.at - 1) run.push(one);
    else runs.push([one]);
  }
  return runs;
}

function linesOf({ found, grid, lines }: Pick<Checked, "found" | "grid" | "lines">): [number, number] {
  const [first, last] = lines ?? [found.head + 1, grid.length - 1];
  return [Math.max(first, found.head + 1), Math.min(last, grid.length - 1)];
}

/** Where the flagged cells of a grid lie, as rectangles; their notes are read before flags are made. */
export function flaggedAreas(checked: Pick<Checked, "found" | "grid" | "lines" | "table">): Area[] {
  const [first, last] = linesOf(checked);
  if (last < first) return [];
  return runsOf(checked.found, checked.table).map((run) => ({
    row: first + 1,
    column: (run[0]?.at ?? 0) + 1,
    rows: last - first + 1,
    columns: run.length,
  }));
}

/** The ground of a cell without findings: what the form gave it. */
function groundsOf(table: Table): (key: string, place: number) => string {
  const rows = new Map(table.rows.map(({ key, cells }) => [key, cells]));
  return (key, place) => {
    const cell = rows.get(key)?.[place];
    if (!cell) return PAGE.ground;
    return "given" in cell ? cell.given.style.ground : cell.filled.ground;
  };
}

/** The findings of each line of the grid; a lost key's lie on the lines where something is typed. */
function findingsByLine({ findings, found, grid, table }: Checked): (readonly Finding[])[] {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    if ((finding.at.table ?? "duties") !== table.id || finding.at.row === undefined) continue;
    byRow.set(finding.at.row, [...(byRow.get(finding.at.row) ?? []), finding]);
  }
  const lost = new Set(byRow.has("") ? linesOfKey(grid, found, table, "") : []);
  return grid.map((row, line) => {
    const key = keyOf(row, found);
    return key === "" && !lost.has(line) ? [] : (byRow.get(key) ?? []);
  });
}

interface Line {
  key: string;
  findings: readonly Finding[];
  mark: RowMark;
}

function flaggedLines(checked: Checked): Line[] {
  const { again, found, grid, opening, quiet } = checked;
  const [first, last] = linesOf(checked);
  const byLine = findingsByLine(checked);
  return grid.slice(first, last + 1).map((row, at) => {
    const key = keyOf(row, found);
    const findings = byLine[first + at] ?? [];
    const locked = opening.locked(key);
    const mark = rowMark({
      findings,
      locked,
      quiet: quiet.get(key),
      reasons: opening.reasons(key),
      again: key !== "" && again?.has(key) === true,
    });
    return { key, findings, mark };
  });
}

/** How one cell of the span is shown: its ground, and the note that a check wants there. */
function flagOf(
  checked: Checked,
  { findings, key, mark }: Line,
  { place }: Flagged,
  groundOf: ReturnType<typeof groundsOf>,
) {
  if (place === null) {
    const cut = shownWords(mark, checked.table) !== mark.words;
    const ground = mark.tone ? TONES[mark.tone].ground : PAGE.ground;
    return { ground, note: cut ? [NOTE_HEAD, mark.words].join("\n") : "" };
  }
  const column = checked.table.columns[place]?.fills;
  const ground = groundOf(key, place);
  if (column === undefined) return { ground, note: "" };
  const found = findings.filter(({ at }) => at.column === column);
  return {
    ground: cellGround(found, checked.opening.cell(key, column), ground),
    note: cellNote(found, checked.opening.reasonOf(key, column)),
  };
}

/**
 * The flags of a check over the rows of a grid as they stand, in any order. `notes` are those that stand in the
 * areas of `flaggedAreas`; null leaves notes alone.
 */
export function flagsOf(checked: Checked, notes: readonly string[][][] | null): Flags {
  const { found, table } = checked;
  const areas = flaggedAreas(checked);
  const lines = flaggedLines(checked);
  const groundOf = groundsOf(table);
  const runs = runsOf(found, table);
  const [first, last] = linesOf(checked);
  const cells = areas.map((area, at) => {
    const flags = lines.map((line) => (runs[at] ?? []).map((one) => flagOf(checked, line, one, groundOf)));
    const there = notes?.[at];
    const wanted = there?.map((row, line) =>
      row.map((note, column) => noteOver(note, flags[line]?.[column]?.note ?? "")),
    );
    return { area, grounds: flags.map((row) => row.map(({ ground }) => ground)), notes: wanted ?? null };
  });
  const inSpan = runs.some((run) => run.some(({ place }) => place === null));
  const grounds = lines.map(({ mark: { tone } }) => [tone ? TONES[tone].ground : PAGE.ground]);
  return {
    cells,
    check:
      found.check === null || last < first
        ? null
        : {
            area: { row: first + 1, column: found.check + 1, rows: lines.length, columns: 1 },
            words: lines.map(({ mark }) => [shownWords(mark, table)]),
            inks: lines.map(({ mark: { tone } }) => [tone ? TONES[tone].ink : "#000000"]),
            grounds: inSpan ? null : grounds,
          },
  };
}
