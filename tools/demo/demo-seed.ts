import { readSeed, seedSql } from "../seed-sql.ts";
import { PEOPLE } from "./people.ts";

/** The statements that fill a migrated database with plan, register, periods, figures and the demo's people. */
export function demoSeedSql(): string[] {
  const accounts = PEOPLE.map(({ sub: _sub, shown: _shown, ...account }) => account);
  return seedSql({ ...readSeed(), accounts });
}
