// Who gathers the reports, reminds and writes to all others.
import { foldForSearch } from "../text.ts";

export const OFFICE = "Sở Tư pháp";

/** Whether a body is the one that reminds, with or without the name of its province. */
export function isOffice({ name }: { name: string }): boolean {
  const [own, office] = [foldForSearch(name), foldForSearch(OFFICE)];
  return own === office || [" tinh ", " thanh pho "].some((of) => own.startsWith(office + of));
}
