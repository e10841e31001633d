// A made-up plan of 2026 by API alone: its text, reading, draft, trial, publication, a period, 144 forms, reports, the
// view and the Word file; then an amendment and a merger while the period runs.
import { beforeAll, describe, expect, test } from "vitest";
import { type DraftContent, draftOfReading } from "../../shared/plan/plan-draft.ts";
import { readPlanText } from "../../shared/plan/reading/read-plan.ts";
import type { Agency } from "../../shared/register/register.ts";
import type { Head } from "../../shared/report/report.ts";
import type { FormReply } from "../../shared/wire/replies/report.ts";
import document from "../../tools/demo/minh-hoa/prose-plan.txt?raw";
import { REGISTER } from "../../tools/demo/minh-hoa/register.ts";
import { paragraphsOf } from "./support/docx.ts";
import {
  approve2026,
  ask2026,
  fileOf,
  formOf2026,
  keysOf,
  officerOf,
  putRegister,
  REVIEWS,
  SET,
  SETS_UP,
  send2026,
  setUpProvince,
} from "./support/minh-hoa.ts";
import { fill } from "./support/reports.ts";

const PLAN = "kh-145-ubnd-2026";
const ALL = REGISTER.agencies.map(({ id }) => id);
const REPORTING = ["so-tai-chinh", "so-giao-duc-dao-tao", "xa-minh-hoa-1", "xa-minh-hoa-7"];
const match = (rev: number) => ({ "If-Match": `"${rev}"` });

/** What the steps hand on to each other. */
const way = {
  draft: "",
  rev: 0,
  period: "",
  forms: new Map<string, FormReply>(),
  heads: new Map<string, Head>(),
};
const draftPath = (rest = "") => `/v1/plan-drafts/${way.draft}${rest}`;
const reports = async (period: string) =>
  (await ask2026(REVIEWS, `/v1/periods/${period}/reports`)).body.reports as { head: Head }[];
const hashes = async (agencies: readonly string[]) => {
  const found: [string, string][] = [];
  for (const agency of agencies) found.push([agency, (await formOf2026(agency, way.period)).form.hash]);
  return found;
};
const hashesBefore = (agencies: readonly string[]) =>
  agencies.map((agency) => [agency, way.forms.get(agency)?.form.hash]);

async function edit(change: (content: DraftContent) => DraftContent): Promise<void> {
  const { content } = (await ask2026(SETS_UP, draftPath())).body;
  const asking = { method: "PUT", headers: match(way.rev), body: change(content) };
  const saved = await ask2026(SETS_UP, draftPath(), asking);
  expect(saved.status).toBe(200);
  way.rev = saved.body.rev;
}

beforeAll(async () => {
  const { body } = await setUpProvince();
  expect([body.created, body.invited]).toEqual([144, 144]);
  for (const agency of REPORTING) await ask2026(officerOf(agency), "/v1/me");
});

describe("a plan's text", () => {
  test("becomes a draft, with what was read and how sure that is", async () => {
    const reading = readPlanText(document);
    const body = draftOfReading(reading);
    const made = await ask2026(SETS_UP, "/v1/plan-drafts", { method: "POST", body });
    expect(made.status).toBe(201);
    Object.assign(way, { draft: made.body.id, rev: made.body.rev });
    const { content } = (await ask2026(SETS_UP, draftPath())).body;
    expect([content.head.id, content.duties.length]).toEqual([PLAN, 25]);
  });

  test("means whom the office says, for every duty alike", async () => {
    const kinds = ["department", "armed_forces", "media", "front", "mass_organisation", "association"];
    for (const body of [
      { kind: "name", words: "Các sở, ban, ngành, đoàn thể tỉnh", meaning: { type: "kinds", kinds } },
      { kind: "name", words: "các cơ quan, đơn vị có liên quan", meaning: { type: "open" } },
    ]) {
      const answer = await ask2026(SETS_UP, "/v1/reading-decisions", { method: "PUT", body });
      expect(answer.status).toBe(200);
    }
  });
});

