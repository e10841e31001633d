import { firstOf } from "../../../shared/bounds.ts";
import { canonicalJson } from "../../../shared/canonical.ts";
import type { AccountRole } from "../../../shared/register/account-role.ts";
import type { Register } from "../../../shared/register/register.ts";
import { withAgencies, writeFaults } from "../../../shared/register/write-faults.ts";
import type { ImportFault } from "../../../shared/wire/replies/admin.ts";
import { IMPORT_WORDS } from "../../../shared/wording/admin.ts";
import { scopeOrForbid } from "../../auth/roles.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { Problem } from "../../http/problem.ts";
import { readAccounts } from "../../store/admin/read-accounts.ts";
import { readPlans, registerRev } from "../../store/admin/read-register.ts";
import { storeInvitations } from "../../store/admin/store-accounts.ts";
import { storeAgencies } from "../../store/admin/store-register.ts";
import { readRegister } from "../../store/read-register.ts";
import { withFirst } from "./accounts.ts";
import { readAccountsFile } from "./csv/read-accounts.ts";
import { readAgenciesFile } from "./csv/read-agencies.ts";
import { registerOrRefuse } from "./register.ts";
import { wordsOfFault } from "./register-problem.ts";

const MOST_FAULTS = 200;
const REPORTER: AccountRole[] = ["reporter"];

/** By line of the file; what is of no line comes last, and then how many more there are than are told. */
function inOrder(faults: readonly ImportFault[]): ImportFault[] {
  const sorted = [...faults].sort((a, b) => (a.line ?? Number.MAX_VALUE) - (b.line ?? Number.MAX_VALUE));
  if (firstOf(sorted, MOST_FAULTS).more === 0) return sorted;
  const { shown, more } = firstOf(sorted, MOST_FAULTS - 1);
  const message = IMPORT_WORDS.more_faults(more);
  return [...shown, { line: null, column: null, code: "more_faults", message }];
}

/** Invites everybody whom a file names, or nobody. Problems: import_faults with the places, email_taken. */
export const importAccounts: Handler<"importAccounts"> = async (c, { query, body: text }) => {
  const dry = query.dry === "1";
  const inUse = (await readAccounts(c.env.DB)).filter(({ endedAt }) => endedAt === null);
  const { accounts, faults } = readAccountsFile(text, {
    register: await readRegister(c.env.DB),
    today: c.get("moment").today,
    taken: new Set(inUse.map(({ email }) => email)),
  });
  const sorted = inOrder(faults);
  if (!dry && faults.length > 0) throw new Problem("import_faults", { faults: sorted });
  const created = faults.length > 0 ? 0 : accounts.length;
  if (!dry) {
    const invited = accounts.map((account) => ({ id: c.get("newId")(), ...account }));
    const audit = auditOf(c, "accounts_import", { detail: { accounts: invited.map(withFirst) } });
    if (!(await storeInvitations(c.env.DB, invited, audit))) throw new Problem("email_taken");
  }
  return { reply: { dry, rows: accounts.length, created, changed: 0, faults: sorted, rev: null } };
};

/** For whom accounts in use report, by e-mail; null for who reports for nobody. */
async function reportersIn(db: D1Database): Promise<Map<string, string | null>> {
  const inUse = (await readAccounts(db)).filter(({ endedAt }) => endedAt === null);
  return new Map(inUse.map(({ email, roles, agency }) => [email, reportsFor(roles, agency)]));
}

const reportsFor = (roles: readonly AccountRole[], agency: { id: string } | null) =>
  roles.includes("reporter") ? (agency?.id ?? null) : null;

/** What a file makes of the register, whom it invites, and all that is wrong with either. */
async function judgeAgencies(c: AppContext, text: string, before: Register) {
  const [today, reporters] = [c.get("moment").today, await reportersIn(c.env.DB)];
  const { rows, agencies, people, faults } = readAgenciesFile(text, { register: before, today, reporters });
  if (faults.length > 0) return { rows, created: [], changed: [], people: [], faults: inOrder(faults) };
  const former = new Map(before.agencies.map((agency) => [agency.id, canonicalJson(agency)]));
  const inFile = agencies.map(({ agency }) => agency);
  const after = withAgencies(before, inFile);
  const lineOf = new Map(agencies.map(({ line, agency }) => [agency.id, line]));
  const line = (id: string | null | undefined) => (id ? (lineOf.get(id) ?? null) : null);
  const found = writeFaults(before, after, await readPlans(c.env.DB)).map((fault): ImportFault => {
    const own = "agency" in fault ? line(fault.agency) : null;
    const other = "other" in fault ? line(fault.other) : null;
    return { line: own ?? other, column: null, code: fault.code, message: wordsOfFault(fault, after) };
  });
  return {
    rows,
    created: inFile.filter(({ id }) => !former.has(id)),
    changed: inFile.filter(
      (agency) => former.has(agency.id) && former.get(agency.id) !== canonicalJson(agency),
    ),
    people,
    faults: inOrder(found),
  };
}

/**
 * Creates and changes all agencies of a file and invites its people to report for them, or nothing of it. Problems:
 * import_faults with the places, record_stale, email_taken.
 */
export const importAgencies: Handler<"importAgencies"> = async (c, { rev: expected, body: text }) => {
  const dry = expected === null;
  const { rev, register: before } = await registerOrRefuse(c, expected);
  const { rows, created, changed, people, faults } = await judgeAgencies(c, text, before);
  if (!dry && faults.length > 0) throw new Problem("import_faults", { faults });
  if (people.length > 0) scopeOrForbid(c.get("person"), "writeAccounts");
  const writes = [...created, ...changed];
  const isStored = !dry && (writes.length > 0 || people.length > 0);
  if (isStored) {
    const ids = new Set(changed.map(({ id }) => id));
    const former = before.agencies.filter(({ id }) => ids.has(id));
    const accounts = people.map((person) => ({ id: c.get("newId")(), roles: REPORTER, ...person }));
    const invited = accounts.length === 0 ? {} : { accounts };
    const audit = auditOf(c, "agencies_import", { detail: { agencies: writes, before: former, ...invited } });
    if (!(await storeAgencies(c.env.DB, rev, writes, audit, accounts))) {
      const stands = await registerRev(c.env.DB);
      throw stands === rev ? new Problem("email_taken") : new Problem("record_stale", { rev: stands });
    }
  }
  const stands = isStored ? rev + 1 : rev;
  const counts = { created: created.length, changed: changed.length };
  const invited = people.length === 0 ? {} : { invited: people.length };
  return { reply: { dry, rows, ...counts, ...invited, faults, rev: stands }, rev: stands };
};
