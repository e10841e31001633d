import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from "vitest";
import worker from "../../worker/index.ts";
import { runDailyReminders } from "../../worker/reminders/daily.ts";
import { postWebhook, signWebhook } from "../../worker/reminders/post-webhook.ts";
import { ask, dump } from "./support/client.ts";
import { LAN, OPEN } from "./support/people.ts";
import { review, reviewing, sendReport } from "./support/reports.ts";
import { HANGS_UP, type Posted } from "./support/webhook.ts";

const { url } = inject("webhook");
// The secret of the convention's own published example.
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const WEBHOOK = { url: new URL(url), secret: SECRET };

/** 07:30 in Vietnam. */
const at = (day: string) => Date.parse(`${day}T00:30:00Z`);
const run = (day: string, reminders: typeof WEBHOOK | null = WEBHOOK) =>
  runDailyReminders(env.DB, { fixedDay: null, reminders }, at(day));
const posted = async (): Promise<Posted[]> => (await fetch(url)).json();
const answerWith = (status: number) => fetch(url, { method: "PUT", body: String(status) });
const stored = async () => (await dump()).reminder as { agency: string; day: string; at: string }[];

beforeEach(async () => {
  await fetch(url, { method: "DELETE" });
  await answerWith(200);
});

describe("a signature", () => {
  test("is that of Standard Webhooks, by the example that it publishes", async () => {
    const message = {
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      timestamp: 1_614_265_330,
      body: '{"test": 2432232314}',
    };
    expect(await signWebhook(SECRET, message)).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    expect(await signWebhook(SECRET, { ...message, timestamp: 1_614_265_331 })).not.toBe(
      "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    );
  });

  test("covers the bytes that travel", async () => {
    expect(await postWebhook(WEBHOOK, { id: "thu-1" }, 1_639_096_200_999)).toBeNull();
    const [message] = await posted();
    expect(message?.body).toBe('{"id":"thu-1"}');
    expect(message?.headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "webhook-id": "thu-1",
      "webhook-timestamp": "1639096200",
      "webhook-signature": await signWebhook(SECRET, {
        id: "thu-1",
        timestamp: 1_639_096_200,
        body: message?.body ?? "",
      }),
    });
  });
});

