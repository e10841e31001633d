// What replies are made of. The worker checks none of this: tests and the OpenAPI document read it.
import * as v from "valibot";
import type { Day } from "../../day.ts";
import { DayText } from "../../plan/plan-schema.ts";

/** Every key is there, at every depth: an optional one that only one side has would fit both ways otherwise. */
type Filled<T> = { [K in keyof T]-?: Filled<T[K]> };

type Fits<A, B> = [A, Filled<A>] extends [B, Filled<B>] ? true : false;

/** Whether two types hold the same values, optional fields as optional and null as null. */
type Same<A, B> = Fits<A, B> extends true ? Fits<B, A> : false;

/**
 * A schema that the compiler holds equal to a type of the contract: `replyOf<MeReply>()(v.strictObject(…))`. Where
 * they differ in either direction the call wants an argument that nobody can give.
 */
export function replyOf<T>() {
  return <S extends v.GenericSchema>(
    schema: S,
    ..._differs: Same<v.InferOutput<S>, T> extends true ? [] : [never]
  ): v.GenericSchema<T> => schema as unknown as v.GenericSchema<T>;
}

/** An existing day of Vietnam's calendar. */
export const day = replyOf<Day>()(DayText);

/** A UTC instant. */
export const instant = v.pipe(v.string(), v.isoTimestamp());

export const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
export const maybe = <S extends v.GenericSchema>(schema: S) => v.nullable(schema);
export const named = v.strictObject({ id: v.string(), name: v.string() });

/** Counts by key; absent keys are zero. */
export const counts = <K extends string>(keys: readonly K[]) =>
  v.strictObject(v.entriesFromList(keys, v.exactOptional(whole)));
