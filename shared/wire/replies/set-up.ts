// Sets of figures and what else is set up before a period, as they travel.
import * as v from "valibot";
import { IndicatorSetSchema } from "../../indicators/indicator-schema.ts";
import { named, whole } from "./reply-of.ts";

export type IndicatorSetShape = v.InferOutput<typeof IndicatorSetSchema>;

const indicatorSetLine = v.strictObject({
  id: v.string(),
  name: v.string(),
  source: v.string(),
  indicators: whole,
  /** The periods that ask for it. */
  periods: v.array(named),
});
export type IndicatorSetLine = v.InferOutput<typeof indicatorSetLine>;

export const indicatorSetsReply = v.strictObject({ sets: v.array(indicatorSetLine) });
export const indicatorSetReply = v.strictObject({ set: IndicatorSetSchema, periods: v.array(named) });
export type IndicatorSetReply = v.InferOutput<typeof indicatorSetReply>;
