// Google's faults on the way to the worker, with the very bundle: each by its own name, and nothing typed is lost.
import { beforeAll, describe, expect, test } from "vitest";
import { GOOGLE_PROBLEMS } from "../../shared/wording/google-problems.ts";
import { loadBundle } from "../../tools/standin/services/load-bundle.ts";
import { problem, value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { fillIn, type StubbedHarness, stubbedHarness } from "./stubbed-harness.ts";

let source: string;
let harness: StubbedHarness;
beforeAll(async () => {
  source = await bundleSource();
  harness = stubbedHarness(source, 5);
  value(harness.addon.home());
  value(harness.addon.buildSheet(harness.form.period.id));
  fillIn(harness);
  value(harness.addon.checkSheet(null));
});

const fails = (message: string) => () => {
  throw new Error(message);
};

/** The bundle at the same file, with services that behave otherwise. */
function at(services: Record<string, object>): StubbedHarness["addon"] {
  return loadBundle(source, { ...harness.fake.services, ...services }) as unknown as StubbedHarness["addon"];
}

const CASES: [keyof typeof GOOGLE_PROBLEMS, string][] = [
  ["offline", "DNS error: https://worker.example.invalid/v1/home"],
  [
    "not_listed",
    "Request to https://worker.example.invalid/v1/home failed because the URL has not been whitelisted in the script manifest.",
  ],
  ["admin_forbids", "UrlFetch calls to https://worker.example.invalid are not permitted by your admin"],
  ["quota_day", "Service invoked too many times for one day: urlfetch."],
  [
    "quota_rate",
    "Bandwidth quota exceeded: https://worker.example.invalid. Try reducing the rate of data transfer.",
  ],
  [
    "no_permission",
    "You do not have permission to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request",
  ],
  ["insecure", "SSL Error https://worker.example.invalid"],
  ["google_failed", "Unexpected error: https://worker.example.invalid"],
];

describe("a fetch that Google does not carry out", () => {
  test.each(CASES)("%s: what was known is shown, a send waits, and the check goes on", (code, message) => {
    const addon = at({ UrlFetchApp: { fetch: fails(`Exception: ${message}`) } });
    const told = { code, ...GOOGLE_PROBLEMS[code] };
    const home = value(addon.home());
    expect([home.offline, home.sheet?.periodId]).toEqual([told, harness.form.period.id]);
    expect(addon.sendReport(null)).toEqual({
      ok: false,
      problem: { ...told, waiting: expect.stringMatching(/^10\/12\/2021 /) },
    });
    expect(value(addon.checkSheet(null)).errors).toBe(0);
  });
});

describe("other services that throw on the way", () => {
  const quota = "Service invoked too many times for one day: properties.";

  test("the identity token without its permission, and for a reason that Google does not tell", () => {
    const token = (message: string) => at({ ScriptApp: { getIdentityToken: fails(message) } });
    const denied = token(
      "Specified permissions are not sufficient to call ScriptApp.getIdentityToken. Required permissions: openid",
    );
    expect(problem(denied.buildSheet(harness.form.period.id))).toBe("no_permission");
    const broken = token("We're sorry, a server error occurred. Please wait a bit and try again.");
    expect(problem(broken.buildSheet(harness.form.period.id))).toBe("google_failed");
  });

  test("the script's properties over their quota", () => {
    const own = harness.fake.services.PropertiesService as { getUserProperties(): unknown };
    const PropertiesService = {
      getUserProperties: () => own.getUserProperties(),
      getScriptProperties: fails(quota),
    };
    expect(problem(at({ PropertiesService }).listReports("p"))).toBe("quota_day");
  });

  test("a lock that throws is told as its reason where that is known, else as taken", () => {
    const lock = (message: string) => at({ LockService: { getDocumentLock: fails(message) } });
    expect(problem(lock("Service invoked too many times in a short time: lock.").sendReport(null))).toBe(
      "quota_rate",
    );
    expect(
      problem(lock("Lock timeout: another process was holding the lock for too long.").sendReport(null)),
    ).toBe("locked");
    expect(problem(lock("x").sendReport(null))).toBe("locked");
  });
});
