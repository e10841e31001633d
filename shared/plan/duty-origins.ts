import type { Duty } from "./plan.ts";
import type { Lines } from "./reading/block.ts";
import type { Mark } from "./reading/reading.ts";

/** Where a field of a duty stands in the source, who set it (the reader, or an account), and how far it was trusted. */
interface FieldOrigin {
  lines: Lines | null;
  /** `reader`, or the id of an account. */
  setBy: string;
  mark: Mark | null;
}

export type DutyOrigins = Partial<Record<keyof Duty, FieldOrigin>>;
