import { GROUP } from "../examples/catalogue.ts";
import { INDICATOR_SET, INDICATOR_SET_REPLY, INDICATOR_SETS } from "../examples/set-up.ts";
import { groupsReply } from "../replies/admin.ts";
import { indicatorSetReply, indicatorSetsReply } from "../replies/set-up.ts";
import { indicatorSetRequest } from "../requests/set-up.ts";
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
} as const satisfies Record<string, Operation>;
