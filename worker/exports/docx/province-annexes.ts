import { type ReportPlace, reportPlace } from "../../../shared/province/reporting.ts";
import type { BodyAnswer, FigureLine, ProvinceView } from "../../../shared/province/view.ts";
import { NOT_COMPARABLE } from "../../../shared/wording/docx.ts";
import {
  changeWords,
  endedReason,
  exemptDutyReason,
  missingWords,
  waitingWords,
} from "../../../shared/wording/docx-sentences.ts";
import { NOTHING, UNKNOWN } from "../../../shared/wording/export.ts";
import { partName, showFigure } from "../../../shared/wording/sheet.ts";
import type { Lookup } from "./province-duties.ts";

function changeOf({ sum, last, nature, kind }: FigureLine, otherLength: boolean): string {
  if (sum === null || last === null) return UNKNOWN;
  if (otherLength && nature === "flow") return NOT_COMPARABLE;
  return changeWords(sum.withoutCoordinated, last.withoutCoordinated, kind);
}

/** Phụ lục I: every figure of the period's set, as reported and without what was only coordinated. */
export function figureData({ figures, last }: ProvinceView) {
  return figures.map((line) => {
    const show = (value: number | undefined) =>
      value === undefined ? NOTHING : showFigure(value, line.kind);
    return {
      so: line.number,
      chi_tieu: line.partOf === null ? line.name : partName(line.name),
      don_vi: line.unit,
      cong: show(line.sum?.reported),
      khong_phoi_hop: show(line.sum?.withoutCoordinated),
      ky_truoc: show(line.last?.withoutCoordinated),
      tang_giam: changeOf(line, last?.otherLength ?? false),
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
      return [{ agency: nameOf(answer.answersFor ?? answer.agency), reason: exemptDutyReason(duty, reason) }];
    }),
  );
}

/** Phụ lục III: who is not in the totals, and why. */
export function agencyLists(view: ProvinceView, lookup: Lookup) {
  const { agencies, notCounted } = view;
  const at = (...places: ReportPlace[]) => agencies.filter((line) => places.includes(reportPlace(line)));
  return {
    chua_gui: numbered(at("missing").map((line) => ({ agency: line.name, reason: missingWords(line) }))),
    chua_duyet: numbered(
      at("returned", "waiting").map((line) => ({ agency: line.name, reason: waitingWords(line) })),
    ),
    khong_cong: numbered(
      notCounted.map((line) => ({
        agency: line.name,
        reason: endedReason(line, line.successors.map(lookup.nameOf)),
      })),
    ),
    duoc_mien: numbered([
      ...at("exempt").map(({ name, exempt }) => ({ agency: name, reason: exempt ?? "" })),
      ...exemptDuties(view, lookup),
    ]),
  };
}
