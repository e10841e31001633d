import { ADMIN_ROUTES } from "./admin/routes.ts";
import { getExemptions, putExemption } from "./exemptions.ts";
import { getAgencies } from "./get-agencies.ts";
import { getAgencyReport } from "./get-agency-report-docx.ts";
import { getDifferences } from "./get-differences.ts";
import { getForm } from "./get-form.ts";
import { getHome } from "./get-home.ts";
import { getMe } from "./get-me.ts";
import { getPeriods } from "./get-periods.ts";
import { getReminderLetter } from "./get-reminder-letter.ts";
import { getReminders } from "./get-reminders.ts";
import { getReport } from "./get-report.ts";
import { getVersion } from "./get-version.ts";
import { deleteGuidance, getGuidance, putGuidance } from "./guidance.ts";
import { getReports } from "./list-reports.ts";
import { getOfficeTexts, putDouble, putOfficeTexts } from "./office-texts.ts";
import { getPlan, getPlans } from "./plans.ts";
import { getProvince, getProvinceFile, getTexts, getTotals } from "./province.ts";
import { postReminders } from "./reminders.ts";
import { postReview } from "./review-report.ts";
import type { Routes } from "./route.ts";
import { putReport } from "./send-report.ts";
import { getSignedReports, postSignedReport } from "./signed-reports.ts";
import { getSnapshot, getSnapshotChanges, getSnapshotFile, getSnapshots, postSnapshot } from "./snapshots.ts";
import { postValidate } from "./validate-report.ts";

const PERIOD = "/v1/periods/:period";
const REPORT = `${PERIOD}/reports/:agency`;
const VERSION = `${REPORT}/versions/:version`;
const PROVINCE = `${PERIOD}/province`;
const SNAPSHOT = `${PERIOD}/snapshots/:number`;

/** Every resource and what may be asked of it; a known path answers other methods with `Allow`. */
export const ROUTES: Routes = {
  "/v1/me": { GET: getMe },
  "/v1/home": { GET: getHome },
  "/v1/plans": { GET: getPlans },
  "/v1/plans/:plan": { GET: getPlan },
  "/v1/plans/:plan/guidance/:duty": { GET: getGuidance, PUT: putGuidance, DELETE: deleteGuidance },
  "/v1/agencies": { GET: getAgencies },
  "/v1/periods": { GET: getPeriods },
  [`${PERIOD}/form`]: { GET: getForm },
  [`${PERIOD}/validate`]: { POST: postValidate },
  [`${PERIOD}/reports`]: { GET: getReports },
  [REPORT]: { GET: getReport, PUT: putReport },
  [`${REPORT}/differences`]: { GET: getDifferences },
  [`${REPORT}/review`]: { POST: postReview },
  [VERSION]: { GET: getVersion },
  [`${VERSION}/report.docx`]: { GET: getAgencyReport },
  [PROVINCE]: { GET: getProvince },
  [`${PROVINCE}.json`]: { GET: getProvinceFile("json") },
  [`${PROVINCE}.csv`]: { GET: getProvinceFile("csv") },
  [`${PROVINCE}.xlsx`]: { GET: getProvinceFile("xlsx") },
  [`${PROVINCE}.docx`]: { GET: getProvinceFile("docx") },
  [`${PROVINCE}/totals`]: { GET: getTotals },
  [`${PROVINCE}/texts`]: { GET: getTexts },
  [`${PERIOD}/reminders.docx`]: {
    GET: getReminderLetter(async (letter) =>
      (await import("../exports/docx/make-docx.ts")).reminderLetter(letter),
    ),
  },
  [`${PERIOD}/doubles`]: { PUT: putDouble },
  [`${PERIOD}/texts`]: { GET: getOfficeTexts, PUT: putOfficeTexts },
  [`${PERIOD}/snapshots`]: { GET: getSnapshots, POST: postSnapshot },
  [`${PERIOD}/snapshots/changes`]: { GET: getSnapshotChanges },
  [SNAPSHOT]: { GET: getSnapshot },
  [`${SNAPSHOT}/report.csv`]: { GET: getSnapshotFile("csv") },
  [`${SNAPSHOT}/report.xlsx`]: { GET: getSnapshotFile("xlsx") },
  [`${SNAPSHOT}/report.docx`]: { GET: getSnapshotFile("docx") },
  [`${PERIOD}/signed-reports`]: { GET: getSignedReports, POST: postSignedReport },
  [`${PERIOD}/reminders`]: { GET: getReminders, POST: postReminders },
  [`${PERIOD}/exemptions`]: { GET: getExemptions },
  [`${PERIOD}/exemptions/:agency/:rule`]: { PUT: putExemption },
  ...ADMIN_ROUTES,
};
