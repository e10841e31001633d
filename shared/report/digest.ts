import type { Day } from "../day.ts";
import type { Role } from "../register/obligation.ts";
import type { Status } from "./report.ts";

/** One obligation's answer as the province counts it. */
export interface Answer {
  key: string;
  duty: string;
  answersFor: string | null;
  role: Role;
  invited: boolean;
  status: Status | null;
  completed: Day | null;
}

/** A figure as counted, in the smallest unit (money in nghìn đồng); null where none was given. */
export interface CountedFigure {
  key: string;
  total: number | null;
  /** Of which only coordinated, another agency of the province leading; null where the indicator is not joint. */
  coordinated: number | null;
}

/** The small essence of a version from which the province view is merged; made when it is sent. */
export interface Digest {
  schema: 2;
  /** Entered by Sở Tư pháp for the agency; absent where the agency sent it itself. */
  onBehalf?: true;
  answers: Answer[];
  figures: CountedFigure[];
  evidence: { key: string; type: string | null; number: string | null; date: Day | null }[];
  /** Rows that say that there is no document; absent where none does. */
  withoutDocument?: string[];
}

/** A text of a version that the province reads apart from its digest, as typed (NFC), by where it stands. */
export interface SentText {
  table: "duties" | "assessment";
  key: string;
  /** `duty` is the work that a row of the agency's own names. */
  column: "duty" | "result" | "difficulty" | "proposal" | "text";
  text: string;
}
