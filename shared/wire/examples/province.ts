// Examples for the OpenAPI document. What is counted and written here is demo data.
import { type ProvinceTotals, totalsOf } from "../../province/totals.ts";
import type {
  BodyAnswer,
  DoubleReport,
  OfficeTexts,
  ProvinceDocument,
  ProvinceView,
  TextLine,
} from "../../province/view.ts";
import type {
  OfficeTextsReply,
  SignedReportsReply,
  SnapshotChangesReply,
  SnapshotLine,
  TextsReply,
} from "../replies/province.ts";
import type { ExemptionsReply, RemindersReply } from "../replies/settings.ts";
import type { DoubleRequest, ExemptionRequest, SignedReportRequest } from "../requests/settings.ts";
import { AGENCY_NAMED, AT, DAY, PERIOD, PLAN_HEAD, REVIEWER } from "./catalogue.ts";
import { LETTER } from "./report.ts";

const AGENCY = AGENCY_NAMED.id;
const DONE: BodyAnswer = {
  agency: AGENCY,
  answersFor: null,
  standing: "done",
  source: { version: 1, key: "A.1.a" },
  completed: "2021-11-05",
  overdue: false,
  closedIn: null,
  exempt: null,
};
const REPORTING = { expected: 1, received: 1, approved: 1, onTime: 1, late: 0, missing: 0, exempt: 0 };

export const DOUBLE_REQUEST: DoubleRequest = {
  id: "2021-03-05 15khstc",
  verdict: "same",
  note: "Cùng một hội nghị (dữ liệu minh họa).",
};

const DOUBLE: DoubleReport = {
  id: DOUBLE_REQUEST.id,
  type: "KH",
  number: "15/KH-STC",
  date: "2021-03-05",
  places: [
    { agency: AGENCY, key: "A.1.a", duty: "A.1.a", role: "lead", version: 1 },
    { agency: "so-minh-hoa-2", key: "A.1.a", duty: "A.1.a", role: "coordinate", version: 1 },
  ],
  decision: { verdict: "same", note: DOUBLE_REQUEST.note, by: REVIEWER.name, at: AT },
};
export const DOUBLES = { doubles: [DOUBLE] };

export const VIEW: ProvinceView = {
  plan: PLAN_HEAD,
  period: PERIOD,
  asOf: DAY,
  reporting: REPORTING,
  kinds: [{ kind: "department", ...REPORTING }],
  duties: [
    {
      duty: "A.1.a",
      section: "II.2",
      leadIn: null,
      text: "Tổ chức hội nghị giới thiệu văn bản mới (dữ liệu minh họa).",
      deadlineText: "Hằng năm.",
      guidance: null,
      state: "done",
      answered: 1,
      of: 1,
      leads: [DONE],
      coordinators: [],
      invited: [],
    },
  ],
  totals: { duties: { done: 1 }, obligations: { done: 1 } },
  sections: [{ id: "II.2", title: "Trích để minh họa", duties: { done: 1 }, obligations: { done: 1 } }],
  figures: [
    {
      key: "cuoc-pbpl-truc-tiep",
      number: "1",
      name: "Số cuộc phổ biến pháp luật trực tiếp",
      unit: "cuộc",
      kind: "count",
      nature: "flow",
      joint: true,
      partOf: null,
      source: "Thông tư 03/2019/TT-BTP",
      sum: { reported: 14, withoutCoordinated: 12, agencies: 1 },
      parts: [{ agency: AGENCY, version: 1, total: 14, coordinated: 2 }],
      awaited: [],
      last: null,
    },
  ],
  documents: { cited: 2, withoutDoubles: 1 },
  doubles: [DOUBLE],
  last: null,
  agencies: [
    {
      ...AGENCY_NAMED,
      kind: "department",
      expected: true,
      exempt: null,
      state: "approved",
      latest: 1,
      counted: 1,
      onBehalf: false,
      countedOnBehalf: false,
      sentOn: DAY,
      onTime: true,
      daysLate: 0,
      letter: LETTER,
    },
  ],
  notCounted: [],
  bodies: [{ ...AGENCY_NAMED, shortName: "Sở Tài chính" }],
};

