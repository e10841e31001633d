import type { Handlers } from "../http/handler.ts";
import { changeAccount, handOverAccount, inviteAccount, listAccounts } from "./admin/accounts.ts";
import { adjustObligations, listAdjustments } from "./admin/adjustments.ts";
import { listAudit } from "./admin/audit.ts";
import { getChecklist } from "./admin/checklist.ts";
import { importAccounts, importAgencies } from "./admin/imports.ts";
import { getIndicatorSet, listIndicatorSets, putIndicatorSet } from "./admin/indicator-sets.ts";
import { getNextPeriod } from "./admin/next-period.ts";
import { listOfficers, putOfficer } from "./admin/officers.ts";
import { getPeriod, putPeriod } from "./admin/periods.ts";
import { confirmPlan, getPlanConfirmation, unconfirmPlan } from "./admin/plan-confirmation.ts";
import { listGroups, putAgency, putGroups, putProvinces } from "./admin/register.ts";
import { confirmReport, getApproval, putApproval } from "./approval.ts";
import { decideDouble } from "./decide-double.ts";
import { draftReportDocx } from "./draft-report-docx.ts";
import { listExemptions, putExemption } from "./exemptions.ts";
import { getAgencyReportDocx } from "./get-agency-report-docx.ts";
import { getDifferences } from "./get-differences.ts";
import { getForm } from "./get-form.ts";
import { getHome } from "./get-home.ts";
import { getMe } from "./get-me.ts";
import { getReminderLetter } from "./get-reminder-letter.ts";
import { getReport } from "./get-report.ts";
import { getVersion } from "./get-version.ts";
import { deleteGuidance, getGuidance, putGuidance } from "./guidance.ts";
import { listAgencies } from "./list-agencies.ts";
import { listPeriods } from "./list-periods.ts";
import { listProvinces } from "./list-provinces.ts";
import { listReports } from "./list-reports.ts";
import { getOfficeTexts, putOfficeTexts } from "./office-texts.ts";
import { changePlan, listPlanChanges } from "./plans/changes.ts";
import {
  comparePlanDraft,
  createPlanDraft,
  deletePlanDraft,
  getPlanDraft,
  listPlanDrafts,
  putPlanDraft,
} from "./plans/drafts.ts";
import { endPlan, resumePlan, withdrawPlan } from "./plans/life.ts";
import { publishPlanDraft } from "./plans/publish.ts";
import { listReadingDecisions, putReadingDecision } from "./plans/reading-decisions.ts";
import { endTrial, startTrial } from "./plans/trial.ts";
import { getPlan, listPlans } from "./plans.ts";
import { getProvince, getTotals, listTexts, provinceFile } from "./province.ts";
import { recordLetter } from "./record-letter.ts";
import { getReminders, noteReminders } from "./reminders.ts";
import { reviewReport } from "./review-report.ts";
import { listRoundForms, sendRound, validateRound } from "./round-reports.ts";
import { getRound, listRounds, putRound } from "./rounds.ts";
import { sendReport } from "./send-report.ts";
import { listSignedReports, recordSignedReport } from "./signed-reports.ts";
import { freezeSnapshot, getSnapshot, getSnapshotChanges, listSnapshots, snapshotFile } from "./snapshots.ts";
import { validateReport } from "./validate-report.ts";

/** Who answers each operation, by its id; the compiler misses none. */
export const HANDLERS: Handlers = {
  adjustObligations,
  changeAccount,
  confirmPlan,
  confirmReport,
  decideDouble,
  deleteGuidance,
  draftReportDocx,
  freezeSnapshot,
  getAgencyReportDocx,
  getApproval,
  getChecklist,
  getDifferences,
  getForm,
  getGuidance,
  getHome,
  getIndicatorSet,
  getMe,
  getNextPeriod,
  getOfficeTexts,
  getPeriod,
  getPlan,
  getPlanConfirmation,
  getProvince,
  getProvinceCsv: provinceFile("csv"),
  getProvinceDocx: provinceFile("docx"),
  getProvinceJson: provinceFile("json"),
  getProvinceXlsx: provinceFile("xlsx"),
  getReminderLetter,
  getReminders,
  getReport,
  getRound,
  getSnapshot,
  getSnapshotChanges,
  getSnapshotCsv: snapshotFile("csv"),
  getSnapshotDocx: snapshotFile("docx"),
  getSnapshotXlsx: snapshotFile("xlsx"),
  getTotals,
  getVersion,
  handOverAccount,
  importAccounts,
  importAgencies,
  inviteAccount,
  listAccounts,
  listAdjustments,
  listAgencies,
  listAudit,
  listExemptions,
  listOfficers,
  listGroups,
  listIndicatorSets,
  listPeriods,
  listPlans,
  listProvinces,
  listReports,
  listRoundForms,
  listRounds,
  listSignedReports,
  listSnapshots,
  listTexts,
  noteReminders,
  putAgency,
  putApproval,
  putExemption,
  putGroups,
  putGuidance,
  putOfficer,
  putIndicatorSet,
  putOfficeTexts,
  putPeriod,
  putProvinces,
  putRound,
  recordLetter,
  recordSignedReport,
  reviewReport,
  sendReport,
  sendRound,
  unconfirmPlan,
  validateReport,
  validateRound,
  changePlan,
  comparePlanDraft,
  createPlanDraft,
  deletePlanDraft,
  endPlan,
  endTrial,
  getPlanDraft,
  listPlanChanges,
  listPlanDrafts,
  listReadingDecisions,
  publishPlanDraft,
  putPlanDraft,
  putReadingDecision,
  resumePlan,
  startTrial,
  withdrawPlan,
};
