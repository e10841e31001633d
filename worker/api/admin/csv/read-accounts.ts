import type { Day } from "../../../../shared/day.ts";
import { ACCOUNT_ROLES, type AccountRole, rolesInOrder } from "../../../../shared/register/account-role.ts";
import { type AgencyMatcher, agencyMatcher, type Match } from "../../../../shared/register/match-agency.ts";
import type { Register } from "../../../../shared/register/register.ts";
import { foldForSearch } from "../../../../shared/text.ts";
import type { ImportFault } from "../../../../shared/wire/replies/admin.ts";
import { ACCOUNT_ROLE_WORDS } from "../../../../shared/wording/account-roles.ts";
import { ACCOUNT_HEADS, ACCOUNT_ROLE_SPELLINGS, IMPORT_WORDS } from "../../../../shared/wording/admin.ts";
import { type PersonInFile, personReader } from "./read-person.ts";
import { faultsAt, type Line, readTable } from "./read-table.ts";

type Key = keyof typeof ACCOUNT_HEADS;
type Tell = (line: number, key: Key, code: string, message: string) => void;

/** An account as a line of a file gives it. */
interface AccountInFile extends PersonInFile {
  roles: AccountRole[];
  agency: string | null;
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
  const people = personReader(tell);
  const accounts = table.lines.map((row): AccountInFile => {
    const person = people.nameAndEmail({ ...row, isTaken: (email) => facts.taken.has(email) });
    const roles = readRoles(row.cells.role ?? "", row.line, tell);
    return { ...person, roles, agency: readAgency(row, roles, agencies, tell), phone: people.phone(row) };
  });
  return { accounts, faults };
}
