// The agency's Word before sending, and number and day of the signed document after it.
import { env } from "cloudflare:workers";
import PizZip from "pizzip";
import { beforeAll, describe, expect, test } from "vitest";
import type { AgencyLine } from "../../shared/province/view.ts";
import type { Head } from "../../shared/report/report.ts";
import { ask, raw, refused } from "./support/client.ts";
import { LAN, MINH, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { approveReport, fill, formOf, reportPath, reviewing, sendReport } from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

const AGENCY = "so-tai-chinh";
const PATH = reportPath(AGENCY);
const DRAFT = `${PATH}/draft.docx`;
const OWN = reporterOf(AGENCY);
const LETTER = { number: "125/BC-STC", date: "2021-12-18" };
const putting = (body: object = LETTER) => ({ method: "PUT", body });

async function fileOf(person: { email: string }, path: string, init: RequestInit = {}) {
  const Authorization = `Bearer ${await sign(claims(person.email))}`;
  const headers = { Authorization, "Content-Type": "application/json" };
  const response = await raw(path, { ...init, headers });
  const disposition = response.headers.get("Content-Disposition");
  return { status: response.status, disposition, bytes: await response.arrayBuffer() };
}

/** The paragraphs of a Word file, by its XML. */
const paragraphsOf = (bytes: ArrayBuffer) =>
  (new PizZip(bytes).file("word/document.xml")?.asText() ?? "")
    .split("</w:p>")
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join(""));

const count = async (table: string) =>
  env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>("n");
const stored = () =>
  Promise.all(["form", "report_version", "report_head", "idempotency", "audit"].map(count));

describe("the Word draft", () => {
  test("is made of the cells as they stand; with errors it says so at its head, and nothing is stored", async () => {
    const { form } = await formOf(AGENCY);
    const good = fill(form, { result: "Kết quả của bản dự thảo" });
    const before = await stored();
    const bad = { ...good, tables: { ...good.tables, assessment: [] } };
    const drafts = [];
    for (const report of [good, bad]) {
      const { bytes, ...rest } = await fileOf(OWN, DRAFT, { method: "POST", body: JSON.stringify(report) });
      expect(rest).toEqual({
        status: 200,
        disposition: expect.stringContaining('filename="Du-thao-bao-cao-PBGDPL-Nam-2021-So-Tai-chinh.docx"'),
      });
      drafts.push(paragraphsOf(bytes));
    }
    const marks = drafts.map((all) => all.filter((words) => words.startsWith("BẢN DỰ THẢO")));
    expect(marks).toEqual([[], [expect.stringMatching(/ – CÒN \d\d NỘI DUNG PHẢI SỬA HOẶC BỔ SUNG$/)]]);
    expect(drafts[0]).toContain("- Kết quả: Kết quả của bản dự thảo");
    expect(await stored()).toEqual(before);
  });

  test("is for who may send the report, of one's own agency, and no larger than a report", async () => {
    const body = fill((await formOf(AGENCY)).form);
    const posting = { method: "POST", body };
    await refused(reporterOf("so-y-te"), "agency_forbidden", DRAFT, posting);
    await refused(VIEWER, "role_forbidden", DRAFT, posting);
    await refused(OWN, "shape_invalid", DRAFT, { method: "POST", body: { ...body, more: 1 } });
    await refused(OWN, "body_too_large", DRAFT, { method: "POST", body: "x".repeat(1_000_001) });
    expect((await fileOf(LAN, DRAFT, { method: "POST", body: JSON.stringify(body) })).status).toBe(200);
  });
});

