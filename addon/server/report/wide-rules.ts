/** Rules whose findings hang on other rows or tables than their own: a row checked alone cannot settle them. */
export const WIDE_RULES: readonly string[] = [
  "R-ROW-MISSING",
  "R-ROW-DOUBLED",
  "R-RESULT-COPIED",
  "R-EVIDENCE-REUSED",
  "R-FIGURE-PART-TOO-LARGE",
  "R-FIGURE-PART-COORDINATED-TOO-LARGE",
  "R-FIGURE-SUM",
  "R-FIGURE-TOGETHER",
  "R-FIGURES-ALL-ZERO",
  "R-CAUSES-MISSING",
  "R-SHORTCOMINGS-NONE",
  "R-LETTER-DATE-EARLY",
  "R-LETTER-HALF",
  "R-SIGNER-HALF",
];

export function isWide(rule: string): boolean {
  return WIDE_RULES.includes(rule);
}
