import { type Day, dayAfter } from "../day.ts";
import type { Agency, Register } from "./register.ts";

/** A name with the days on which a body bears it, both inclusive. */
export interface BorneName {
  name: string;
  from: Day;
  to: Day;
}

/** From the first day to the last on which a body stands. */
export function lifeOf({
  validFrom,
  validTo,
}: Pick<Agency, "validFrom" | "validTo">): Omit<BorneName, "name"> {
  return { from: validFrom ?? "0000-01-01", to: validTo ?? "9999-12-31" };
}

/** Every name that a text may use for a body, each for the days on which it bears it; aliases for all of its life. */
export function namesBorne(agency: Agency): BorneName[] {
  const life = lifeOf(agency);
  const borne: BorneName[] = agency.aliases.map((name) => ({ name, ...life }));
  let from = life.from;
  for (const { name, to } of agency.formerNames ?? []) {
    borne.push({ name, from, to });
    from = dayAfter(to);
  }
  return [{ name: agency.name, from, to: life.to }, ...borne];
}

/** A body as it is called on a day: by the name of then. */
export function calledOn(agency: Agency, day: Day): Agency {
  const former = agency.formerNames?.find(({ to }) => day <= to);
  return former === undefined ? agency : { ...agency, name: former.name, shortName: former.shortName };
}

/** A register to be shown, its bodies called as on a day. Names of plans are looked up in the register itself. */
export function registerOn(register: Register, day: Day): Register {
  return { ...register, agencies: register.agencies.map((agency) => calledOn(agency, day)) };
}
