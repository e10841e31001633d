// Files of the worker's, handed to the sidebar to be kept.
import type { Answer } from "../contract/answer.ts";
import type { FileFormat, FileView } from "../contract/province.ts";
import { worker } from "./worker-client.ts";

/** An agency's own report, from any version. */
export function downloadReport(periodId: string, agencyId: string, version: number): Answer<FileView> {
  return worker.reportFile(periodId, agencyId, version);
}

/** The province's report, live or from a snapshot. */
export function downloadProvince(
  periodId: string,
  snapshot: number | null,
  format: FileFormat,
): Answer<FileView> {
  return worker.provinceFile(periodId, snapshot, format);
}
