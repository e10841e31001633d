// What the menu's self-check reports to whoever helps: versions, identity, reachability, clock and services. No
// token and no text of a report is in it, so that it can be copied into a message.
import type { MeReply } from "../../../shared/wire/replies/catalogue.ts";
import { ACCOUNT_ROLE_WORDS } from "../../../shared/wording/account-roles.ts";
import type { GoogleProblemCode } from "../../../shared/wording/google-problems.ts";
import { SELF_CHECK } from "../../../shared/wording/self-check.ts";
import { runServiceChecks } from "../sheets/run-checks.ts";
import type { Core } from "./core.ts";
import { LOCAL_CHECKS } from "./service-checks/values.ts";
import { textPage } from "./text-page.ts";
import { claimsOf } from "./token-claims.ts";

/** Put in by the build. */
declare const ADDON_VERSION: string;

/** What the worker said to one plain question, or why it said nothing. */
interface Reached {
  /** Null where nothing answered. */
  status: number | null;
  milliseconds: number;
  /** The server's clock less this one, in seconds; null where it does not tell. */
  ahead: number | null;
  me: MeReply | null;
  /** The problem's code, or empty. */
  code: string;
  /** A web page came in place of an answer. */
  page: boolean;
  /** Where nothing answered: whose fault it is, as far as Google's words tell, and these. */
  fault: GoogleProblemCode | null;
  said: string;
}

const MOST = 120;

/** Any value from outside as a short text on one line. */
function line(value: unknown): string {
  return typeof value === "string" ? value.replace(/[\s\p{Cc}]+/gu, " ").slice(0, MOST) : "";
}

function secondsAhead(date: string, now: number): number | null {
  const told = Date.parse(date);
  return Number.isNaN(told) ? null : Math.round((told - now) / 1000);
}

function parsed(text: string): { me: MeReply | null; code: string } {
  try {
    const reply = JSON.parse(text);
    const code = typeof reply.code === "string" && /^[a-z_]{1,40}$/.test(reply.code) ? reply.code : "";
    return { me: reply.account?.name ? (reply as MeReply) : null, code };
  } catch {
    return { me: null, code: "" };
  }
}

function reach({ googleFault, header, messageOf, saidByGoogle }: Core, base: string, token: string): Reached {
  const start = Date.now();
  try {
    const reply = UrlFetchApp.fetch(`${base.replace(/\/$/, "")}/v1/me`, {
      headers: { Authorization: `Bearer ${token}` },
      muteHttpExceptions: true,
    });
    const now = Date.now();
    return {
      status: reply.getResponseCode(),
      milliseconds: now - start,
      ahead: secondsAhead(header(reply, "date"), now),
      // A server that repeats what it was sent must not bring the token into the report.
      ...parsed(reply.getContentText().split(token).join("…")),
      page: /html/i.test(header(reply, "content-type")) || /^\s*<(!|h)/i.test(reply.getContentText()),
      fault: null,
      said: "",
    };
  } catch (error) {
    const milliseconds = Date.now() - start;
    const said = saidByGoogle(messageOf(error).split(token).join("…"));
    const fault = googleFault(messageOf(error));
    return { status: null, milliseconds, ahead: null, me: null, code: "", page: false, fault, said };
  }
}

/** The address without names, passwords and queries, or null where none can be used. */
function shownAddress(base: string): string | null {
  const [, scheme, host] = /^(https?:\/\/)(?:[^/?#@]*@)?([\w.:[\]-]+)/.exec(base) ?? [];
  const here = /^(127\.0\.0\.1|localhost)(:|$)/.test(host ?? "");
  return host && (scheme === "https://" || here) ? `${scheme}${host}` : null;
}

function accountLines({ fixedDay, account: { name, role, roles = [role], agency } }: MeReply): string[] {
  return [
    SELF_CHECK.account(
      line(name),
      roles.map((one) => ACCOUNT_ROLE_WORDS[one] ?? "").join(", "),
      line(agency?.name),
    ),
    ...(fixedDay ? [SELF_CHECK.fixedDay(line(fixedDay))] : []),
  ];
}

function answerLines({ rulesVersion, titleOf }: Core, reached: Reached): string[] {
  const { ahead, code, fault, me, milliseconds, page, said, status } = reached;
  if (status === null)
    return [
      SELF_CHECK.unreachable(titleOf(fault ?? "offline"), fault, said),
      SELF_CHECK.rules(rulesVersion, null),
    ];
  return [
    SELF_CHECK.reached(status, milliseconds, code, me !== null, page),
    SELF_CHECK.clock(ahead),
    ...(me ? accountLines(me) : []),
    SELF_CHECK.rules(rulesVersion, me && line(me.rulesVersion)),
  ];
}

function tokenOrNull(): string | null {
  try {
    return ScriptApp.getIdentityToken();
  } catch {
    // Without the permission Google throws: told as no token, with what to do.
    return null;
  }
}

function workerLines(core: Core): string[] {
  const base = PropertiesService.getScriptProperties().getProperty("WORKER_URL");
  const address = base && shownAddress(base);
  const token = tokenOrNull();
  const claims = token ? claimsOf(token) : null;
  return [
    claims ? SELF_CHECK.google(claims.email, claims.client) : SELF_CHECK.noToken,
    address ? SELF_CHECK.address(address) : base ? SELF_CHECK.wrongAddress : SELF_CHECK.noAddress,
    ...(base && address && token
      ? answerLines(core, reach(core, base, token))
      : [SELF_CHECK.rules(core.rulesVersion, null)]),
  ];
}

function formLines({ keptForms }: Core): string[] {
  const forms = keptForms();
  if (forms.length === 0) return [SELF_CHECK.noForm];
  return forms.map(({ agency, period, rulesVersion }) =>
    SELF_CHECK.form(line(period.name), line(agency.name), line(rulesVersion)),
  );
}

function serviceLines(core: Core, local: boolean): string[] {
  const { failed, milliseconds, of, passed, removed } = runServiceChecks(core.faultOf, local);
  const told = failed.slice(0, 5);
  return [
    SELF_CHECK.services(passed, of),
    ...told.map(({ actual, name }) => SELF_CHECK.failed(name, line(actual))),
    ...(failed.length > told.length ? [SELF_CHECK.more(failed.length - told.length)] : []),
    ...(removed ? [] : [SELF_CHECK.left]),
    ...(milliseconds === null ? [] : [SELF_CHECK.timed(milliseconds)]),
    SELF_CHECK.untriedTyping,
    ...(local ? [] : [SELF_CHECK.untriedLocale(LOCAL_CHECKS.length)]),
  ];
}

/** Checks the add-on itself and shows in lines what it found. */
export function selfCheck(core: Core): void {
  const { locale, timeZone } = core.fileSettings();
  const local = locale === "vi_VN" && /^Asia\/(Ho_Chi_Minh|Saigon)$/.test(timeZone);
  const lines = [
    SELF_CHECK.version(ADDON_VERSION || SELF_CHECK.builtHere),
    ...workerLines(core),
    (local ? SELF_CHECK.file : SELF_CHECK.otherFile)(locale, timeZone),
    ...formLines(core),
    ...serviceLines(core, local),
  ];
  core.showPage(SELF_CHECK.title, textPage(lines.join("\n")));
}
