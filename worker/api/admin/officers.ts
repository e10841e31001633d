import { auditOf } from "../../http/audit-entry.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import { officerOrNull, readOfficers } from "../../store/admin/read-officers.ts";
import { storeCharges } from "../../store/admin/store-officers.ts";
import { unknownAgency } from "../../store/read-register.ts";

/** Everybody of Sở Tư pháp with the bodies of whom they are in charge. */
export const listOfficers: Handler<"listOfficers"> = async (c) => ({
  reply: { officers: await readOfficers(c.env.DB) },
});

/** Replaces the bodies of which one of Sở Tư pháp is in charge. */
export const putOfficer: Handler<"putOfficer"> = async (
  c,
  { params: { account: id }, rev, body: { charges } },
) => {
  const known = async () => foundOrFail(await officerOrNull(c.env.DB, id), "account_missing");
  const before = await known();
  if (before.endedAt !== null) throw new Problem("account_not_active");
  if (
    await unknownAgency(
      c.env.DB,
      charges.map(({ agency }) => agency),
    )
  )
    throw new Problem("agency_unknown");
  const audit = auditOf(c, "officer_change", {
    detail: { account: id, charges, before: before.officer.charges },
  });
  const at = c.get("moment").at;
  if (!(await storeCharges(c.env.DB, { account: id, rev, charges, at }, audit))) {
    throw new Problem("record_stale", { rev: (await known()).officer.rev });
  }
  const { officer } = await known();
  return { reply: { officer }, rev: officer.rev };
};
