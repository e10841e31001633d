// What must be true of a built add-on before it is pushed. Plain texts in, faults out.

export interface Built {
  /** All scripts as one text. */
  script: string;
  sidebar: string;
  manifest: string;
}

const SCOPE = "https://www.googleapis.com/auth/";

/** The identity token holds the address only with this scope, and the worker knows people by it at first. */
const EMAIL_SCOPE = `${SCOPE}userinfo.email`;

/** Google's services that the add-on may name, with the scope that each asks for; null for those that need none. */
export const SERVICE_SCOPES: Record<string, string | null> = {
  SpreadsheetApp: `${SCOPE}spreadsheets.currentonly`,
  UrlFetchApp: `${SCOPE}script.external_request`,
  HtmlService: `${SCOPE}script.container.ui`,
  ScriptApp: "openid",
  PropertiesService: null,
  LockService: null,
  Utilities: null,
};

/** Services that Apps Script has beside these: none of them may be named. */
const OTHERS =
  /\b(DriveApp|DocumentApp|GmailApp|MailApp|CalendarApp|FormApp|SlidesApp|SitesApp|Session|CacheService|Logger|Drive|Sheets|AdminDirectory|People|Gmail|Jdbc|BigQuery|ContentService|CardService|ContactsApp|GroupsApp|LanguageApp|Maps|XmlService|Charts|Browser|AddOnsResponseService|DataStudioApp|LinearOptimizationService)\.\w+\(/g;

/** Calls that need more than the scope of their service. */
const WIDER =
  /\b(SpreadsheetApp\.(?:open|create)\w*|ScriptApp\.(?!getIdentityToken\b)\w+|UrlFetchApp\.(?!fetch\b)\w+)\(/g;

const PLACEHOLDERS = /put-the-[\w-]+|replace-with-[\w-]+/g;

function named(script: string, service: string): boolean {
  return new RegExp(`\\b${service}\\.\\w`).test(script);
}

function quoted(names: Iterable<string>): string {
  return [...new Set(names)].join(", ");
}

/** The scopes that a script's services need, sorted. */
export function neededScopes(script: string): string[] {
  const scopes = Object.entries(SERVICE_SCOPES).flatMap(([name, scope]) =>
    scope !== null && named(script, name) ? [scope] : [],
  );
  return [...scopes, ...(scopes.includes("openid") ? [EMAIL_SCOPE] : [])].sort();
}

function scopeFaults({ manifest, script }: Built): string[] {
  const asked = (JSON.parse(manifest) as { oauthScopes?: string[] }).oauthScopes ?? [];
  const needed = neededScopes(script);
  const others = [...(script.match(OTHERS) ?? []), ...(script.match(WIDER) ?? [])];
  return [
    ...needed.filter((scope) => !asked.includes(scope)).map((scope) => `The manifest lacks ${scope}.`),
    ...asked
      .filter((scope) => !needed.includes(scope))
      .map((scope) => `The manifest asks for ${scope}, which nothing needs.`),
    ...(others.length > 0 ? [`A script calls what no scope covers: ${quoted(others)}.`] : []),
  ];
}

/** Functions that Sheets calls by itself. */
const TRIGGERS = ["onOpen", "onInstall", "onEdit"];

function entryFaults({ script }: Built, sidebarCalls: readonly string[]): string[] {
  const declared = new Set([...script.matchAll(/^function (\w+)/gm)].map(([, name = ""]) => name));
  const ofMenu = [...script.matchAll(/\.addItem\([^()]*?,\s*"(\w+)"\)/g)].map(([, name = ""]) => name);
  const lacking = (names: readonly string[]) => names.filter((name) => !declared.has(name));
  return [
    ...(ofMenu.length === 0 ? ["No script builds a menu."] : []),
    ...lacking([...TRIGGERS, ...ofMenu, ...sidebarCalls]).map(
      (name) => `No script has the function ${name}, which Sheets, the menu or the sidebar calls.`,
    ),
  ];
}

function placeholderFaults(built: Built): string[] {
  return Object.entries(built).flatMap(([name, text]) => {
    const found = text.match(PLACEHOLDERS) ?? [];
    return found.length > 0 ? [`The ${name} still holds a placeholder: ${quoted(found)}.`] : [];
  });
}

/** What speaks against pushing, in sentences; empty where nothing does. */
export function bundleFaults(built: Built, sidebarCalls: readonly string[]): string[] {
  return [...scopeFaults(built), ...entryFaults(built, sidebarCalls), ...placeholderFaults(built)];
}

/**
 * A manifest that lets the script fetch from one worker alone. Google asks for such a list in versions that are handed
 * out; each entry needs a path.
 */
export function fetchingOnly(manifest: string, worker: string): string {
  const urlFetchWhitelist = [`${new URL(worker).origin}/`];
  return `${JSON.stringify({ ...JSON.parse(manifest), urlFetchWhitelist }, null, 2)}\n`;
}
