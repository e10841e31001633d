// Who issues a period's reports and letters, where, and to whom they go.
import type { Day } from "../day.ts";
import type { PlanHead } from "../plan/plan.ts";
import type { Province } from "../register/province.ts";
import { stands } from "../register/stands.ts";
import { foldForSearch } from "../text.ts";
import { OFFICE } from "./office.ts";
import { MAX_NAME, oneLine } from "./reminder-reasons.ts";

/** Head, place and addressees of what the province's department issues. */
export interface ProvinceHead {
  /** Null where no body above is shown. */
  parentBody: string | null;
  issuingBody: string;
  place: string;
  addressees: Province["addressees"];
}

/** The place of a letter: the province in the name of its People's Committee, or blank. */
export function placeOf(parentBody: string): string {
  return /(?:tỉnh|thành phố)\s+(\p{Lu}.*)$/u.exec(oneLine(parentBody, MAX_NAME))?.[1] ?? "";
}

/** A committee without the name of its province: "Ủy ban nhân dân tỉnh". */
export function committeeInShort(committee: string): string {
  return committee.replace(/(tỉnh|thành phố)\s+\p{Lu}.*$/u, "$1");
}

/**
 * The head of a plan's reports at a cut-off. A plan of the committee is answered to the committee of that day, whatever
 * it was called when it made the plan; one of another body to that body. Where the province's names of the day are not
 * known, the plan's issuer stands for all.
 */
export function headOn(
  provinces: readonly Province[],
  { issuer }: Pick<PlanHead, "issuer">,
  cutOff: Day,
): ProvinceHead {
  const toIssuer = { department: issuer, agencies: issuer };
  const province = provinces.find((entry) => stands(entry, cutOff));
  if (province === undefined) {
    return { parentBody: issuer, issuingBody: OFFICE, place: placeOf(issuer), addressees: toIssuer };
  }
  const { parentBody, department, place, addressees } = province;
  const isCommittee = provinces.some(({ committee }) => foldForSearch(committee) === foldForSearch(issuer));
  return { parentBody, issuingBody: department, place, addressees: isCommittee ? addressees : toIssuer };
}
