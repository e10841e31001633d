import type { Head, ReportState } from "../../shared/report/report.ts";
import type { VersionLine } from "../../shared/wire/replies/report.ts";
import { agencyReportName } from "../../shared/wording/files.ts";
import { FORMATS } from "../exports/formats.ts";
import { download } from "../http/download.ts";
import type { Handler } from "../http/handler.ts";
import { receiverIn } from "../reports/province-head.ts";
import { readableOrFail } from "../reports/readable-head.ts";
import { readableVersionOrFail, versionIn } from "./get-version.ts";

/** How one version stands: it counts, was taken back, or is the newest; null where another took its place. */
function stateOf({ version, takenBack }: VersionLine, head: Head): ReportState | null {
  if (takenBack) return "withdrawn";
  if (version === head.counted) return "approved";
  return version === head.latest ? head.state : null;
}

/** An agency's own report as a Word document for its signature, from any version. Problem: version_unknown. */
export const getAgencyReportDocx: Handler<"getAgencyReportDocx"> = async (c, { params }) => {
  const readable = await readableOrFail(c, params);
  const stored = await readableVersionOrFail(c.env.DB, readable, versionIn(params.version));
  const { line: version, form, report } = stored;
  const { agencyReport } = await import("../exports/docx/make-docx.ts");
  const name = agencyReportName(form.agency.name, form.period.name, version.version);
  const receiver = await receiverIn(c.env.DB, form);
  const bytes = await agencyReport({
    form,
    report,
    version,
    state: stateOf(version, readable.head),
    receiver,
  });
  return download(c, bytes, { type: FORMATS.docx.type, name, extension: "docx" });
};
