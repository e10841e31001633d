import type { Head, ReportState } from "../../shared/report/report.ts";
import type { VersionLine } from "../../shared/wire/replies/report.ts";
import { agencyReportName } from "../../shared/wording/files.ts";
import { FORMATS } from "../exports/formats.ts";
import { type AppContext, pathPart } from "../http/context.ts";
import { download } from "../http/download.ts";
import { readableOrFail } from "../reports/readable-head.ts";
import { readableVersionOrFail } from "./get-version.ts";

/** How one version stands: it counts, was taken back, or is the newest; null where another took its place. */
function stateOf({ version, takenBack }: VersionLine, head: Head): ReportState | null {
  if (takenBack) return "withdrawn";
  if (version === head.counted) return "approved";
  return version === head.latest ? head.state : null;
}

/** An agency's own report as a Word document for its signature, from any version. Problem: version_unknown. */
export async function getAgencyReport(c: AppContext): Promise<Response> {
  const readable = await readableOrFail(c);
  const { line, form, report } = await readableVersionOrFail(c.env.DB, readable, pathPart(c, "version"));
  const { agencyReport } = await import("../exports/docx/make-docx.ts");
  const name = agencyReportName(form.agency.name, form.period.name, line.version);
  const bytes = await agencyReport({ form, report, version: line, state: stateOf(line, readable.head) });
  return download(c, bytes, { type: FORMATS.docx.type, name, extension: "docx" });
}
