// What a person waits for when the sidebar opens: one question to the worker, and an earlier worker part by part.
import { beforeAll, expect, test } from "vitest";
import { RULES_VERSION } from "../../shared/report/rules.ts";
import { REPORTS } from "../../shared/wire/examples/report.ts";
import type { HomeReply } from "../../shared/wire/replies/home.ts";
import { benchForm } from "../../tools/bench/report.ts";
import type { HttpReply } from "../../tools/standin/services/host.ts";
import { loadBundle } from "../../tools/standin/services/load-bundle.ts";
import { value } from "./answers.ts";
import { bundleSource } from "./bundle-source.ts";
import { createFake } from "./fake/fake.ts";
import type { StubbedHarness } from "./stubbed-harness.ts";

let source: string;
beforeAll(async () => {
  source = await bundleSource();
});

const FORM = benchForm(5);
const PERIOD = FORM.period.id;
const AGENCY = { id: FORM.agency.id, name: FORM.agency.name };
const HEAD = {
  ...{ period: PERIOD, agency: AGENCY.id, state: "sent", latest: 1, versions: 1, counted: null, rev: 1 },
  ...{ onBehalf: false, returned: null, asksBack: null },
} as const;
const LINE = {
  ...{ version: 1, sentAt: "2021-12-09T02:00:00Z", sentBy: { id: "x", name: "Người minh họa" } },
  ...{ asOf: "2021-12-09", form: FORM.hash, onBehalf: false, takenBack: false },
};
const REPORT = { head: HEAD, formOutdated: false, versions: [LINE], decisions: [] };
const ME = (role: "reporter" | "reviewer") => ({
  account: { id: "x", email: "x@example.invalid", name: "Người minh họa", role, agency: AGENCY },
  ...{ today: "2021-12-10", fixedDay: "2021-12-10", rulesVersion: RULES_VERSION },
});
const PERIODS = [{ ...FORM.period, planId: "kh-1", state: "open", openFor: [] }];

interface Asked {
  addon: StubbedHarness["addon"];
  /** The paths asked for since it was last looked at. */
  paths(): string[];
}

/** A harness at a worker that says so by path; what it does not name is a route that it has not. */
function harness(answers: Record<string, unknown>): Asked {
  let paths: string[] = [];
  const reply = (status: number, body: unknown): HttpReply => ({
    ...{ status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
  });
  const fake = createFake({
    token: "stubbed",
    scriptProperties: { WORKER_URL: "https://worker.example.invalid" },
    fetch: ({ url }) => {
      const path = url.slice("https://worker.example.invalid".length);
      paths.push(path);
      const known = answers[path];
      return known === undefined
        ? reply(404, { code: "route_unknown", title: "x", detail: "x" })
        : reply(200, known);
    },
  });
  const addon = loadBundle(source, fake.services) as unknown as StubbedHarness["addon"];
  return {
    addon,
    paths: () => {
      const seen = paths;
      paths = [];
      return seen;
    },
  };
}

const FORM_PATH = `/v1/periods/${PERIOD}/form?agency=${AGENCY.id}`;
const REPORT_PATH = `/v1/periods/${PERIOD}/reports/${AGENCY.id}`;
const parts = (role: "reporter" | "reviewer") => ({
  "/v1/me": ME(role),
  "/v1/periods": { periods: PERIODS },
  [REPORT_PATH]: REPORT,
  [`/v1/periods/${PERIOD}/reports`]: REPORTS,
  [FORM_PATH]: {
    ...{ form: FORM, periodState: "open", today: "2021-12-10", fixedDay: "2021-12-10", head: HEAD },
    ...{ latest: null, latestSentAt: null, returned: null, predecessors: [] },
  },
});
const whole = (role: "reporter" | "reviewer", more: Partial<HomeReply>) => ({
  ...{ ...ME(role), periods: PERIODS, plans: [{ id: "kh-1" }], report: null, reports: null },
  ...more,
});

test("a reporter's opening asks once, in a blank file and at a sheet, and shows what the parts would", () => {
  const asking = harness({
    ...parts("reporter"),
    "/v1/home": whole("reporter", {}),
    [`/v1/home?period=${PERIOD}`]: whole("reporter", { report: REPORT as HomeReply["report"] }),
  });
  expect([value(asking.addon.home()).sheet, asking.paths()]).toEqual([null, ["/v1/home"]]);
  value(asking.addon.buildSheet(PERIOD));
  asking.paths();
  const now = value(asking.addon.home());
  expect(asking.paths()).toEqual([`/v1/home?period=${PERIOD}`]);
  expect([now.sheet?.lastSent, now.sheet?.head, now.plans]).toEqual(["09/12/2021 09:00", HEAD, []]);

  const earlier = harness(parts("reporter"));
  value(earlier.addon.buildSheet(PERIOD));
  earlier.paths();
  expect(value(earlier.addon.home())).toEqual(now);
  expect(earlier.paths()).toEqual([`/v1/home?period=${PERIOD}`, "/v1/me", "/v1/periods", REPORT_PATH]);
});

test("a sheet of which nothing was sent is told without asking again", () => {
  const asking = harness({ ...parts("reporter"), [`/v1/home?period=${PERIOD}`]: whole("reporter", {}) });
  value(asking.addon.buildSheet(PERIOD));
  asking.paths();
  const { sheet } = value(asking.addon.home());
  expect([sheet?.head?.latest, sheet?.lastSent, asking.paths()]).toEqual([
    0,
    null,
    [`/v1/home?period=${PERIOD}`],
  ]);
});

test("a reviewer's opening brings the list of the period shown; the list by itself asks once", () => {
  const reports = { period: { id: PERIOD, name: FORM.period.name }, ...REPORTS };
  const asking = harness({ ...parts("reviewer"), "/v1/home": whole("reviewer", { reports }) });
  const opened = value(asking.addon.home()).reports;
  expect([opened, asking.paths()]).toEqual([{ ...reports, hasPulled: false }, ["/v1/home"]]);
  expect(value(asking.addon.listReports(PERIOD))).toEqual(opened);
  expect(asking.paths()).toEqual([`/v1/periods/${PERIOD}/reports`]);
});
