import { describe, expect, test } from "vitest";
import { ask } from "./support/client.ts";
import { LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import {
  approveReport,
  fill,
  formOf,
  headLike,
  label,
  reportPath,
  review,
  reviewing,
  sending,
} from "./support/reports.ts";

const TAI_CHINH = reporterOf("so-tai-chinh");
const PATH = reportPath("so-tai-chinh");

describe("the whole path of a report", () => {
  test("from the issued form to the province view", async () => {
    const { form, ...issued } = await formOf("so-tai-chinh");
    const nothing = headLike("so-tai-chinh");
    expect(issued).toEqual({
      periodState: "open",
      today: "2021-12-10",
      fixedDay: "2021-12-10",
      head: nothing,
      latest: null,
      latestSentAt: null,
      returned: null,
      predecessors: [],
    });

    const report = fill(form);
    const blank = {
      ...report,
      tables: { ...report.tables, duties: report.tables.duties.map(({ key }) => ({ key, cells: {} })) },
    };
    const checked = await ask(TAI_CHINH, `/v1/periods/${OPEN}/validate`, { method: "POST", body: blank });
    expect(checked.status).toBe(200);
    expect(checked.body).toMatchObject({ asOf: "2021-12-10", rulesVersion: form.rulesVersion });
    expect(checked.body.findings[0]).toMatchObject({ rule: "R-STATUS-MISSING", severity: "error" });

    const sent = await ask(TAI_CHINH, PATH, sending(report));
    const head1 = { ...nothing, state: "sent", latest: 1, versions: 1, rev: 1 };
    expect(sent.status).toBe(201);
    expect(sent.body).toEqual({
      head: head1,
      version: 1,
      findings: [],
      asOf: "2021-12-10",
      sentAt: expect.stringMatching(/^2021-12-(09|10)T/),
      late: false,
    });
    expect(sent.headers.get("ETag")).toBe('"1"');

    const started = await review(MINH, "so-tai-chinh", reviewing("start", 1, 1));
    expect(started.body).toEqual({ head: { ...head1, state: "in_review", rev: 2 } });
    const approved = await review(MINH, "so-tai-chinh", reviewing("approve", 1, 2));
    const head3 = { ...head1, state: "approved", rev: 3, counted: 1 };
    expect(approved.body).toEqual({ head: head3 });

    const { body: view } = await ask(VIEWER, `/v1/periods/${OPEN}/province`);
    expect(view.agencies.find(({ id }: { id: string }) => id === "so-tai-chinh")).toEqual({
      id: "so-tai-chinh",
      name: "Sở Tài chính",
      kind: "department",
      expected: true,
      exempt: null,
      state: "approved",
      latest: 1,
      counted: 1,
      onBehalf: false,
      countedOnBehalf: false,
      sentOn: "2021-12-10",
      onTime: true,
      daysLate: 0,
    });
    expect(view.reporting).toMatchObject({ received: 1, approved: 1, onTime: 1 });
    const row = form.tables.duties.rows[0]!;
    const line = view.duties.find(({ duty }: { duty: string }) => duty === row.duty);
    const answers = [...line.leads, ...line.coordinators, ...line.invited];
    expect(answers.find(({ agency }) => agency === "so-tai-chinh")).toMatchObject({
      standing: "in_progress",
      source: { version: 1, key: row.key },
    });
    const { body: texts } = await ask(VIEWER, `/v1/periods/${OPEN}/province/texts`);
    expect(texts.texts.find(({ kind }: { kind: string }) => kind === "difficulty")).toMatchObject({
      kind: "difficulty",
      agency: "so-tai-chinh",
      text: "Khó khăn thử nghiệm",
    });

    const version = await ask(VIEWER, `${PATH}/versions/1`);
    expect(version.body).toEqual({
      head: head3,
      version: {
        version: 1,
        sentAt: sent.body.sentAt,
        sentBy: { id: TAI_CHINH.id, name: TAI_CHINH.name },
        asOf: "2021-12-10",
        form: form.hash,
        onBehalf: false,
        takenBack: false,
      },
      form,
      report,
      findings: [],
    });
  });

  test("returned with a reason, it is sent again as version 2, and the counted version goes on counting", async () => {
    const agency = "so-noi-vu";
    const by = reporterOf(agency);
    const { form } = await formOf(agency);
    const first = await ask(by, reportPath(agency), sending(fill(form)));
    const approved = await approveReport(agency, first.body.head);
    const returned = await review(LAN, agency, reviewing("return", 1, approved.rev, "  Bổ sung số liệu  "));
    const whole = { base: 1, reason: "Bổ sung số liệu", at: expect.stringMatching(/^2021-12-/), paths: null };
    expect(returned.body.head).toEqual({ ...approved, state: "returned", rev: 4, returned: whole });

    const again = await formOf(agency);
    expect(again.returned).toEqual(whole);
    expect(again.latest).toEqual(fill(form));
    const view = await ask(LAN, `/v1/periods/${OPEN}/province`);
    const line = view.body.agencies.find(({ id }: { id: string }) => id === agency);
    expect(line).toMatchObject({ state: "returned", counted: 1 });

    const second = await ask(by, reportPath(agency), sending(fill(form, { result: "Kết quả chỉnh lý" }), 4));
    expect(second.body).toMatchObject({ version: 2, head: { state: "sent", latest: 2, counted: 1, rev: 5 } });
    const { body: history } = await ask(by, reportPath(agency));
    expect(history.versions.map(({ version }: { version: number }) => version)).toEqual([1, 2]);
    expect(
      history.decisions.map(({ action, version, reason, by: who, state }: Record<string, unknown>) => ({
        action,
        version,
        reason,
        who,
        state,
      })),
    ).toEqual([
      { action: "start", version: 1, reason: null, who: { id: "minh", name: MINH.name }, state: "in_review" },
      {
        action: "approve",
        version: 1,
        reason: null,
        who: { id: "minh", name: MINH.name },
        state: "approved",
      },
      {
        action: "return",
        version: 1,
        reason: "Bổ sung số liệu",
        who: { id: "lan", name: LAN.name },
        state: "returned",
      },
    ]);
    const old = await ask(LAN, `${reportPath(agency)}/versions/1`);
    expect(old.body.report).toEqual(fill(form));
    const approvedAgain = await approveReport(agency, second.body.head);
    expect(approvedAgain).toMatchObject({ state: "approved", latest: 2, counted: 2 });
  });

  test("cells are stored as they came, in whatever Unicode form", async () => {
    const agency = "so-cong-thuong";
    const { form } = await formOf(agency);
    const odd = `${"hoà bình".normalize("NFD")} '); DROP TABLE account; -- \u200b 𠮷 \u0007 “ngoặc”`;
    const report = fill(form, { result: odd, proposal: 12.5, completed: { date: "1899-12-30" } });
    report.tables.duties.reverse();
    for (const row of report.tables.duties) delete row.cells.completed;
    const sent = await ask(reporterOf(agency), reportPath(agency), sending(report));
    expect(sent.status).toBe(201);
    const stored = await ask(LAN, `${reportPath(agency)}/versions/1`);
    expect(stored.body.report).toEqual(report);
    expect(label(form, "in_progress")).not.toBe("in_progress");
  });
});
