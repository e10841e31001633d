// What spreadsheets and encodings do to names and telephone numbers is asked about at the cell.
import { describe, expect, test } from "vitest";
import { isDialled, withLostZero } from "../../shared/phone.ts";
import { readAccountsFile } from "../../worker/api/admin/csv/read-accounts.ts";
import { readAgenciesFile } from "../../worker/api/admin/csv/read-agencies.ts";
import { ask, refused } from "./support/client.ts";
import { ADMINISTRATOR, REGISTER } from "./support/people.ts";

const facts = { register: REGISTER, today: "2021-12-10", taken: new Set<string>() };
const HEAD = "Họ và tên;Thư điện tử;Vai trò;Cơ quan;Điện thoại";

function faultsOf(name: string, email: string, phone: string) {
  const { faults } = readAccountsFile(`${HEAD}\n${name};${email};Người xem;;${phone}`, facts);
  return faults.map(({ line, column, code }) => [line, column, code]);
}

const DIALLED = [
  ...["0912 345 678", "0912.345.678", "0912-345-678", "(0275) 3822 111", "02753822111", "028 3822 1111"],
  ...[
    "+84912345678",
    "+84 912 345 678",
    "84912345678",
    "84 (0275) 3822111",
    "+84 (0)912 345 678",
    "1900 1234",
  ],
  ...["19001234", "+66 2 123 4567"],
];

describe("a telephone number", () => {
  test.each(DIALLED)("is taken as it is dialled: %s", (phone) => {
    expect([isDialled(phone), faultsOf("Nguyễn Thử", "a@x.example", phone)]).toEqual([true, []]);
  });

  test.each([
    ["913123456", "0913123456"],
    ["913.123.456", "0913123456"],
    ["913 123 456", "0913123456"],
    ["2753822111", "02753822111"],
  ])("that lost its 0 is asked about: %s", (phone, meant) => {
    expect(withLostZero(phone)).toBe(meant);
    expect(faultsOf("Nguyễn Thử", "a@x.example", phone)).toEqual([[2, "Điện thoại", "phone_without_zero"]]);
    const { faults } = readAccountsFile(`${HEAD}\nA;a@x.example;Người xem;;${phone}`, facts);
    expect(faults[0]?.message).toContain(`Có phải: ${meant}?`);
  });

  test.each(["9,13E+08", "9.13123E+08", "113", "12345678", "00913123456", "0913", "+84", "0012345678"])(
    "that nobody can dial is refused: %s",
    (phone) => {
      expect(faultsOf("Nguyễn Thử", "a@x.example", phone)).toEqual([[2, "Điện thoại", "phone_malformed"]]);
    },
  );

  test("of an invitation is held to the same; one that stood before stays as it is", async () => {
    const invite = (phone: string, name = "Nguyễn Thử") => ({
      method: "POST",
      body: { email: `so-${phone.length}@moi.example`, name, role: "viewer", agency: null, phone },
    });
    await ask(ADMINISTRATOR, "/v1/me");
    await refused(ADMINISTRATOR, "shape_invalid", "/v1/accounts", invite("913123456"));
    await refused(ADMINISTRATOR, "shape_invalid", "/v1/accounts", invite("0913123456", "Nguy?n Th?"));
    expect((await ask(ADMINISTRATOR, "/v1/accounts", invite("0913123456"))).status).toBe(201);
  });
});

describe("a name", () => {
  test.each([
    "Nguy?n V?n A",
    "Tr?n Th? B",
    "Tr\uFFFDn Thị B",
    "Nguyá»…n VÄƒn A",
    "Tráº§n Thá»‹ BÃ­ch",
    "NguyÔn V¨n Nam",
  ])("that lost letters is asked about: %s", (name) => {
    expect(faultsOf(name, "a@x.example", "")).toEqual([[2, "Họ và tên", "name_damaged"]]);
  });

  test.each([
    "Nguyễn Văn A",
    "H'Hen Niê",
    "Trần Thị B (thử)",
    "Y Êban",
    "Ngô Bảo-Châu",
    "Đặng Ánh",
    "Lê À Á",
  ])("that is whole is taken: %s", (name) => {
    expect(faultsOf(name, "a@x.example", "")).toEqual([]);
  });

  test("of an agency is held to the same, its other names too", () => {
    const file = "Mã;Tên;Tên ngắn;Loại;Tên gọi khác\nso-thu;S? Th?;STh;Sở, ban, ngành tỉnh;Sở Thử|S? T";
    expect(
      readAgenciesFile(file, facts).faults.map(({ line, column, code }) => [line, column, code]),
    ).toEqual([
      [2, "Tên", "name_damaged"],
      [2, "Tên gọi khác", "name_damaged"],
    ]);
  });
});

describe("an address of an invitation", () => {
  test.each([
    "mailto:a@x.example",
    "a..b@x.example",
    ".a@x.example",
    "a.@x.example",
    "a@x..example",
    "<a@x.example>",
    '"a"@x.example',
    "a@x.example, b@x.example",
    "a%40x@x.example",
    "a@@x.example",
  ])("is refused at its cell: %s", (email) => {
    expect(faultsOf("Nguyễn Thử", `"${email.replaceAll('"', '""')}"`, "")).toEqual([
      [2, "Thư điện tử", "email_malformed"],
    ]);
  });
});
