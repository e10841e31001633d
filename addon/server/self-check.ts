// What the menu's self-check reports to whoever helps: versions, identity, reachability, clock and services. No
// token and no text of a report is in it, so that it can be copied into a message.
import { RULES_VERSION } from "../../shared/report/rules.ts";
import type { MeReply } from "../../shared/wire/api.ts";
import { SELF_CHECK } from "../../shared/wording/self-check.ts";
import { currentForm } from "./kept-form.ts";
import { fileSettings } from "./sheets/grid.ts";
import { runServiceChecks } from "./sheets/run-checks.ts";

/** What the worker said to one plain question, or why it said nothing. */
interface Reached {
  status: number | null;
  milliseconds: number;
  /** The server's clock less this one, in seconds; null where it does not tell. */
  ahead: number | null;
  me: MeReply | null;
}

function header(headers: Record<string, unknown>, name: string): string {
  const key = Object.keys(headers).find((one) => one.toLowerCase() === name);
  return key === undefined ? "" : String(headers[key]);
}

function secondsAhead(date: string, now: number): number | null {
  const told = Date.parse(date);
  return Number.isNaN(told) ? null : Math.round((told - now) / 1000);
}

function parsedMe(status: number, text: string): MeReply | null {
  try {
    return status === 200 ? (JSON.parse(text) as MeReply) : null;
  } catch {
    return null;
  }
}

function reach(base: string, token: string): Reached {
  const start = Date.now();
  try {
    const reply = UrlFetchApp.fetch(`${base.replace(/\/$/, "")}/v1/me`, {
      headers: { Authorization: `Bearer ${token}` },
      muteHttpExceptions: true,
    });
    const now = Date.now();
    const status = reply.getResponseCode();
    return {
      status,
      milliseconds: now - start,
      ahead: secondsAhead(header(reply.getHeaders() as Record<string, unknown>, "date"), now),
      me: parsedMe(status, reply.getContentText()),
    };
  } catch {
    return { status: null, milliseconds: Date.now() - start, ahead: null, me: null };
  }
}

function workerLines(): string[] {
  const base = PropertiesService.getScriptProperties().getProperty("WORKER_URL");
  const token = ScriptApp.getIdentityToken();
  const lines = [base ? SELF_CHECK.address(base) : SELF_CHECK.noAddress];
  if (!token) lines.push(SELF_CHECK.noToken);
  if (!base || !token) return lines;
  const { ahead, me, milliseconds, status } = reach(base, token);
  return [
    ...lines,
    status === null ? SELF_CHECK.unreachable : SELF_CHECK.reached(status, milliseconds),
    SELF_CHECK.clock(ahead),
    ...(me ? [SELF_CHECK.account(me.account.name, me.account.agency?.name ?? null)] : [SELF_CHECK.noAccount]),
    SELF_CHECK.rules(RULES_VERSION, me?.rulesVersion ?? null),
  ];
}

function fileLines(): string[] {
  const { locale, timeZone } = fileSettings();
  const kept = currentForm();
  const form = kept && SELF_CHECK.form(kept.form.period.name, kept.form.agency.name, kept.form.rulesVersion);
  return [SELF_CHECK.file(locale, timeZone), form ?? SELF_CHECK.noForm];
}

function serviceLines(): string[] {
  const { failed, of, passed } = runServiceChecks();
  return [
    SELF_CHECK.services(passed, of),
    ...failed.slice(0, 5).map(({ actual, name }) => SELF_CHECK.failed(name, actual)),
    SELF_CHECK.untried,
  ];
}

/** Checks the add-on itself and says in lines what it found. */
export function selfCheck(): string {
  return [...workerLines(), ...fileLines(), ...serviceLines()].join("\n");
}
