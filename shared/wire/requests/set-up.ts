// What travels for setting a period up: sets of figures, and the confirmation of a plan.
import * as v from "valibot";
import { IndicatorSetSchema } from "../../indicators/indicator-schema.ts";
import { isStorable, STORABLE } from "./admin.ts";

/** `PUT /v1/indicator-sets/:set`: a set, whole. */
export const indicatorSetRequest = v.pipe(
  IndicatorSetSchema,
  v.check((value) => isStorable(value), STORABLE),
);
