import type { Word } from "./words.ts";

/** A body that was read at a place of a text. */
export interface Found {
  end: number;
  /** A row of kinds ("các sở, ban, ngành") or a body of its own name. */
  row: boolean;
  certain: boolean;
}

/** Reads the body at a word, or null; handed on, so that names may hold names. */
export type BodyReader = (words: readonly Word[], at: number) => Found | null;

/** A name on its way. */
export interface Name {
  words: readonly Word[];
  head: string;
  /** The word behind the head. */
  begin: number;
  /** Syllables that the grammar does not know were taken for its end. */
  guessed: boolean;
  inner: BodyReader;
}
