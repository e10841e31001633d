import type { PlanHead } from "../../shared/plan/plan.ts";
import type { Period } from "../../shared/register/register.ts";
import type { Receiver } from "../../shared/wording/docx-form.ts";
import { headOn, type ProvinceHead } from "../../shared/wording/letterhead.ts";
import { readProvinces } from "../store/read-provinces.ts";

interface Of {
  plan: Pick<PlanHead, "issuer">;
  period: Pick<Period, "to">;
}

/** Head, place and addressees of a period's reports and letters, as at its cut-off. */
export async function provinceHead(db: D1Database, { plan, period }: Of): Promise<ProvinceHead> {
  return headOn(await readProvinces(db), plan, period.to);
}

/** To whom the agencies report in a period. */
export async function receiverIn(db: D1Database, of: Of): Promise<Receiver> {
  const { addressees, issuingBody } = await provinceHead(db, of);
  return { body: addressees.agencies, through: issuingBody };
}
