// How often the register is looked at does not grow with the texts that are asked about.
import { expect, test } from "vitest";
import { agencyMatcher, matchAgency } from "../../shared/register/match-agency.ts";
import type { Agency, Register } from "../../shared/register/register.ts";
import { readAccountsFile } from "../../worker/api/admin/csv/read-accounts.ts";
import { readAgenciesFile } from "../../worker/api/admin/csv/read-agencies.ts";
import { register } from "./golden.ts";

const DAY = "2021-12-14";

/** The register, and how often a name of an agency was read. */
function watched(): { register: Register; reads: () => number } {
  let reads = 0;
  const agencies = register.agencies.map(
    (agency) =>
      new Proxy(agency, {
        get(target, field) {
          if (field === "name" || field === "aliases") reads += 1;
          return target[field as keyof Agency];
        },
      }),
  );
  return { register: { ...register, agencies }, reads: () => reads };
}

const misspelt = (count: number) => Array.from({ length: count }, (_, index) => `Sỏ Tài chinhs ${index}`);

function readsOf(read: (register: Register) => unknown): number {
  const { register: seen, reads } = watched();
  read(seen);
  return reads();
}

test("a matcher reads the names once, however many texts it is asked about, and finds what one question finds", () => {
  const asked = (texts: string[]) => (seen: Register) => {
    const match = agencyMatcher(seen, DAY);
    return texts.map(match);
  };
  expect(readsOf(asked(misspelt(1_000)))).toBe(readsOf(asked(misspelt(1))));
  const texts = ["UBND H.Ba Tri", "Sở Tài", "Sở Ngoại vụ", "Ba Tri", "Sở Tài"];
  expect(asked(texts)(register)).toEqual(texts.map((text) => matchAgency(register, text, DAY)));
});

test("files name agencies that are not there a thousand times for the price of once", () => {
  const facts = (seen: Register) => ({ register: seen, today: DAY, taken: new Set<string>() });
  const accounts = (count: number) => (seen: Register) => {
    const lines = misspelt(count).map((name, index) => `A,a${index}@x.example,Cán bộ báo cáo,${name}`);
    return readAccountsFile(["Họ và tên,Email,Vai trò,Cơ quan", ...lines].join("\n"), facts(seen));
  };
  const agencies = (count: number) => (seen: Register) => {
    const lines = misspelt(count).map((name, index) => `moi-${index},${name},Sở,${name} x`);
    return readAgenciesFile(["Mã,Tên,Loại,Báo cáo qua", ...lines].join("\n"), facts(seen));
  };
  expect(readsOf(accounts(1_000))).toBe(readsOf(accounts(1)));
  expect(readsOf(agencies(1_000))).toBe(readsOf(agencies(1)));
});
