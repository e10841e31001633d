import { env } from "cloudflare:workers";
import { Hono } from "hono";
import { expect, test } from "vitest";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import { letterMadeBy } from "../../worker/api/get-reminder-letter.ts";
import { HANDLERS } from "../../worker/api/handlers.ts";
import type { AppEnv } from "../../worker/http/context.ts";
import { answerProblem } from "../../worker/http/problem.ts";
import { addRoutes } from "../../worker/http/routes.ts";
import { LAN, OPEN, reporterOf, VIEWER } from "./support/people.ts";

/** The handler as the worker mounts it, with a maker that writes down what it was given. */
async function letterFor(person: AccountSeed, period = OPEN): Promise<Response> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    c.set("person", { ...person, roles: [person.role], sub: person.id });
    c.set("moment", { today: "2021-12-20", at: "2021-12-20T01:00:00.000Z" });
    await next();
  });
  const make = (letter: object) => new TextEncoder().encode(JSON.stringify(letter));
  addRoutes(app, { ...HANDLERS, getReminderLetter: letterMadeBy(make) });
  app.onError((error, c) => answerProblem(error, c));
  return app.request(`/v1/periods/${period}/reminders.docx`, {}, { DB: env.DB });
}

test("the letter of the day is a Word file of Sở Tư pháp's, to all who are to be reminded", async () => {
  const response = await letterFor(LAN);
  expect([response.status, response.headers.get("Content-Type")]).toEqual([
    200,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ]);
  expect(response.headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="[\x20-\x7e]+\.docx"; filename\*=UTF-8''C%C3%B4ng%20v%C4%83n%20/,
  );
  const letter = JSON.parse(new TextDecoder().decode(await response.arrayBuffer()));
  expect({ ...letter, addressees: letter.addressees.length, lines: letter.lines.length }).toEqual({
    parentBody: "Ủy ban nhân dân tỉnh Bến Tre",
    issuingBody: "Sở Tư pháp",
    place: "Bến Tre",
    reportsTo: "Ủy ban nhân dân tỉnh Bến Tre",
    signer: { authority: "", title: "Giám đốc", name: "" },
    subject: "đôn đốc báo cáo kết quả thực hiện Kế hoạch số 6134/KH-UBND",
    period: "Năm 2021",
    plan: { number: "6134/KH-UBND", issuer: "Ủy ban nhân dân tỉnh Bến Tre" },
    due: "2021-12-17",
    asOf: "2021-12-20",
    addressees: 36,
    lines: 36,
  });
  expect(letter.addressees[0]).toBe("Sở Nội vụ");
  expect(letter.lines[0]).toEqual({
    agency: "Sở Nội vụ",
    reason: "Chưa gửi báo cáo, quá hạn 3 ngày",
    contact: "Cán bộ thử so-noi-vu",
  });
});

test("it is for reviewers alone, and there is none where nobody is to be reminded", async () => {
  for (const person of [reporterOf("so-noi-vu"), VIEWER]) expect((await letterFor(person)).status).toBe(403);
  expect((await letterFor(LAN, "khong-co")).status).toBe(404);
  await env.DB.prepare(
    `INSERT INTO report_head (period, agency, state, latest, versions, counted, rev, first_sent_at, first_sent_on,
       latest_sent_at, on_behalf)
     SELECT ?, id, 'sent', 1, 1, NULL, 1, '2021-12-10T01:00:00.000Z', '2021-12-10', '2021-12-10T01:00:00.000Z', 0
     FROM agency WHERE reports_through IS NULL`,
  )
    .bind(OPEN)
    .run();
  const none = await letterFor(LAN);
  expect([none.status, ((await none.json()) as { code: string }).code]).toEqual([409, "nobody_to_remind"]);
});
