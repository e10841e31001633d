import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../shared/report/finding.ts";
import { fitsRow, type PreparedSend } from "../../worker/store/store-send.ts";
import { ask, dump, refused } from "./support/client.ts";
import { EARLIER, LAN, MINH, OPEN, reporterOf } from "./support/people.ts";
import {
  approveReport,
  fill,
  formOf,
  reportPath,
  review,
  reviewing,
  sendHeaders,
  sending,
  sendReport,
} from "./support/reports.ts";

const put = (body: unknown, headers: Record<string, string>) => ({ method: "PUT", body, headers });

async function ready(agency: string) {
  const { form } = await formOf(agency);
  return { by: reporterOf(agency), path: reportPath(agency), form, report: fill(form) };
}

describe("what a send must say first", () => {
  test("an Idempotency-Key", async () => {
    const { by, path, report } = await ready("so-noi-vu");
    await refused(by, "idempotency_key_missing", path, put(report, { "If-None-Match": "*" }));
    for (const key of ['""', '"a', 'a"', "a b", "a/b", `"${"k".repeat(201)}"`, "k".repeat(201), '"a", "b"']) {
      await refused(
        by,
        "idempotency_key_malformed",
        path,
        put(report, { "If-None-Match": "*", "Idempotency-Key": key }),
      );
    }
  });

  test("on which revision it builds", async () => {
    const { by, path, report } = await ready("so-noi-vu");
    await refused(by, "precondition_required", path, put(report, { "Idempotency-Key": "k1" }));
  });

  test.each([
    { "If-Match": "1" },
    { "If-Match": "*" },
    { "If-Match": 'W/"1"' },
    { "If-Match": '"1", "2"' },
    { "If-Match": '"01"' },
    { "If-Match": '"-1"' },
    { "If-None-Match": '"1"' },
    { "If-None-Match": "*", "If-Match": '"1"' },
  ])("and say it in form: %o", async (headers) => {
    const { by, path, report } = await ready("so-noi-vu");
    await refused(by, "precondition_malformed", path, put(report, { "Idempotency-Key": "k2", ...headers }));
  });
});

