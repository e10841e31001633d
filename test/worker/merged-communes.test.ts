// 124 communes of a file, meant by one group, and two of them that merge while the period runs.
import { beforeAll, describe, expect, test } from "vitest";
import type { Agency, Group } from "../../shared/register/register.ts";
import type { FormReply } from "../../shared/wire/replies/report.ts";
import type { AccountSeed } from "../../tools/seed-sql.ts";
import { BULK_CSV } from "../fixtures/bulk-register.ts";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, MINH, OPEN } from "./support/people.ts";
import { fill, reportPath, sending } from "./support/reports.ts";

const [A, B, MERGED] = ["xa-gia-dinh-1", "xa-gia-dinh-2", "xa-hop-nhat"];
const commune = (number: number) => `xa-gia-dinh-${number}`;
/** Communes that have nothing to do with the merger, and a body that the plan names itself. */
const OTHERS = [...[3, 4, 60, 123, 124].map(commune), "so-y-te", "ubnd-ba-tri"];

/** Who reports for a commune by the file. */
const officer = (number: number): AccountSeed => ({
  ...{ id: `officer-${number}`, email: `can.bo.${number + 20}@gia-dinh.example` },
  ...{ name: `Cán bộ giả định ${number + 20}`, role: "reporter", agency: commune(number) },
});
const formIn = async (agency: string) => ask(MINH, `/v1/periods/${OPEN}/form?agency=${agency}`);
const hashes = async () => {
  const forms: FormReply[] = [];
  for (const agency of OTHERS) forms.push((await formIn(agency)).body);
  return forms.map(({ form }) => form.hash);
};
const register = async (): Promise<{ agencies: Agency[]; groups: Group[]; rev: number }> =>
  (await ask(ADMINISTRATOR, "/v1/agencies")).body;
async function write(path: string, body: unknown): Promise<void> {
  const { rev } = await register();
  const answer = await ask(ADMINISTRATOR, path, { method: "PUT", body, headers: { "If-Match": `"${rev}"` } });
  expect([200, 201]).toContain(answer.status);
}
async function end(id: string): Promise<void> {
  const agency = (await register()).agencies.find((one) => one.id === id);
  const successors = [{ agency: MERGED, duties: null }];
  await write(`/v1/agencies/${id}`, { ...agency, validTo: "2021-06-30", successors });
}

const kept: { hashes: string[]; before: FormReply | null } = { hashes: [], before: null };

beforeAll(async () => {
  await ask(ADMINISTRATOR, "/v1/me");
  const { rev, groups } = await register();
  const headers = { "Content-Type": "text/csv", "If-Match": `"${rev}"` };
  const loaded = await ask(ADMINISTRATOR, "/v1/agencies/import", { method: "POST", body: BULK_CSV, headers });
  expect([loaded.status, loaded.body.created, loaded.body.invited]).toEqual([200, 144, 150]);
  // The plan's "Ủy ban nhân dân các huyện, thành phố" means, in this register, districts and communes alike.
  const changed = groups.map((group): Group => {
    const isLocal =
      group.means.type === "agencies" && group.means.agencies.every((id) => id.startsWith("ubnd-"));
    return isLocal ? { ...group, means: { type: "kinds", kinds: ["district", "commune"] } } : group;
  });
  expect(changed.filter(({ means }) => means.type === "kinds").length).toBeGreaterThan(0);
  await write("/v1/groups", { groups: changed });
  kept.hashes = await hashes();
  kept.before = (await formIn(A)).body;
});

describe("communes that a group means by their kind", () => {
  test("have a form each, with the figures that concern communes by their set, here none", async () => {
    const { form } = kept.before as FormReply;
    expect(form.agency).toEqual({ id: A, name: "UBND xã Giả định 1" });
    expect(form.tables.duties.rows.length).toBeGreaterThan(0);
    expect(form.tables.figures.rows).toEqual([]);
    const { reports } = (await ask(MINH, `/v1/periods/${OPEN}/reports`)).body;
    expect(reports.filter(({ kind }: { kind: string }) => kind === "commune")).toHaveLength(124);
  });

  test("are counted by their own kind in the view", async () => {
    const { kinds } = (await ask(LAN, `/v1/periods/${OPEN}/province`)).body;
    expect(kinds.find(({ kind }: { kind: string }) => kind === "commune")).toMatchObject({ expected: 124 });
  });
});

describe("two communes that merge in the middle of the period", () => {
  beforeAll(async () => {
    const { form } = kept.before as FormReply;
    await ask(officer(1), "/v1/me");
    expect((await ask(officer(1), reportPath(A), sending(fill(form)))).status).toBe(201);
    const before = (await register()).agencies.find(({ id }) => id === A) as Agency;
    const name = "UBND xã Hợp Nhất";
    await write(`/v1/agencies/${MERGED}`, {
      ...{ ...before, id: MERGED, name, shortName: name, order: 90_000, validFrom: "2021-07-01" },
    });
    await end(A);
    await end(B);
  });

  test("leave every other form as it was", async () => {
    expect(await hashes()).toEqual(kept.hashes);
  });

  test("owe nothing more; who follows owes what they owed and is offered what was reported", async () => {
    for (const agency of [A, B]) {
      await refused(MINH, "agency_owes_nothing", `/v1/periods/${OPEN}/form?agency=${agency}`);
    }
    const { form, predecessors } = (await formIn(MERGED)).body as FormReply;
    const keys = (reply: FormReply) => reply.form.tables.duties.rows.map(({ key }) => key);
    expect(form.tables.duties.rows.map(({ key }) => key)).toEqual(keys(kept.before as FormReply));
    expect(predecessors).toEqual([{ agency: { id: A, name: "UBND xã Giả định 1" }, version: 1 }]);
  });

  test("lose nothing: what was sent is read, named as ended and not added", async () => {
    const { body } = await ask(MINH, `${reportPath(A)}/versions/1`);
    expect(body.report.tables.duties).toEqual(fill((kept.before as FormReply).form).tables.duties);
    const { notCounted } = (await ask(LAN, `/v1/periods/${OPEN}/province`)).body;
    expect(
      notCounted.map(({ agency, successors }: { agency: string; successors: string[] }) => [
        agency,
        successors,
      ]),
    ).toEqual([[A, [MERGED]]]);
  });
});
