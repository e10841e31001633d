// Examples of rounds for the OpenAPI document. People and what they did are demo data.
import type { Round } from "../../register/round.ts";
import type { RoundFormsReply, RoundSendReply, RoundValidateReply } from "../replies/rounds.ts";
import type { RoundRequest } from "../requests/rounds.ts";
import { DAY, PERIOD } from "./catalogue.ts";
import { FORM_REPLY, REPORT, SENT, VALIDATED } from "./report.ts";

export const ROUND_REQUEST: RoundRequest = {
  name: "Đợt báo cáo năm 2021",
  agencyDue: PERIOD.agencyDue,
  provinceDue: PERIOD.provinceDue,
  periods: [PERIOD.id, "kh-15-2021"],
};
export const ROUND: Round = { id: "nam-2021", ...ROUND_REQUEST };
const LEFT = [{ id: "kh-15-2021", name: "Năm 2021" }];

export const ROUND_FORMS: RoundFormsReply = { round: ROUND, forms: [FORM_REPLY] };
export const ROUND_VALIDATE_REQUEST = { reports: [REPORT] };
export const ROUND_VALIDATED: RoundValidateReply = {
  checked: [{ period: PERIOD.id, findings: VALIDATED.findings }],
  left: LEFT,
  asOf: DAY,
  rulesVersion: VALIDATED.rulesVersion,
};
export const ROUND_SEND_REQUEST = { reports: [{ rev: 0, report: REPORT }] };
export const ROUND_SENT: RoundSendReply = { sent: [SENT], left: LEFT };
