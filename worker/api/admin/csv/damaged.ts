import { lostInName } from "../../../../shared/report/reading/lost-letters.ts";
import { encodingOf } from "../../../../shared/report/rules/text.ts";

/** Whether a name lost letters on its way, or is written in signs that are none of its letters. */
export function isDamaged(name: string): boolean {
  return lostInName(name) || encodingOf(name) !== null;
}
