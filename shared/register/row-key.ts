// A row of the duties table is known by its duty, and by the body for which it answers where that is not its own.

export function rowKey(duty: string, answersFor: string | null): string {
  return answersFor === null ? duty : `${duty}@${answersFor}`;
}

/** What a key says; of a row for other work the agency's own key. */
export function partsOfRowKey(key: string): { duty: string; answersFor: string | null } {
  const at = key.indexOf("@");
  return at < 0 ? { duty: key, answersFor: null } : { duty: key.slice(0, at), answersFor: key.slice(at + 1) };
}

/** Rows for other work of the agency's own; more than an office fills in a year. */
export const OWN_ROW_KEYS = ["own.1", "own.2", "own.3", "own.4", "own.5"];
