import type { AccountLine, AccountReply, AccountsReply } from "../../../shared/wire/replies/admin.ts";
import { accountRequest, handoverRequest, inviteRequest } from "../../../shared/wire/requests/admin.ts";
import { scopeOrForbid } from "../../auth/roles.ts";
import { auditOf } from "../../http/audit-entry.ts";
import { type AppContext, pathPart } from "../../http/context.ts";
import { readIfMatch } from "../../http/preconditions.ts";
import { found, Problem } from "../../http/problem.ts";
import { readBody } from "../../http/read-body.ts";
import {
  accountOrNull,
  emailIsTaken,
  otherAdministratorStands,
  readAccounts,
} from "../../store/admin/read-accounts.ts";
import { storeAccount, storeHandover, storeInvitations } from "../../store/admin/store-accounts.ts";
import { agencyOrNull } from "../../store/read-frame.ts";

/** Every account, also those that ended: who acted under them stays known. */
export async function getAccounts(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeAccounts");
  const reply: AccountsReply = { accounts: await readAccounts(c.env.DB) };
  return c.json(reply);
}

async function answer(c: AppContext, id: string, status: 200 | 201 = 200): Promise<Response> {
  const account = await accountOrNull(c.env.DB, id);
  if (account === null) throw new Error(`account ${id} was stored and is not there`);
  const reply: AccountReply = { account };
  return c.json(reply, status, { ETag: `"${account.rev}"` });
}

async function agencyIsKnown(c: AppContext, agency: string | null): Promise<void> {
  if (agency !== null) found(await agencyOrNull(c.env.DB, agency), "agency_unknown");
}

/** Invites a person: the first sign-in with the e-mail takes the account. Problems: email_taken, agency_unknown. */
export async function postAccount(c: AppContext): Promise<Response> {
  scopeOrForbid(c.get("person"), "writeAccounts");
  const request = await readBody(c, inviteRequest);
  await agencyIsKnown(c, request.agency);
  const id = c.get("newId")();
  const audit = auditOf(c, "account_invite", { detail: { id, ...request }, agency: request.agency });
  if (!(await storeInvitations(c.env.DB, [{ id, ...request }], audit))) throw new Problem("email_taken");
  return answer(c, id, 201);
}

/** The account that a change is about, at the revision that was seen. */
async function standingOrRefuse(c: AppContext, rev: number): Promise<AccountLine> {
  const account = found(await accountOrNull(c.env.DB, pathPart(c, "account")), "account_missing");
  if (account.endedAt !== null) throw new Problem("account_not_active");
  if (account.rev !== rev) throw new Problem("record_stale", { rev: account.rev });
  return account;
}

/** Why a guarded change was refused: another came first, or it would leave no administrator. */
async function refuseLost(c: AppContext, rev: number, email: string | null): Promise<never> {
  const { id } = await standingOrRefuse(c, rev);
  if (email !== null && (await emailIsTaken(c.env.DB, email))) throw new Problem("email_taken");
  if (!(await otherAdministratorStands(c.env.DB, id))) throw new Problem("last_administrator");
  throw new Error(`the change of account ${id} was refused for no reason that is known`);
}

/** Changes name, role, agency and telephone of an account, or ends it for good. */
export async function putAccount(c: AppContext): Promise<Response> {
  const person = c.get("person");
  scopeOrForbid(person, "writeAccounts");
  const rev = readIfMatch(c);
  const { ended, ...request } = await readBody(c, accountRequest);
  const before = await standingOrRefuse(c, rev);
  const { id } = before;
  if (id === person.id && (ended || request.role !== before.role)) throw new Problem("own_account");
  await agencyIsKnown(c, request.agency);
  const action = ended ? "account_end" : "account_change";
  const audit = auditOf(c, action, { detail: { id, ...request, before }, agency: request.agency });
  const endedAt = ended ? c.get("clockAt") : null;
  const change = { id, rev, ...request, endedAt };
  if (!(await storeAccount(c.env.DB, change, audit))) return refuseLost(c, rev, null);
  return answer(c, id);
}

/** Hands an account over: it ends, and who follows is invited with the same role and agency, or neither happens. */
export async function postHandover(c: AppContext): Promise<Response> {
  const person = c.get("person");
  scopeOrForbid(person, "writeAccounts");
  const rev = readIfMatch(c);
  const request = await readBody(c, handoverRequest);
  const before = await standingOrRefuse(c, rev);
  const { id, name, role, phone } = before;
  if (id === person.id) throw new Problem("own_account");
  const agency = before.agency?.id ?? null;
  const successor = { id: c.get("newId")(), ...request, role, agency, phone: null };
  const endedAt = c.get("clockAt");
  const audit = auditOf(c, "account_handover", {
    detail: { id, successor: successor.id, ...request },
    agency,
  });
  const ended = { id, rev, name, role, agency, phone, endedAt };
  const stored = await storeHandover(c.env.DB, ended, successor, audit);
  if (!stored) return refuseLost(c, rev, request.email);
  return answer(c, successor.id, 201);
}
