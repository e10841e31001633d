import * as v from "valibot";
import type { Day } from "../../../../shared/day.ts";
import { withLostZero } from "../../../../shared/phone.ts";
import { ACCOUNT_ROLES, type AccountRole, rolesInOrder } from "../../../../shared/register/account-role.ts";
import { type AgencyMatcher, agencyMatcher, type Match } from "../../../../shared/register/match-agency.ts";
import type { Register } from "../../../../shared/register/register.ts";
import { foldForSearch } from "../../../../shared/text.ts";
import type { ImportFault } from "../../../../shared/wire/replies/admin.ts";
import { emailText, nameText, newPhoneText } from "../../../../shared/wire/requests/admin.ts";
import { ACCOUNT_ROLE_WORDS } from "../../../../shared/wording/account-roles.ts";
import { ACCOUNT_HEADS, ACCOUNT_ROLE_SPELLINGS, IMPORT_WORDS } from "../../../../shared/wording/admin.ts";
import { isDamaged } from "./damaged.ts";
import { faultsAt, type Line, readTable } from "./read-table.ts";

type Key = keyof typeof ACCOUNT_HEADS;
type Tell = (line: number, key: Key, code: string, message: string) => void;

/** An account as a line of a file gives it. */
interface AccountInFile {
  email: string;
  name: string;
  roles: AccountRole[];
  agency: string | null;
  phone: string | null;
}

const REQUIRED: Key[] = ["name", "email", "role"];
const MAX_CANDIDATES = 5;

/** A role's name without case, accents and marks: brackets and dashes around Sở Tư pháp make no difference. */
const bareRole = (name: string) =>
  foldForSearch(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

const ROLES = new Map(
  ACCOUNT_ROLES.flatMap((role) =>
    [role, ACCOUNT_ROLE_WORDS[role], ...ACCOUNT_ROLE_SPELLINGS[role]].map((name): [string, AccountRole] => [
      bareRole(name),
      role,
    ]),
  ),
);

/** What is wrong with a name that is not certain, with the bodies that it may mean. */
export function agencyDoubt(match: Extract<Match, { type: "candidates" | "none" }>): {
  code: string;
  message: string;
} {
  if (match.type === "none") return { code: "agency_unknown", message: IMPORT_WORDS.agency_unknown };
  const names = match.agencies.slice(0, MAX_CANDIDATES).map(({ name }) => name);
  return { code: "agency_unsure", message: IMPORT_WORDS.agency_unsure(names) };
}

/** One role, or several with a mark between them; none where one of them is unknown. */
function readRoles(cell: string, line: number, tell: Tell): AccountRole[] {
  const whole = ROLES.get(bareRole(cell));
  const parts =
    whole === undefined ? cell.split(/[;|,+\n]/).map((part) => ROLES.get(bareRole(part))) : [whole];
  const roles = parts.filter((role) => role !== undefined);
  if (roles.length === parts.length) return rolesInOrder(roles);
  tell(line, "role", "role_unknown", IMPORT_WORDS.role_unknown);
  return [];
}

function readAgency(
  { line, cells }: Line<Key>,
  roles: readonly AccountRole[],
  { ids, match }: { ids: ReadonlySet<string>; match: AgencyMatcher },
  tell: Tell,
): string | null {
  const cell = cells.agency ?? "";
  if (cell === "") {
    if (roles.includes("reporter")) tell(line, "agency", "agency_missing", IMPORT_WORDS.agency_missing);
    return null;
  }
  if (roles.length > 0 && !roles.includes("reporter") && !roles.includes("reviewer")) {
    tell(line, "agency", "agency_superfluous", IMPORT_WORDS.agency_superfluous);
    return null;
  }
  if (ids.has(cell)) return cell;
  const found = match(cell);
  if (found.type === "exact" || found.type === "alias") return found.agency.id;
  const { code, message } = agencyDoubt(found);
  tell(line, "agency", code, message);
  return null;
}

/** A cell that has to fit a schema; a blank one has its own words. */
function readText(
  { line, cells }: Line<Key>,
  key: Key,
  schema: v.GenericSchema<unknown, string>,
  malformed: { code: string; message: string },
  tell: Tell,
): string {
  const cell = cells[key] ?? "";
  const fit = v.safeParse(schema, cell);
  if (fit.success) return fit.output;
  if (cell === "") tell(line, key, "value_missing", IMPORT_WORDS.value_missing);
  else tell(line, key, malformed.code, malformed.message);
  return cell;
}

const malformed = (code: "email_malformed" | "phone_malformed" | "text_unstorable") => ({
  code,
  message: IMPORT_WORDS[code],
});

function phoneDoubt(cell: string): { code: string; message: string } {
  const meant = withLostZero(cell);
  if (meant === null) return malformed("phone_malformed");
  return { code: "phone_without_zero", message: IMPORT_WORDS.phone_without_zero(meant) };
}

/**
 * The accounts that a file invites, with all that is wrong in it. Agencies are known by id or by any of their names;
 * `taken` holds the e-mails of accounts in use.
 */
export function readAccountsFile(
  text: string,
  facts: { register: Register; today: Day; taken: ReadonlySet<string> },
): { accounts: AccountInFile[]; faults: ImportFault[] } {
  const table = readTable<Key>(text, ACCOUNT_HEADS, REQUIRED);
  const { faults, tell } = faultsAt(table);
  if (REQUIRED.some((key) => table.heads[key] === undefined)) return { accounts: [], faults };
  const ids = new Set(facts.register.agencies.map(({ id }) => id));
  const agencies = { ids, match: agencyMatcher(facts.register, facts.today) };
  const lineOf = new Map<string, number>();
  const accounts = table.lines.map((row): AccountInFile => {
    const { line, cells } = row;
    const name = readText(row, "name", nameText, malformed("text_unstorable"), tell);
    if (isDamaged(name)) tell(line, "name", "name_damaged", IMPORT_WORDS.name_damaged);
    const email = readText(row, "email", emailText, malformed("email_malformed"), tell);
    const earlier = email === "" ? undefined : lineOf.get(email);
    if (earlier !== undefined) tell(line, "email", "email_doubled", IMPORT_WORDS.email_doubled(earlier));
    else lineOf.set(email, line);
    if (facts.taken.has(email)) tell(line, "email", "email_taken", IMPORT_WORDS.email_taken);
    const roles = readRoles(cells.role ?? "", line, tell);
    const agency = readAgency(row, roles, agencies, tell);
    const phone =
      (cells.phone ?? "") === ""
        ? null
        : readText(row, "phone", newPhoneText, phoneDoubt(cells.phone ?? ""), tell);
    return { email, name, roles, agency, phone };
  });
  return { accounts, faults };
}
