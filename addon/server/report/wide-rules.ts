import { RULES } from "../../../shared/report/rules.ts";

const wide = new Set<string>();
// Causes stand before what follows from them.
for (const rule of RULES) {
  if (rule.wide || rule.after.some((cause) => wide.has(cause))) wide.add(rule.id);
}

/**
 * Rules whose findings hang on other rows or tables than their own, by what they look at or because they stay silent
 * where such a one has spoken: a row checked alone cannot settle them.
 */
export const WIDE_RULES: readonly string[] = [...wide];

export function isWide(rule: string): boolean {
  return wide.has(rule);
}
