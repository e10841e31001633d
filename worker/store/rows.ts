/** The rows of one statement of a batch. */
export function rows<T>(result: D1Result | undefined): T[] {
  return (result?.results ?? []) as T[];
}
