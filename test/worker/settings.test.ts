import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import type { Form } from "../../shared/report/form.ts";
import { ask, dump, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { fill, formOf, reportPath, sending } from "./support/reports.ts";

const put = (body: unknown) => ({ method: "PUT", body });
const NEW = { "If-None-Match": "*" };
const match = (rev: number) => ({ "If-Match": `"${rev}"` });
const RULE = "R-RESULT-MISSING";

describe("an exemption", () => {
  const path = (agency: string, rule = RULE) => `/v1/periods/${OPEN}/exemptions/${agency}/${rule}`;
  const request = { reason: " Đã báo cáo bằng văn bản riêng ", from: "2021-12-01", to: null };

  test("issues a new form, on which the rule informs and no longer blocks; taking it back blocks again", async () => {
    const agency = "so-xay-dung";
    const before = await formOf(agency);
    const blank = (form: Form) => fill(form, { result: null });
    const blocked = await ask(reporterOf(agency), reportPath(agency), sending(blank(before.form)));
    expect([blocked.status, blocked.body.code]).toEqual([422, "report_has_errors"]);

    const stored = await ask(LAN, path(agency), put(request));
    expect([stored.status, stored.body.exemptions]).toEqual([
      200,
      [
        {
          agency,
          rule: RULE,
          reason: "Đã báo cáo bằng văn bản riêng",
          from: "2021-12-01",
          to: null,
          at: expect.stringMatching(/^2021-12-/),
          by: LAN.id,
        },
      ],
    ]);
    await refused(reporterOf(agency), "form_outdated", reportPath(agency), sending(blank(before.form)));

    const { form } = await formOf(agency);
    expect(form.exemptions).toEqual([
      { rule: RULE, reason: "Đã báo cáo bằng văn bản riêng", from: "2021-12-01", to: null },
    ]);
    const check = await ask(reporterOf(agency), `/v1/periods/${OPEN}/validate`, {
      method: "POST",
      body: blank(form),
    });
    const told = check.body.findings.filter((finding: { rule: string }) => finding.rule === RULE);
    expect(told.length).toBeGreaterThan(10);
    for (const finding of told) {
      expect([finding.severity, finding.exempted]).toEqual([
        "info",
        { reason: "Đã báo cáo bằng văn bản riêng", to: null },
      ]);
    }

    await ask(LAN, path(agency), put({ reason: "Đã đủ", from: "2021-12-02", to: "2021-12-01" }));
    expect((await formOf(agency)).form.exemptions).toEqual([]);
    expect((await formOf(agency)).form.hash).toBe(before.form.hash);
  });

  test("is entered while the period takes that agency's report, and not after", async () => {
    const close = (openFor: string[]) =>
      env.DB.prepare("UPDATE period SET state = 'closed', open_for = ? WHERE id = ?")
        .bind(JSON.stringify(openFor), OPEN)
        .run();
    await close(["so-y-te"]);
    await refused(LAN, "period_closed", path("so-xay-dung"), put(request));
    expect((await ask(LAN, path("so-y-te"), put(request))).status).toBe(200);
    await env.DB.prepare("UPDATE period SET state = 'open', open_for = '[]' WHERE id = ?").bind(OPEN).run();
    const { audit } = await dump();
    expect(audit).toContainEqual(
      expect.objectContaining({
        ...{ action: "exempt", agency: "so-y-te" },
        detail: JSON.stringify({ rule: RULE, ...request, reason: request.reason.trim(), before: null }),
      }),
    );
  });

  test("is for reviewers, for an agency and a rule that are there, with a reason and real days", async () => {
    for (const person of [reporterOf("so-y-te"), VIEWER, ADMINISTRATOR]) {
      await refused(person, "role_forbidden", path("so-y-te"), put(request));
      await refused(person, "role_forbidden", `/v1/periods/${OPEN}/exemptions`);
    }
    await refused(LAN, "agency_unknown", path("khong-co"), put(request));
    await refused(LAN, "rule_unknown", path("so-y-te", "R-KHONG-CO"), put(request));
    await refused(LAN, "rule_unknown", path("so-y-te", "R-ROW-UNKNOWN"), put(request));
    await refused(LAN, "period_unknown", path("so-y-te").replace(OPEN, "khong-co"), put(request));
    await refused(LAN, "shape_invalid", path("so-y-te"), put({ ...request, reason: "  " }));
    await refused(LAN, "shape_invalid", path("so-y-te"), put({ ...request, from: "31/02/2021" }));
    await refused(LAN, "shape_invalid", path("so-y-te"), put({ ...request, by: "ai đó" }));
  });
});

describe("central guidance", () => {
  const path = (duty: string) => `/v1/plans/kh-6134/guidance/${encodeURIComponent(duty)}`;
  const request = { document: "Công văn số 1/BTP-PBGDPL", date: "2021-10-01", due: "2021-11-30" };

  test("sets a duty going for its agencies, is replaced by a later document, and waits again once that is withdrawn", async () => {
    const agency = "cong-an-tinh";
    const rowOf = async () =>
      (await formOf(agency)).form.tables.duties.rows.find(({ key }: { key: string }) => key === "II.5.b.3");
    expect(await rowOf()).toMatchObject({ asked: "waiting", dueBy: null });
    const stored = await ask(LAN, path("II.5.b.3"), { ...put(request), headers: NEW });
    expect([stored.status, stored.body]).toEqual([
      200,
      { rev: 1, guidance: { planId: "kh-6134", duty: "II.5.b.3", ...request } },
    ]);
    expect(await rowOf()).toMatchObject({ asked: "asked", dueBy: "2021-11-30" });
    await ask(LAN, path("II.5.b.3"), { ...put({ ...request, due: null }), headers: match(1) });
    expect(await rowOf()).toMatchObject({ asked: "asked", dueBy: null });
    const { audit } = await dump();
    expect(audit).toContainEqual(
      expect.objectContaining({
        ...{ account: LAN.id, action: "guidance", period: null, agency: null },
        detail: JSON.stringify({
          ...{ planId: "kh-6134", duty: "II.5.b.3", ...request, due: null },
          before: { planId: "kh-6134", duty: "II.5.b.3", ...request },
        }),
      }),
    );
    const withdrawn = await ask(LAN, path("II.5.b.3"), { method: "DELETE", headers: match(2) });
    expect([withdrawn.status, withdrawn.body]).toEqual([204, null]);
    expect(await rowOf()).toMatchObject({ asked: "waiting", dueBy: null });
    await refused(LAN, "document_unknown", path("II.5.b.3"), { method: "DELETE" });
  });

  test("is for reviewers, and for duties that wait for it", async () => {
    await refused(reporterOf("so-y-te"), "role_forbidden", path("II.5.b.3"), put(request));
    await refused(LAN, "duty_unknown", path("IX.9"), { ...put(request), headers: NEW });
    await refused(LAN, "duty_not_guided", path("II.1.a"), { ...put(request), headers: NEW });
    await refused(LAN, "plan_unknown", path("II.1.a").replace("kh-6134", "kh-0"), {
      ...put(request),
      headers: NEW,
    });
    await refused(LAN, "shape_invalid", path("II.5.b.3"), {
      ...put({ ...request, document: "" }),
      headers: NEW,
    });
  });
});
