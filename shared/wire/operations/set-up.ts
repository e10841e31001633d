import { GROUP } from "../examples/catalogue.ts";
import {
  CHECKLIST,
  CONFIRMATION,
  INDICATOR_SET,
  INDICATOR_SET_REPLY,
  INDICATOR_SETS,
  NEXT_PERIOD,
} from "../examples/set-up.ts";
import { groupsReply } from "../replies/admin.ts";
import {
  checklistReply,
  confirmationReply,
  indicatorSetReply,
  indicatorSetsReply,
  nextPeriodReply,
} from "../replies/set-up.ts";
import { confirmationRequest, indicatorSetRequest, nextPeriodQuery } from "../requests/set-up.ts";
import type { Operation } from "./operation.ts";

export const SET_UP_OPERATIONS = {
  "GET /v1/groups": {
    id: "listGroups",
    summary: "The groups of the register, with the register's revision",
    tag: "Catalogue",
    permission: "readCatalogue",
    reply: { schema: groupsReply, example: { rev: 5, groups: [GROUP] }, etag: true },
    problems: [],
  },
  "GET /v1/indicator-sets": {
    id: "listIndicatorSets",
    summary: "The sets of figures, and which periods ask for them",
    tag: "Catalogue",
    permission: "readCatalogue",
    reply: { schema: indicatorSetsReply, example: INDICATOR_SETS },
    problems: [],
  },
  "GET /v1/indicator-sets/:set": {
    id: "getIndicatorSet",
    summary: "One set of figures, whole",
    tag: "Catalogue",
    permission: "readCatalogue",
    reply: { schema: indicatorSetReply, example: INDICATOR_SET_REPLY },
    problems: ["indicators_unknown"],
  },
  "PUT /v1/indicator-sets/:set": {
    id: "putIndicatorSet",
    summary: "Add a set of figures; one that is there is never edited, another one has another id",
    description: "The same set once more is answered with 200 and changes nothing.",
    tag: "Administration",
    permission: "writePeriods",
    body: { schema: indicatorSetRequest, example: INDICATOR_SET },
    reply: { schema: indicatorSetReply, example: INDICATOR_SET_REPLY, status: [200, 201] },
    problems: ["indicator_faults", "indicators_fixed"],
  },
  "GET /v1/plans/:plan/next-period": {
    id: "getNextPeriod",
    summary: "The period that follows the last one, proposed, with where each value comes from",
    description: "Take it by `PUT /v1/periods/{period}` with `carry` for what still runs.",
    tag: "Administration",
    permission: "writePeriods",
    query: nextPeriodQuery,
    reply: { schema: nextPeriodReply, example: NEXT_PERIOD },
    problems: ["plan_unknown"],
  },
  "GET /v1/plans/:plan/confirmation": {
    id: "getPlanConfirmation",
    summary: "Who compared a plan with the signed document, and whether it is still the same",
    tag: "Administration",
    permission: "writePeriods",
    reply: { schema: confirmationReply, example: CONFIRMATION },
    problems: ["plan_unknown"],
  },
  "PUT /v1/plans/:plan/confirmation": {
    id: "confirmPlan",
    summary: "Confirm that a plan says what the signed document says",
    tag: "Administration",
    permission: "writePeriods",
    body: { schema: confirmationRequest, example: { content: CONFIRMATION.content } },
    reply: { schema: confirmationReply, example: CONFIRMATION },
    problems: ["plan_unknown", "record_stale"],
  },
  "DELETE /v1/plans/:plan/confirmation": {
    id: "unconfirmPlan",
    summary: "Take the confirmation of a plan back",
    tag: "Administration",
    permission: "writePeriods",
    reply: { empty: true },
    problems: ["plan_unknown"],
  },
  "GET /v1/periods/:period/checklist": {
    id: "getChecklist",
    summary: "What is to be done before a period is opened, with counts; nothing is refused by it",
    tag: "Administration",
    permission: "writePeriods",
    reply: { schema: checklistReply, example: CHECKLIST },
    problems: ["period_unknown"],
  },
} as const satisfies Record<string, Operation>;