describe("number and day after sending", () => {
  let head: Head;
  const version = `${PATH}/versions/1`;

  beforeAll(async () => {
    head = await sendReport(AGENCY);
  });

  test("stand beside the version: no new one comes of it, and they are read with it", async () => {
    const first = await ask(OWN, `${version}/letter`, putting({ ...LETTER, number: " 125/BC-STC " }));
    const again = await ask(OWN, `${version}/letter`, putting());
    expect([first.status, first.body, again.status]).toEqual([201, { letter: LETTER }, 200]);
    const { body } = await ask(LAN, PATH);
    expect(body.head).toEqual(head);
    expect(body.versions.map((line: { letter?: object }) => line.letter)).toEqual([LETTER]);
    const all = paragraphsOf((await fileOf(OWN, `${version}/report.docx`)).bytes);
    expect(all).toContain("Số: 125/BC-STC");
    expect(all.some((words) => words.endsWith("ngày 18 tháng 12 năm 2021"))).toBe(true);
    const { results } = await env.DB.prepare(
      "SELECT account, action, agency, version, detail FROM audit WHERE action = 'record_letter'",
    ).all<{ detail: string }>();
    expect(results.map((row) => ({ ...row, detail: JSON.parse(row.detail) }))).toEqual([
      { account: OWN.id, action: "record_letter", agency: AGENCY, version: 1, detail: LETTER },
    ]);
  });

  test("are put right by a reviewer; the newest stands, and rows are only added", async () => {
    const right = { ...LETTER, number: "126/BC-STC" };
    expect((await ask(LAN, `${version}/letter`, putting(right))).status).toBe(201);
    expect((await ask(OWN, PATH)).body.versions[0].letter).toEqual(right);
    for (const sql of ["UPDATE report_letter SET number = 'x'", "DELETE FROM report_letter"]) {
      await expect(env.DB.prepare(sql).run()).rejects.toThrow("report letters are append-only");
    }
  });

  test("stand in the agency's line of the merged view, which is another one from then on", async () => {
    const province = `/v1/periods/${OPEN}/province`;
    const lineOf = async (): Promise<AgencyLine> =>
      (await ask(LAN, province)).body.agencies.find(({ id }: AgencyLine) => id === AGENCY);
    const before = await lineOf();
    expect(before.letter).toEqual({ ...LETTER, number: "126/BC-STC" });
    const ETag = (await ask(LAN, province)).headers.get("ETag") ?? "";
    const kept = () => ask(LAN, province, { headers: { "If-None-Match": ETag } });
    expect((await kept()).status).toBe(304);
    const last = { number: "127/BC-STC", date: "2021-12-20" };
    expect((await ask(OWN, `${version}/letter`, putting(last))).status).toBe(201);
    expect((await kept()).status).toBe(200);
    expect(await lineOf()).toEqual({ ...before, letter: last });
  });

  test("are those of the version that counts, and of the newest while none does", async () => {
    const lineOf = async (): Promise<AgencyLine> =>
      (await ask(LAN, `/v1/periods/${OPEN}/province`)).body.agencies.find(
        ({ id }: AgencyLine) => id === AGENCY,
      );
    const counted = await lineOf();
    await approveReport(AGENCY, head);
    expect(await lineOf()).toEqual({ ...counted, state: "approved", counted: 1 });
    const first = (await ask(LAN, PATH)).body.head as Head;
    const returned = await ask(MINH, `${PATH}/review`, reviewing("return", 1, first.rev, "Bổ sung"));
    await sendReport(AGENCY, returned.body.head.rev);
    const second = { number: "130/BC-STC", date: "2021-12-22" };
    expect((await ask(OWN, `${PATH}/versions/2/letter`, putting(second))).status).toBe(201);
    const { counted: version, latest, letter } = await lineOf();
    expect({ version, latest, letter }).toEqual({ version: 1, latest: 2, letter: counted.letter });
  });

  test("are not another's to record, nor of a version that is not there", async () => {
    await refused(reporterOf("so-y-te"), "agency_forbidden", `${version}/letter`, putting());
    await refused(VIEWER, "role_forbidden", `${version}/letter`, putting());
    await refused(OWN, "version_unknown", `${PATH}/versions/9/letter`, putting());
    await refused(OWN, "shape_invalid", `${version}/letter`, putting({ ...LETTER, date: "18/12/2021" }));
    await refused(OWN, "shape_invalid", `${version}/letter`, putting({ ...LETTER, number: " " }));
  });

  test("are not recorded once the period is closed", async () => {
    const path = `/v1/periods/${OPEN}`;
    const { rev, period } = (await ask(MINH, path)).body;
    const { id: _, ...rest } = period;
    const closing = {
      method: "PUT",
      headers: { "If-Match": `"${rev}"` },
      body: { ...rest, state: "closed" },
    };
    expect((await ask(MINH, path, closing)).status).toBe(200);
    await refused(OWN, "period_closed", `${version}/letter`, putting({ ...LETTER, number: "127/BC-STC" }));
    await refused(LAN, "period_closed", `${version}/letter`, putting({ ...LETTER, number: "127/BC-STC" }));
  });
});
