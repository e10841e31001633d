import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, test } from "vitest";
import type { AccountLine, ImportFault } from "../../shared/wire/replies/admin.ts";
import { ask, dump, refused } from "./support/client.ts";
import { ADMINISTRATOR, LAN, REGISTER } from "./support/people.ts";

const ACCOUNTS = "/v1/accounts/import";
const AGENCIES = "/v1/agencies/import";

/** A file; on the register's revision where one is given. */
const csv = (body: string | Uint8Array, rev: number | null = null, type = "text/csv; charset=utf-8") => ({
  method: "POST",
  body,
  headers: { "Content-Type": type, ...(rev === null ? {} : { "If-Match": `"${rev}"` }) },
});
const revNow = async (): Promise<number> => (await ask(ADMINISTRATOR, "/v1/agencies")).body.rev;
const short = (faults: ImportFault[]) => faults.map(({ line, column, code }) => [line, column, code]);

/** What a check tells of a file: faults alone, and nothing is stored. */
async function checked(path: string, body: string | Uint8Array) {
  const before = await dump();
  const answer = await ask(ADMINISTRATOR, `${path}?dry=1`, csv(body));
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  expect(await dump()).toEqual(before);
  for (const { message } of answer.body.faults) expect(message).toMatch(/^[“\p{Lu}].*[.?…]$/u);
  return answer.body;
}
const faultsIn = async (path: string, body: string | Uint8Array) => short((await checked(path, body)).faults);

beforeAll(async () => {
  await ask(ADMINISTRATOR, "/v1/me");
});

