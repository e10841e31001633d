// The catalogue of rules, causes before what follows from them. A rule is named by a stable id; its words are in
// `wording/rules.ts` and `wording/findings/`. Sources: the plan's own sentences and the forms that it uses.
import { ANSWER_RULES } from "./rules/answers.ts";
import { ASSESSMENT_RULES } from "./rules/assessment.ts";
import { BETWEEN_ROWS_RULES } from "./rules/between-rows.ts";
import { DATE_RULES } from "./rules/dates.ts";
import { EVIDENCE_RULES } from "./rules/evidence.ts";
import { FIGURE_RULES } from "./rules/figures.ts";
import type { Rule } from "./rules/rule.ts";
import { STRUCTURE_RULES } from "./rules/structure.ts";
import { TEXT_RULES } from "./rules/text.ts";

/** Bumped when a rule is added, changed or dropped, so that add-on and worker can tell whose findings are newer. */
export const RULES_VERSION = "4";

const CATALOGUE = [
  ...STRUCTURE_RULES,
  ...TEXT_RULES,
  ...ANSWER_RULES,
  ...DATE_RULES,
  ...EVIDENCE_RULES,
  ...BETWEEN_ROWS_RULES,
  ...FIGURE_RULES,
  ...ASSESSMENT_RULES,
];

export type RuleId = (typeof CATALOGUE)[number]["id"];

export const RULES: readonly Rule<RuleId>[] = CATALOGUE;

/** Whether Sở Tư pháp may switch a rule off: not what makes it the right report with every row once. */
export function isExemptible(rule: string): boolean {
  return RULES.some(({ id, gate }) => id === rule && gate === null);
}
