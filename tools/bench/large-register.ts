// A register of as many reporting agencies as asked for: the real one, and made-up communes beside its districts.
import type { Plan } from "../../shared/plan/plan.ts";
import { obligationsOf } from "../../shared/register/obligations.ts";
import type { Agency, Period, Register } from "../../shared/register/register.ts";

function demoCommune(number: number): Agency {
  const name = `UBND xã minh họa ${number}`;
  return {
    id: `xa-minh-hoa-${String(number).padStart(4, "0")}`,
    name,
    shortName: name,
    kind: "district",
    outside: false,
    order: 100_000 + number,
    code: null,
    aliases: [],
    reportsThrough: null,
    validFrom: null,
    validTo: null,
    successors: [],
    otherPredecessors: false,
    unsure: "Dữ liệu minh họa, không phải cơ quan có thật.",
  };
}

interface Frame {
  plan: Plan;
  register: Register;
  period: Period;
}

/** The demo register with its agencies that report, in protocol order; communes owe what districts owe. */
export function largeRegister(
  { plan, register, period }: Frame,
  reporting: number,
): { register: Register; reporters: string[] } {
  const input = { plan, period, guidance: [], closings: [], adjustments: [] };
  const real = [...new Set(obligationsOf({ ...input, register }).map(({ agency }) => agency))];
  if (reporting < real.length) throw new Error(`the register itself has ${real.length} that report`);
  const communes = Array.from({ length: reporting - real.length }, (_, index) => demoCommune(index + 1));
  const district = register.agencies.find(({ kind }) => kind === "district")?.id ?? "";
  const groups = register.groups.map(({ names, means }) => {
    if (means.type !== "agencies" || !means.agencies.includes(district)) return { names, means };
    return { names, means: { ...means, agencies: [...means.agencies, ...communes.map(({ id }) => id)] } };
  });
  return {
    register: { agencies: [...register.agencies, ...communes], groups },
    reporters: [...real, ...communes.map(({ id }) => id)],
  };
}
