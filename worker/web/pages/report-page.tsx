import type { ReturnedPath } from "../../../shared/report/report.ts";
import { foldSpaces } from "../../../shared/text.ts";
import type { ProblemCode } from "../../../shared/wire/problems.ts";
import { problemWording } from "../../../shared/wording/problems.ts";
import { DECISIONS, WEB_SENTENCES } from "../../../shared/wording/web.ts";
import { getReport } from "../../api/get-report.ts";
import { reviewReport } from "../../api/review-report.ts";
import { scopeOf } from "../../auth/roles.ts";
import type { AppContext } from "../../http/context.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { periodOrNull } from "../../store/read-periods.ts";
import { agencyOrNull } from "../../store/read-register.ts";
import type { Told } from "../parts/notice.tsx";
import type { Typed } from "../parts/report-answers.tsx";
import { type ReportData, ReportView } from "../parts/report-view.tsx";
import { respond } from "../respond.tsx";
import { allowOrForbid, run } from "../run.ts";

const NOTHING_TYPED: Typed = { reason: "", paths: new Map() };

const REPORT = "GET /v1/periods/:period/reports/:agency";
const REVIEW = "POST /v1/periods/:period/reports/:agency/review";

function addressed(c: AppContext): { period: string; agency: string } {
  return { period: c.req.param("period") ?? "", agency: c.req.param("agency") ?? "" };
}

/** The report as far as one may read it, its newest version before one; without any where nothing was sent. */
async function loadReport(c: AppContext): Promise<ReportData> {
  const params = addressed(c);
  allowOrForbid(c, REPORT, params.agency);
  const period = foundOrFail(await periodOrNull(c.env.DB, params.period), "period_unknown");
  const agency = foundOrFail(await agencyOrNull(c.env.DB, params.agency), "agency_unknown");
  const reviews = scopeOf(c.get("person"), "reviewReport") === "all";
  try {
    const { reply } = await run(c, REPORT, getReport, { params, query: { version: "latest" } });
    return { period, agency, report: reply, reviews };
  } catch (error) {
    if (error instanceof Problem && error.code === "report_unknown")
      return { period, agency, report: null, reviews };
    throw error;
  }
}

interface Shown {
  notice: Told | null;
  typed: Typed;
  status?: 200 | 409;
}

async function show(c: AppContext, { notice, typed, status = 200 }: Shown): Promise<Response> {
  const data = await loadReport(c);
  const view = <ReportView data={data} notice={notice} typed={typed} />;
  return respond(c, { title: `${data.agency.name} – ${data.period.name}`, view, status });
}

/** One agency's report, and for who reviews what can be decided of it. */
export async function reportPage(c: AppContext): Promise<Response> {
  const done = DECISIONS[c.req.query("xong") as keyof typeof DECISIONS];
  const notice = done === undefined ? null : { title: done.done, bad: false };
  return show(c, { notice, typed: NOTHING_TYPED });
}

const textOf = (value: unknown) => (typeof value === "string" ? value.trim() : "");

/** What was typed into the page's one form: a reason in general, and by row. */
function typedIn(fields: Record<string, unknown>): Typed {
  const paths = new Map<string, string>();
  for (const [name, value] of Object.entries(fields)) {
    const why = textOf(value);
    if (name.startsWith("dong.") && why !== "") paths.set(name.slice("dong.".length), why);
  }
  return { reason: textOf(fields.ly_do), paths };
}

function pathsOf({ paths }: Typed): ReturnedPath[] {
  return [...paths].map(([row, reason]) => ({ table: "duties", row, reason: foldSpaces(reason) }));
}

type Action = keyof typeof DECISIONS;

/** The API's requests for what was pressed: approving what nobody opened begins its review first. */
function requestsFor(action: Action, state: string, typed: Typed) {
  const why = typed.reason === "" ? {} : { reason: typed.reason };
  switch (action) {
    case "start":
      return [{ action: "start" as const }];
    case "approve": {
      const approve = { action: "approve" as const, ...why };
      return state === "sent" ? [{ action: "start" as const }, approve] : [approve];
    }
    case "return":
      return [{ action: "return" as const, ...why }];
    case "return_rows":
      return [{ action: "return" as const, ...why, paths: pathsOf(typed) }];
    case "unapprove":
      return [{ action: "unapprove" as const, ...why }];
  }
}

/** Takes a decision from the page's form; where it is refused the page comes back with all that was typed. */
export async function decideReport(c: AppContext): Promise<Response> {
  const params = addressed(c);
  const fields = await c.req.parseBody();
  const typed = typedIn(fields);
  const action = textOf(fields.viec) as Action;
  const refuse = (code: ProblemCode) =>
    show(c, { notice: { ...problemWording(code), bad: true }, typed, status: 409 });
  if (!(action in DECISIONS)) return refuse("shape_invalid");
  if (action === "return_rows" && typed.paths.size === 0) {
    return show(c, { notice: { title: WEB_SENTENCES.noRows, bad: true }, typed, status: 409 });
  }
  const version = Number(fields.lan);
  let rev = Number(fields.rev);
  try {
    for (const request of requestsFor(action, textOf(fields.trang_thai), typed)) {
      const body = { ...request, version };
      ({ rev } = await run(c, REVIEW, reviewReport, { params, body, rev }));
    }
  } catch (error) {
    if (error instanceof Problem) return refuse(error.code);
    throw error;
  }
  return c.redirect(`/ky/${params.period}/co-quan/${params.agency}?xong=${action}`, 303);
}