describe("the daily run", () => {
  test("with no webhook computes what is due, sends nothing and stores nothing", async () => {
    expect(await run("2021-12-10", null)).toEqual({
      day: "2021-12-10",
      periods: 1,
      due: 36,
      sent: 0,
      failed: null,
    });
    expect(await posted()).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  test("on a day on which nothing is due sends nothing", async () => {
    expect(await run("2021-12-09")).toEqual({
      day: "2021-12-09",
      periods: 1,
      due: 0,
      sent: 0,
      failed: null,
    });
    expect(await posted()).toEqual([]);
  });

  test.each([500, 404, 302])("an answer %i marks nobody as reminded", async (status) => {
    await answerWith(status);
    expect(await run("2021-12-10")).toEqual({
      ...{ day: "2021-12-10", periods: 1, due: 36, sent: 0 },
      failed: `answered ${status}`,
    });
    // Once, and not where a redirect leads.
    expect(await posted()).toHaveLength(1);
    expect(await stored()).toEqual([]);
  });

  test("neither does a receiver that hangs up", async () => {
    await answerWith(HANGS_UP);
    const outcome = await run("2021-12-10");
    expect([outcome.sent, typeof outcome.failed]).toEqual([0, "string"]);
    expect(await stored()).toEqual([]);
  });

  test("a failed one is made up for by the next, a day later as well, under its own id", async () => {
    await answerWith(503);
    await run("2021-12-10");
    await run("2021-12-10");
    await answerWith(204);
    expect(await run("2021-12-11")).toMatchObject({ due: 36, sent: 36, failed: null });
    const ids = (await posted()).map(({ headers }) => headers["webhook-id"]);
    expect(ids[0]).toMatch(/^reminders-2021-12-10-[0-9a-f]{32}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).toMatch(/^reminders-2021-12-11-[0-9a-f]{32}$/);
    const rows = await stored();
    expect(rows).toHaveLength(36);
    expect(rows.find(({ agency }) => agency === "so-tai-chinh")).toEqual({
      id: expect.any(Number),
      period: OPEN,
      agency: "so-tai-chinh",
      reason: "not_sent",
      channel: "webhook",
      at: "2021-12-11T00:30:00.000Z",
      day: "2021-12-11",
      by: null,
    });
  });

  test("a second run of the day, and the days until the next, send nothing", async () => {
    const before = await stored();
    for (const day of ["2021-12-11", "2021-12-12", "2021-12-13"]) {
      expect(await run(day)).toMatchObject({ due: 0, sent: 0, failed: null });
    }
    expect(await posted()).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  describe("after a return, a send and a reminder by hand", () => {
    beforeAll(async () => {
      const head = await sendReport("so-xay-dung");
      await review(LAN, "so-xay-dung", reviewing("return", head.latest, head.rev, "Bổ sung minh chứng"));
      await sendReport("so-y-te");
      // By hand on the day itself.
      await env.DB.prepare(
        `INSERT INTO reminder (period, agency, reason, channel, at, day, by)
         VALUES (?, 'so-noi-vu', 'not_sent', 'manual', '2021-12-13T20:00:00.000Z', '2021-12-14', ?)`,
      )
        .bind(OPEN, LAN.id)
        .run();
    });

    test("posts one message of what is due, with words and contacts, and stores just that", async () => {
      const count = (await stored()).length;
      expect(await run("2021-12-14")).toEqual({
        ...{ day: "2021-12-14", periods: 1 },
        ...{ due: 34, sent: 34, failed: null },
      });
      const messages = await posted();
      expect(messages).toHaveLength(1);
      const message = JSON.parse(messages[0]?.body ?? "");
      expect(messages[0]?.headers["webhook-id"]).toBe(message.id);
      const { lines, ...period } = message.periods[0];
      expect({ ...message, periods: [period] }).toEqual({
        id: expect.stringMatching(/^reminders-2021-12-14-/),
        type: "reminders",
        day: "2021-12-14",
        at: "2021-12-14T00:30:00.000Z",
        periods: [
          {
            period: { id: OPEN, name: "Năm 2021", to: "2021-12-14", agencyDue: "2021-12-17" },
            plan: { number: "6134/KH-UBND", date: "2020-11-17", issuer: "Ủy ban nhân dân tỉnh Bến Tre" },
          },
        ],
      });
      const ids = lines.map((line: { agency: { id: string } }) => line.agency.id);
      expect([ids.length, ids.includes("so-noi-vu"), ids.includes("so-y-te")]).toEqual([34, false, false]);
      const line = lines.find((one: { agency: { id: string } }) => one.agency.id === "so-xay-dung");
      expect(line).toEqual({
        agency: { id: "so-xay-dung", name: "Sở Xây dựng", shortName: "Sở Xây dựng" },
        cause: {
          reason: "returned",
          on: "2021-12-10",
          daysWaiting: 4,
          why: "Bổ sung minh chứng",
          places: null,
        },
        contacts: [
          { name: "Người minh họa", phone: "0275 3000 000", email: null },
          { name: "Cán bộ thử so-xay-dung", phone: null, email: "so-xay-dung@bao-cao.example" },
        ],
        last: { at: "2021-12-11T00:30:00.000Z", on: "2021-12-11" },
        reasonText: "Chưa gửi lại báo cáo được đề nghị chỉnh lý ngày 10/12/2021 (toàn bộ báo cáo)",
        texts: {
          email: {
            subject: expect.stringMatching(/^Đôn đốc báo cáo/),
            body: expect.stringMatching(/^Kính gửi: Sở Xây dựng\n/),
          },
          zalo: expect.stringMatching(/^Sở Tư pháp kính gửi Sở Xây dựng: /),
        },
      });
      const rows = (await stored()).slice(count);
      expect(rows.map(({ agency, day }) => [agency, day])).toEqual(
        ids.map((id: string) => [id, "2021-12-14"]),
      );
    });

    test("the last one is what a reviewer then sees", async () => {
      const { body } = await ask(LAN, `/v1/periods/${OPEN}/reminders`);
      const line = body.lines.find((one: { agency: { id: string } }) => one.agency.id === "so-tai-chinh");
      expect(line.last).toEqual({ at: "2021-12-14T00:30:00.000Z", on: "2021-12-14" });
    });

    test("a closed period reminds nobody but whom it is open for", async () => {
      await env.DB.prepare("UPDATE period SET state = 'closed' WHERE id = ?").bind(OPEN).run();
      expect(await run("2021-12-20")).toMatchObject({ periods: 0, due: 0 });
      await env.DB.prepare("UPDATE period SET open_for = ? WHERE id = ?")
        .bind('["so-tai-chinh","so-y-te"]', OPEN)
        .run();
      expect(await run("2021-12-20")).toEqual({
        ...{ day: "2021-12-20", periods: 1 },
        ...{ due: 1, sent: 1, failed: null },
      });
      await env.DB.prepare("UPDATE period SET state = 'open', open_for = '[]' WHERE id = ?").bind(OPEN).run();
    });
  });
});

describe("the worker's own schedule", () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test("runs without a webhook, tells numbers and no names, and stores nothing", async () => {
    const before = await stored();
    const told = vi.spyOn(console, "log").mockImplementation(() => {});
    await worker.scheduled(createScheduledController({ cron: "30 0 * * *" }), env);
    expect(told.mock.calls.map(([line]) => JSON.parse(line))).toEqual([
      { reminders: { day: "2021-12-10", periods: 1, due: expect.any(Number), sent: 0, failed: null } },
    ]);
    expect(await posted()).toEqual([]);
    expect(await stored()).toEqual(before);
  });
});

test("two runs at once post one message under one id, and store it once", async () => {
  const outcomes = await Promise.all([run("2022-01-09"), run("2022-01-09")]);
  expect(outcomes.map(({ failed }) => failed)).toEqual([null, null]);
  expect(new Set((await posted()).map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  const rows = (await stored()).filter(({ day }) => day === "2022-01-09");
  expect(rows.length).toBeGreaterThan(30);
  expect(new Set(rows.map(({ agency }) => agency)).size).toBe(rows.length);
});
