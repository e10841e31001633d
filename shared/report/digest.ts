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
  answers: Answer[];
  figures: CountedFigure[];
  evidence: { key: string; type: string | null; number: string | null; date: Day | null }[];
}

/** The texts that the province view lists, by row. */
export interface RowTexts {
  key: string;
  difficulty: string | null;
  proposal: string | null;
}
