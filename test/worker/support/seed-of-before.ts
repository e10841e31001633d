import { seedSql } from "../../../tools/seed-sql.ts";

const LINKS =
  /^(INSERT INTO period \(.*), continues, compared_with\) VALUES \((.*), (?:NULL|'[^']*'), (?:NULL|'[^']*')\) ON/;

/** The statements of a seed, as databases took them whose periods did not yet say what they continue. */
export function seedOfBefore(input: Parameters<typeof seedSql>[0]): string[] {
  return seedSql(input).map((statement) => statement.replace(LINKS, "$1) VALUES ($2) ON"));
}
