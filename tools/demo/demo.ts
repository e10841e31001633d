// A province to play with: its people, its first content, and what is sent before anybody looks.
import type { Day } from "../../shared/day.ts";
import type { Agency } from "../../shared/register/register.ts";
import type { ReviewRequest } from "../../shared/wire/requests/reports.ts";
import type { DemoPerson } from "./people.ts";

/** A worker, and tokens with which it lets people in. */
export interface Door {
  workerUrl: string;
  token(person: DemoPerson): Promise<string>;
}

/** The reports of a period that are there from the beginning, and what becomes of them: the others are approved. */
export interface DemoReports {
  period: string;
  reporting: readonly string[];
  leftSent: readonly string[];
  inReview: readonly string[];
  /** What a report comes back for, by its agency. */
  returned: Readonly<Record<string, Pick<ReviewRequest, "reason" | "paths">>>;
}

export interface Demo {
  /** The day on which it plays. */
  day: Day;
  people: readonly DemoPerson[];
  agencies: readonly Agency[];
  /** The statements that fill a migrated database. */
  seedSql(): string[];
  /** What comes by the API, before the reports; what is there stays. */
  layOut(door: Door): Promise<void>;
  reports: readonly DemoReports[];
}
