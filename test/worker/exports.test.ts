import PizZip from "pizzip";
import { beforeAll, describe, expect, test } from "vitest";
import { raw, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, OPEN, reporterOf, VIEWER } from "./support/people.ts";
import { approveReport, reportPath, sendReport } from "./support/reports.ts";
import { claims, sign } from "./support/token.ts";

const PROVINCE = `/v1/periods/${OPEN}/province`;
const AGENCY = "so-tai-chinh";

async function fileOf(person: { email: string }, path: string, method = "GET") {
  const Authorization = `Bearer ${await sign(claims(person.email))}`;
  const response = await raw(path, { method, headers: { Authorization } });
  return {
    status: response.status,
    type: response.headers.get("Content-Type"),
    disposition: response.headers.get("Content-Disposition"),
    bytes: await response.arrayBuffer(),
  };
}

const text = (bytes: ArrayBuffer) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
const part = (bytes: ArrayBuffer, name: string) => new PizZip(bytes).file(name)?.asText() ?? "";

beforeAll(async () => {
  await approveReport(AGENCY, await sendReport(AGENCY));
});

describe("the province as a file, made in the worker itself", () => {
  const disposition = (extension: string, frozen = false) =>
    `attachment; filename="Tong-hop-PBGDPL-Nam-2021${frozen ? "-ban-chot-so-1" : ""}.${extension}"; filename*=UTF-8''T%E1%BB%95ng%20h%E1%BB%A3p%20PBGDPL%20N%C4%83m%202021${
      frozen ? "%20-%20b%E1%BA%A3n%20ch%E1%BB%91t%20s%E1%BB%91%201" : ""
    }.${extension}`;

  test("XLSX", async () => {
    const { status, type, disposition: named, bytes } = await fileOf(VIEWER, `${PROVINCE}.xlsx`);
    expect([status, type, named]).toEqual([
      ...[200, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
      disposition("xlsx"),
    ]);
    expect(part(bytes, "xl/workbook.xml")).toContain("Tổng hợp");
  });

  test("DOCX, on the template of the repository", async () => {
    const { status, type, disposition: named, bytes } = await fileOf(VIEWER, `${PROVINCE}.docx`);
    expect([status, type, named]).toEqual([
      ...[200, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
      disposition("docx"),
    ]);
    expect(part(bytes, "word/document.xml")).toContain("Khó khăn thử nghiệm");
  });

  test("CSV and JSON", async () => {
    const csv = await fileOf(VIEWER, `${PROVINCE}.csv`);
    expect([csv.status, csv.type, csv.disposition]).toEqual([
      200,
      "text/csv; charset=utf-8",
      disposition("csv"),
    ]);
    expect(text(csv.bytes).startsWith("\ufeff")).toBe(true);
    expect(text(csv.bytes)).toContain("Sở Tài chính");
    const json = await fileOf(VIEWER, `${PROVINCE}.json`);
    expect([json.status, json.disposition]).toEqual([200, disposition("json")]);
    expect(JSON.parse(text(json.bytes))).toMatchObject({ schema: 2, view: { period: { id: OPEN } } });
  });

  test("from a snapshot it says which, and does not change", async () => {
    await fileOf(LAN, `/v1/periods/${OPEN}/snapshots`, "POST");
    const path = `/v1/periods/${OPEN}/snapshots/1/report`;
    const before = await fileOf(VIEWER, `${path}.csv`);
    await approveReport("so-noi-vu", await sendReport("so-noi-vu"));
    const after = await fileOf(VIEWER, `${path}.csv`);
    expect([before.disposition, text(after.bytes)]).toEqual([disposition("csv", true), text(before.bytes)]);
    expect((await fileOf(VIEWER, `${path}.docx`)).status).toBe(200);
    expect((await fileOf(VIEWER, `${path}.xlsx`)).status).toBe(200);
  });

  test("is not for reporters and administrators", async () => {
    for (const person of [reporterOf(AGENCY), ADMINISTRATOR]) {
      for (const format of ["xlsx", "docx", "csv", "json"]) {
        await refused(person, "role_forbidden", `${PROVINCE}.${format}`);
      }
    }
  });
});

describe("an agency's own report for its signature", () => {
  const path = `${reportPath(AGENCY)}/versions/1/report.docx`;

  test("is made from any version, for the agency and for who may read it", async () => {
    for (const person of [reporterOf(AGENCY), LAN, VIEWER]) {
      const { status, disposition, bytes } = await fileOf(person, path);
      expect([status, disposition?.slice(0, 69)]).toEqual([
        ...[200, 'attachment; filename="Bao-cao-PBGDPL-Nam-2021-So-Tai-chinh-lan-1.docx'],
      ]);
      expect(part(bytes, "word/document.xml")).toContain("Kết quả thử nghiệm của mục");
    }
  });

  test("is nobody else's", async () => {
    await refused(reporterOf("so-y-te"), "agency_forbidden", path);
    await refused(reporterOf(AGENCY), "version_unknown", path.replace("/1/", "/9/"));
  });
});

test("the letter that reminds is a Word file with who is missing", async () => {
  const { status, bytes } = await fileOf(LAN, `/v1/periods/${OPEN}/reminders.docx`);
  expect(status).toBe(200);
  expect(part(bytes, "word/document.xml")).toContain("Sở Y tế");
  await refused(VIEWER, "role_forbidden", `/v1/periods/${OPEN}/reminders.docx`);
});
