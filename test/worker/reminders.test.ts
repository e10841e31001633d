import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { ReminderReplyLine, RemindersReply } from "../../shared/wire/replies/settings.ts";
import { ask, dump, refused } from "./support/client.ts";
import { ADMINISTRATOR, EARLIER, LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { approveReport, review, reviewing, sendReport } from "./support/reports.ts";

const REMINDERS = `/v1/periods/${OPEN}/reminders`;
const post = (agencies: unknown, channel = "manual") => ({ method: "POST", body: { agencies, channel } });

async function read(): Promise<RemindersReply> {
  const { status, body } = await ask(MINH, REMINDERS);
  expect(status).toBe(200);
  return body;
}

async function lineOf(agency: string): Promise<ReminderReplyLine | null> {
  const { lines, invited } = await read();
  return [...lines, ...invited].find((line) => line.agency.id === agency) ?? null;
}

const account = (agency: string) => ({
  name: `Cán bộ thử ${agency}`,
  phone: null,
  email: `${agency}@bao-cao.example`,
});

describe("who is to be reminded", () => {
  test("while nothing was sent: every expected agency, in protocol order, and invited ones apart", async () => {
    const reply = await read();
    expect({ ...reply, lines: reply.lines.length, invited: reply.invited.length, texts: null }).toEqual({
      period: { id: OPEN, name: "Năm 2021", to: "2021-12-14", agencyDue: "2021-12-17" },
      plan: { number: "6134/KH-UBND", date: "2020-11-17", issuer: "Ủy ban nhân dân tỉnh Bến Tre" },
      asOf: "2021-12-10",
      lines: 37,
      invited: 5,
      groups: [
        {
          reason: "not_sent",
          label: "Chưa gửi báo cáo, còn trong hạn",
          count: 37,
          agencies: reply.lines.map(({ agency }) => agency.id),
        },
        {
          reason: "invited",
          label: "Được đề nghị báo cáo, chưa gửi",
          count: 5,
          agencies: [
            "toa-an-nhan-dan-tinh",
            "vien-kiem-sat-nhan-dan-tinh",
            "doan-luat-su-tinh",
            "hoi-luat-gia-tinh",
            "hiep-hoi-doanh-nghiep-tinh",
          ],
        },
      ],
      texts: null,
    });
    expect(reply.texts?.zalo.split("\n")[1]).toMatch(
      /^• Chưa gửi báo cáo, còn trong hạn \(36\): Sở Nội vụ, /,
    );
  });

  test("a line has its reason, whom to ask and its texts", async () => {
    const line = await lineOf("so-tai-chinh");
    expect({ ...line, texts: null }).toEqual({
      agency: { id: "so-tai-chinh", name: "Sở Tài chính", shortName: "Sở Tài chính" },
      cause: { reason: "not_sent", daysLeft: 7 },
      contacts: [account("so-tai-chinh")],
      last: null,
      reasonText: "Chưa gửi báo cáo, còn 7 ngày",
      texts: null,
    });
    expect(line?.texts.email.subject).toBe(
      "Đôn đốc báo cáo kết quả thực hiện Kế hoạch số 6134/KH-UBND, kỳ báo cáo năm 2021",
    );
    expect(line?.texts.email.body).toMatch(/^Kính gửi: Sở Tài chính\n\nThực hiện Kế hoạch số 6134\/KH-UBND/);
    expect(line?.texts.zalo).toMatch(/^Sở Tư pháp kính gửi Sở Tài chính: /);
  });

  test("an account that ended is nobody to ask; a colleague with a phone is", async () => {
    await env.DB.batch([
      env.DB.prepare("UPDATE account SET ended_at = '2021-12-01' WHERE agency = 'so-y-te'"),
      env.DB.prepare(
        `INSERT INTO account (id, email, name, role, agency, phone)
         VALUES ('moi', 'moi@bao-cao.example', 'Người thử mới', 'reporter', 'so-y-te', '0275 3000 111')`,
      ),
    ]);
    expect((await lineOf("so-y-te"))?.contacts).toEqual([
      { name: "Người thử mới", phone: "0275 3000 111", email: "moi@bao-cao.example" },
    ]);
  });

  test("is for reviewers alone, and for a period that is there", async () => {
    for (const person of [reporterOf("so-tai-chinh"), VIEWER, ADMINISTRATOR]) {
      await refused(person, "role_forbidden", REMINDERS);
      await refused(person, "role_forbidden", REMINDERS, post(["so-tai-chinh"]));
    }
    await refused(MINH, "period_unknown", REMINDERS.replace(OPEN, "khong-co"));
    await refused(MINH, "period_unknown", REMINDERS.replace(OPEN, "khong-co"), post(["so-tai-chinh"]));
  });
});

describe("a report on its way", () => {
  const agency = "so-xay-dung";

  test("waits for Sở Tư pháp once it was sent, for the agency once it was returned", async () => {
    const head = await sendReport(agency);
    expect(await lineOf(agency)).toBeNull();
    const returned = await review(
      LAN,
      agency,
      reviewing("return", head.latest, head.rev, "Bổ sung\nminh chứng"),
    );
    expect(returned.status).toBe(200);
    const line = await lineOf(agency);
    expect({ ...line, texts: null }).toEqual({
      agency: { id: agency, name: "Sở Xây dựng", shortName: "Sở Xây dựng" },
      cause: {
        reason: "returned",
        on: "2021-12-10",
        daysWaiting: 0,
        why: "Bổ sung\nminh chứng",
        places: null,
      },
      contacts: [{ name: "Người minh họa", phone: "0275 3000 000", email: null }, account(agency)],
      last: null,
      reasonText: "Chưa gửi lại báo cáo được đề nghị chỉnh lý ngày 10/12/2021 (toàn bộ báo cáo)",
      texts: null,
    });
    expect(line?.texts.email.body).toContain("toàn bộ báo cáo; lý do: Bổ sung minh chứng. Đến ngày");
  });

  test("counts, and is named where a duty that it leads is past its deadline", async () => {
    const other = "so-tu-phap";
    await approveReport(other, await sendReport(other, 0, { by: LAN }));
    const line = await lineOf(other);
    expect(line?.cause).toMatchObject({ reason: "incomplete", missing: [] });
    const overdue = line?.cause.reason === "incomplete" ? line.cause.overdue : [];
    expect(overdue.length).toBeGreaterThan(0);
    for (const { deadlineText } of overdue) expect(deadlineText).toMatch(/Quý (?:IV năm 2020|II năm 2021)/);
    expect(line?.contacts[0]).toEqual({ name: "Người minh họa", phone: "0275 3000 000", email: null });
  });
});

describe("a reminder by hand", () => {
  test("is stored with its reason and the log's entry, and shown as the last", async () => {
    const agencies = ["so-tai-chinh", "hoi-luat-gia-tinh", "so-tai-chinh"];
    const answer = await ask(LAN, REMINDERS, post(agencies));
    expect(answer.status).toBe(201);
    const { reminder, audit } = await dump();
    const stored = (id: number, agency: string, reason: string) => ({
      id,
      period: OPEN,
      agency,
      reason,
      channel: "manual",
      at: expect.stringMatching(/^2021-12-(?:09|10)T.*Z$/),
      day: "2021-12-10",
      by: LAN.id,
    });
    expect(reminder).toEqual([
      stored(1, "so-tai-chinh", "not_sent"),
      stored(2, "hoi-luat-gia-tinh", "invited"),
    ]);
    const entry = audit?.at(-1) as { detail: string };
    expect({ ...entry, detail: JSON.parse(entry.detail) }).toMatchObject({
      account: LAN.id,
      action: "remind",
      period: OPEN,
      agency: null,
      detail: [
        { agency: "so-tai-chinh", reason: "not_sent" },
        { agency: "hoi-luat-gia-tinh", reason: "invited" },
      ],
    });
    const [{ at }] = reminder as [{ at: string }];
    const last = { at, on: "2021-12-10" };
    expect((await lineOf("so-tai-chinh"))?.last).toEqual(last);
    const shown = [...answer.body.lines, ...answer.body.invited].filter((line) => line.last !== null);
    expect(shown.map((line) => [line.agency.id, line.last])).toEqual([
      ["so-tai-chinh", last],
      ["hoi-luat-gia-tinh", last],
    ]);
  });

  test("is of agencies that are to be reminded, all or none", async () => {
    for (const agency of ["khong-co", "so-tu-phap-khac", "' OR 1=1 --"]) {
      await refused(MINH, "nothing_to_remind", REMINDERS, post(["so-noi-vu", agency]));
    }
    const sent = "so-cong-thuong";
    await sendReport(sent);
    await refused(MINH, "nothing_to_remind", REMINDERS, post([sent]));
  });

  test("has a shape of its own", async () => {
    await refused(MINH, "shape_invalid", REMINDERS, post([]));
    await refused(MINH, "shape_invalid", REMINDERS, post("so-noi-vu"));
    await refused(MINH, "shape_invalid", REMINDERS, post([""]));
    await refused(MINH, "shape_invalid", REMINDERS, post([7]));
    await refused(MINH, "shape_invalid", REMINDERS, post(["so-noi-vu"], "webhook"));
    await refused(MINH, "shape_invalid", REMINDERS, {
      method: "POST",
      body: { agencies: ["so-noi-vu"], channel: "manual", at: "2021-01-01" },
    });
    await refused(MINH, "method_not_allowed", REMINDERS, { method: "DELETE" });
  });

  test("of a closed period is refused, except where it is open again for the agency", async () => {
    const path = REMINDERS.replace(OPEN, EARLIER);
    const { body } = await ask(MINH, path);
    const [one, other] = body.lines.map(({ agency }: ReminderReplyLine) => agency.id);
    await refused(MINH, "period_closed", path, post([one]));
    await env.DB.prepare("UPDATE period SET open_for = ? WHERE id = ?")
      .bind(JSON.stringify([one]), EARLIER)
      .run();
    await refused(MINH, "period_closed", path, post([one, other]));
    expect((await ask(MINH, path, post([one]))).status).toBe(201);
  });
});

describe("the table of reminders", () => {
  beforeAll(async () => {
    expect((await ask(LAN, REMINDERS, post(["so-noi-vu"]))).status).toBe(201);
  });

  test("is only added to", async () => {
    const before = (await dump()).reminder;
    await expect(env.DB.prepare("UPDATE reminder SET at = '2030-01-01'").run()).rejects.toThrow(
      "append-only",
    );
    await expect(env.DB.prepare("DELETE FROM reminder").run()).rejects.toThrow("append-only");
    expect((await dump()).reminder).toEqual(before);
  });

  test("has a person for what was done by hand, and none for the schedule", async () => {
    const insert = (channel: string, by: string | null) =>
      env.DB.prepare(
        `INSERT INTO reminder (period, agency, reason, channel, at, day, by)
         VALUES (?, 'so-noi-vu', 'late', ?, '2021-12-20T00:30:00.000Z', '2021-12-20', ?)`,
      )
        .bind(OPEN, channel, by)
        .run();
    await expect(insert("manual", null)).rejects.toThrow("CHECK constraint failed");
    await expect(insert("webhook", LAN.id)).rejects.toThrow("CHECK constraint failed");
    await expect(insert("sms", LAN.id)).rejects.toThrow("CHECK constraint failed");
    await insert("webhook", null);
    await expect(insert("webhook", null)).rejects.toThrow("UNIQUE constraint failed");
  });
});
