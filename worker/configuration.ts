import * as v from "valibot";
import { type Day, isDay } from "../shared/day.ts";
import { domainName } from "../shared/email.ts";
import type { Webhook } from "./reminders/post-webhook.ts";

/** An OAuth client of the issuer's, of the type for websites. */
export interface WebClient {
  id: string;
  secret: string;
}

/** What a deployment decides; everything else about people and data stands in the database. */
export interface Configuration {
  issuers: [string, ...string[]];
  audiences: [string, ...string[]];
  jwksUrl: URL;
  /** The Workspace domains whose accounts may take an invitation; any account where it is absent. */
  hostedDomains?: string[];
  /** The one day on which a demo plays, or null: the day in Vietnam. */
  fixedDay: Day | null;
  /** Names the deployed code, for ETags. */
  build: string;
  /** The client under which people sign in on the web, or null: it has no web. */
  web: WebClient | null;
  /** Where the daily reminders are posted, or null: they are computed and sent nowhere. */
  reminders: Webhook | null;
}

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];

function isLoopback(address: string | URL): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === "http:" && LOOPBACK.includes(url.hostname);
}

const items = (text: string) => text.split(/\s+/).filter((item) => item !== "");
const list = v.pipe(v.string(), v.transform(items), v.minLength(1));

const environment = v.object({
  OIDC_ISSUERS: list,
  OIDC_AUDIENCES: list,
  OIDC_JWKS_URL: v.pipe(v.string(), v.url()),
  OIDC_HOSTED_DOMAINS: v.optional(
    v.pipe(
      v.string(),
      v.transform(items),
      v.check((names) => names.every((name) => domainName(name) !== null), "expected names of domains"),
      v.transform((names) => names.map((name) => name.toLowerCase())),
    ),
    "",
  ),
  OIDC_WEB_CLIENT_ID: v.optional(v.string(), ""),
  OIDC_WEB_CLIENT_SECRET: v.optional(v.string(), ""),
  DEMO_DAY: v.optional(v.pipe(v.string(), v.check(isDay, "expected a day as YYYY-MM-DD"))),
  BUILD: v.optional(v.object({ id: v.string() })),
  REMINDER_WEBHOOK_URL: v.optional(v.pipe(v.string(), v.url())),
  // 24 to 64 bytes, as Standard Webhooks wants them.
  REMINDER_WEBHOOK_SECRET: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}(?:==|[A-Za-z0-9+/]=))?$/),
    ),
  ),
});

/** The webhook, or null where none is named. Unsigned or unencrypted messages are not offered. */
function webhookOf({
  REMINDER_WEBHOOK_URL: address,
  REMINDER_WEBHOOK_SECRET: secret,
}: v.InferOutput<typeof environment>): Webhook | null {
  if (address === undefined) return null;
  const url = new URL(address);
  if (url.protocol !== "https:" && !isLoopback(url)) {
    throw new Error("REMINDER_WEBHOOK_URL must be https, or http on this machine.");
  }
  if (secret === undefined) throw new Error("REMINDER_WEBHOOK_URL needs REMINDER_WEBHOOK_SECRET beside it.");
  return { url, secret };
}

/** The web's client, or null where none is named. */
function webClientOf({
  OIDC_WEB_CLIENT_ID: id,
  OIDC_WEB_CLIENT_SECRET: secret,
}: v.InferOutput<typeof environment>): WebClient | null {
  if (id === "") return null;
  if (secret === "") throw new Error("OIDC_WEB_CLIENT_ID needs the secret OIDC_WEB_CLIENT_SECRET beside it.");
  return { id, secret };
}

/**
 * Reads the configuration from the worker's variables. Throws, so that the worker does not start, where a
 * variable is missing or malformed, where keys would come, or reminders go, unencrypted from or to elsewhere
 * than this machine, and where a fixed day meets an issuer that is not on this machine: a real deployment never plays a demo.
 */
export function readConfiguration(variables: unknown): Configuration {
  const read = v.safeParse(environment, variables);
  if (!read.success) {
    const faults = read.issues.map((issue) => `${v.getDotPath(issue) ?? "variables"}: ${issue.message}`);
    throw new Error(`The worker's variables are not usable. ${faults.join("; ")}`);
  }
  const { OIDC_ISSUERS, OIDC_AUDIENCES, OIDC_JWKS_URL, OIDC_HOSTED_DOMAINS, DEMO_DAY, BUILD } = read.output;
  const jwksUrl = new URL(OIDC_JWKS_URL);
  if (jwksUrl.protocol !== "https:" && !isLoopback(jwksUrl)) {
    throw new Error("OIDC_JWKS_URL must be https, or http on this machine.");
  }
  const isLocal = OIDC_ISSUERS.every(isLoopback) && isLoopback(jwksUrl);
  if (DEMO_DAY !== undefined && !isLocal) {
    throw new Error("DEMO_DAY is for a demo on this machine only: its issuer must be on loopback http.");
  }
  return {
    issuers: OIDC_ISSUERS as [string, ...string[]],
    audiences: OIDC_AUDIENCES as [string, ...string[]],
    jwksUrl,
    ...(OIDC_HOSTED_DOMAINS.length > 0 ? { hostedDomains: OIDC_HOSTED_DOMAINS } : {}),
    fixedDay: DEMO_DAY ?? null,
    build: BUILD?.id || "local",
    web: webClientOf(read.output),
    reminders: webhookOf(read.output),
  };
}
