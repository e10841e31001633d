// One file of bodies with their people: all of it or nothing, each fault at its line and column.
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { AccountLine, ImportFault } from "../../shared/wire/replies/admin.ts";
import { BULK_CSV, BULK_ROWS } from "../fixtures/bulk-register.ts";
import { ask, dump } from "./support/client.ts";
import { ADMINISTRATOR } from "./support/people.ts";

const IMPORT = "/v1/agencies/import";
const revNow = async (): Promise<number> => (await ask(ADMINISTRATOR, "/v1/agencies")).body.rev;
const csv = (body: string, rev: number | null = null) => ({
  method: "POST",
  body,
  headers: { "Content-Type": "text/csv", ...(rev === null ? {} : { "If-Match": `"${rev}"` }) },
});
const check = async (body: string) => (await ask(ADMINISTRATOR, `${IMPORT}?dry=1`, csv(body))).body;
const faultsIn = async (body: string) =>
  (await check(body)).faults.map(({ line, column, code }: ImportFault) => [line, column, code]);

beforeAll(async () => {
  await ask(ADMINISTRATOR, "/v1/me");
});

describe("144 bodies with 150 people", () => {
  test("are checked without a trace, then stored, each person invited for its body", async () => {
    const before = await dump();
    const counts = { rows: 150, created: 144, changed: 0, invited: 150, faults: [] };
    expect(await check(BULK_CSV)).toEqual({ dry: true, ...counts, rev: await revNow() });
    expect(await dump()).toEqual(before);
    const rev = await revNow();
    const answer = await ask(ADMINISTRATOR, IMPORT, csv(BULK_CSV, rev));
    expect([answer.status, answer.body]).toEqual([200, { dry: false, ...counts, rev: rev + 1 }]);
    const { accounts } = (await ask(ADMINISTRATOR, "/v1/accounts")).body;
    const made = accounts.filter(({ email }: AccountLine) => email.endsWith("@gia-dinh.example"));
    expect(made).toHaveLength(150);
    expect(made.filter(({ agency }: AccountLine) => agency?.id === "so-gia-dinh-1")).toHaveLength(2);
    expect(new Set(made.map(({ role }: AccountLine) => role))).toEqual(new Set(["reporter"]));
    const kinds =
      "SELECT kind, count(*) AS n FROM agency WHERE id LIKE '%-gia-dinh-%' GROUP BY kind ORDER BY kind";
    expect((await env.DB.prepare(kinds).all()).results).toEqual([
      { kind: "commune", n: 124 },
      { kind: "department", n: 20 },
    ]);
  });

  test("loaded again change nothing and invite nobody twice", async () => {
    const before = await dump();
    const answer = await ask(ADMINISTRATOR, IMPORT, csv(BULK_CSV, await revNow()));
    expect(answer.body).toMatchObject({ rows: 150, created: 0, changed: 0, faults: [] });
    expect(answer.body.invited).toBeUndefined();
    expect(await dump()).toEqual(before);
  });

  test("with one fault among them are not stored at all", async () => {
    const rows = BULK_ROWS.map((row, index) =>
      index === 0
        ? row
        : row.map((cell) => cell.replaceAll("gia-dinh", "thu-lai").replaceAll("Giả định", "Thử lại")),
    );
    rows[90]![4] = "không phải thư";
    const file = rows.map((row) => row.join(";")).join("\n");
    const before = await dump();
    const answer = await ask(ADMINISTRATOR, IMPORT, csv(file, await revNow()));
    expect([answer.status, answer.body.code]).toEqual([422, "import_faults"]);
    expect(answer.body.faults.map(({ line, column, code }: ImportFault) => [line, column, code])).toEqual([
      [91, "Thư điện tử", "email_malformed"],
    ]);
    expect(await dump()).toEqual(before);
  });
});

describe("a line of a body with a person", () => {
  const HEAD = "Mã;Tên cơ quan;Loại;Họ và tên;Thư điện tử;Điện thoại";
  const file = (...lines: string[]) => [HEAD, ...lines].join("\n");

  test("needs name and e-mail where anything is said of a person, and nothing where nothing is", async () => {
    const lines = ["xa-a;UBND xã A;commune;;;0912 345 678", "xa-b;UBND xã B;commune;;;"];
    expect(await faultsIn(file(...lines))).toEqual([
      [2, "Họ và tên", "value_missing"],
      [2, "Thư điện tử", "value_missing"],
    ]);
  });

  test("may be repeated for another person of the body, saying of it the same or nothing", async () => {
    const first = "xa-a;UBND xã A;commune;Người Một;mot@thu.example;";
    expect(await faultsIn(file(first, "xa-a;;;Người Hai;hai@thu.example;"))).toEqual([]);
    expect(await faultsIn(file(first, "xa-a;UBND xã Khác;commune;Người Hai;hai@thu.example;"))).toEqual([
      [3, "Tên cơ quan", "body_differs"],
    ]);
    expect(await faultsIn(file(first, "xa-a;;;;;"))).toContainEqual([3, "Mã", "id_doubled"]);
    expect(await faultsIn(file(first, "xa-b;UBND xã B;commune;Người Hai;MOT@thu.example;"))).toEqual([
      [3, "Thư điện tử", "email_doubled"],
    ]);
  });

  test("is refused for who reports for another body", async () => {
    expect(await faultsIn(file("xa-a;UBND xã A;commune;Người Một;can.bo.1@gia-dinh.example;"))).toEqual([
      [2, "Thư điện tử", "email_taken"],
    ]);
  });

  test("keeps hostile texts as they are, and tells what no store keeps", async () => {
    const name = "=HYPERLINK(1)'); DROP TABLE agency--";
    expect(await faultsIn(file(`xa-a;"${name}";commune;"${name}";a@thu.example;`))).toEqual([]);
    const lines = ["xa-b;UBND\u0000 xã;commune;Người;b@thu.example;", `xa-c;${"x".repeat(1_001)};commune;;;`];
    expect(await faultsIn(file(...lines))).toEqual([
      [2, "Tên cơ quan", "text_unstorable"],
      [3, "Tên cơ quan", "text_unstorable"],
    ]);
  });
});