describe("a trial of the draft", () => {
  test("takes a report and its review, and counts nowhere", async () => {
    const body = { agencies: ["so-tai-chinh"], from: "2026-02-10", to: "2026-12-14", indicatorSet: SET.id };
    const started = await ask2026(SETS_UP, draftPath("/trial"), {
      ...{ method: "POST", headers: match(way.rev), body },
    });
    expect(started.status).toBe(201);
    const { period } = started.body.trial;
    const { form } = await formOf2026("so-tai-chinh", period);
    const sent = await send2026("so-tai-chinh", period, fill(form));
    expect([sent.status, (await approve2026(sent.body.head)).state]).toEqual([201, "approved"]);
    const { periods } = (await ask2026(REVIEWS, "/v1/periods")).body;
    expect(periods.map(({ trial }: { trial?: true }) => trial)).toEqual([true]);
    const { content, trials } = (await ask2026(SETS_UP, draftPath())).body;
    expect([content.duties.length, trials[0].sent, trials[0].approved]).toEqual([25, 1, 1]);
    expect((await ask2026(SETS_UP, draftPath("/trial"), { method: "DELETE" })).status).toBe(204);
    expect((await ask2026(REVIEWS, "/v1/periods")).body.periods).toEqual([]);
    expect((await ask2026(REVIEWS, "/v1/plans")).body.plans).toEqual([]);
  });

  test("shows what is to be corrected, field by field and by whom", async () => {
    await edit((content) => ({
      ...content,
      duties: content.duties.map((duty) =>
        duty.id === "II.2.d" ? { ...duty, product: "Phiên tòa giả định" } : duty,
      ),
    }));
    const { content } = (await ask2026(SETS_UP, draftPath())).body as { content: DraftContent };
    const { origins, product } = content.duties.find(({ id }) => id === "II.2.d")!;
    expect([product, origins.product?.setBy, origins.lead?.setBy]).toEqual([
      ...["Phiên tòa giả định", SETS_UP.id, "reader"],
    ]);
  });
});

describe("the plan", () => {
  test("is published, and says what of it waits", async () => {
    const asking = { method: "POST", headers: match(way.rev) };
    const { status, body } = await ask2026(SETS_UP, draftPath("/publish"), asking);
    expect([status, body.plan.id, body.waiting]).toEqual([201, PLAN, expect.anything()]);
    expect([body.waiting.leads, body.waiting.names]).toEqual([[], []]);
  });

  test("has a period as it is proposed", async () => {
    const { period } = (await ask2026(SETS_UP, `/v1/plans/${PLAN}/next-period`)).body;
    const { id, ...proposed } = period;
    expect([id, proposed.from, proposed.to]).toEqual([`${PLAN}-2026`, "2026-02-10", "2026-12-14"]);
    const body = { ...proposed, state: "open", indicatorSet: SET.id };
    const headers = { "If-None-Match": "*" };
    const made = await ask2026(SETS_UP, `/v1/periods/${id}`, { method: "PUT", headers, body });
    expect(made.status).toBe(201);
    way.period = id;
  });

  test("gives each of 144 bodies its form", async () => {
    for (const agency of ALL) way.forms.set(agency, await formOf2026(agency, way.period));
    expect(new Set([...way.forms.values()].map(({ form }) => form.hash)).size).toBe(144);
    const commune = way.forms.get("xa-minh-hoa-1")!.form;
    const roles = commune.tables.duties.rows.map(({ duty, role }) => `${duty} ${role}`);
    expect(roles).toEqual([...["II.1.b lead", "II.3.đ lead", "II.2.b coordinate", "II.3.a coordinate"]]);
    expect(commune.tables.figures.rows).toHaveLength(20);
    const office = way.forms.get("so-giao-duc-dao-tao")!.form;
    expect(office.tables.duties.rows.map(({ duty }) => duty)).toEqual(["II.2.d", "II.5.b"]);
    for (const agency of ALL.slice(21))
      expect(way.forms.get(agency)!.form.tables.duties.rows).toEqual(
        commune.tables.duties.rows.map((row) => ({ ...row, key: expect.any(String) })),
      );
  });
});

describe("reports", () => {
  test("are sent, approved and merged", async () => {
    for (const agency of REPORTING) {
      const sent = await send2026(agency, way.period, fill(way.forms.get(agency)!.form));
      expect(sent.status).toBe(201);
      way.heads.set(agency, agency === "xa-minh-hoa-7" ? sent.body.head : await approve2026(sent.body.head));
    }
    const { reporting, kinds } = (await ask2026(REVIEWS, `/v1/periods/${way.period}/province`)).body;
    expect(reporting).toMatchObject({ received: 4, approved: 3 });
    const communes = kinds.find(({ kind }: { kind: string }) => kind === "commune");
    expect(communes).toMatchObject({ expected: 124 });
    expect(await reports(way.period)).toHaveLength(144);
  });

  test("become a Word file in the province's own name", async () => {
    const text = paragraphsOf(await fileOf(REVIEWS, `/v1/periods/${way.period}/province.docx`)).join("\n");
    expect(text).toContain("MINH HỌA");
    expect(text).toContain("145/KH-UBND");
    expect(text).toContain("Khó khăn thử nghiệm");
    expect(text).not.toContain("Bến Tre");
  });
});

