import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import { deadlineWords } from "../../shared/wording/plan-reading.ts";

/** The duties of a plan of these lines, a line a duty: id, leads, partners, deadlines. */
export function dutiesOf(...lines: string[]): string[] {
  return readPlanText(lines.join("\n")).duties.map(({ id, lead, coordinate, deadlines }) =>
    [id, lead.join("; "), coordinate.join("; "), deadlines.map(deadlineWords).join("; ")].join(" | "),
  );
}
