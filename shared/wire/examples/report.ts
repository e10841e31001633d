// Examples for the OpenAPI document. People, reports and documents are demo data.
import type { Difference } from "../../report/differences.ts";
import type { Finding } from "../../report/finding.ts";
import type { Form } from "../../report/form.ts";
import type { Head, Report, ReportLetter, ReturnedPath } from "../../report/report.ts";
import type { HomeReply } from "../replies/home.ts";
import type {
  DifferencesReply,
  FormReply,
  ReportReply,
  ReportsReply,
  SendReply,
  ValidateReply,
  VersionLine,
  VersionReply,
} from "../replies/report.ts";
import type { ReviewRequest } from "../requests/reports.ts";
import {
  AGENCY_NAMED,
  AT,
  DAY,
  ME,
  PERIOD,
  PLACED_PERIOD,
  PLAN_HEAD,
  REPORTER,
  REVIEWER,
  SECTIONS,
} from "./catalogue.ts";

const HASH = "5b2f0b7e8d1c4a3f9e6d7c8b5a4f3e2d1c0b9a8f7e6d5c4b3a2f1e0d9c8b7a6f";
const { state: _state, openFor: _openFor, ...period } = PERIOD;

const FORM: Form = {
  schema: 2,
  plan: PLAN_HEAD,
  period,
  agency: AGENCY_NAMED,
  sections: SECTIONS,
  tables: {
    duties: {
      title: "Nhiệm vụ",
      columns: [
        {
          id: "status",
          title: "Tình trạng",
          kind: "choice",
          choices: [{ value: "done", label: "Đã thực hiện" }],
        },
        { id: "result", title: "Kết quả thực hiện", kind: "text" },
      ],
      rows: [
        {
          key: "A.1.a",
          duty: "A.1.a",
          section: "II.2",
          role: "lead",
          answersFor: null,
          invited: false,
          leadIn: null,
          text: "Tổ chức hội nghị giới thiệu văn bản mới (dữ liệu minh họa).",
          deadlineText: "Hằng năm.",
          deadline: { type: "annual" },
          deadlines: [{ type: "annual" }],
          dueBy: null,
          asked: "asked",
          closedIn: null,
        },
      ],
      own: ["own-1"],
    },
    figures: {
      title: "Số liệu",
      columns: [{ id: "total", title: "Tổng số", kind: "figure" }],
      rows: [
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
          last: { value: 12, periodName: "Năm 2020" },
        },
      ],
      sums: [],
      together: [],
    },
    assessment: {
      title: "Đánh giá chung",
      columns: [{ id: "text", title: "Nội dung", kind: "text" }],
      rows: [{ key: "advantages", title: "Thuận lợi", help: "Nêu ngắn gọn.", kind: "text", required: false }],
    },
  },
  exemptions: [],
  rulesVersion: "4",
  hash: HASH,
};

export const REPORT: Report = {
  plan: PLAN_HEAD.id,
  period: PERIOD.id,
  agency: AGENCY_NAMED.id,
  form: HASH,
  locale: "vi_VN",
  timeZone: "Asia/Ho_Chi_Minh",
  tables: {
    duties: [
      {
        key: "A.1.a",
        cells: {
          status: "Đã thực hiện",
          result: "Đã tổ chức 02 hội nghị (dữ liệu minh họa).",
          completed: { date: "2021-11-05" },
          evidence: "Kế hoạch số 15/KH-STC ngày 05/3/2021 (dữ liệu minh họa)",
        },
      },
    ],
    figures: [{ key: "cuoc-pbpl-truc-tiep", cells: { total: "14", coordinated: 2 } }],
    assessment: [{ key: "advantages", cells: { text: "Được quan tâm chỉ đạo (dữ liệu minh họa)." } }],
  },
};

export const HEAD: Head = {
  period: PERIOD.id,
  agency: AGENCY_NAMED.id,
  state: "sent",
  latest: 1,
  versions: 1,
  counted: null,
  rev: 1,
  onBehalf: false,
  returned: null,
  asksBack: null,
};

const PATHS: ReturnedPath[] = [
  {
    table: "duties",
    row: "A.1.a",
    column: "evidence",
    reason: "Đề nghị bổ sung văn bản minh chứng (dữ liệu minh họa).",
  },
];

export const FORM_REPLY: FormReply = {
  form: FORM,
  periodState: "open",
  today: DAY,
  fixedDay: DAY,
  head: HEAD,
  latest: REPORT,
  latestSentAt: AT,
  returned: null,
  predecessors: [],
};

const FINDINGS: Finding[] = [
  {
    rule: "R-EVIDENCE-NO-DATE",
    severity: "info",
    at: { table: "duties", row: "A.1.a", column: "evidence", item: 1 },
    details: {},
  },
];

export const VALIDATED: ValidateReply = { findings: FINDINGS, asOf: DAY, rulesVersion: "4" };

export const SENT: SendReply = {
  head: HEAD,
  version: 1,
  findings: FINDINGS,
  asOf: DAY,
  sentAt: AT,
  late: false,
};

export const REPORTS: ReportsReply = {
  reports: [
    {
      agency: AGENCY_NAMED,
      expected: true,
      kind: "department",
      head: HEAD,
      firstSentAt: AT,
      latestSentAt: AT,
      late: false,
    },
  ],
};

const VERSION: VersionLine = {
  version: 1,
  sentAt: AT,
  sentBy: REPORTER,
  asOf: DAY,
  form: HASH,
  onBehalf: false,
  takenBack: false,
};

export const LETTER: ReportLetter = { number: "125/BC-SMH", date: DAY };

export const REPORT_REPLY: ReportReply = {
  head: {
    ...HEAD,
    state: "returned",
    rev: 3,
    returned: { base: 1, reason: "Đề nghị bổ sung.", at: AT, paths: PATHS },
  },
  formOutdated: false,
  versions: [VERSION],
  decisions: [
    { action: "start", version: 1, reason: null, paths: null, at: AT, by: REVIEWER, state: "in_review" },
    {
      action: "return",
      version: 1,
      reason: "Đề nghị bổ sung.",
      paths: PATHS,
      at: AT,
      by: REVIEWER,
      state: "returned",
    },
  ],
};

export const HOME: HomeReply = {
  ...ME,
  periods: [PLACED_PERIOD],
  plans: [PLAN_HEAD],
  report: REPORT_REPLY,
  reports: null,
};

const DIFFERENCES: Difference[] = [
  {
    table: "duties",
    row: "A.1.a",
    column: "result",
    kind: "changed",
    before: "Đã tổ chức 01 hội nghị (dữ liệu minh họa).",
    after: "Đã tổ chức 02 hội nghị (dữ liệu minh họa).",
  },
];

export const DIFFERENCES_REPLY: DifferencesReply = {
  version: 2,
  against: { period: PERIOD.id, version: 1 },
  differences: DIFFERENCES,
};

export const REVIEW: ReviewRequest = {
  action: "return",
  version: 1,
  reason: "Đề nghị bổ sung.",
  paths: PATHS,
};

export const VERSION_REPLY: VersionReply = {
  head: HEAD,
  version: VERSION,
  form: FORM,
  report: REPORT,
  findings: FINDINGS,
};