describe("sends that are refused, and store nothing", () => {
  test("a first send where something was sent, and a later one on an old revision", async () => {
    const { by, path, report } = await ready("so-y-te");
    await refused(by, "rev_stale", path, sending(report, 1));
    await sendReport("so-y-te");
    const { body } = await refused(by, "rev_stale", path, sending(report));
    expect(body.rev).toBe(1);
    await sendReport("so-y-te", 1);
    expect((await refused(by, "rev_stale", path, sending(report, 1))).body.rev).toBe(2);
  });

  test("a report with errors, with all its findings", async () => {
    const { by, path, form } = await ready("so-tai-chinh");
    const report = fill(form, { status: null });
    const { body } = await refused(by, "report_has_errors", path, sending(report));
    const rules = body.findings.map(({ rule, at }: Finding) => [rule, at.row]);
    expect(rules).toEqual(form.tables.duties.rows.map(({ key }) => ["R-STATUS-MISSING", key]));
    expect(body.detail).toContain(`Còn ${body.findings.length} lỗi`);
  });

  test.each([
    ["plan", "R-FORM-PLAN"],
    ["period", "R-FORM-PERIOD"],
    ["agency", "R-FORM-AGENCY"],
  ])("a report of another %s, told as a finding", async (field, rule) => {
    const { by, path, report } = await ready("so-tai-chinh");
    const { body } = await refused(by, "report_has_errors", path, sending({ ...report, [field]: "khac" }));
    expect(body.findings.map((finding: { rule: string }) => finding.rule)).toEqual([rule]);
  });

  test("a report on an old form", async () => {
    const { by, path, report } = await ready("so-tai-chinh");
    await refused(by, "form_outdated", path, sending({ ...report, form: "0".repeat(64) }));
  });

  test("a report on a form that changed meanwhile", async () => {
    const { by, path, report, form } = await ready("so-cong-thuong");
    const waiting = form.tables.duties.rows.find(({ asked }) => asked === "waiting")!;
    await env.DB.prepare(
      "INSERT INTO guidance VALUES ('kh-6134', ?, 'Công văn thử', '2021-03-01', '2021-11-30')",
    )
      .bind(waiting.duty)
      .run();
    await refused(by, "form_outdated", path, sending(report));
    const { form: next } = await formOf("so-cong-thuong");
    const row = next.tables.duties.rows.find(({ key }) => key === waiting.key);
    expect(row).toEqual({ ...waiting, asked: "asked", dueBy: "2021-11-30" });
    await env.DB.prepare("DELETE FROM guidance").run();
    expect((await formOf("so-cong-thuong")).form).toEqual(form);
  });

  test("in a closed period", async () => {
    const { form } = await formOf("so-tai-chinh", EARLIER);
    const path = reportPath("so-tai-chinh", EARLIER);
    await refused(reporterOf("so-tai-chinh"), "period_closed", path, sending(fill(form)));
  });

  test("in a draft period", async () => {
    await env.DB.prepare("UPDATE period SET state = 'draft' WHERE id = ?").bind(EARLIER).run();
    const { form } = await formOf("so-tai-chinh", EARLIER);
    const path = reportPath("so-tai-chinh", EARLIER);
    await refused(reporterOf("so-tai-chinh"), "period_closed", path, sending(fill(form)));
  });

  test("while it is reviewed, and once it is approved; a return opens it again", async () => {
    const agency = "so-giao-thong-van-tai";
    const { by, path, report } = await ready(agency);
    const head = await sendReport(agency);
    await review(MINH, agency, reviewing("start", 1, head.rev));
    await refused(by, "report_locked", path, sending(report, 2));
    await refused(by, "report_locked", path, sending(report, 1));
    await review(MINH, agency, reviewing("approve", 1, 2));
    await refused(by, "report_locked", path, sending(report, 3));
    await review(MINH, agency, reviewing("return", 1, 3, "Bổ sung"));
    expect((await ask(by, path, sending(report, 4))).status).toBe(201);
  });

  test("for a period or an agency that does not exist, or owes nothing", async () => {
    const { by, report } = await ready("so-tai-chinh");
    await refused(by, "period_unknown", reportPath("so-tai-chinh", "khong-co"), sending(report));
    await refused(MINH, "period_unknown", "/v1/periods/khong-co/form?agency=so-tai-chinh");
    await refused(MINH, "agency_unknown", `/v1/periods/${OPEN}/form?agency=khong-co`);
    await refused(MINH, "agency_unknown", `/v1/periods/${OPEN}/form`);
    await env.DB.prepare("UPDATE agency SET valid_to = '2020-12-31' WHERE id = 'so-xay-dung'").run();
    await refused(reporterOf("so-xay-dung"), "agency_owes_nothing", `/v1/periods/${OPEN}/form`);
    await refused(
      reporterOf("so-xay-dung"),
      "agency_owes_nothing",
      reportPath("so-xay-dung"),
      sending(report),
    );
  });
});

