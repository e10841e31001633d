// Examples for the OpenAPI document of drafts, decisions, publishing, changes and trials.
import type { DraftContent } from "../../plan/plan-draft.ts";
import type {
  DraftLine,
  PlanDraftReply,
  PlanLifeReply,
  ReadingDecisionsReply,
  TrialLine,
  WaitingReply,
} from "../replies/plan-drafts.ts";
import type { PlanChangeRequest, ReadingDecisionRequest, TrialRequest } from "../requests/plan-drafts.ts";
import { PLAN, PLAN_HEAD } from "./catalogue.ts";

const BY = { id: "tong-hop-1", name: "Cán bộ minh họa" };
const AT = "2021-12-10T02:00:00.000Z";
const { deadline: _deadline, ...DUTY } = PLAN.duties[0] as (typeof PLAN.duties)[number];
const { id: _id, ...HEAD } = PLAN_HEAD;

export const DRAFT_CONTENT: DraftContent = {
  head: { ...HEAD, id: "ke-hoach-minh-hoa" },
  sections: PLAN.sections,
  duties: [{ ...DUTY, origins: { text: { lines: { from: 12, to: 12 }, setBy: "reader", mark: "sure" } } }],
  aside: [{ text: "Nơi nhận:", lines: { from: 90, to: 90 }, reason: "end", look: false }],
};

const TRIAL: TrialLine = {
  ...{ period: "thu-8e03978e", draftRev: 3, agencies: ["so-minh-hoa"], startedAt: AT, startedBy: BY },
  ...{ endedAt: null, sent: 1, approved: 0 },
};
export const TRIAL_REPLY = { trial: TRIAL };
export const TRIAL_REQUEST: TrialRequest = {
  ...{ agencies: ["so-minh-hoa"], from: "2021-01-01", to: "2021-12-14", indicatorSet: null },
};

const FACTS = {
  ...{ id: "8e03978e-40d5-43dd-bc93-6894a57f9324", rev: 3, plan: null },
  ...{ madeAt: AT, madeBy: BY, changedAt: AT, changedBy: BY },
};
export const DRAFT: PlanDraftReply = { ...FACTS, content: DRAFT_CONTENT, trials: [TRIAL] };
const DRAFT_LINE: DraftLine = { ...FACTS, ...HEAD, duties: 1 };
export const DRAFTS = { drafts: [DRAFT_LINE] };

export const COMPARISON = {
  plan: PLAN_HEAD,
  duties: [{ change: "changed" as const, before: DUTY.id, after: DUTY.id, fields: ["deadlines" as const] }],
};

export const DECISION: ReadingDecisionRequest = {
  ...{ kind: "name", words: "các cơ quan báo chí", meaning: { type: "bodies", agencies: ["so-minh-hoa"] } },
};
export const DECISIONS: ReadingDecisionsReply = { decisions: [{ at: AT, by: BY, decision: DECISION }] };

const WAITING: WaitingReply = {
  leads: ["A.2"],
  names: [{ name: "Trung tâm Minh Họa", duties: ["A.1.a"] }],
  deadlines: [{ words: "khi có yêu cầu", duties: ["A.3"] }],
};
export const PUBLISHED = { plan: PLAN_HEAD, rev: 1, waiting: WAITING };

export const CHANGE_REQUEST: PlanChangeRequest = {
  kind: "amendment",
  document: "Công văn số 45/UBND-NC ngày 01/6/2021 (dữ liệu minh họa)",
  date: "2021-06-01",
  reason: null,
  duties: [{ op: "end", duty: DUTY.id }],
};
export const CHANGE_REPLY = {
  rev: 2,
  affected: [{ period: "kh-6134-2021", agency: "so-minh-hoa", gained: [], lost: [DUTY.id], changed: [] }],
  waiting: { leads: [], names: [], deadlines: [] },
};
export const PLAN_LIFE: PlanLifeReply = {
  state: "published",
  rev: 2,
  changes: [
    {
      ...{ id: 1, kind: "amendment", document: CHANGE_REQUEST.document, date: CHANGE_REQUEST.date },
      ...{ reason: null, duties: CHANGE_REQUEST.duties, at: AT, by: BY },
    },
  ],
};
