// Writes that a spreadsheet may refuse: somebody else's protection, a rule on a cell, a column of a person's table.
// Google may tell so only when what was written is carried out.
import { messageOf } from "../../contract/google-faults.ts";
import { settle } from "./file.ts";

/** Where a write was refused, as people read it, and Google's own words. */
export interface Refused {
  place: string;
  words: string;
}

export interface Step {
  does(): void;
  /** Where it writes; asked for only where it is refused. */
  place(): string;
  /** What is tried instead where it is refused; left out, or all of it refused too, it stays undone. */
  otherwise?: () => Step[];
}

/** Carries out one step by itself. */
function tryStep({ does, otherwise, place }: Step): Refused[] {
  try {
    does();
    settle();
    return [];
  } catch (error) {
    return otherwise ? otherwise().flatMap(tryStep) : [{ place: place(), words: messageOf(error) }];
  }
}

/** Carries out steps of which none hangs on another, all at once where nothing is refused; gives what was. */
export function tryWrites(steps: readonly Step[]): Refused[] {
  try {
    for (const { does } of steps) does();
    settle();
    return [];
  } catch {
    return steps.flatMap(tryStep);
  }
}

/** A write that somebody asked for and that was refused, as an error on its way to the answer. */
export class WriteRefused extends Error {
  readonly place: string;
  constructor(place: string, error: unknown) {
    super(messageOf(error));
    this.place = place;
  }
}
