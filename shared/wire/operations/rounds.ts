import * as v from "valibot";
import {
  ROUND,
  ROUND_FORMS,
  ROUND_REQUEST,
  ROUND_SEND_REQUEST,
  ROUND_SENT,
  ROUND_VALIDATE_REQUEST,
  ROUND_VALIDATED,
} from "../examples/rounds.ts";
import {
  roundFormsReply,
  roundReply,
  roundSendReply,
  roundsReply,
  roundValidateReply,
} from "../replies/rounds.ts";
import { MAX_ROUND_BYTES, roundRequest, roundSendRequest, roundValidateRequest } from "../requests/rounds.ts";
import { name } from "./catalogue.ts";
import type { Operation } from "./operation.ts";

/** Periods of several plans that are due together. */
export const ROUND_OPERATIONS = {
  "GET /v1/rounds": {
    id: "listRounds",
    summary: "Every round: periods of several plans that are due together",
    tag: "Catalogue",
    permission: "readCatalogue",
    reply: { schema: roundsReply, example: { rounds: [ROUND] } },
    problems: [],
  },
  "GET /v1/rounds/:round": {
    id: "getRound",
    summary: "One round with its revision",
    tag: "Catalogue",
    permission: "readCatalogue",
    reply: { schema: roundReply, example: { rev: 2, round: ROUND }, etag: true },
    problems: ["round_unknown"],
  },
  "PUT /v1/rounds/:round": {
    id: "putRound",
    summary: "Form a round or change it: all its periods get its due days",
    description:
      "A figure that several of its periods have is asked in the first of them in which the body owes.",
    tag: "Administration",
    permission: "writePeriods",
    precondition: "match_or_none",
    body: { schema: roundRequest, example: ROUND_REQUEST },
    reply: { schema: roundReply, example: { rev: 2, round: ROUND }, status: [200, 201], etag: true },
    problems: ["round_unknown", "record_stale", "period_unknown", "period_days", "round_unfit"],
  },
  "GET /v1/rounds/:round/forms": {
    id: "listRoundForms",
    summary: "The forms of a round in which a body owes something, each with its newest version",
    tag: "Reports",
    permission: "fillForm",
    query: v.strictObject({ agency: name }),
    reply: { schema: roundFormsReply, example: ROUND_FORMS },
    problems: [
      "agency_forbidden",
      "round_unknown",
      "period_unknown",
      "agency_unknown",
      "agency_owes_nothing",
    ],
  },
  "POST /v1/rounds/:round/validate": {
    id: "validateRound",
    summary: "Check all reports of a body in a round; nothing is stored",
    tag: "Reports",
    permission: "fillForm",
    mostBytes: MAX_ROUND_BYTES,
    body: { schema: roundValidateRequest, example: ROUND_VALIDATE_REQUEST },
    reply: { schema: roundValidateReply, example: ROUND_VALIDATED },
    problems: [
      ...(["agency_forbidden", "round_unknown", "round_refused", "period_unknown"] as const),
      ...(["agency_unknown", "agency_owes_nothing"] as const),
    ],
  },
  "PUT /v1/rounds/:round/reports/:agency": {
    id: "sendRound",
    summary: "Send all that a body owes in a round, all or nothing",
    description:
      "Each report builds on its own revision; `round_refused` names every one that cannot be sent, and nothing is stored. A stored answer of the same key comes first.",
    tag: "Reports",
    permission: "sendReport",
    own: "sendReport",
    idempotent: true,
    mostBytes: MAX_ROUND_BYTES,
    body: { schema: roundSendRequest, example: ROUND_SEND_REQUEST },
    reply: { schema: roundSendReply, example: ROUND_SENT, status: [201] },
    problems: [
      ...(["agency_forbidden", "round_unknown", "round_refused", "period_unknown"] as const),
      ...(["agency_unknown", "agency_owes_nothing", "record_stale"] as const),
    ],
  },
} as const satisfies Record<string, Operation>;
