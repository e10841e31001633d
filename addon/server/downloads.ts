// Files of the worker's, handed to the sidebar to be kept.
import type { Answer } from "../contract/answer.ts";
import type { FileFormat, FileView } from "../contract/province.ts";
import { hasUnsavedTexts } from "./review/office-texts.ts";
import { failed, worker } from "./worker-client.ts";

/** An agency's own report, from any version. */
export function downloadReport(periodId: string, agencyId: string, version: number): Answer<FileView> {
  return worker.reportFile(periodId, agencyId, version);
}

/** The province's report, live or from a snapshot. Problem: office_unsaved, for the live one. */
export function downloadProvince(
  periodId: string,
  snapshot: number | null,
  format: FileFormat,
): Answer<FileView> {
  if (snapshot === null && hasUnsavedTexts(periodId)) return failed("office_unsaved");
  return worker.provinceFile(periodId, snapshot, format);
}
