// Rounds as requests hold them.
import * as v from "valibot";
import { nameText } from "./admin.ts";
import { day, listOf, text } from "./fields.ts";
import { reportRequest } from "./reports.ts";

/** More plans than an office follows at once. */
const MOST = 50;

/** All reports of a body in a round; each alone is no larger than one that is sent alone. */
export const MAX_ROUND_BYTES = 4_000_000;

/** `PUT /v1/rounds/:round`: the periods in the order in which a figure is looked for. */
export const roundRequest = v.strictObject({
  name: nameText,
  agencyDue: day,
  provinceDue: day,
  periods: v.pipe(
    listOf(text(100), MOST),
    v.minLength(1),
    v.check((ids) => new Set(ids).size === ids.length, "expected each period once"),
  ),
});
export type RoundRequest = v.InferOutput<typeof roundRequest>;

/** `POST /v1/rounds/:round/validate`. */
export const roundValidateRequest = v.strictObject({
  reports: v.pipe(listOf(reportRequest, MOST), v.minLength(1)),
});

/** `PUT /v1/rounds/:round/reports/:agency`: each with the revision on which it builds, 0 where nothing was sent. */
export const roundSendRequest = v.strictObject({
  reports: v.pipe(
    listOf(
      v.strictObject({ rev: v.pipe(v.number(), v.integer(), v.minValue(0)), report: reportRequest }),
      MOST,
    ),
    v.minLength(1),
  ),
});