describe("a file of accounts", () => {
  const HEAD = "Họ và tên,Thư điện tử,Vai trò,Cơ quan,Điện thoại";

  test("is checked without a trace, then invites all; agencies are known by any of their names", async () => {
    const file = [
      HEAD,
      'Nguyễn Văn Thử,Thu.Mot@import.example,Cán bộ lập báo cáo,Sở Y tế,"0912 345 678"',
      '"Trần Thị ""Thử""",thu.hai@import.example,can bo bao cao,so-noi-vu,',
      "Lê Thử,thu.ba@import.example,reviewer,STP,",
      "Phạm Thử,thu.bon@import.example,Người xem,,",
    ].join("\r\n");
    const counts = { rows: 4, created: 4, changed: 0, faults: [], rev: null };
    expect(await checked(ACCOUNTS, file)).toEqual({ dry: true, ...counts });
    const answer = await ask(ADMINISTRATOR, ACCOUNTS, csv(file));
    expect([answer.status, answer.body]).toEqual([200, { dry: false, ...counts }]);
    const { body } = await ask(ADMINISTRATOR, "/v1/accounts");
    const made = body.accounts.filter(({ email }: AccountLine) => email.endsWith("@import.example"));
    expect(
      made.map(({ name, email, role, agency, phone }: AccountLine) => [name, email, role, agency?.id, phone]),
    ).toEqual([
      ['Trần Thị "Thử"', "thu.hai@import.example", "reporter", "so-noi-vu", null],
      ["Nguyễn Văn Thử", "thu.mot@import.example", "reporter", "so-y-te", "0912 345 678"],
      ["Lê Thử", "thu.ba@import.example", "reviewer", "so-tu-phap", null],
      ["Phạm Thử", "thu.bon@import.example", "viewer", undefined, null],
    ]);
    const entry = await env.DB.prepare(
      "SELECT account, action, detail FROM audit WHERE action = 'accounts_import'",
    ).first<{ detail: string }>();
    expect(JSON.parse(entry?.detail ?? "{}").accounts.map(({ email }: AccountLine) => email)).toEqual([
      "thu.mot@import.example",
      "thu.hai@import.example",
      "thu.ba@import.example",
      "thu.bon@import.example",
    ]);
  });

  test("knows a role by its code, its name and other usual names, whatever the case, accents and brackets", async () => {
    const roles = [
      ["reporter", "Cán bộ lập báo cáo", "Cán bộ báo cáo", "người báo cáo"],
      [
        "reviewer",
        "Cán bộ duyệt báo cáo (Sở Tư pháp)",
        "Cán bộ xem xét (Sở Tư pháp)",
        "can bo xem xet - so tu phap",
        "Sở Tư pháp xem xét",
        "Cán bộ xem xét",
      ],
      ["viewer", "NGƯỜI XEM"],
      ["administrator", "Quản trị hệ thống", "Quản trị", "Người quản trị"],
    ].flat();
    const line = (role: string, index: number) =>
      `A,vai-${index}@x.example,${role},${/b[aá]o c[aá]o|reporter/i.test(role) ? "so-y-te" : ""},`;
    expect(await faultsIn(ACCOUNTS, [HEAD, ...roles.map(line)].join("\n"))).toEqual([]);
    const wrong = ["Cán bộ", "Sở Tư pháp", "Xem"].map(line);
    expect(await faultsIn(ACCOUNTS, [HEAD, ...wrong].join("\n"))).toEqual(
      wrong.map((_, index) => [index + 2, "Vai trò", "role_unknown"]),
    );
  });

  test("may begin with a byte order mark, use semicolons or tabs, other heads, other letters, blank lines", async () => {
    const lines = (sign: string) =>
      [
        ["EMAIL", "ho ten", "quyền"].join(sign),
        "",
        ["dau@khac.example", "Le\u0302 Thử", "Người xem"].join(sign),
        [sign].join(""),
      ].join("\n");
    for (const file of [`\uFEFF${lines(";")}`, lines("\t"), lines(",").replaceAll("\n", "\r")]) {
      expect(await checked(ACCOUNTS, file)).toMatchObject({ rows: 1, created: 1, faults: [] });
    }
  });

  test("that has faults tells all of them by line and column, and invites nobody", async () => {
    const file = [
      HEAD,
      ",khong-phai-thu,Cán bộ,Sở Y tế,gọi tôi",
      "Người một,mot@faults.example,Cán bộ lập báo cáo,,",
      "Người hai,MOT@faults.example,Cán bộ lập báo cáo,Sở Không Có Thật,",
      "Người ba,lan@so-tu-phap.example,Người xem,Sở Y tế,",
      '"Người',
      'bốn",bon@faults.example,Cán bộ lập báo cáo,Sở,,thừa',
      "Người năm,,Người xem,,",
    ].join("\n");
    const expected = [
      [2, "Họ và tên", "value_missing"],
      [2, "Thư điện tử", "email_malformed"],
      [2, "Vai trò", "role_unknown"],
      [2, "Điện thoại", "phone_malformed"],
      [3, "Cơ quan", "agency_missing"],
      [4, "Thư điện tử", "email_doubled"],
      [4, "Cơ quan", "agency_unknown"],
      [5, "Thư điện tử", "email_taken"],
      [5, "Cơ quan", "agency_superfluous"],
      [6, null, "cells_too_many"],
      [6, "Cơ quan", "agency_unsure"],
      [8, "Thư điện tử", "value_missing"],
    ];
    expect(await faultsIn(ACCOUNTS, file)).toEqual(expected);
    const { body } = await refused(ADMINISTRATOR, "import_faults", ACCOUNTS, csv(file));
    expect(short(body.faults)).toEqual(expected);
  });

  test("offers the bodies that a doubtful name may mean, and names the earlier line of a doubled e-mail", async () => {
    const file = `${HEAD}\nA,a@x.example,Cán bộ lập báo cáo,Ủy ban nhân dân huyện,\nB,a@x.example,Người xem,,\n`;
    const { faults } = await checked(ACCOUNTS, file);
    expect(faults[0].message).toMatch(/^Chưa rõ là cơ quan nào\. Có phải: “.+”, “.+”\?/);
    expect(faults[1].message).toBe("Địa chỉ thư này đã có ở dòng 2. Mỗi người một dòng.");
  });

  test.each<[string, string, unknown[]]>([
    ["is empty", "", [[1, null, "file_empty"]]],
    ["has heads alone", HEAD, [[1, null, "file_empty"]]],
    [
      "lacks columns",
      "Họ và tên\nA",
      [
        [1, null, "head_missing"],
        [1, null, "head_missing"],
      ],
    ],
    ["has an unknown column", `${HEAD},sub\nA,a@x.example,Người xem,,,1`, [[1, "sub", "head_unknown"]]],
    [
      "has a column twice",
      `${HEAD},Email\nA,a@x.example,Người xem,,,b@x.example`,
      [[1, "Email", "head_doubled"]],
    ],
    [
      "leaves a quote open",
      `${HEAD}\nA,a@x.example,Người xem,,\n"B,b@x.example,Người xem,,`,
      [[3, null, "quotes"]],
    ],
    [
      "holds what cannot be stored",
      `${HEAD}\nA\u0000,a@x.example,Người xem,,`,
      [[2, "Họ và tên", "text_unstorable"]],
    ],
  ])("that %s says so", async (_, file, expected) => {
    expect(await faultsIn(ACCOUNTS, file)).toEqual(expected);
    await refused(ADMINISTRATOR, "import_faults", ACCOUNTS, csv(file));
  });

  test("of more than a thousand lines is to be divided", async () => {
    const line = (index: number) => `A,a${index}@x.example,Người xem,,`;
    const many = (count: number) =>
      [HEAD, ...Array.from({ length: count }, (_, index) => line(index))].join("\n");
    expect(await faultsIn(ACCOUNTS, many(1_001))).toEqual([[null, null, "rows_too_many"]]);
    expect(await checked(ACCOUNTS, many(1_000))).toMatchObject({ rows: 1_000, created: 1_000 });
    await refused(ADMINISTRATOR, "csv_too_large", ACCOUNTS, csv("a".repeat(300_001)));
    await refused(ADMINISTRATOR, "csv_too_large", ACCOUNTS, csv("a".repeat(1_000_001)));
  });

  test("is UTF-8 text and nothing else", async () => {
    const latin = new Uint8Array([...new TextEncoder().encode(`${HEAD}\n`), 0xe9, 0x2c]);
    await refused(ADMINISTRATOR, "csv_malformed", ACCOUNTS, csv(latin));
    for (const type of ["application/json", "text/plain", "text/csv; charset=windows-1258", ""]) {
      await refused(ADMINISTRATOR, "csv_expected", ACCOUNTS, csv(HEAD, null, type));
    }
    await refused(ADMINISTRATOR, "shape_invalid", `${ACCOUNTS}?dry=yes`, csv(HEAD));
    await refused(LAN, "role_forbidden", ACCOUNTS, csv(HEAD));
  });

  test("takes formulas and markup for the text that they are", async () => {
    const name = '=HYPERLINK("http://x.example";"bấm")';
    const file = `${HEAD}\n"${name.replaceAll('"', '""')}",cong-thuc@x.example,Người xem,,`;
    expect((await ask(ADMINISTRATOR, ACCOUNTS, csv(file))).body.created).toBe(1);
    const stored = await env.DB.prepare("SELECT name FROM account WHERE email = 'cong-thuc@x.example'").first(
      "name",
    );
    expect(stored).toBe(name);
  });

  test("sent twice at once invites each person once", async () => {
    const file = `${HEAD}\nA,dua-1@x.example,Người xem,,\nB,dua-2@x.example,Người xem,,`;
    const answers = await Promise.all([1, 2, 3].map(() => ask(ADMINISTRATOR, ACCOUNTS, csv(file))));
    expect(answers.filter(({ status }) => status === 200).length).toBe(1);
    for (const { status, body } of answers.filter((one) => one.status !== 200)) {
      expect([
        [409, "email_taken"],
        [422, "import_faults"],
      ]).toContainEqual([status, body.code]);
    }
  });
});

