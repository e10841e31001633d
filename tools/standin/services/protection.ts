import type { ProtectionRecord, Rect } from "./grid.ts";
import type { Host } from "./host.ts";
import type { RangeParts } from "./range-parts.ts";
import { chain, Refusal, service } from "./strict.ts";

const NOT_YOURS = "You do not have permission to edit the protected range.";

type Parts = Pick<RangeParts, "host" | "sheet">;

/** `Protection` of a record that is kept with its sheet; `range` gives the range that it covers. */
export function protection({ host, sheet }: Parts, id: string, range: (rect: Rect | null) => object): object {
  const record = (): ProtectionRecord => {
    const found = sheet()
      .extras()
      .protections.find((each) => each.id === id);
    if (!found) throw new Error("The protection has been removed.");
    return found;
  };
  const change = (part: Partial<ProtectionRecord>) => {
    const { id: own } = record();
    const extras = sheet().extras();
    const protections = extras.protections.map((each) => (each.id === own ? { ...each, ...part } : each));
    sheet().setExtras({ ...extras, protections });
  };
  return service(host, "Protection", {
    getDescription: ["", () => record().description],
    setDescription: ["text", chain((description: string) => change({ description }))],
    canEdit: ["", () => !record().others || record().warningOnly],
    isWarningOnly: ["", () => record().warningOnly],
    setWarningOnly: ["boolean", chain((warningOnly: boolean) => change({ warningOnly }))],
    getRange: ["", () => range(record().rect)],
    remove: [
      "",
      () => {
        const { id: own, others } = record();
        if (others) throw new Refusal(NOT_YOURS);
        const extras = sheet().extras();
        sheet().setExtras({ ...extras, protections: extras.protections.filter((each) => each.id !== own) });
      },
    ],
  });
}

function addRecord(host: Host, parts: Parts, rect: Rect | null): string {
  const id = host.uuid();
  const extras = parts.sheet().extras();
  const record: ProtectionRecord = { id, rect, description: "", warningOnly: false };
  parts.sheet().setExtras({ ...extras, protections: [...extras.protections, record] });
  return id;
}

/** Protects a range anew. */
export function rangeProtection(parts: RangeParts, range: () => object): object {
  return protection(parts, addRecord(parts.host, parts, parts.rect), range);
}

/** Protects a sheet: one protection a sheet, given again where there is one already. */
export function sheetProtection(parts: Parts, range: (rect: Rect | null) => object): object {
  const there = parts
    .sheet()
    .extras()
    .protections.find((each) => each.rect === null);
  return protection(parts, there?.id ?? addRecord(parts.host, parts, null), range);
}
