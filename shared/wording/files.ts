// Names of files that people keep.
import type { DocumentSource } from "../province/view.ts";

/** A province export: which period, and which frozen version if it is one. */
export function exportName(periodName: string, source: DocumentSource): string {
  const frozen = source.kind === "snapshot" ? ` - bản chốt số ${source.number}` : "";
  return `Tổng hợp PBGDPL ${periodName}${frozen}`;
}

/** An agency's own report before it is sent. */
export function draftReportName(agencyName: string, periodName: string): string {
  return `Dự thảo báo cáo PBGDPL ${periodName} - ${agencyName}`;
}

/** An agency's own report: of which period and version. */
export function agencyReportName(agencyName: string, periodName: string, version: number): string {
  return `Báo cáo PBGDPL ${periodName} - ${agencyName} - lần ${version}`;
}
