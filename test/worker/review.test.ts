import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { ask, dump, refused } from "./support/client.ts";
import { LAN, MINH, OPEN, reporterOf } from "./support/people.ts";
import { approveReport, reportPath, review, reviewing, sendReport } from "./support/reports.ts";

const path = (agency: string) => `${reportPath(agency)}/review`;

describe("decisions that are refused, and store nothing", () => {
  test("without the revision that was seen, or with a malformed one", async () => {
    const agency = "so-tai-chinh";
    await sendReport(agency);
    const { body } = reviewing("start", 1, 1);
    await refused(MINH, "precondition_required", path(agency), { method: "POST", body });
    for (const header of ["1", "*", 'W/"1"', '"0"']) {
      const asking = { method: "POST", body, headers: { "If-Match": header } };
      await refused(MINH, "precondition_malformed", path(agency), asking);
    }
  });

  test("on a revision that has moved, telling which stands", async () => {
    const agency = "so-noi-vu";
    await sendReport(agency);
    await review(MINH, agency, reviewing("start", 1, 1));
    const { body } = await refused(LAN, "rev_stale", path(agency), reviewing("approve", 1, 1));
    expect(body.rev).toBe(2);
  });

  test("where nothing was sent, or there is no such period", async () => {
    await refused(MINH, "report_unknown", path("so-y-te"), reviewing("start", 1, 1));
    await refused(MINH, "report_unknown", path("khong-co"), reviewing("start", 1, 1));
    const nowhere = `${reportPath("so-y-te", "khong-co")}/review`;
    await refused(MINH, "period_unknown", nowhere, reviewing("start", 1, 1));
  });

  test("on another version than the newest", async () => {
    const agency = "so-cong-thuong";
    await sendReport(agency);
    await sendReport(agency, 1);
    await refused(MINH, "version_not_latest", path(agency), reviewing("start", 1, 2));
    await refused(MINH, "version_unknown", path(agency), reviewing("start", 3, 2));
  });

  test("approving what nobody began to review, and starting twice", async () => {
    const agency = "so-xay-dung";
    await sendReport(agency);
    await refused(MINH, "transition_forbidden", path(agency), reviewing("approve", 1, 1));
    await review(MINH, agency, reviewing("start", 1, 1));
    await refused(MINH, "transition_forbidden", path(agency), reviewing("start", 1, 2));
  });

  test.each([undefined, "", " \n\t "])("returning without a reason: %j", async (reason) => {
    const agency = "thanh-tra-tinh";
    const head = (await ask(MINH, reportPath(agency))).body.head ?? (await sendReport(agency));
    await refused(MINH, "reason_required", path(agency), reviewing("return", 1, head.rev, reason));
  });

  test("approving what one sent oneself; a second reviewer may", async () => {
    const agency = "so-tu-phap";
    await sendReport(agency, 0, { by: LAN });
    await review(LAN, agency, reviewing("start", 1, 1));
    await refused(LAN, "own_submission", path(agency), reviewing("approve", 1, 2));
    expect((await review(MINH, agency, reviewing("approve", 1, 2))).status).toBe(200);
  });

  test("once the period is closed", async () => {
    const agency = "bao-dong-khoi";
    await sendReport(agency);
    const setState = (state: string) =>
      env.DB.prepare("UPDATE period SET state = ? WHERE id = ?").bind(state, OPEN).run();
    await setState("closed");
    await refused(MINH, "period_closed", path(agency), reviewing("start", 1, 1));
    await setState("open");
    expect((await review(MINH, agency, reviewing("start", 1, 1))).status).toBe(200);
  });

  test("with an unknown action, an unknown field, or a version that is no number", async () => {
    const agency = "cong-an-tinh";
    await sendReport(agency);
    for (const body of [
      { action: "lock", version: 1 },
      { action: "start", version: 1, rev: 1 },
      { action: "start", version: "1" },
      { action: "start", version: 0 },
      { action: "start", version: 1.5 },
      { action: "start" },
      { action: "return", version: 1, reason: "x".repeat(5_001) },
      { action: "return", version: 1, reason: "a\u0000b" },
      [],
      null,
    ]) {
      const asking = { method: "POST", body, headers: { "If-Match": '"1"' } };
      await refused(MINH, "shape_invalid", path(agency), asking);
    }
  });
});

describe("decisions", () => {
  test("of two reviewers at once, one wins", async () => {
    const agency = "so-giao-duc-dao-tao";
    await sendReport(agency);
    await ask(LAN, "/v1/me");
    await ask(MINH, "/v1/me");
    const answers = await Promise.all(
      [LAN, MINH, LAN, MINH].map((by, index) =>
        review(by, agency, reviewing("return", 1, 1, `Bổ sung lần ${index}`)),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
    expect((await ask(LAN, reportPath(agency))).body.decisions).toHaveLength(1);
  });

  test("a send and a decision at once: one wins, and nothing half is left", async () => {
    const agency = "so-van-hoa-the-thao-du-lich";
    await sendReport(agency);
    const [sent, started] = await Promise.allSettled([
      sendReport(agency, 1),
      review(MINH, agency, reviewing("start", 1, 1)),
    ]);
    const { head, versions, decisions } = (await ask(MINH, reportPath(agency))).body;
    const sendWon = sent.status === "fulfilled";
    expect(started.status === "fulfilled" && started.value.status).toBe(sendWon ? 412 : 200);
    expect([head.rev, versions.length, decisions.length]).toEqual(sendWon ? [2, 2, 0] : [2, 1, 1]);
  });

  test("are in the log with who, what and which version, and neither log nor versions can be rewritten", async () => {
    const agency = "dai-phat-thanh-truyen-hinh-tinh";
    await approveReport(agency, await sendReport(agency));
    const { results } = await env.DB.prepare(
      "SELECT account, action, period, version FROM audit WHERE agency = ? ORDER BY id",
    )
      .bind(agency)
      .all();
    expect(results).toEqual([
      { account: reporterOf(agency).id, action: "send", period: OPEN, version: 1 },
      { account: "minh", action: "start", period: OPEN, version: 1 },
      { account: "minh", action: "approve", period: OPEN, version: 1 },
    ]);
    const before = await dump();
    for (const sql of [
      "UPDATE audit SET account = 'lan'",
      "DELETE FROM audit",
      "UPDATE report_version SET cells = '{}'",
      "DELETE FROM report_version",
      "UPDATE decision SET reason = 'khác'",
      "DELETE FROM decision",
    ]) {
      await expect(env.DB.prepare(sql).run()).rejects.toThrow("append-only");
    }
    expect(await dump()).toEqual(before);
  });
});
