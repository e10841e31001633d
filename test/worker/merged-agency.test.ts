import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import { ask, refused } from "./support/client.ts";
import { LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import {
  approveReport,
  fill,
  formOf,
  reportPath,
  review,
  reviewing,
  sending,
  sendReport,
} from "./support/reports.ts";

const ENDED = "so-ke-hoach-dau-tu";
const FOLLOWER = "so-tai-chinh";
const OTHER = "so-y-te";

// Both have reported, the first one's counts, when the register tells that it merged before the cut-off.
beforeAll(async () => {
  await approveReport(ENDED, await sendReport(ENDED));
  await approveReport(FOLLOWER, await sendReport(FOLLOWER));
  const before = (await ask(VIEWER, `/v1/periods/${OPEN}/province`)).body;
  expect(before.reporting.approved).toBe(2);
  await env.DB.prepare("UPDATE agency SET valid_to = '2021-11-30', successors = ? WHERE id = ?")
    .bind(JSON.stringify([{ agency: FOLLOWER, duties: null }]), ENDED)
    .run();
});

describe("a body that merged before the cut-off", () => {
  test("has a report that is named and not added to anything", async () => {
    const { body: view } = await ask(VIEWER, `/v1/periods/${OPEN}/province`);
    expect(view.notCounted).toEqual([
      {
        ...{ agency: ENDED, name: "Sở Kế hoạch và Đầu tư", endedOn: "2021-11-30", state: "approved" },
        ...{ version: 1, successors: [FOLLOWER] },
      },
    ]);
    expect(view.reporting.approved).toBe(1);
    expect(view.agencies.map(({ id }: { id: string }) => id)).not.toContain(ENDED);
    const given = view.figures.flatMap(({ parts }: { parts: { agency: string }[] }) => parts);
    expect(new Set(given.map(({ agency }: { agency: string }) => agency))).toEqual(new Set([FOLLOWER]));
    const { texts } = (await ask(VIEWER, `/v1/periods/${OPEN}/province/texts?limit=100`)).body;
    expect(new Set(texts.map(({ agency }: { agency: string }) => agency))).toEqual(new Set([FOLLOWER]));
  });

  test("stands in the list of reports all the same", async () => {
    const { reports } = (await ask(LAN, `/v1/periods/${OPEN}/reports`)).body;
    const line = reports.find(({ agency }: { agency: { id: string } }) => agency.id === ENDED);
    expect(line).toMatchObject({ expected: false, head: { state: "approved", counted: 1 } });
  });

  test("sends no more, and its report is not approved any more", async () => {
    await refused(MINH, "agency_owes_nothing", `/v1/periods/${OPEN}/form?agency=${ENDED}`);
    const { form } = await formOf(OTHER);
    const body = { ...fill(form), agency: ENDED };
    await refused(reporterOf(ENDED), "agency_owes_nothing", reportPath(ENDED), sending(body, 3));
    const undone = await review(LAN, ENDED, reviewing("unapprove", 1, 3, "Cơ quan đã sáp nhập"));
    expect(undone.body.head).toMatchObject({ state: "in_review", counted: null });
    await refused(LAN, "agency_ended", `${reportPath(ENDED)}/review`, reviewing("approve", 1, 4));
    expect((await ask(LAN, reportPath(ENDED))).body).toMatchObject({ formOutdated: true });
  });

  test("is readable for who took over, on whose form it is offered, and for no other agency", async () => {
    const by = reporterOf(FOLLOWER);
    expect((await formOf(FOLLOWER)).predecessors).toEqual([
      { agency: { id: ENDED, name: "Sở Kế hoạch và Đầu tư" }, version: 1 },
    ]);
    const version = await ask(by, `${reportPath(ENDED)}/versions/1`);
    expect([version.status, version.body.report.agency]).toEqual([200, ENDED]);
    await refused(reporterOf(OTHER), "agency_forbidden", `${reportPath(ENDED)}/versions/1`);
    expect((await formOf(OTHER)).predecessors).toEqual([]);
    await refused(by, "agency_forbidden", `${reportPath(ENDED)}/review`, reviewing("ask_back", 1, 4, "x"));
  });
});

describe("a form that changed after it was filled", () => {
  test("marks the version that stands on it; that one still counts, and the next needs the new form", async () => {
    const agency = "cong-an-tinh";
    const before = await formOf(agency);
    const approved = await approveReport(agency, await sendReport(agency));
    expect((await ask(LAN, reportPath(agency))).body.formOutdated).toBe(false);
    const guidance = { document: "Công văn số 1/BTP-PBGDPL", date: "2021-10-01", due: null };
    await ask(LAN, "/v1/plans/kh-6134/guidance/II.5.b.3", {
      ...{ method: "PUT", body: guidance, headers: { "If-None-Match": "*" } },
    });
    const { body } = await ask(LAN, reportPath(agency));
    expect([body.formOutdated, body.head]).toEqual([true, approved]);
    await review(LAN, agency, reviewing("return", 1, approved.rev, "Bổ sung mục II.5.b.3"));
    const path = reportPath(agency);
    await refused(reporterOf(agency), "form_outdated", path, sending(fill(before.form), 4));
    const { form } = await formOf(agency);
    expect((await ask(reporterOf(agency), path, sending(fill(form), 4))).status).toBe(201);
  });
});
