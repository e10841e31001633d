import { groupPlace } from "../../../shared/register/group-places.ts";
import { provinceFaults } from "../../../shared/register/province.ts";
import type { Register } from "../../../shared/register/register.ts";
import { type WriteFault, withAgencies, writeFaults } from "../../../shared/register/write-faults.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { Problem } from "../../http/problem.ts";
import { type RegisterAt, readPlans, readRegisterAt, registerRev } from "../../store/admin/read-register.ts";
import { storeAgencies, storeGroups, storeProvinces } from "../../store/admin/store-register.ts";
import { readProvinces } from "../../store/read-provinces.ts";
import { plainFaults, provinceFault } from "./register-problem.ts";

/** The register that a write builds on, at the revision that was seen; null: at whatever stands. Problem: record_stale. */
export async function registerOrRefuse(c: AppContext, rev: number | null): Promise<RegisterAt> {
  const stored = await readRegisterAt(c.env.DB);
  if (rev !== null && stored.rev !== rev) throw new Problem("record_stale", { rev: stored.rev });
  return stored;
}

/** Problem: register_faults with what the write would make wrong. */
async function judgeOrRefuse(
  c: AppContext,
  before: Register,
  after: Register,
  placeOf?: (fault: WriteFault) => string | null,
): Promise<void> {
  const faults = writeFaults(before, after, await readPlans(c.env.DB));
  if (faults.length > 0)
    throw new Problem("register_faults", { faults: plainFaults(faults, after, placeOf) });
}

/** After a refused batch: another write of the register came first. */
async function refuseStale(c: AppContext): Promise<never> {
  throw new Problem("record_stale", { rev: await registerRev(c.env.DB) });
}

/** Creates or changes one agency, as long as the whole register stays consistent. */
export const putAgency: Handler<"putAgency"> = async (c, { params, rev, body: agency }) => {
  if (agency.id !== params.agency) {
    throw new Problem("shape_invalid", { issues: [{ path: "id", message: "expected the address's id" }] });
  }
  const { register: before } = await registerOrRefuse(c, rev);
  await judgeOrRefuse(c, before, withAgencies(before, [agency]));
  const former = before.agencies.find(({ id }) => id === agency.id) ?? null;
  const action = former === null ? "agency_create" : "agency_change";
  const audit = auditOf(c, action, { detail: { agency, before: former }, agency: agency.id });
  if (!(await storeAgencies(c.env.DB, rev, [agency], audit))) return refuseStale(c);
  return { reply: { rev: rev + 1, agency }, rev: rev + 1, status: former === null ? 201 : 200 };
};

/** The groups, with the register's revision on which a change of them builds. */
export const listGroups: Handler<"listGroups"> = async (c) => {
  const { rev, register } = await readRegisterAt(c.env.DB);
  return { reply: { rev, groups: register.groups }, rev };
};

/** Replaces all groups, as long as the whole register stays consistent. */
export const putGroups: Handler<"putGroups"> = async (c, { rev, body: { groups } }) => {
  const { register: before } = await registerOrRefuse(c, rev);
  await judgeOrRefuse(c, before, { ...before, groups }, (fault) => groupPlace(fault, groups));
  const audit = auditOf(c, "groups_change", { detail: { groups, before: before.groups } });
  if (!(await storeGroups(c.env.DB, rev, groups, audit))) return refuseStale(c);
  return { reply: { rev: rev + 1, groups }, rev: rev + 1 };
};

/** Replaces what the province and its bodies are called. */
export const putProvinces: Handler<"putProvinces"> = async (c, { rev, body: { provinces } }) => {
  const faults = provinceFaults(provinces);
  if (faults.length > 0) throw new Problem("register_faults", { faults: faults.map(provinceFault) });
  const before = await readProvinces(c.env.DB);
  const audit = auditOf(c, "provinces_change", { detail: { provinces, before } });
  if (!(await storeProvinces(c.env.DB, rev, provinces, audit))) return refuseStale(c);
  return { reply: { rev: rev + 1, provinces }, rev: rev + 1 };
};
