import { cutText } from "../../shared/bounds.ts";
import type { Head } from "../../shared/report/report.ts";
import type { DecisionLine, ReportReply, VersionLine } from "../../shared/wire/replies/report.ts";
import type { AppContext } from "../http/context.ts";
import type { Handler } from "../http/handler.ts";
import { Problem } from "../http/problem.ts";
import { issueFormOrFail } from "../reports/issue-form.ts";
import { type Readable, readableOrFail } from "../reports/readable-head.ts";
import { readFormData } from "../store/read-period-data.ts";
import { readDecisions, readVersions } from "../store/read-reports.ts";
import { versionReply } from "./get-version.ts";

/** Whether the agency would get another form today than the one of a version. */
async function isFormOutdated(c: AppContext, head: Head, judged: VersionLine | undefined): Promise<boolean> {
  const { data } = await readFormData(c.env.DB, head.period, head.agency);
  if (judged === undefined || data === null) return false;
  try {
    const form = await issueFormOrFail(data, head.agency, c.get("moment").today);
    return form.hash !== judged.form;
  } catch (error) {
    // It has no form any more: what it sent is on one that is gone.
    if (error instanceof Problem && error.code === "agency_owes_nothing") return true;
    throw error;
  }
}

const WHOLE_CHARACTERS = 200_000;
const SHORT_REASON = 200;

/** Decisions with their reasons, the newest whole; older ones by their beginnings, where all would be too much. */
function shortened(decisions: readonly DecisionLine[]): DecisionLine[] {
  let left = WHOLE_CHARACTERS;
  const short = (text: string) => cutText(text, SHORT_REASON);
  const newestFirst = [...decisions].reverse().map((decision) => {
    const { paths, reason } = decision;
    left -= (paths ?? []).reduce((sum, path) => sum + path.reason.length, reason?.length ?? 0);
    if (left >= 0) return decision;
    const cut = paths?.map((path) => ({ ...path, reason: short(path.reason) })) ?? null;
    return { ...decision, reason: reason && short(reason), paths: cut };
  });
  return newestFirst.reverse();
}

/** Head, versions and decisions of one report; who reads approved ones sees the counted version alone. */
export async function reportReply(
  c: AppContext,
  { period, agency, head, scope }: Readable,
): Promise<ReportReply> {
  const versions = await readVersions(c.env.DB, period, agency);
  const judged = scope === "approved" ? head.counted : head.latest;
  const formOutdated = await isFormOutdated(
    c,
    head,
    versions.find(({ version }) => version === judged),
  );
  if (scope !== "approved") {
    return {
      head,
      formOutdated,
      versions,
      decisions: shortened(await readDecisions(c.env.DB, period, agency)),
    };
  }
  const counted = versions.filter(({ version }) => version === head.counted);
  return { head, formOutdated, versions: counted, decisions: [] };
}

/** The version that is asked for beside the rest; of approved reports alone the counted one is read. */
function versionNumber(which: "latest" | "counted" | undefined, { head, scope }: Readable): number {
  if (which === "counted" || (which === "latest" && scope === "approved")) return head.counted ?? 0;
  return which === "latest" ? head.latest : 0;
}

/** Head, versions and decisions of one report, as far as one may read it, with a version where one is asked for. */
export const getReport: Handler<"getReport"> = async (c, { params, query }) => {
  const readable = await readableOrFail(c, params);
  const version = versionNumber(query.version, readable);
  const reply = await reportReply(c, readable);
  if (version === 0) return { reply };
  return { reply: { ...reply, shown: await versionReply(c.env.DB, readable, version) } };
};
