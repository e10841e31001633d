// What a reviewer sees of the reports.
import type { Place } from "../../shared/report/place.ts";
import type { Head } from "../../shared/report/report.ts";
import type { DecisionLine, ReportListLine, VersionLine } from "../../shared/wire/replies/report.ts";
import type { FindingGroup, ProgressView } from "./check.ts";
import type { DifferenceItem, NamedPlace } from "./places.ts";

export interface ReportsView {
  period: { id: string; name: string };
  reports: ReportListLine[];
  /** The province view stands in tabs of this file. */
  hasPulled: boolean;
}

export interface OpenedReport {
  agency: { id: string; name: string };
  period: { id: string; name: string };
  version: VersionLine;
  head: Head;
  versions: VersionLine[];
  decisions: DecisionLine[];
  /** Warnings and infos of the version, by row. */
  groups: FindingGroup[];
  progress: ProgressView;
  /** The tabs into which it was written. */
  tabs: string[];
}

/** What one version says otherwise than another, by row; `against` is null where there is nothing to compare with. */
export interface DifferencesView {
  version: number;
  against: { kind: "version" | "last"; version: number } | null;
  rows: { table: string; duty: string; title: string; items: DifferenceItem[] }[];
}

/** The row and cell that the reviewer selected in an opened report. */
export interface SelectedPlace {
  row: NamedPlace;
  /** Null where no cell to be filled is selected. */
  cell: NamedPlace | null;
}

/** The report behind the selected cell of a pulled tab, and the place in it where one is known. */
export interface ReportAt {
  periodId: string;
  agencyId: string;
  place: Place | null;
}
