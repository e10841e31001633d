// What the fields of requests are made of.
import * as v from "valibot";
import { isDay } from "../../day.ts";
import { MAX_CELL_CHARACTERS } from "../../report/reading/read-cell.ts";
import { nfc } from "../../text.ts";
import { isBlank, withoutInvisible } from "../../unseen.ts";

/** Of any request's body. */
export const MAX_BODY_BYTES = 1_000_000;

/** No spreadsheet holds these, and stores cut or replace them without a word. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** A text that every store keeps as it is, of so many characters at most. */
export const text = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check((value) => !UNSTORABLE.test(value), "expected text without U+0000 and lone surrogates"),
  );

/** A text that a person types for others to read, as cells are read: without what no reader sees, in NFC. */
export const typedBy = (max: number) =>
  v.pipe(
    text(max),
    v.transform((value) => nfc(withoutInvisible(value))),
  );

/** A list whose length is judged before what stands in it: a million wrong items are one fault. */
export const listOf = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(item));

/** The library takes a list for an object, and one where every field is optional for an empty object. */
export const notList = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), "expected an object"),
);

export const day = v.pipe(v.string(), v.check(isDay, "expected a day as YYYY-MM-DD"));
export const words = v.pipe(
  typedBy(MAX_CELL_CHARACTERS),
  v.check((value) => !isBlank(value), "expected words"),
);

/** A name that a person types. */
export const typedName = v.pipe(
  typedBy(200),
  v.check((value) => !isBlank(value), "expected words"),
);
