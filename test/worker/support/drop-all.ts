import { env } from "cloudflare:workers";

/** Drops all that the set-up made, so that a test of a migration begins with the state before it. */
export async function dropAll(): Promise<void> {
  const { results: objects } = await env.DB.prepare(
    "SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'",
  ).all<{ type: string; name: string }>();
  await env.DB.batch([
    env.DB.prepare("PRAGMA defer_foreign_keys = on"),
    ...objects
      .filter(({ type }) => type === "trigger" || type === "table")
      .sort((a, b) => b.type.localeCompare(a.type))
      .map(({ type, name }) => env.DB.prepare(`DROP ${type.toUpperCase()} ${name}`)),
  ]);
}
