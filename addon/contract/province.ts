// The province's report: pulled tabs, texts, snapshots, files, double reports.
import type { DoubleReport, OfficeField } from "../../shared/province/view.ts";
import type { SnapshotChangesReply, SnapshotLine } from "../../shared/wire/replies/province.ts";

export interface PulledView {
  period: { id: string; name: string };
  tabs: string[];
  /** Names under which older tabs were kept, because a person wrote in them. */
  aside: string[];
  expected: number;
  received: number;
  approved: number;
  onTime: number;
}

/** A text of Sở Tư pháp that somebody else changed as well. */
interface OfficeConflict {
  field: OfficeField;
  label: string;
  mine: string;
  theirs: string;
}

/** The texts of Sở Tư pháp in their tab. */
export interface OfficeView {
  period: { id: string; name: string };
  tab: string;
  /** When and by whom they were last saved, or null. */
  saved: { at: string; by: string } | null;
  /** Fields that hold words, of all. */
  filled: number;
  of: number;
  /** Fields that both changed; empty where all is in step. */
  conflicts: OfficeConflict[];
  /** What stands in the tab is what is saved. */
  inStep: boolean;
  /** The name under which an older tab was kept, because it was damaged or held text beside the table; or null. */
  aside: string | null;
}

export interface SnapshotsView {
  period: { id: string; name: string };
  snapshots: SnapshotLine[];
  changes: SnapshotChangesReply;
}

/** A document that several counted reports cite, with who cites it where. */
export interface DoubleItem extends Omit<DoubleReport, "places"> {
  /** `title` is the start of the duty's words. */
  places: (DoubleReport["places"][number] & { name: string; title: string })[];
}

export interface DoublesView {
  period: { id: string; name: string };
  items: DoubleItem[];
}

/** What is decided on such a document; `note` may be empty. */
export interface DoubleVerdict {
  verdict: "same" | "different";
  note: string;
}

/** A file to keep, as base64. */
export interface FileView {
  name: string;
  type: string;
  base64: string;
}

export type FileFormat = "docx" | "xlsx";
