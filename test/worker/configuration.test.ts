import { describe, expect, test } from "vitest";
import { readConfiguration } from "../../worker/configuration.ts";
import { momentOf } from "../../worker/moment.ts";

const GOOGLE = {
  OIDC_ISSUERS: "https://accounts.google.com accounts.google.com",
  OIDC_AUDIENCES: "a.apps.googleusercontent.com  b.apps.googleusercontent.com",
  OIDC_JWKS_URL: "https://www.googleapis.com/oauth2/v3/certs",
};
const LOCAL = {
  OIDC_ISSUERS: "http://127.0.0.1:4000",
  OIDC_AUDIENCES: "add-on.example",
  OIDC_JWKS_URL: "http://localhost:4000/jwks",
};

describe("the worker's variables", () => {
  test("a deployment at Google's", () => {
    expect(readConfiguration({ ...GOOGLE, DB: {}, BUILD: { id: "v7", tag: "", timestamp: "" } })).toEqual({
      issuers: ["https://accounts.google.com", "accounts.google.com"],
      audiences: ["a.apps.googleusercontent.com", "b.apps.googleusercontent.com"],
      jwksUrl: new URL("https://www.googleapis.com/oauth2/v3/certs"),
      fixedDay: null,
      build: "v7",
      web: null,
      reminders: null,
    });
  });

  test("a demo on this machine", () => {
    expect(readConfiguration({ ...LOCAL, DEMO_DAY: "2021-12-10" })).toEqual({
      issuers: ["http://127.0.0.1:4000"],
      audiences: ["add-on.example"],
      jwksUrl: new URL("http://localhost:4000/jwks"),
      fixedDay: "2021-12-10",
      build: "local",
      web: null,
      reminders: null,
    });
  });

  test.each([
    ["Google's issuers", GOOGLE],
    [
      "a second issuer elsewhere",
      { ...LOCAL, OIDC_ISSUERS: "http://127.0.0.1:4000 https://accounts.google.com" },
    ],
    ["a loopback issuer over https", { ...LOCAL, OIDC_ISSUERS: "https://127.0.0.1:4000" }],
    [
      "a host that begins like this machine's",
      { ...LOCAL, OIDC_ISSUERS: "http://127.0.0.1.attacker.example" },
    ],
    [
      "a user name that looks like this machine",
      { ...LOCAL, OIDC_ISSUERS: "http://localhost@attacker.example" },
    ],
    ["keys from elsewhere", { ...LOCAL, OIDC_JWKS_URL: GOOGLE.OIDC_JWKS_URL }],
  ])("a demo day does not start with %s", (_, variables) => {
    expect(() => readConfiguration({ ...variables, DEMO_DAY: "2021-12-10" })).toThrow(
      "DEMO_DAY is for a demo",
    );
    expect(readConfiguration(variables).fixedDay).toBeNull();
  });

  test("the domains whose accounts may be bound, by name; none where the list is empty", () => {
    const domains = (text: string) =>
      readConfiguration({ ...GOOGLE, OIDC_HOSTED_DOMAINS: text }).hostedDomains;
    expect(domains(" BenTre.gov.vn  stp.bentre.gov.vn ")).toEqual(["bentre.gov.vn", "stp.bentre.gov.vn"]);
    expect([domains(""), domains(" ")]).toEqual([undefined, undefined]);
  });

  const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  const hook = (url: string, secret: string | undefined = SECRET) => ({
    ...GOOGLE,
    REMINDER_WEBHOOK_URL: url,
    REMINDER_WEBHOOK_SECRET: secret,
  });

  test.each(["https://gui-nhac.example/bao-cao?kenh=1", "http://127.0.0.1:4100/"])(
    "reminders go to %s, signed",
    (url) => {
      expect(readConfiguration(hook(url)).reminders).toEqual({ url: new URL(url), secret: SECRET });
    },
  );

  test("the web has a client of its own, with a secret", () => {
    const client = { OIDC_WEB_CLIENT_ID: "web.example", OIDC_WEB_CLIENT_SECRET: "s" };
    expect(readConfiguration({ ...GOOGLE, ...client }).web).toEqual({ id: "web.example", secret: "s" });
    expect(readConfiguration({ ...GOOGLE, OIDC_WEB_CLIENT_ID: "" }).web).toBeNull();
  });

  test("a secret alone sends nothing", () => {
    expect(readConfiguration({ ...GOOGLE, REMINDER_WEBHOOK_SECRET: SECRET }).reminders).toBeNull();
  });

  test.each([
    ["REMINDER_WEBHOOK_URL", hook("http://gui-nhac.example/")],
    ["REMINDER_WEBHOOK_URL", hook("http://127.0.0.1.attacker.example/")],
    ["REMINDER_WEBHOOK_URL", hook("ftp://127.0.0.1/")],
    ["REMINDER_WEBHOOK_URL", hook("gui-nhac")],
    ["REMINDER_WEBHOOK_URL", hook("")],
    ["REMINDER_WEBHOOK_SECRET", { ...hook("https://gui-nhac.example/"), REMINDER_WEBHOOK_SECRET: undefined }],
    ["REMINDER_WEBHOOK_SECRET", hook("https://gui-nhac.example/", "")],
    ["REMINDER_WEBHOOK_SECRET", hook("https://gui-nhac.example/", SECRET.slice("whsec_".length))],
    ["REMINDER_WEBHOOK_SECRET", hook("https://gui-nhac.example/", SECRET.slice(0, -4))],
    ["REMINDER_WEBHOOK_SECRET", hook("https://gui-nhac.example/", `${SECRET}_`)],
    ["REMINDER_WEBHOOK_SECRET", hook("https://gui-nhac.example/", `whsec_${"A".repeat(88)}`)],
    ["OIDC_WEB_CLIENT_SECRET", { ...GOOGLE, OIDC_WEB_CLIENT_ID: "web.example" }],
    ["OIDC_ISSUERS", { ...GOOGLE, OIDC_ISSUERS: undefined }],
    ["OIDC_ISSUERS", { ...GOOGLE, OIDC_ISSUERS: " " }],
    ["OIDC_AUDIENCES", { ...GOOGLE, OIDC_AUDIENCES: "" }],
    ["OIDC_JWKS_URL", { ...GOOGLE, OIDC_JWKS_URL: "certs" }],
    ["OIDC_JWKS_URL", { ...GOOGLE, OIDC_JWKS_URL: "http://www.googleapis.com/oauth2/v3/certs" }],
    ["OIDC_HOSTED_DOMAINS", { ...GOOGLE, OIDC_HOSTED_DOMAINS: "bentre.gov.vn,stp.vn" }],
    ["OIDC_HOSTED_DOMAINS", { ...GOOGLE, OIDC_HOSTED_DOMAINS: "@bentre.gov.vn" }],
    ["OIDC_HOSTED_DOMAINS", { ...GOOGLE, OIDC_HOSTED_DOMAINS: "*" }],
    ["OIDC_HOSTED_DOMAINS", { ...GOOGLE, OIDC_HOSTED_DOMAINS: "b\u00EAntre.vn" }],
    ["DEMO_DAY", { ...LOCAL, DEMO_DAY: "10/12/2021" }],
    ["DEMO_DAY", { ...LOCAL, DEMO_DAY: "2021-02-30" }],
    ["DEMO_DAY", { ...LOCAL, DEMO_DAY: "" }],
  ])("a fault in %s keeps it from starting, by name", (name, variables) => {
    expect(() => readConfiguration(variables)).toThrow(name);
  });
});

describe("the domain's moment", () => {
  test("a day begins at midnight in Vietnam, seven hours before it does in UTC", () => {
    const today = (iso: string) => momentOf(Date.parse(iso), null);
    expect(today("2021-12-09T16:59:59.999Z")).toEqual({
      today: "2021-12-09",
      at: "2021-12-09T16:59:59.999Z",
    });
    expect(today("2021-12-09T17:00:00.000Z")).toEqual({
      today: "2021-12-10",
      at: "2021-12-09T17:00:00.000Z",
    });
    expect(today("2024-02-28T17:00:00.000Z").today).toBe("2024-02-29");
  });

  test("a fixed day keeps the time of day", () => {
    const moment = (iso: string) => momentOf(Date.parse(iso), "2021-12-10");
    expect(moment("2026-11-22T16:59:59.000Z")).toEqual({
      today: "2021-12-10",
      at: "2021-12-10T16:59:59.000Z",
    });
    expect(moment("2026-11-22T17:00:00.000Z")).toEqual({
      today: "2021-12-10",
      at: "2021-12-09T17:00:00.000Z",
    });
  });
});
