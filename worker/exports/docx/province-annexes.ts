import { bodyOf } from "../../../shared/province/answers.ts";
import { compareBoth, compareWithLast } from "../../../shared/province/comparison.ts";
import { type FigureColumn, figuresTable } from "../../../shared/province/tables/figures.ts";
import { valueText } from "../../../shared/province/tables/value-text.ts";
import { type UnreportedReason, unreportedLines } from "../../../shared/province/unreported.ts";
import type { BodyAnswer, FigureLine, ProvinceView } from "../../../shared/province/view.ts";
import { NOT_COMPARABLE } from "../../../shared/wording/docx.ts";
import {
  bothWords,
  changeWords,
  exemptDutyReason,
  unreportedSentence,
} from "../../../shared/wording/docx-sentences.ts";
import { NOTHING } from "../../../shared/wording/tables.ts";
import type { Lookup } from "./province-duties.ts";

function changeOf(line: FigureLine, last: ProvinceView["last"]): string {
  const comparison = compareWithLast(line, last);
  if (comparison.kind === "compared") {
    const all = changeWords(comparison.now, comparison.before, line.kind);
    const both = compareBoth(line, last);
    return line.both === undefined ? all : `${all}\n${bothWords(line, both)}`;
  }
  return comparison.kind === "unknown" ? NOTHING : NOT_COMPARABLE;
}

/** Phụ lục I: every figure of the period's set, as reported and without what was only coordinated. */
export function figureData(view: ProvinceView, lookup: Lookup) {
  const { columns, lines } = figuresTable(view, lookup);
  return lines.map((line) => {
    const say = (id: FigureColumn) => valueText(columns[id].value(line));
    return {
      so: say("number"),
      chi_tieu: say("name"),
      don_vi: say("unit"),
      cong: say("reported"),
      khong_phoi_hop: say("without"),
      ky_truoc: say("lastWithout"),
      tang_giam: changeOf(line, view.last),
    };
  });
}

interface AgencyReason {
  agency: string;
  reason: string;
}

function numbered(lines: readonly AgencyReason[]) {
  return lines.map(({ agency, reason }, place) => ({
    so: String(place + 1),
    co_quan: agency,
    ly_do: reason,
  }));
}

/** Single duties from which a body was exempted; one whose whole report is exempt is told once. */
function exemptDuties({ duties, agencies }: ProvinceView, { nameOf }: Lookup): AgencyReason[] {
  const whole = new Set(agencies.filter(({ exempt }) => exempt !== null).map(({ id }) => id));
  const reasonOf = ({ agency, exempt }: BodyAnswer) => (whole.has(agency) ? null : exempt);
  return duties.flatMap(({ duty, leads, coordinators, invited }) =>
    [...leads, ...coordinators, ...invited].flatMap((answer) => {
      const reason = reasonOf(answer);
      if (reason === null) return [];
      return [{ agency: nameOf(bodyOf(answer)), reason: exemptDutyReason(duty, reason) }];
    }),
  );
}

/** Phụ lục III: who is not in the totals, and why. */
export function agencyLists(view: ProvinceView, lookup: Lookup) {
  const lines = unreportedLines(view);
  const at = (...reasons: UnreportedReason[]) =>
    lines
      .filter(({ reason }) => reasons.includes(reason))
      .map((line) => ({ agency: line.name, reason: unreportedSentence(line, lookup.nameOf) }));
  return {
    chua_gui: numbered(at("missing")),
    chua_duyet: numbered(at("returned", "waiting")),
    khong_cong: numbered(at("notCounted")),
    duoc_mien: numbered([...at("exempt"), ...exemptDuties(view, lookup)]),
  };
}
