// Who gathers the reports, reminds and writes to all others.
import { foldForSearch } from "../text.ts";

export const OFFICE = "Sở Tư pháp";

/** Whether a body is the one that reminds. */
export function isOffice({ name }: { name: string }): boolean {
  return foldForSearch(name) === foldForSearch(OFFICE);
}
