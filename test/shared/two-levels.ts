// A made-up register of two levels: departments and communes, and a group that means all communes.
import type { Agency, Register } from "../../shared/register/register.ts";
import { parseRegister } from "../../shared/register/register-schema.ts";

const BODY = {
  ...{ outside: false, code: null, aliases: [], reportsThrough: null },
  ...{ validFrom: null, validTo: null, successors: [], otherPredecessors: false },
};

export function department(number: number, change: Partial<Agency> = {}): Agency {
  const name = `Sở Giả định ${number}`;
  return { ...BODY, id: `so-${number}`, name, shortName: name, kind: "department", order: number, ...change };
}

export function commune(number: number, change: Partial<Agency> = {}): Agency {
  const name = `UBND xã Giả định ${number}`;
  const of = { id: `xa-${number}`, name, shortName: `Xã ${number}`, order: 1_000 + number };
  return { ...BODY, ...of, kind: "commune", ...change };
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

export function twoLevels(departments: number, communes: number): Register {
  return parseRegister({
    agencies: [
      ...numbers(departments).map((number) => department(number)),
      ...numbers(communes).map((number) => commune(number)),
    ],
    groups: [
      { names: ["UBND các xã, phường, đặc khu"], means: { type: "kinds", kinds: ["commune"] } },
      { names: ["các sở, ban, ngành"], means: { type: "kinds", kinds: ["department"] } },
    ],
  });
}
