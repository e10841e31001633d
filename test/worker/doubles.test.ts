// A decision on a document cited twice covers the reports that its maker saw.
import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { ask, refused } from "./support/client.ts";
import { LAN, MINH, OPEN } from "./support/people.ts";
import { approveReport, sendReport } from "./support/reports.ts";

const PATH = `/v1/periods/${OPEN}/doubles`;
const ID = "2021-04-12 45/kh-stc";
const evidence = "Kế hoạch số 45/KH-STC ngày 12/4/2021 về việc phối hợp";

const cite = async (agency: string) =>
  approveReport(agency, await sendReport(agency, 0, { change: { evidence } }));
const double = async () => (await ask(LAN, `/v1/periods/${OPEN}/province`)).body.doubles[0];
const deciding = (verdict: string, rev?: number) => ({
  method: "PUT",
  body: { id: ID, verdict, note: "" },
  ...(rev === undefined ? {} : { headers: { "If-Match": `"${rev}"` } }),
});

test("a decision is made on what was seen, and a later report opens it again", async () => {
  await cite("so-y-te");
  await cite("so-xay-dung");
  const seen = await double();
  expect([seen.id, seen.decision]).toEqual([ID, null]);
  const decided = (await ask(LAN, PATH, deciding("same", seen.rev))).body.doubles[0];
  expect(decided.decision.verdict).toBe("same");
  // Somebody who saw it undecided overwrites nothing.
  const late = await refused(MINH, "record_stale", PATH, deciding("different", seen.rev));
  expect(late.body.rev).toBe(decided.rev);
  const { results } = await env.DB.prepare("SELECT covers FROM double_decision").all<{ covers: string }>();
  expect(results.map(({ covers }) => JSON.parse(covers))).toEqual([{ "so-xay-dung": 1, "so-y-te": 1 }]);

  await cite("so-noi-vu");
  const again = await double();
  expect([again.decision, again.former]).toEqual([null, decided.decision]);
  await refused(MINH, "record_stale", PATH, deciding("different", decided.rev));
  const anew = (await ask(MINH, PATH, deciding("different", again.rev))).body.doubles[0];
  expect([anew.decision.verdict, anew.former]).toEqual(["different", undefined]);
  // A caller of before names no revision: it decides on what stands.
  expect((await ask(LAN, PATH, deciding("same"))).body.doubles[0].decision.verdict).toBe("same");
});

test("of two who saw the same, one decides", async () => {
  const { rev } = await double();
  const two = await Promise.all([LAN, MINH].map((person) => ask(person, PATH, deciding("different", rev))));
  expect(two.map(({ status }) => status).sort()).toEqual([200, 412]);
});