describe("the same key", () => {
  test("gets the stored answer again, byte for byte, though the revision has moved", async () => {
    const agency = "so-noi-vu";
    const { by, path, report } = await ready(agency);
    const headers = { "Idempotency-Key": '"mot-lan"', "If-None-Match": "*" };
    const first = await ask(by, path, put(report, headers));
    expect([first.status, first.headers.get("Idempotency-Replayed")]).toEqual([201, null]);
    await approveReport(agency, first.body.head);
    const before = await dump();
    const again = await ask(by, path, put(report, headers));
    expect([again.status, again.headers.get("Idempotency-Replayed")]).toEqual([201, "true"]);
    expect(again.body).toEqual(first.body);
    const plain = await ask(by, path, put(report, { "Idempotency-Key": "mot-lan" }));
    expect(plain.body).toEqual(first.body);
    const reordered = Object.fromEntries(Object.entries(report).reverse());
    expect((await ask(by, path, put(reordered, headers))).body).toEqual(first.body);
    expect(await dump()).toEqual(before);
    await refused(by, "idempotency_key_reused", path, put({ ...report, locale: "en_US" }, headers));
  });

  test("is a person's own, for one agency", async () => {
    const key = "chung";
    const noiVu = await ready("so-khoa-hoc-cong-nghe");
    const tuPhap = await ready("so-tu-phap");
    expect((await ask(noiVu.by, noiVu.path, put(noiVu.report, sendHeaders(0, key)))).status).toBe(201);
    expect((await ask(tuPhap.by, tuPhap.path, put(tuPhap.report, sendHeaders(0, key)))).status).toBe(201);
    const other = await ask(LAN, tuPhap.path, put(tuPhap.report, sendHeaders(1, key)));
    expect([other.status, other.body.version]).toEqual([201, 2]);
  });

  test("twice at once: stored once, and both get the same answer", async () => {
    const { by, path, report } = await ready("so-thong-tin-truyen-thong");
    const headers = sendHeaders(0, "cung-luc");
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(by, path, put(report, headers))));
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers.filter(({ headers: h }) => h.get("Idempotency-Replayed") === null)).toHaveLength(1);
    const { results } = await env.DB.prepare("SELECT version FROM report_version WHERE agency = ?")
      .bind("so-thong-tin-truyen-thong")
      .all();
    expect(results).toEqual([{ version: 1 }]);
  });
});

describe("twenty racers on one revision", () => {
  test.each([
    ["a first send", "so-ke-hoach-dau-tu", 0],
    ["a later send", "so-ke-hoach-dau-tu", 1],
  ])("%s: one wins, nineteen are told the revision that stands", async (_, agency, rev) => {
    const { by, path, report } = await ready(agency);
    const racers = Array.from({ length: 20 }, () => ask(by, path, sending(report, rev)));
    const answers = await Promise.all(racers);
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, ...Array(19).fill(412)]);
    const lost = answers.filter(({ status }) => status === 412);
    expect(lost.map(({ body }) => [body.code, body.rev])).toEqual(Array(19).fill(["rev_stale", rev + 1]));
    const { body } = await ask(by, path);
    expect(body.head).toMatchObject({ latest: rev + 1, rev: rev + 1 });
    expect(body.versions).toHaveLength(rev + 1);
  });
});

describe("a version's row", () => {
  const standing = { head: { returned: null }, before: { returned: null } };
  const send = (difficulty: string, where: object = standing, digest: object = {}) =>
    ({
      ...{ report: {}, digest, texts: [{ key: "a", difficulty, proposal: null }], findings: [] },
      ...where,
    }) as unknown as PreparedSend;

  test("holds what 2 MB hold, counted in bytes", () => {
    expect(fitsRow(send("x".repeat(1_000_000)))).toBe(true);
    expect(fitsRow(send("x".repeat(1_900_000)))).toBe(false);
    expect(fitsRow(send("ế".repeat(630_000)))).toBe(true);
    expect(fitsRow(send("ế".repeat(640_000)))).toBe(false);
  });

  test("is counted with what was returned before, and the head's row with its digest", () => {
    const returned = { reason: "ế".repeat(300_000) };
    expect(fitsRow(send("ế".repeat(400_000)))).toBe(true);
    expect(fitsRow(send("ế".repeat(400_000), { ...standing, before: { returned } }))).toBe(false);
    const digest = { text: "x".repeat(500_000) };
    expect(fitsRow(send("", standing, digest))).toBe(true);
    expect(fitsRow(send("", { ...standing, head: { returned } }, digest))).toBe(false);
  });
});
