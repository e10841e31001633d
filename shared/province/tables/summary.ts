// What the first page counts: reports by kind of agency, duties and shares of agencies by section and state.
import type { AgencyKind } from "../../register/register.ts";
import { DUTY_STATES, type Label } from "../../wording/status.ts";
import {
  AGENCY_KIND_WORDS,
  DOCUMENT_LINES,
  OTHERS_COUNTED,
  REPORTING_HEADS,
  TABLE_HEADS,
  TOTAL,
} from "../../wording/tables.ts";
import { countedReports } from "../reporting.ts";
import { total } from "../tally.ts";
import {
  type Counts,
  type DutyState,
  type ProvinceView,
  REPORTING_KEYS,
  type ReportingCounts,
  SECTION_STATES,
  type SectionLine,
} from "../view.ts";
import { BLANK, type Column, number, tableOf, text } from "./table.ts";

/** Reports of one kind of agency, of all, or those that count though nobody had to send them. */
interface ReportingLine {
  kind: AgencyKind | "total" | "others";
  counts: Partial<ReportingCounts>;
}

const KIND_WORDS = { ...AGENCY_KIND_WORDS, total: TOTAL, others: OTHERS_COUNTED };

/** How many agencies have reported, by kind, then all together, then who need not have. */
export function reportingTable({ agencies, kinds, reporting }: ProvinceView) {
  const lines: ReportingLine[] = [
    ...kinds.map(({ kind, ...counts }) => ({ kind, counts })),
    { kind: "total", counts: reporting },
    { kind: "others", counts: { approved: countedReports(agencies).others } },
  ];
  const columns = {
    kind: { title: TABLE_HEADS.kind, value: ({ kind }) => text(KIND_WORDS[kind]) },
  } as Record<"kind" | keyof ReportingCounts, Column<ReportingLine>>;
  for (const key of REPORTING_KEYS) {
    const value = ({ counts }: ReportingLine) => (counts[key] === undefined ? BLANK : number(counts[key]));
    columns[key] = { title: REPORTING_HEADS[key], value };
  }
  const keyOf = ({ kind }: ReportingLine) =>
    kind === "total" || kind === "others" ? `kinds ${kind}` : `kind ${kind}`;
  return tableOf({ name: "summary", lines, columns, keyOf });
}

/** Duties of one section, or of all. */
interface DutyCountLine {
  section: SectionLine | null;
  counts: Counts<DutyState>;
}

/** How many duties stand how, by section, then all together. */
export function dutyCountTable({ sections, totals }: ProvinceView) {
  const lines: DutyCountLine[] = [
    ...sections.map((section) => ({ section, counts: section.duties })),
    { section: null, counts: totals.duties },
  ];
  const columns: Record<string, Column<DutyCountLine>> = {
    section: {
      title: TABLE_HEADS.sectionTitle,
      value: ({ section }) => text(section === null ? TOTAL : `${section.id}. ${section.title}`),
    },
    all: { title: TABLE_HEADS.dutyCount, value: ({ counts }) => number(total(counts)) },
  };
  for (const state of SECTION_STATES) {
    const { word }: Label = DUTY_STATES[state];
    columns[state] = { title: word, value: ({ counts }) => number(counts[state] ?? 0) };
  }
  const keyOf = ({ section }: DutyCountLine) =>
    section === null ? "sections total" : `section ${section.id}`;
  return tableOf({ name: "summary", lines, columns, keyOf });
}

/** Documents that counted reports cite, and possible double reports that wait for a decision. */
export function documentLines({
  documents,
  doubles,
}: ProvinceView): { id: string; name: string; count: number }[] {
  const open = doubles.filter(({ decision }) => decision === null).length;
  return [
    { id: "cited", name: DOCUMENT_LINES.cited, count: documents.cited },
    { id: "without doubles", name: DOCUMENT_LINES.withoutDoubles, count: documents.withoutDoubles },
    ...(documents.none === undefined
      ? []
      : [{ id: "no document", name: DOCUMENT_LINES.none, count: documents.none }]),
    { id: "doubles", name: DOCUMENT_LINES.open, count: open },
  ];
}
