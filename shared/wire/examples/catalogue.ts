// Examples for the OpenAPI document. People and what they did are demo data.
import type { PlanHead } from "../../plan/plan.ts";
import type { Province } from "../../register/province.ts";
import type { Agency, Group, Period, PlacedPeriod } from "../../register/register.ts";
import type { AgenciesReply, GuidanceReply, MeReply, PlanReply } from "../replies/catalogue.ts";
import type { GuidanceRequest } from "../requests/settings.ts";

export const DAY = "2021-12-10";
export const AT = "2021-12-10T02:30:00.000Z";
export const REVIEWER = { id: "tong-hop-1", name: "Người minh họa D" };
export const REPORTER = { id: "bao-cao-so-minh-hoa", name: "Người minh họa A" };
export const AGENCY_NAMED = { id: "so-minh-hoa", name: "Sở Tài chính" };

export const PLAN_HEAD: PlanHead = {
  id: "kh-6134",
  number: "6134/KH-UBND",
  date: "2020-11-17",
  issuer: "UBND tỉnh Bến Tre",
  title: "Kế hoạch phổ biến, giáo dục pháp luật (trích để minh họa)",
};

export const SECTIONS = [{ id: "II.2", title: "Nâng cao chất lượng hoạt động (trích để minh họa)" }];

export const PLAN: PlanReply = {
  ...PLAN_HEAD,
  sections: SECTIONS,
  duties: [
    {
      id: "A.1.a",
      section: "II.2",
      leadIn: null,
      text: "Tổ chức hội nghị giới thiệu văn bản mới (dữ liệu minh họa).",
      lead: ["Sở Tài chính"],
      coordinate: ["Sở Tư pháp"],
      advises: null,
      requested: false,
      deadlineText: "Hằng năm.",
      deadlines: [{ type: "annual" }],
      deadline: { type: "annual" },
      product: null,
      references: [],
      answeredBy: null,
    },
  ],
};

export const AGENCY: Agency = {
  ...AGENCY_NAMED,
  shortName: "Sở Tài chính",
  kind: "department",
  outside: false,
  order: 20,
  code: "STC",
  aliases: [],
  reportsThrough: null,
  validFrom: null,
  validTo: "2025-02-28",
  successors: [],
  otherPredecessors: false,
};

export const GROUP: Group = {
  names: ["các sở, ban, ngành tỉnh"],
  means: { type: "agencies", agencies: ["so-minh-hoa", "so-minh-hoa-2"] },
};

export const AGENCIES: AgenciesReply = { agencies: [AGENCY], groups: [GROUP], rev: 4 };

export const PROVINCE: Province = {
  validFrom: null,
  validTo: "2025-06-30",
  name: "tỉnh Minh Họa",
  place: "Minh Họa",
  committee: "Ủy ban nhân dân tỉnh Minh Họa",
  department: "Sở Tư pháp",
  parentBody: "Ủy ban nhân dân tỉnh Minh Họa",
  addressees: {
    department: "Ủy ban nhân dân tỉnh Minh Họa",
    agencies: "Ủy ban nhân dân tỉnh Minh Họa",
  },
};

export const PERIOD: Period = {
  id: "kh-6134-2021",
  planId: "kh-6134",
  name: "Năm 2021",
  from: "2020-12-15",
  to: "2021-12-14",
  agencyDue: "2021-12-20",
  provinceDue: "2021-12-31",
  state: "open",
  openFor: [],
  indicatorSet: "tt-03-2019",
};

/** With its place among the others. */
export const PLACED_PERIOD: PlacedPeriod = {
  ...PERIOD,
  round: null,
  partOf: null,
  continues: "kh-6134-2020",
  comparedWith: "kh-6134-2020",
};

export const ME: MeReply = {
  account: {
    ...REVIEWER,
    email: "tong-hop-1@demo.example",
    role: "reviewer",
    roles: ["reviewer", "administrator"],
    agency: { id: "so-minh-hoa-2", name: "Sở Tư pháp" },
  },
  today: DAY,
  fixedDay: DAY,
  rulesVersion: "4",
};

export const GUIDANCE_REQUEST: GuidanceRequest = {
  document: "Công văn số 12/HD-BTP về việc hướng dẫn (dữ liệu minh họa)",
  date: "2021-03-05",
  due: "2021-09-30",
};

export const GUIDANCE: GuidanceReply = {
  rev: 1,
  guidance: { planId: "kh-6134", duty: "A.1.a", ...GUIDANCE_REQUEST },
};
