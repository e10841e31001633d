/**
 * The most that one agency's figure can be, in the smallest unit: more people than the country has many times over, a
 * hundred thousand tỷ đồng. Ninety thousand agencies at that bound still add up to a safe integer.
 */
const MOST = { count: 999_999_999, money: 99_999_999_999 } as const;

/** Whether a figure of a kind can be meant, so that sums of it are exact. */
export function isPlausible(kind: keyof typeof MOST, value: number): boolean {
  return value <= MOST[kind];
}
