// As what a person of several roles uses the sidebar: one of them at a time.
import type { AccountRole } from "../../shared/register/account-role.ts";
import type { HomeView } from "../contract/sheet.ts";
import type { State } from "./store.ts";

/** The roles of a person; a worker of before, and what was kept from it, name one. */
export function rolesOf({ role, roles = [role] }: HomeView["me"]): AccountRole[] {
  return roles;
}

/** The roles that have a screen beside the others: who reviews sees the province too, and administration has none. */
export function choicesOf(me: HomeView["me"]): AccountRole[] {
  const roles = rolesOf(me);
  const shown = roles.filter(
    (role) =>
      role === "reporter" || role === "reviewer" || (role === "viewer" && !roles.includes("reviewer")),
  );
  return shown.length > 0 ? shown : roles;
}

/** As what the sidebar is drawn: as chosen, else at the own sheet where the file has one, else for Sở Tư pháp. */
export function actingAs({ home, acting }: Pick<State, "home" | "acting">): AccountRole | null {
  if (home === null) return null;
  const choices = choicesOf(home.me);
  if (acting !== null && choices.includes(acting)) return acting;
  const first = home.sheet !== null ? "reporter" : "reviewer";
  return choices.includes(first) ? first : (choices[0] ?? null);
}
