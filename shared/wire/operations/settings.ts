import { EXEMPTION, EXEMPTIONS, REMINDERS } from "../examples/province.ts";
import { exemptionsReply, remindersReply } from "../replies/settings.ts";
import { exemptionRequest, remindersRequest } from "../requests/settings.ts";
import type { Operation } from "./operation.ts";

export const SETTING_OPERATIONS = {
  "GET /v1/periods/:period/reminders": {
    id: "getReminders",
    summary: "Who is late, returned or incomplete today, whom to ask there, and ready texts",
    tag: "Settings",
    permission: "writeSettings",
    reply: { schema: remindersReply, example: REMINDERS },
    problems: ["period_unknown"],
  },
  "POST /v1/periods/:period/reminders": {
    id: "noteReminders",
    summary: "Note that agencies were reminded by hand",
    tag: "Settings",
    permission: "writeSettings",
    body: { schema: remindersRequest, example: { agencies: ["so-minh-hoa"], channel: "manual" } },
    reply: { schema: remindersReply, example: REMINDERS, status: [201] },
    problems: ["period_unknown", "trial_fixed", "period_closed", "nothing_to_remind"],
  },
  "GET /v1/periods/:period/reminders.docx": {
    id: "getReminderLetter",
    summary: "The letter to all who are to be reminded today, as a Word document",
    tag: "Settings",
    permission: "writeSettings",
    reply: { file: "docx" },
    problems: ["period_unknown", "nobody_to_remind"],
  },
  "GET /v1/periods/:period/exemptions": {
    id: "listExemptions",
    summary: "Rules that are switched off in a period, for whom and why",
    tag: "Settings",
    permission: "writeSettings",
    reply: { schema: exemptionsReply, example: EXEMPTIONS },
    problems: ["period_unknown"],
  },
  "PUT /v1/periods/:period/exemptions/:agency/:rule": {
    id: "putExemption",
    summary: "Switch a rule off for one agency and period, or take that back",
    tag: "Settings",
    permission: "writeSettings",
    body: { schema: exemptionRequest, example: EXEMPTION },
    reply: { schema: exemptionsReply, example: EXEMPTIONS },
    problems: ["period_unknown", "period_closed", "agency_unknown", "rule_unknown"],
  },
} as const satisfies Record<string, Operation>;
