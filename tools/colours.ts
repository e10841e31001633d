import { PAGE, TONES } from "../shared/look.ts";

/** The colours of `look.ts` as custom properties of a style sheet. */
export function colours(): string {
  const tones = Object.entries(TONES).flatMap(([tone, { ink, ground }]) => [
    `--${tone}-ink:${ink}`,
    `--${tone}-ground:${ground}`,
  ]);
  const page = Object.entries(PAGE).map(([name, value]) => `--${name}:${value}`);
  return `:root{${[...tones, ...page].join(";")}}`;
}
