// Examples for the OpenAPI document. People and addresses are demo data.
import type {
  AccountLine,
  AdjustmentLine,
  AuditReply,
  ImportReply,
  OfficerLine,
  PeriodReply,
} from "../replies/admin.ts";
import type {
  AccountRequest,
  AdjustmentRequest,
  HandoverRequest,
  InviteRequest,
  PeriodRequest,
} from "../requests/admin.ts";
import { AGENCY_NAMED, AT, PERIOD, PLACED_PERIOD, REPORTER, REVIEWER } from "./catalogue.ts";

const PERSON = {
  name: REPORTER.name,
  role: "reporter",
  agency: AGENCY_NAMED.id,
  phone: "0275 3000 000",
} as const;
const EMAIL = "bao-cao-so-minh-hoa@demo.example";

export const INVITE: InviteRequest = { email: EMAIL, ...PERSON };
export const ACCOUNT_CHANGE: AccountRequest = { ...PERSON, ended: false };
export const HANDOVER: HandoverRequest = { email: "nguoi-moi@demo.example", name: "Người minh họa H" };

export const ACCOUNT: AccountLine = {
  ...REPORTER,
  email: EMAIL,
  role: "reporter",
  roles: ["reporter"],
  agency: AGENCY_NAMED,
  phone: "0275 3000 000",
  signedIn: true,
  endedAt: null,
  rev: 2,
};

const { id: _id, ...periodFields } = PLACED_PERIOD;
export const PERIOD_REQUEST: PeriodRequest = { ...periodFields };
export const PERIOD_REPLY: PeriodReply = {
  rev: 3,
  period: PLACED_PERIOD,
  proposed: { continues: "kh-6134-2020", comparedWith: null, partOf: null },
};

export const ADJUSTMENT: AdjustmentRequest = {
  kind: "exempt",
  agency: AGENCY_NAMED.id,
  duty: "A.1.a",
  reason: "Không còn chức năng này (dữ liệu minh họa).",
  from: "2021-12-01",
  to: null,
};
export const ADJUSTMENTS: { adjustments: AdjustmentLine[] } = {
  adjustments: [{ id: 1, ...ADJUSTMENT, at: AT, by: REVIEWER, inForce: true } as AdjustmentLine],
};

export const IMPORTED: ImportReply = {
  dry: true,
  rows: 2,
  created: 0,
  changed: 0,
  faults: [
    {
      line: 3,
      column: "email",
      code: "email_malformed",
      message: "Địa chỉ thư điện tử chưa đúng (dữ liệu minh họa).",
    },
  ],
  rev: null,
};

export const OFFICER: OfficerLine = {
  account: REVIEWER,
  rev: 2,
  charges: [{ agency: AGENCY_NAMED.id, from: "2021-01-01", to: null }],
};

export const AUDIT: AuditReply = {
  entries: [
    {
      id: 12,
      at: AT,
      account: REVIEWER,
      action: "approve",
      period: PERIOD.id,
      agency: AGENCY_NAMED.id,
      version: 1,
      request: "6f9619ff-8b86-4d01-b42d-00cf4fc964ff",
      detail: null,
    },
  ],
  next: null,
};
