// Rounds as they travel: periods of several plans that are due together.
import * as v from "valibot";
import type { Round } from "../../register/round.ts";
import { day, named, replyOf, whole } from "./reply-of.ts";
import { findings, formReply, sendReply } from "./report.ts";

const round = replyOf<Round>()(
  v.strictObject({
    id: v.string(),
    name: v.string(),
    agencyDue: day,
    provinceDue: day,
    periods: v.array(v.string()),
  }),
);

export const roundsReply = v.strictObject({ rounds: v.array(round) });
/** With the revision on which the next change builds. */
export const roundReply = v.strictObject({ rev: whole, round });

/** The forms in which the body owes something, in the round's order; a figure is asked in one of them alone. */
export const roundFormsReply = v.strictObject({ round, forms: v.array(formReply) });
export type RoundFormsReply = v.InferOutput<typeof roundFormsReply>;

/** Periods of the round in which the body owes a report that neither stands nor was given. */
const left = v.array(named);

export const roundValidateReply = v.strictObject({
  checked: v.array(v.strictObject({ period: v.string(), findings })),
  left,
  asOf: day,
  rulesVersion: v.string(),
});
export type RoundValidateReply = v.InferOutput<typeof roundValidateReply>;

/** In the round's order. */
export const roundSendReply = v.strictObject({ sent: v.array(sendReply), left });
export type RoundSendReply = v.InferOutput<typeof roundSendReply>;
