import { showDay } from "../day.ts";
import type { Finding, LeftOut } from "../report/finding.ts";
import type { RuleId } from "../report/rules.ts";
import { ANSWER_WORDS } from "./findings/answers.ts";
import { ASSESSMENT_WORDS } from "./findings/assessment.ts";
import { CELL_WORDS } from "./findings/cells.ts";
import { EVIDENCE_WORDS } from "./findings/evidence.ts";
import { FIGURE_WORDS } from "./findings/figures.ts";
import type { FindingWords, Say } from "./findings/words.ts";

const WORDS: Record<RuleId, Say> = {
  ...CELL_WORDS,
  ...ANSWER_WORDS,
  ...EVIDENCE_WORDS,
  ...FIGURE_WORDS,
  ...ASSESSMENT_WORDS,
};

/** Told in place of what to do where Sở Tư pháp switched the rule off. */
function exemptedHint({ reason, to }: NonNullable<Finding["exempted"]>): string {
  const until = to === null ? "" : ` đến hết ngày ${showDay(to)}`;
  return `Sở Tư pháp không áp dụng kiểm tra này${until}. Lý do: ${reason}`;
}

const SCOPES: readonly [keyof LeftOut, string][] = [
  ["cell", "trong ô này"],
  ["row", "ở dòng này"],
  ["report", "trong báo cáo"],
];

/** How many more findings there are than those that are told, before the sentence ends. */
function withMore(message: string, more: LeftOut): string {
  const said = SCOPES.flatMap(([scope, where]) => {
    const left = Object.values(more[scope] ?? {}).reduce((sum, count) => sum + count, 0);
    return left > 0 ? [`và ${left} nội dung khác ${where}`] : [];
  });
  return said.length === 0 ? message : `${message.replace(/\.$/, "")} (${said.join(", ")}).`;
}

/** The words of a finding; of a rule that only a newer worker knows, its id. */
export function sayFinding(finding: Finding): FindingWords {
  const say: Say | undefined = WORDS[finding.rule];
  if (!say)
    return { message: `Lỗi theo quy tắc ${finding.rule}.`, hint: "Liên hệ Sở Tư pháp để được hướng dẫn." };
  const said = say(finding.details, finding.at);
  const words = finding.more ? { ...said, message: withMore(said.message, finding.more) } : said;
  return finding.exempted ? { ...words, hint: exemptedHint(finding.exempted) } : words;
}
