import * as v from "valibot";
import {
  AGENCIES,
  GUIDANCE,
  GUIDANCE_REQUEST,
  ME,
  PLACED_PERIOD,
  PLAN,
  PLAN_HEAD,
  PROVINCE,
} from "../examples/catalogue.ts";
import {
  agenciesReply,
  guidanceReply,
  meReply,
  periodsReply,
  plan,
  plansReply,
  provincesReply,
} from "../replies/catalogue.ts";
import { text } from "../requests/fields.ts";
import { guidanceRequest } from "../requests/settings.ts";
import type { Operation } from "./operation.ts";

/** Of a query that names one record. */
export const name = v.exactOptional(text(100));

export const CATALOGUE_OPERATIONS = {
  "GET /v1/me": {
    id: "getMe",
    summary: "Who am I, and which day is it",
    tag: "Catalogue",
    permission: null,
    reply: { schema: meReply, example: ME },
    problems: [],
  },
  "GET /v1/plans": {
    id: "listPlans",
    summary: "The plans",
    tag: "Catalogue",
    permission: "readCatalogue",
    reply: { schema: plansReply, example: { plans: [PLAN_HEAD] } },
    problems: [],
  },
  "GET /v1/plans/:plan": {
    id: "getPlan",
    summary: "One plan with its sections and duties",
    tag: "Catalogue",
    permission: "readCatalogue",
    reply: { schema: plan, example: PLAN },
    problems: ["plan_unknown"],
  },
  "GET /v1/plans/:plan/guidance/:duty": {
    id: "getGuidance",
    summary: "The Central document that stands for a duty, with its revision",
    tag: "Settings",
    permission: "writeSettings",
    reply: { schema: guidanceReply, example: GUIDANCE, etag: true },
    problems: ["plan_unknown", "duty_unknown", "duty_not_guided", "document_unknown"],
  },
  "PUT /v1/plans/:plan/guidance/:duty": {
    id: "putGuidance",
    summary: "Enter the Central document that sets a duty going, or replace it",
    tag: "Settings",
    permission: "writeSettings",
    precondition: "match_or_none",
    body: { schema: guidanceRequest, example: GUIDANCE_REQUEST },
    reply: { schema: guidanceReply, example: GUIDANCE, etag: true },
    problems: ["plan_unknown", "duty_unknown", "duty_not_guided", "record_stale"],
  },
  "DELETE /v1/plans/:plan/guidance/:duty": {
    id: "deleteGuidance",
    summary: "Take back a Central document that was entered by mistake: the duty waits again",
    tag: "Settings",
    permission: "writeSettings",
    precondition: "match",
    reply: { empty: true },
    problems: ["plan_unknown", "duty_unknown", "duty_not_guided", "document_unknown", "record_stale"],
  },
  "GET /v1/agencies": {
    id: "listAgencies",
    summary: "The register in protocol order, with its revision",
    tag: "Catalogue",
    permission: "readCatalogue",
    reply: { schema: agenciesReply, example: AGENCIES, etag: true },
    problems: [],
  },
  "GET /v1/provinces": {
    id: "listProvinces",
    summary: "What the province and its bodies are called, by day",
    tag: "Catalogue",
    permission: "readCatalogue",
    reply: { schema: provincesReply, example: { provinces: [PROVINCE], rev: 4 }, etag: true },
    problems: [],
  },
  "GET /v1/periods": {
    id: "listPeriods",
    summary: "The periods",
    tag: "Catalogue",
    permission: "readCatalogue",
    reply: { schema: periodsReply, example: { periods: [PLACED_PERIOD] } },
    problems: [],
  },
} as const satisfies Record<string, Operation>;
