// What travels for setting a period up: sets of figures, and the confirmation of a plan.
import * as v from "valibot";
import { IndicatorSetSchema } from "../../indicators/indicator-schema.ts";
import { PERIOD_LENGTHS } from "../../register/decree-days.ts";
import { isStorable, STORABLE } from "./admin.ts";

/** `PUT /v1/indicator-sets/:set`: a set, whole. */
export const indicatorSetRequest = v.pipe(
  IndicatorSetSchema,
  v.check((value) => isStorable(value), STORABLE),
);

/** The query of `GET /v1/plans/:plan/next-period`: as long as the last one where it is left out. */
export const nextPeriodQuery = v.strictObject({ length: v.exactOptional(v.picklist(PERIOD_LENGTHS)) });

/** `PUT /v1/plans/:plan/confirmation`: the SHA-256 of the plan that was compared with the signed document. */
export const confirmationRequest = v.strictObject({
  content: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "expected a SHA-256 in hex")),
});
