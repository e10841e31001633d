import type { IndicatorSet } from "../indicators/indicator.ts";
import type { Digest } from "./digest.ts";
import type { LastValue } from "./form.ts";

/**
 * Last period's values for a form. Takes the period before and the counted digests of the bodies whose values add up to this agency's
 * (one: its own), or null where they cannot be told apart (a split body): then every value is unknown.
 * A figure that one of several did not give is unknown; indicators of the set alone.
 */
export function lastValuesOf(
  { indicators }: IndicatorSet,
  previous: { name: string; otherLength: boolean },
  digests: readonly Pick<Digest, "figures">[] | null,
): Map<string, LastValue> {
  const values = new Map<string, LastValue>();
  if (digests !== null && digests.length === 0) return values;
  for (const { id } of indicators) {
    const given = digests?.map(({ figures }) => figures.find(({ key }) => key === id)?.total ?? null) ?? [
      null,
    ];
    if (given.every((value) => value !== null)) {
      values.set(id, {
        value: given.reduce<number>((sum, value) => sum + (value ?? 0), 0),
        periodName: previous.name,
        ...(previous.otherLength ? { otherLength: true } : {}),
      });
    } else if (digests === null || given.some((value) => value !== null)) values.set(id, "unknown");
  }
  return values;
}
