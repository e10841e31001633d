// What a plan still lacks to be one, each at its place in the draft.

import * as v from "valibot";
import { isDay } from "../day.ts";
import type { Plan } from "./plan.ts";
import { PlanSchema } from "./plan-schema.ts";

type PlanFaultCode =
  | "id_malformed"
  | "number_missing"
  | "date_missing"
  | "issuer_missing"
  | "title_missing"
  | "sections_missing"
  | "section_id_missing"
  | "section_title_missing"
  | "section_doubled"
  | "duties_missing"
  | "duty_id_missing"
  | "duty_doubled"
  | "duty_text_missing"
  | "duty_section_unknown"
  | "shape";

/** A fault at a path such as `duties/3/text`; `name` is the id that it is about, where there is one. */
export interface PlanFault {
  path: string;
  code: PlanFaultCode;
  name: string;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_IN_ID = 100;

function headFaults({ id, number, date, issuer, title }: Plan): PlanFault[] {
  const faults: [boolean, string, PlanFaultCode][] = [
    [!SLUG.test(id) || id.length > MOST_IN_ID, "head/id", "id_malformed"],
    [number === "", "head/number", "number_missing"],
    [!isDay(date), "head/date", "date_missing"],
    [issuer === "", "head/issuer", "issuer_missing"],
    [title === "", "head/title", "title_missing"],
  ];
  return faults.flatMap(([is, path, code]) => (is ? [{ path, code, name: "" }] : []));
}

/** Of the items of a list with ids: which lack one, and which have that of an earlier one. */
function idFaults(
  list: "sections" | "duties",
  ids: readonly string[],
  [missing, doubled]: [PlanFaultCode, PlanFaultCode],
): PlanFault[] {
  const seen = new Set<string>();
  return ids.flatMap((id, at): PlanFault[] => {
    const path = `${list}/${at}/id`;
    if (id === "") return [{ path, code: missing, name: "" }];
    if (seen.has(id)) return [{ path, code: doubled, name: id }];
    seen.add(id);
    return [];
  });
}

function sectionFaults({ sections }: Plan): PlanFault[] {
  if (sections.length === 0) return [{ path: "sections", code: "sections_missing", name: "" }];
  const ids = sections.map(({ id }) => id);
  return [
    ...idFaults("sections", ids, ["section_id_missing", "section_doubled"]),
    ...sections.flatMap(({ id, title }, at): PlanFault[] =>
      title === "" ? [{ path: `sections/${at}/title`, code: "section_title_missing", name: id }] : [],
    ),
  ];
}

function dutyFaults({ sections, duties }: Plan): PlanFault[] {
  if (duties.length === 0) return [{ path: "duties", code: "duties_missing", name: "" }];
  const known = new Set(sections.map(({ id }) => id));
  const ids = duties.map(({ id }) => id);
  return [
    ...idFaults("duties", ids, ["duty_id_missing", "duty_doubled"]),
    ...duties.flatMap(({ id, section, text }, at): PlanFault[] => [
      ...(text === "" ? [{ path: `duties/${at}/text`, code: "duty_text_missing" as const, name: id }] : []),
      ...(known.has(section)
        ? []
        : [{ path: `duties/${at}/section`, code: "duty_section_unknown" as const, name: id }]),
    ]),
  ];
}

/** What a plan lacks; empty where its schema takes it. */
export function planFaults(plan: Plan): PlanFault[] {
  const faults = [...headFaults(plan), ...sectionFaults(plan), ...dutyFaults(plan)];
  const result = v.safeParse(PlanSchema, plan);
  if (faults.length > 0 || result.success) return faults;
  return result.issues.map((issue) => ({
    path: (v.getDotPath(issue) ?? "").replace(/\./g, "/"),
    code: "shape",
    name: "",
  }));
}
