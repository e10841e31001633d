import type { AccountLine } from "../../../shared/wire/replies/admin.ts";
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

async function agencyIsKnown(c: AppContext, agency: string | null): Promise<void> {
  if (agency !== null) foundOrFail(await agencyOrNull(c.env.DB, agency), "agency_unknown");
}

/** Invites a person: the first sign-in with the e-mail takes the account. Problems: email_taken, agency_unknown. */
export const inviteAccount: Handler<"inviteAccount"> = async (c, { body }) => {
  await agencyIsKnown(c, body.agency);
  const id = c.get("newId")();
  const audit = auditOf(c, "account_invite", { detail: { id, ...body }, agency: body.agency });
  if (!(await storeInvitations(c.env.DB, [{ id, ...body }], audit))) throw new Problem("email_taken");
  return answer(c, id);
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

/** Changes name, role, agency and telephone of an account, or ends it for good. */
export const changeAccount: Handler<"changeAccount"> = async (c, { params: { account: id }, rev, body }) => {
  const { ended, ...request } = body;
  const before = await unchangedOrRefuse(c, id, rev);
  if (id === c.get("person").id && (ended || request.role !== before.role)) throw new Problem("own_account");
  await agencyIsKnown(c, request.agency);
  const action = ended ? "account_end" : "account_change";
  const audit = auditOf(c, action, { detail: { id, ...request, before }, agency: request.agency });
  const endedAt = ended ? c.get("clockAt") : null;
  const change = { id, rev, ...request, endedAt };
  if (!(await storeAccount(c.env.DB, change, audit))) return refuseLost(c, id, rev, null);
  return answer(c, id);
};

/** Hands an account over: it ends, and who follows is invited with the same role and agency, or neither happens. */
export const handOverAccount: Handler<"handOverAccount"> = async (c, { params, rev, body }) => {
  const before = await unchangedOrRefuse(c, params.account, rev);
  const { id, name, role, phone } = before;
  if (id === c.get("person").id) throw new Problem("own_account");
  const agency = before.agency?.id ?? null;
  const successor = { id: c.get("newId")(), ...body, role, agency, phone: null };
  const endedAt = c.get("clockAt");
  const audit = auditOf(c, "account_handover", {
    detail: { id, successor: successor.id, ...body },
    agency,
  });
  const ended = { id, rev, name, role, agency, phone, endedAt };
  const stored = await storeHandover(c.env.DB, ended, successor, audit);
  if (!stored) return refuseLost(c, id, rev, body.email);
  return answer(c, successor.id);
};