describe("an amendment in the middle of the period", () => {
  const CHANGED = ["so-giao-duc-dao-tao", "tinh-doan"];

  test("changes the forms that it names, and no others", async () => {
    const { duties } = (await ask2026(REVIEWS, `/v1/plans/${PLAN}`)).body;
    const { deadline: _, ...duty } = duties.find(({ id }: { id: string }) => id === "II.2.d");
    const text = `${duty.text.replace(/[.]$/, "")}, mỗi quý ít nhất một phiên.`;
    const body = {
      ...{ kind: "amendment", document: "Kế hoạch số 300/KH-UBND", date: "2026-09-01", reason: null },
      duties: [{ op: "put", duty: { ...duty, text }, after: null }],
    };
    const path = `/v1/plans/${PLAN}/changes`;
    const dry = await ask2026(SETS_UP, `${path}?dry=1`, { method: "POST", body });
    expect(dry.body.affected.map(({ agency }: { agency: string }) => agency).sort()).toEqual(CHANGED);
    const made = await ask2026(SETS_UP, path, { method: "POST", headers: match(dry.body.rev), body });
    expect([made.status, made.body.affected]).toEqual([201, dry.body.affected]);
    const others = ALL.filter((agency) => !CHANGED.includes(agency));
    expect(await hashes(others)).toEqual(hashesBefore(others));
    for (const agency of CHANGED) {
      const before = way.forms.get(agency)!.form;
      const { form } = await formOf2026(agency, way.period);
      expect([form.hash === before.hash, keysOf(form)]).toEqual([false, keysOf(before)]);
    }
  });

  test("loses nothing half filled: what stands in the old form fits the new one, row by row", async () => {
    const [agency = ""] = CHANGED.slice(1);
    const half = fill(way.forms.get(agency)!.form);
    await ask2026(officerOf(agency), "/v1/me");
    expect((await send2026(agency, way.period, half)).body.code).toBe("form_outdated");
    const { form } = await formOf2026(agency, way.period);
    expect((await send2026(agency, way.period, { ...half, form: form.hash })).status).toBe(201);
    const { body } = await ask2026(REVIEWS, `/v1/periods/${way.period}/reports/${CHANGED[0]}`);
    expect([body.head.state, body.head.counted]).toEqual(["approved", 1]);
  });
});

describe("two communes that merge in the middle of the period", () => {
  const [A, B, MERGED] = ["xa-minh-hoa-1", "xa-minh-hoa-2", "xa-minh-hoa-hop-nhat"] as const;

  beforeAll(async () => {
    const { agencies } = (await ask2026(SETS_UP, "/v1/agencies")).body as { agencies: Agency[] };
    const before = agencies.find(({ id }) => id === A)!;
    const name = "Ủy ban nhân dân xã Minh Họa Hợp Nhất";
    const merged = { ...before, id: MERGED, name, shortName: name, order: 9_000, validFrom: "2026-10-01" };
    await putRegister(`/v1/agencies/${MERGED}`, merged);
    for (const id of [A, B]) {
      const ended = { ...agencies.find((one) => one.id === id)!, validTo: "2026-09-30" };
      const successors = [{ agency: MERGED, duties: null }];
      await putRegister(`/v1/agencies/${id}`, { ...ended, successors });
    }
  });

  test("leave all other forms as they were", async () => {
    const others = ALL.filter((id) => ![A, B, "so-giao-duc-dao-tao", "tinh-doan"].includes(id));
    expect(await hashes(others)).toEqual(hashesBefore(others));
  });

  test("hand on what they owed and what one of them had reported, which is read on and not added", async () => {
    const { form, predecessors } = await formOf2026(MERGED, way.period);
    expect(keysOf(form)).toEqual(keysOf(way.forms.get(A)!.form));
    expect(predecessors.map(({ agency, version }) => [agency.id, version])).toEqual([[A, 1]]);
    const { body } = await ask2026(REVIEWS, `/v1/periods/${way.period}/reports/${A}/versions/1`);
    expect(body.report.tables.duties).toEqual(fill(way.forms.get(A)!.form).tables.duties);
    const view = (await ask2026(REVIEWS, `/v1/periods/${way.period}/province`)).body;
    expect(view.notCounted.map(({ agency }: { agency: string }) => agency)).toEqual([A]);
    // Tỉnh đoàn is asked, not ordered: what it sent stands beside those that are expected.
    expect(view.reporting).toMatchObject({ received: 3, approved: 2 });
  });
});
