// What travels for administration: accounts, register, periods, adjustments, the log.
import * as v from "valibot";
import { invitableEmail } from "../../email.ts";
import { isDialled } from "../../phone.ts";
import { Line } from "../../plan/plan-schema.ts";
import { ACCOUNT_ROLES, type AccountRole, agencyFits } from "../../register/account-role.ts";
import { ProvinceSchema } from "../../register/province.ts";
import { PERIOD_STATES } from "../../register/register.ts";
import { AgencySchema, GroupSchema, Slug } from "../../register/register-schema.ts";
import { lostInName } from "../../report/reading/lost-letters.ts";
import { withoutInvisible } from "../../unseen.ts";
import { day, listOf, text, words } from "./fields.ts";

/** The one form in which people are invited; in lower case. */
export const emailText = v.pipe(
  text(254),
  v.check((value) => invitableEmail(value) !== null, "expected an e-mail address"),
  v.transform((value) => value.toLowerCase()),
);
const phoneText = v.pipe(text(30), v.regex(/^[ .(+]*\d(?:[ .()-]*\d){7,14}$/, "expected a telephone number"));
/** A number that can be dialled as it stands; one that stood before may lack its 0 and is left as it is. */
export const newPhoneText = v.pipe(
  text(30),
  v.check(isDialled, "expected a telephone number from its 0 or +"),
);
/** A name or code is one thing to the eye and to a comparison: what no reader sees in it is refused. */
const allSeen = (value: string) => withoutInvisible(value) === value && !/[\x80-\x9F]/.test(value);
const ALL_SEEN = "expected text without characters that no reader sees";
export const nameText = v.pipe(text(200), Line, v.check(allSeen, ALL_SEEN));

/** A name that a person bears, every letter of it. */
const newNameText = v.pipe(
  nameText,
  v.check((name) => !lostInName(name), "expected a name without question marks for letters"),
);

const accountFields = {
  name: nameText,
  /** Alone: the only role, or of an account that has several the first of them, and the others stay. */
  role: v.exactOptional(v.picklist(ACCOUNT_ROLES)),
  /** All roles, in any order. */
  roles: v.exactOptional(
    v.pipe(
      listOf(v.picklist(ACCOUNT_ROLES), ACCOUNT_ROLES.length),
      v.minLength(1),
      v.check((roles) => new Set(roles).size === roles.length, "expected each role once"),
    ),
  ),
  agency: v.nullable(Slug),
  phone: v.nullable(phoneText),
};

interface Roles {
  role?: AccountRole;
  roles?: AccountRole[];
}

const someRole = ({ role, roles }: Roles): boolean => role !== undefined || roles !== undefined;
const sameRole = ({ role, roles }: Roles): boolean =>
  role === undefined || roles === undefined || roles.includes(role);

/** Where the further roles of before count too, the worker judges. */
function agencyFitsNew({ role, roles, agency }: Roles & { agency: string | null }): boolean {
  return agencyFits(roles ?? (role === undefined ? [] : [role]), agency);
}

const SOME_ROLE = "expected a role";
const SAME_ROLE = "expected one of the roles";
export const AGENCY_FITS =
  "expected an agency for a reporter, and none for who is neither a reporter nor a reviewer";

/** `POST /v1/accounts`: an invitation. */
export const inviteRequest = v.pipe(
  v.strictObject({
    email: emailText,
    ...accountFields,
    name: newNameText,
    phone: v.nullable(newPhoneText),
  }),
  v.forward(
    v.check((account) => someRole(account), SOME_ROLE),
    ["role"],
  ),
  v.forward(
    v.check((account) => sameRole(account), SAME_ROLE),
    ["role"],
  ),
  v.forward(
    v.check((account) => agencyFitsNew(account), AGENCY_FITS),
    ["agency"],
  ),
);
export type InviteRequest = v.InferOutput<typeof inviteRequest>;

/** `PUT /v1/accounts/:id` with `If-Match`; `ended` true ends it for good. */
export const accountRequest = v.pipe(
  v.strictObject({ ...accountFields, ended: v.boolean() }),
  v.forward(
    v.check((account) => someRole(account), SOME_ROLE),
    ["role"],
  ),
  v.forward(
    v.check((account) => sameRole(account), SAME_ROLE),
    ["role"],
  ),
);
export type AccountRequest = v.InferOutput<typeof accountRequest>;

/** `POST /v1/accounts/:id/handover` with `If-Match`: who follows, by e-mail. */
export const handoverRequest = v.strictObject({ email: emailText, name: newNameText });
export type HandoverRequest = v.InferOutput<typeof handoverRequest>;

/** No row of the register comes near it, and no text in it is one that a store would cut. */
const MAX_REGISTER_TEXT = 1_000;

export function isStorable(value: unknown): boolean {
  if (typeof value === "string") return v.is(text(MAX_REGISTER_TEXT), value) && allSeen(value);
  if (value === null || typeof value !== "object") return true;
  return Object.values(value).every(isStorable);
}

export const STORABLE =
  "expected texts of at most 1,000 characters, without U+0000, lone surrogates and unseen characters";

/** `PUT /v1/agencies/:id` with `If-Match` on the register's revision: an `Agency`, whole. */
export const agencyRequest = v.pipe(
  AgencySchema,
  v.check((value) => isStorable(value), STORABLE),
);

/** `PUT /v1/groups` with `If-Match` on the register's revision: all groups. */
export const groupsRequest = v.strictObject({
  groups: v.pipe(
    listOf(GroupSchema, 1_000),
    v.check((value) => isStorable(value), STORABLE),
  ),
});

/** `PUT /v1/provinces` with `If-Match` on the register's revision: all entries. */
export const provincesRequest = v.strictObject({
  provinces: v.pipe(
    listOf(ProvinceSchema, 100),
    v.check((value) => isStorable(value), STORABLE),
  ),
});

const charge = v.pipe(
  v.strictObject({ agency: Slug, from: day, to: v.nullable(day) }),
  v.check(({ from, to }) => to === null || from <= to, "expected a last day that is not before the first"),
);

/** `PUT /v1/officers/:account` with `If-Match` on the account's revision: all bodies that it is in charge of. */
export const chargesRequest = v.strictObject({
  charges: v.pipe(
    listOf(charge, 1_000),
    v.check(
      (all) => new Set(all.map(({ agency, from }) => `${agency} ${from}`)).size === all.length,
      "expected a body from a day once",
    ),
  ),
});
export type Charge = v.InferOutput<typeof charge>;

/** `PUT /v1/periods/:period`: with `If-None-Match: *` a new one, with `If-Match` a change. */
export const periodRequest = v.strictObject({
  planId: text(100),
  name: nameText,
  from: day,
  to: day,
  agencyDue: day,
  provinceDue: day,
  state: v.picklist(PERIOD_STATES),
  openFor: v.pipe(
    listOf(Slug, 1_000),
    v.check((ids) => new Set(ids).size === ids.length, "expected each agency once"),
  ),
  indicatorSet: v.nullable(text(100)),
  /** Where it stands: in the round that it is in; a period joins and leaves by the round's own address. */
  round: v.exactOptional(v.nullable(text(100))),
  /** The longer period of which it is a part; absent: as it stands. */
  partOf: v.exactOptional(v.nullable(text(100))),
  /** Periods that are parts of this one from now on. */
  parts: v.exactOptional(listOf(text(100), 100)),
  /** Absent: as proposed while the period is in preparation, then as it stands. */
  continues: v.exactOptional(v.nullable(text(100))),
  comparedWith: v.exactOptional(v.nullable(text(100))),
  /** Why a closed period is opened again. */
  reason: v.exactOptional(words),
  /** Of a new one: what was decided in the period before and still runs goes over in the same write. */
  carry: v.exactOptional(v.boolean()),
});
export type PeriodRequest = v.InferOutput<typeof periodRequest>;

/** Ids of periods go into addresses. */
export const periodId = v.pipe(Slug, v.maxLength(100));

const adjusting = { agency: Slug, reason: words, from: day, to: v.nullable(day) };
const duty = text(200);

/** `POST /v1/periods/:period/adjustments`: days inclusive; `to` before `from` takes the earlier one back. */
export const adjustmentRequest = v.variant("kind", [
  v.strictObject({ kind: v.literal("exempt"), duty: v.nullable(duty), ...adjusting }),
  v.strictObject({ kind: v.literal("add"), duty, role: v.picklist(["lead", "coordinate"]), ...adjusting }),
  v.strictObject({ kind: v.literal("reassign"), duty, successor: Slug, ...adjusting }),
]);
export type AdjustmentRequest = v.InferOutput<typeof adjustmentRequest>;

const whole = (max: number) =>
  v.pipe(text(15), v.regex(/^[1-9]\d*$/, "expected a whole number"), v.transform(Number), v.maxValue(max));

/** The query of `GET /v1/audit`. */
export const auditQuery = v.strictObject({
  period: v.exactOptional(text(100)),
  agency: v.exactOptional(text(100)),
  before: v.exactOptional(whole(Number.MAX_SAFE_INTEGER)),
  limit: v.exactOptional(whole(200)),
});
export type AuditQuery = v.InferOutput<typeof auditQuery>;

/** The query of an import. */
export const importQuery = v.strictObject({ dry: v.exactOptional(v.picklist(["0", "1"])) });
