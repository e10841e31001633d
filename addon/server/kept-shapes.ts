// What is kept of a form: its shape, whether it is that, and what of a changed form may still be relied on.
import type { Day } from "../../shared/day.ts";
import type { Form } from "../../shared/report/form.ts";
import type { Returned, TableId } from "../../shared/report/report.ts";
import type { FormReply } from "../../shared/wire/replies/report.ts";
import { longPrint } from "./fingerprint.ts";
import type { Rows } from "./report/permuted.ts";
import type { KeptText } from "./sheets/kept-texts.ts";

export interface KeptForm {
  form: Form;
  /** How many versions were sent, and the revision, when this sheet's content was last in step. */
  base: { versions: number; rev: number };
  /** What Sở Tư pháp returned and a next version has to keep to, or null. */
  returned: Returned | null;
  /** Reports of bodies that the agency took over. */
  predecessors: FormReply["predecessors"];
  /** A demo's day, or null where the clock counts. */
  fixedDay: Day | null;
  /** The file for which it was built; in a copy it tells that it is one. */
  file?: string;
  /** The form's words are shown uncut; where left out, as many as show in a few lines. */
  whole?: boolean;
  /** Tells whether `base` and `file` may be relied on where the rest was changed; written by `keepForm`. */
  mark?: string;
}

/** What is remembered of the last check: the typed rows, and the rows whose findings hang on others. */
export interface Memory {
  rows: Rows;
  /** Cells that held something at an earlier check and are blank since. */
  emptied?: Rows;
  wide: Partial<Record<TableId, string[]>>;
}

/** What left this sheet as its next version: it may have arrived even where no answer came. */
export interface Sending {
  /** The revision on which the sheet stood. */
  rev: number;
  /** By content, the newest last. */
  reports: string[];
  /** Day and time in Vietnam of a try whose answer never came, or null. */
  at: string | null;
}

/** What is left of a form that cannot be used any more. */
export interface Left {
  /** Whose it seems to be: good for asking the worker, which knows who may have it. */
  agency: string | null;
  /** Null where the form is of an earlier shape. */
  base: KeptForm["base"] | null;
  file?: string;
}

type Loose = Record<string, unknown>;

function looseOf(value: unknown): Loose {
  return typeof value === "object" && value !== null ? (value as Loose) : {};
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** The value of a kept text; null where there is none, or somebody changed it. */
export function parsed(kept: KeptText | undefined): unknown {
  if (!kept || kept.state === "broken") return null;
  try {
    return JSON.parse(kept.text);
  } catch {
    return null;
  }
}

function isBase(base: unknown): base is KeptForm["base"] {
  const { rev, versions } = looseOf(base);
  return Number.isInteger(rev) && Number.isInteger(versions);
}

export function isKeptForm(value: unknown): value is KeptForm {
  const { base, form } = looseOf(value);
  return looseOf(form).schema === 2 && isBase(base);
}

function areRows(value: unknown): boolean {
  const isRow = (row: unknown) =>
    isText(looseOf(row).key) && looseOf(looseOf(row).cells) === looseOf(row).cells;
  return Object.values(looseOf(value)).every((rows) => Array.isArray(rows) && rows.every(isRow));
}

export function isMemory(value: unknown): value is Memory {
  const { emptied, rows, wide } = looseOf(value);
  const areKeys = (keys: unknown) => Array.isArray(keys) && keys.every(isText);
  return (
    looseOf(rows) === rows &&
    looseOf(wide) === wide &&
    [rows, emptied].every(areRows) &&
    Object.values(looseOf(wide)).every(areKeys)
  );
}

export function isSending(value: unknown): value is Sending {
  const { reports, rev } = looseOf(value);
  return Number.isInteger(rev) && Array.isArray(reports) && reports.every(isText);
}

function markFor(period: string, agency: unknown, base: KeptForm["base"], file: unknown): string {
  return longPrint(JSON.stringify([period, agency, base.versions, base.rev, file ?? null]));
}

/** By it a sheet's standing is known again where the rest of the form was changed. */
export function markOf({ base, file, form: { agency, period } }: KeptForm): string {
  return markFor(period.id, agency.id, base, file);
}

/** What a changed form still tells; without a mark that fits nothing sent is taken for seen. */
export function leftOf(kept: KeptText | undefined, period: string): Left {
  const text = kept?.text ?? "";
  let held: Loose = {};
  try {
    held = looseOf(JSON.parse(text));
  } catch {
    // No longer JSON: the agency's id may be found all the same.
  }
  const { base, file, form, mark } = held;
  const id = looseOf(looseOf(form).agency).id ?? /"agency":\{"id":"([^"\\]+)"/.exec(text)?.[1];
  const agency = isText(id) ? id : null;
  if (isBase(base) && mark === markFor(period, agency, base, file))
    return { agency, base, ...(isText(file) ? { file } : {}) };
  const earlier = kept !== undefined && parsed(kept) !== null;
  return { agency, base: earlier ? null : { versions: 0, rev: 0 } };
}
