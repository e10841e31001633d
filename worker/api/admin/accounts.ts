import {
  type AccountRole,
  agencyFits,
  firstRole,
  rolesAsked,
} from "../../../shared/register/account-role.ts";
import type { AccountLine } from "../../../shared/wire/replies/admin.ts";
import { type AccountRequest, AGENCY_FITS } from "../../../shared/wire/requests/admin.ts";
import { auditOf } from "../../http/audit-entry.ts";
import type { AppContext } from "../../http/context.ts";
import type { Handler } from "../../http/handler.ts";
import { foundOrFail, Problem } from "../../http/problem.ts";
import {
  accountOrNull,
  emailIsTaken,
  otherAdministratorStands,
  readAccounts,
} from "../../store/admin/read-accounts.ts";
import { storeAccount, storeHandover, storeInvitations } from "../../store/admin/store-accounts.ts";
import { agencyOrNull } from "../../store/read-register.ts";

/** Every account, also those that ended: who acted under them stays known. */
export const listAccounts: Handler<"listAccounts"> = async (c) => ({
  reply: { accounts: await readAccounts(c.env.DB) },
});

async function answer(c: AppContext, id: string) {
  const account = await accountOrNull(c.env.DB, id);
  if (account === null) throw new Error(`account ${id} was stored and is not there`);
  return { reply: { account }, rev: account.rev };
}

/** As the log tells it, in which entries of before name one role. */
export function withFirst<A extends { roles: readonly AccountRole[] }>(
  account: A,
): A & { role: AccountRole } {
  return { ...account, role: firstRole(account.roles) };
}

async function agencyIsKnown(c: AppContext, agency: string | null): Promise<void> {
  if (agency !== null) foundOrFail(await agencyOrNull(c.env.DB, agency), "agency_unknown");
}

/** Invites a person: the first sign-in with the e-mail takes the account. Problems: email_taken, agency_unknown. */
export const inviteAccount: Handler<"inviteAccount"> = async (c, { body }) => {
  await agencyIsKnown(c, body.agency);
  const { role: _role, roles: _roles, ...person } = body;
  const invited = { id: c.get("newId")(), ...person, roles: rolesAsked(body) };
  const audit = auditOf(c, "account_invite", { detail: withFirst(invited), agency: body.agency });
  if (!(await storeInvitations(c.env.DB, [invited], audit))) throw new Problem("email_taken");
  return answer(c, invited.id);
};

/** The account that a change is about, at the revision that was seen. */
async function unchangedOrRefuse(c: AppContext, id: string, rev: number): Promise<AccountLine> {
  const account = foundOrFail(await accountOrNull(c.env.DB, id), "account_missing");
  if (account.endedAt !== null) throw new Problem("account_not_active");
  if (account.rev !== rev) throw new Problem("record_stale", { rev: account.rev });
  return account;
}

/** Why a guarded change was refused: another came first, or it would leave no administrator. */
async function refuseLost(c: AppContext, id: string, rev: number, email: string | null): Promise<never> {
  await unchangedOrRefuse(c, id, rev);
  if (email !== null && (await emailIsTaken(c.env.DB, email))) throw new Problem("email_taken");
  if (!(await otherAdministratorStands(c.env.DB, id))) throw new Problem("last_administrator");
  throw new Error(`the change of account ${id} was refused for no reason that is known`);
}

/** What an account becomes. Problem: shape_invalid where the agency does not fit the roles that stay. */
function changeOf(request: Omit<AccountRequest, "ended">, before: readonly AccountRole[]) {
  const { role: _role, roles: _roles, ...person } = request;
  const asked = rolesAsked(request, before);
  if (!agencyFits(asked, person.agency)) {
    throw new Problem("shape_invalid", { issues: [{ path: "agency", message: AGENCY_FITS }] });
  }
  return { ...person, roles: asked };
}

/** Changes name, roles, agency and telephone of an account, or ends it for good. */
export const changeAccount: Handler<"changeAccount"> = async (c, { params: { account: id }, rev, body }) => {
  const { ended, ...asked } = body;
  const before = await unchangedOrRefuse(c, id, rev);
  const request = changeOf(asked, before.roles);
  const isChanged = request.roles.join() !== before.roles.join();
  if (id === c.get("person").id && (ended || isChanged)) throw new Problem("own_account");
  await agencyIsKnown(c, request.agency);
  const action = ended ? "account_end" : "account_change";
  const audit = auditOf(c, action, {
    detail: { id, ...withFirst(request), before },
    agency: request.agency,
  });
  const endedAt = ended ? c.get("clockAt") : null;
  const change = { id, rev, ...request, endedAt };
  if (!(await storeAccount(c.env.DB, change, audit))) return refuseLost(c, id, rev, null);
  return answer(c, id);
};

/** Hands an account over: it ends, and who follows is invited with the same roles and agency, or neither happens. */
export const handOverAccount: Handler<"handOverAccount"> = async (c, { params, rev, body }) => {
  const before = await unchangedOrRefuse(c, params.account, rev);
  const { id, name, roles, phone } = before;
  if (id === c.get("person").id) throw new Problem("own_account");
  const agency = before.agency?.id ?? null;
  const successor = { id: c.get("newId")(), ...body, roles, agency, phone: null };
  const endedAt = c.get("clockAt");
  const audit = auditOf(c, "account_handover", {
    detail: { id, successor: successor.id, ...body },
    agency,
  });
  const ended = { id, rev, name, roles, agency, phone, endedAt };
  const stored = await storeHandover(c.env.DB, ended, successor, audit);
  if (!stored) return refuseLost(c, id, rev, body.email);
  return answer(c, successor.id);
};
