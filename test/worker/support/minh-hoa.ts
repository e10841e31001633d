// The made-up province of two levels in a database of its own, on a day of its own.
import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import type { Form } from "../../../shared/report/form.ts";
import type { Head, Report } from "../../../shared/report/report.ts";
import type { FormReply } from "../../../shared/wire/replies/report.ts";
import { AGENCY_KIND_WORDS } from "../../../shared/wording/tables.ts";
import { PROVINCES, REGISTER, twoLevelSet } from "../../../tools/demo/minh-hoa/register.ts";
import { type AccountSeed, seedSql } from "../../../tools/seed-sql.ts";
import { readConfiguration } from "../../../worker/configuration.ts";
import { clockFrom, idsOf, testApp } from "./app.ts";
import { type Answer, askerOf } from "./client.ts";
import { dropAll } from "./drop-all.ts";
import { INDICATOR_SETS } from "./people.ts";
import { sendHeaders } from "./reports.ts";
import { claims, sign } from "./token.ts";

const TODAY = "2026-11-20";

const newId = idsOf(26);
const app = testApp({
  configuration: { ...readConfiguration(env), fixedDay: TODAY },
  now: clockFrom(Date.UTC(2026, 10, 20, 2)),
  newId,
});
const fetching = async (path: string, init: RequestInit) =>
  app.request(`https://worker.example${path}`, init, env);

/** Asks a worker for which it is November 2026. */
export const ask2026 = askerOf(fetching);

/** A file that the worker makes. */
export async function fileOf({ email }: AccountSeed, path: string): Promise<Uint8Array> {
  const Authorization = `Bearer ${await sign(claims(email))}`;
  const response = await fetching(path, { headers: { Authorization } });
  expect(response.status).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

/** The first person of the province, who sets it up and reviews, and a colleague who does not. */
export const SETS_UP: AccountSeed = {
  ...{ id: "quan-tri-2026", email: "quan-tri@minh-hoa.example", name: "Người minh họa quản trị" },
  ...{ role: "administrator", furtherRoles: ["reviewer"], agency: null },
};
export const REVIEWS: AccountSeed = {
  ...{ id: "duyet-2026", email: "duyet@minh-hoa.example", name: "Người minh họa duyệt" },
  ...{ role: "reviewer", agency: null },
};

/** Who reports for a body by the file of the register. */
export const officerOf = (agency: string): AccountSeed => ({
  ...{ id: `cua-${agency}`, email: `${agency}@minh-hoa.example`, name: `Cán bộ minh họa ${agency}` },
  ...{ role: "reporter", agency },
});

const HEADS = [
  ...["Mã", "Tên cơ quan", "Tên ngắn", "Loại", "Ngoài hệ thống", "Ký hiệu", "Thứ tự"],
  ...["Họ và tên", "Thư điện tử"],
];

/** The register as an officer's file: every body with who reports for it. */
const FILE = [
  HEADS,
  ...REGISTER.agencies.map(({ id, name, shortName, kind, outside, code, order }) => [
    ...[id, name, shortName, AGENCY_KIND_WORDS[kind], outside ? "x" : "", code ?? "", String(order)],
    ...[officerOf(id).name, officerOf(id).email],
  ]),
]
  .map((row) => row.map((cell) => `"${cell}"`).join(";"))
  .join("\r\n");

export const SET = twoLevelSet(INDICATOR_SETS[0]!);

async function done(answer: Promise<Answer>, status = 200): Promise<Answer> {
  const { body, ...got } = await answer;
  expect({ status: got.status, body }).toEqual({ status, body });
  return { body, ...got };
}

/** An empty database with the accounts of two, and by the API the province, its 144 bodies and its figures. */
export async function setUpProvince(): Promise<Answer> {
  await dropAll();
  await applyD1Migrations(env.DB, env.MIGRATIONS);
  const seed = seedSql({ accounts: [SETS_UP, REVIEWS] });
  await env.DB.batch(seed.map((statement) => env.DB.prepare(statement)));
  const { body } = await done(ask2026(SETS_UP, "/v1/agencies"));
  const loaded = await done(
    ask2026(SETS_UP, "/v1/agencies/import", {
      method: "POST",
      headers: { "Content-Type": "text/csv", "If-Match": `"${body.rev}"` },
      body: FILE,
    }),
  );
  await putRegister("/v1/provinces", { provinces: PROVINCES });
  await done(ask2026(SETS_UP, `/v1/indicator-sets/${SET.id}`, { method: "PUT", body: SET }), 201);
  return loaded;
}

/** A write on the register's revision. */
export async function putRegister(path: string, body: unknown): Promise<void> {
  const { rev } = (await ask2026(SETS_UP, "/v1/agencies")).body;
  const answer = await ask2026(SETS_UP, path, { method: "PUT", body, headers: { "If-Match": `"${rev}"` } });
  expect([200, 201]).toContain(answer.status);
}

export async function formOf2026(agency: string, period: string): Promise<FormReply> {
  const path = `/v1/periods/${period}/form?agency=${agency}`;
  return (await done(ask2026(REVIEWS, path))).body;
}

/** Sends a report as its officer; the answer, whatever it is. */
export function send2026(agency: string, period: string, report: Report, rev = 0): Promise<Answer> {
  const path = `/v1/periods/${period}/reports/${agency}`;
  return ask2026(officerOf(agency), path, {
    method: "PUT",
    headers: sendHeaders(rev, newId()),
    body: report,
  });
}

/** Reviews and approves what was sent; the head that stands. */
export async function approve2026({ agency, latest: version, period, rev }: Head): Promise<Head> {
  const path = `/v1/periods/${period}/reports/${agency}/review`;
  const decide = async (action: string, on: number): Promise<Head> => {
    const asking = { method: "POST", headers: { "If-Match": `"${on}"` }, body: { action, version } };
    return (await done(ask2026(REVIEWS, path, asking))).body.head;
  };
  return decide("approve", (await decide("start", rev)).rev);
}

/** The keys of a form's rows. */
export const keysOf = ({ tables }: Form): string[] => tables.duties.rows.map(({ key }) => key);