export const TOTALS: ProvinceTotals = totalsOf(VIEW);

const TEXT: TextLine = {
  kind: "difficulty",
  agency: AGENCY,
  answersFor: null,
  duty: "A.1.a",
  key: "A.1.a",
  version: 1,
  text: "Nhân sự còn kiêm nhiệm (dữ liệu minh họa).",
};
export const TEXTS: TextsReply = { texts: [TEXT], next: AGENCY };

const OFFICE: OfficeTexts = { direction: "Tiếp tục thực hiện Kế hoạch (dữ liệu minh họa)." };
export const OFFICE_REQUEST = { texts: OFFICE };
export const OFFICE_REPLY: OfficeTextsReply = { rev: 1, texts: OFFICE, at: AT, by: REVIEWER.name };

export const DOCUMENT: ProvinceDocument = { schema: 2, view: VIEW, texts: [TEXT], office: OFFICE };

export const SNAPSHOT: SnapshotLine = {
  number: 1,
  at: AT,
  by: REVIEWER,
  asOf: DAY,
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
  size: 184_320,
};

export const SIGNED_REQUEST: SignedReportRequest = {
  snapshot: 1,
  number: "125/BC-UBND (dữ liệu minh họa)",
  date: DAY,
  signer: "Người minh họa K",
};
export const SIGNED: SignedReportsReply = { signed: [{ ...SIGNED_REQUEST, at: AT, by: REVIEWER.name }] };

export const CHANGES: SnapshotChangesReply = {
  since: 1,
  versions: [{ agency: AGENCY, name: AGENCY_NAMED.name, before: 1, after: 2 }],
  duties: [{ duty: "A.1.a", before: "in_progress", after: "done" }],
  figures: [
    {
      key: "cuoc-pbpl-truc-tiep",
      name: "Số cuộc phổ biến pháp luật trực tiếp",
      before: { reported: 12, withoutCoordinated: 10, agencies: 1 },
      after: { reported: 14, withoutCoordinated: 11, agencies: 1 },
    },
  ],
  textsChanged: false,
  otherwise: false,
};

export const EXEMPTION: ExemptionRequest = {
  reason: "Cơ quan mới thành lập (dữ liệu minh họa).",
  from: "2021-12-01",
  to: null,
};
export const EXEMPTIONS: ExemptionsReply = {
  exemptions: [{ agency: AGENCY, rule: "R-EVIDENCE-MISSING", ...EXEMPTION, at: AT, by: REVIEWER.name }],
};

const REMINDER_TEXTS = {
  email: {
    subject: "Đôn đốc báo cáo kỳ Năm 2021 (dữ liệu minh họa)",
    body: "Đề nghị quý cơ quan gửi báo cáo đúng hạn (dữ liệu minh họa).",
  },
  zalo: "Đề nghị quý cơ quan gửi báo cáo đúng hạn (dữ liệu minh họa).",
};
export const REMINDERS: RemindersReply = {
  period: { id: PERIOD.id, name: PERIOD.name, to: PERIOD.to, agencyDue: PERIOD.agencyDue },
  plan: { number: PLAN_HEAD.number, date: PLAN_HEAD.date, issuer: PLAN_HEAD.issuer },
  asOf: DAY,
  lines: [
    {
      agency: { ...AGENCY_NAMED, shortName: "Sở Tài chính" },
      cause: { reason: "not_sent", daysLeft: 10 },
      contacts: [{ name: "Người minh họa A", phone: null, email: "bao-cao@demo.example" }],
      last: { at: AT, on: DAY },
      reasonText: "chưa gửi, còn 10 ngày",
      texts: REMINDER_TEXTS,
    },
  ],
  invited: [],
  groups: [{ reason: "not_sent", count: 1, agencies: [AGENCY], label: "Chưa gửi" }],
  texts: REMINDER_TEXTS,
};