describe("a file of agencies", () => {
  const HEAD =
    "Mã;Tên cơ quan;Tên ngắn;Loại;Ngoài hệ thống;Thứ tự;Ký hiệu;Tên gọi khác;Báo cáo qua;Từ ngày;Đến ngày;Cơ quan tiếp nhận";

  test("creates what is new and changes what is there, all or nothing, on the revision that was seen", async () => {
    const rev = await revNow();
    const file = [
      HEAD,
      "hoi-thu;Hội Thử;;Tổ chức xã hội - nghề nghiệp, hiệp hội;có;9010;HT;Hội Thử nghiệm| Hội T;Sở Thử mới;05/3/2021;;",
      "so-thu-moi;Sở Thử mới;Sở TM;department;không;9020;;;;2021-01-01;;",
      "so-thu-cu;Sở Thử cũ;;Sở, ban, ngành tỉnh;;9030;;;;;31/12/2021;so-thu-moi",
    ].join("\n");
    const quoted = file.replaceAll(
      "Tổ chức xã hội - nghề nghiệp, hiệp hội",
      '"Tổ chức xã hội - nghề nghiệp, hiệp hội"',
    );
    const counts = { rows: 3, created: 3, changed: 0, faults: [] };
    expect(await checked(AGENCIES, quoted)).toEqual({ dry: true, ...counts, rev });
    await refused(ADMINISTRATOR, "precondition_required", AGENCIES, csv(quoted));
    await refused(ADMINISTRATOR, "record_stale", AGENCIES, csv(quoted, rev + 1));
    const answer = await ask(ADMINISTRATOR, AGENCIES, csv(quoted, rev));
    expect([answer.status, answer.body]).toEqual([200, { dry: false, ...counts, rev: rev + 1 }]);
    const { body } = await ask(ADMINISTRATOR, "/v1/agencies");
    const blank = {
      reportsThrough: null,
      validFrom: null,
      validTo: null,
      successors: [],
      otherPredecessors: false,
    };
    expect(body.agencies.slice(-3)).toEqual([
      {
        ...{
          ...blank,
          id: "hoi-thu",
          name: "Hội Thử",
          shortName: "Hội Thử",
          kind: "association",
          outside: true,
        },
        ...{ order: 9_010, code: "HT", aliases: ["Hội Thử nghiệm", "Hội T"], reportsThrough: "so-thu-moi" },
        validFrom: "2021-03-05",
      },
      {
        ...{ ...blank, id: "so-thu-moi", name: "Sở Thử mới", shortName: "Sở TM", kind: "department" },
        ...{ outside: false, order: 9_020, code: null, aliases: [], validFrom: "2021-01-01" },
      },
      {
        ...{ ...blank, id: "so-thu-cu", name: "Sở Thử cũ", shortName: "Sở Thử cũ", kind: "department" },
        ...{ outside: false, order: 9_030, code: null, aliases: [], validTo: "2021-12-31" },
        successors: [{ agency: "so-thu-moi", duties: null }],
      },
    ]);

    const again = await ask(ADMINISTRATOR, AGENCIES, csv(quoted, rev + 1));
    expect(again.body).toEqual({ dry: false, rows: 3, created: 0, changed: 0, faults: [], rev: rev + 1 });
    const some = await ask(ADMINISTRATOR, AGENCIES, csv("Mã,Ký hiệu\nhoi-thu,HTN\nso-thu-moi,", rev + 1));
    expect(some.body).toEqual({ dry: false, rows: 2, created: 0, changed: 1, faults: [], rev: rev + 2 });
    const { body: after } = await ask(ADMINISTRATOR, "/v1/agencies");
    expect(after.agencies.at(-3)).toEqual({ ...body.agencies.at(-3), code: "HTN" });
  });

  test("that has faults tells all of them, and stores nothing", async () => {
    const file = [
      HEAD,
      "Sở A;Sở A;;Bộ;;một;;;;;;",
      "so-b;;;Sở, ban, ngành tỉnh;có lẽ;;;;Cơ quan Không Có;31/02/2021;ngày mai;khong-co",
      "so-b;Sở B;;department;;;;;;;;",
      "import;Sở C;;department;;;;;;;;",
    ].join("\n");
    const expected = [
      [2, "Mã", "id_malformed"],
      [2, "Loại", "kind_unknown"],
      [2, "Thứ tự", "order_malformed"],
      [3, "Tên cơ quan", "value_missing"],
      [3, "Từ ngày", "day_malformed"],
      [3, "Đến ngày", "day_malformed"],
      [3, "Báo cáo qua", "agency_unknown"],
      [3, "Ngoài hệ thống", "yes_or_no"],
      [3, "Cơ quan tiếp nhận", "agency_unknown"],
      [4, "Mã", "id_doubled"],
      [5, "Mã", "id_malformed"],
    ];
    const told = await faultsIn(AGENCIES, file);
    expect(new Set(told.map((fault) => fault.join()))).toEqual(
      new Set(expected.map((fault) => fault.join())),
    );
    expect(told.length).toBe(expected.length);
    await refused(ADMINISTRATOR, "import_faults", AGENCIES, csv(file, await revNow()));
  });

  test("is judged with the whole register: faults are told at the line that makes them", async () => {
    const taken = REGISTER.agencies[0]?.order ?? 0;
    const file = [
      "Mã,Tên cơ quan,Loại,Thứ tự,Đến ngày,Cơ quan tiếp nhận",
      "so-mot,Sở Nội vụ,department,9100,,",
      `so-hai,Sở Hai,department,${taken},,`,
      "so-ba,Sở Ba,department,9120,,so-hai",
    ].join("\n");
    expect(await faultsIn(AGENCIES, file)).toEqual([
      [2, null, "name_doubled"],
      [3, null, "order_doubled"],
      [4, null, "successor_without_end"],
    ]);
    expect(await faultsIn(AGENCIES, "Mã,Tên cơ quan\nso-tai-chinh,Sở Tiền tệ")).toEqual([
      [null, null, "plan_name_unknown"],
    ]);
  });

  test("of which two are sent at once: one is stored", async () => {
    const rev = await revNow();
    const file = (name: string) => `Mã,Tên cơ quan,Loại\nso-dua,${name},department`;
    const answers = await Promise.all(
      ["Sở Đua A", "Sở Đua B"].map((name) => ask(ADMINISTRATOR, AGENCIES, csv(file(name), rev))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await revNow()).toBe(rev + 1);
  });
});
