import { canonicalJson } from "../canonical.ts";
import { deadlinesOf } from "../plan/former-deadline.ts";
import type { Difference } from "./differences.ts";
import type { Finding } from "./finding.ts";
import type { DutyRow, FigureRow, Form } from "./form.ts";
import type { Place } from "./place.ts";
import type { Returned, ReturnedPath, TableId } from "./report.ts";

interface Opening {
  returned: Returned | null;
  /** The form of the version that the return was made against. */
  baseForm: Form;
  /** The form on which the next version is filled. */
  form: Form;
  /** What the check finds in the base version's cells under the form of the next. */
  findings: readonly Finding[];
}

/** What a row asks of the agency; its words, and last period's value beside it, are not part of that. */
function dutyFacts(row: DutyRow): unknown {
  const { duty, role, answersFor, invited, asked, closedIn, dueBy } = row;
  const closed = closedIn && [closedIn.periodId, closedIn.status];
  return [duty, role, answersFor?.id, invited, asked, closed, dueBy, deadlinesOf(row)];
}

/** What decides how a figure's cells are read: with another, the very same cells say something else. */
function figureFacts({ kind, unit, joint }: FigureRow): unknown {
  return [kind, unit, joint];
}

/** Every row of a form, with what it asks for in one text. */
function factsOf({
  tables: { duties, figures, assessment },
}: Form): Map<string, { place: Place; asks: string }> {
  const row = (table: TableId, key: string, facts: unknown) => {
    const place: Place = { table, row: key };
    return [placeKey(place), { place, asks: canonicalJson(facts) }] as const;
  };
  return new Map([
    ...duties.rows.map((one) => row("duties", one.key, dutyFacts(one))),
    ...duties.own.map((key) => row("duties", key, null)),
    ...figures.rows.map((one) => row("figures", one.key, figureFacts(one))),
    ...assessment.rows.map(({ key }) => row("assessment", key, null)),
  ]);
}

/** Rows that only one of two forms has, or of which they ask different things. */
function changedRows(baseForm: Form, form: Form): Place[] {
  const base = factsOf(baseForm);
  const now = factsOf(form);
  const lost = [...base].flatMap(([key, { place }]) => (now.has(key) ? [] : [place]));
  const changed = [...now].flatMap(([key, { place, asks }]) => (base.get(key)?.asks === asks ? [] : [place]));
  return [...changed, ...lost];
}

/** A place as one text; what is missing of it stands for all that lies below. */
function placeKey({ table, row, column }: Place): string {
  if (table === undefined) return "[]";
  if (row === undefined) return JSON.stringify([table]);
  return JSON.stringify(column === undefined ? [table, row] : [table, row, column]);
}

/**
 * The places that a next version may change; a place opens all that lies below it, and `{}` the whole report.
 * Open are the returned paths, rows that the form gained, lost or asks otherwise, and what an error names.
 */
export function openPlaces({ returned, baseForm, form, findings }: Opening): Place[] {
  if (returned === null || returned.paths === null) return [{}];
  const paths = returned.paths.map(({ table, row, column }): Place => {
    return { table, row, ...(column !== undefined && { column }) };
  });
  const errors = findings.filter(({ severity }) => severity === "error").map(({ at }) => at);
  return [...paths, ...changedRows(baseForm, form), ...errors];
}

/**
 * The differences that a next version may not have after a return, in their order; none where nothing or the whole
 * report was returned. Takes the differences between the base version and the next.
 */
export function lockedDifferences({
  differences,
  ...opening
}: Opening & { differences: readonly Difference[] }): Difference[] {
  const open = new Set(openPlaces(opening).map(placeKey));
  return differences.filter(({ table, row, column }) => {
    const within: Place[] = [{}, { table }, { table, row }];
    if (column !== null) within.push({ table, row, column });
    return !within.some((place) => open.has(placeKey(place)));
  });
}

/**
 * The paths of a return and of a further one. A row's path swallows those of its cells, wherever they stand; for the
 * same place the first one's position stays and the later one's reason wins.
 */
export function addPaths(a: readonly ReturnedPath[], b: readonly ReturnedPath[]): ReturnedPath[] {
  const paths = new Map<string, ReturnedPath>();
  for (const path of [...a, ...b]) paths.set(placeKey(path), path);
  return [...paths.values()].filter(
    ({ table, row, column }) => column === undefined || !paths.has(placeKey({ table, row })),
  );
}

/** So many characters of reasons may wait for an agency at once: what it reads, and every list of reports carries. */
const MOST_REASONS = 100_000;

/** Whether the reasons of a return, with those of the returns before it, are short enough to be read and kept. */
export function reasonsFit(returned: Returned | null): boolean {
  if (returned === null) return true;
  const reasons = (returned.paths ?? []).reduce(
    (sum, { reason }) => sum + reason.length,
    returned.reason.length,
  );
  return reasons <= MOST_REASONS;
}

/** The places of a form's rows and cells that a path can name. */
function placesOf({ tables: { duties, figures, assessment } }: Form): Set<string> {
  const places = new Set<string>();
  const add = (table: TableId, rows: readonly string[], columns: readonly { id: Place["column"] }[]) => {
    for (const row of rows) {
      places.add(placeKey({ table, row }));
      for (const { id: column } of columns) if (column) places.add(placeKey({ table, row, column }));
    }
  };
  const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);
  add("duties", keys(duties.rows), duties.columns);
  add("duties", duties.own, [{ id: "duty" }, ...duties.columns]);
  add("figures", keys(figures.rows), figures.columns);
  add("assessment", keys(assessment.rows), assessment.columns);
  return places;
}

/** The paths that name no table, row or column of the form, or a place that one before them named already. */
export function pathFaults(paths: readonly ReturnedPath[], form: Form): ReturnedPath[] {
  const places = placesOf(form);
  const named = new Set<string>();
  return paths.filter((path) => {
    const key = placeKey(path);
    const fits = places.has(key) && !named.has(key);
    named.add(key);
    return !fits;
  });
}

/** Places that are returned, each with its reason, as paths; a place without a row is none. */
export function pathsOf(places: readonly { place: Place; reason: string }[]): ReturnedPath[] {
  return places.flatMap(({ place: { column, row, table }, reason }) =>
    table === undefined || row === undefined
      ? []
      : [{ table, row, ...(column === undefined ? {} : { column }), reason }],
  );
}
