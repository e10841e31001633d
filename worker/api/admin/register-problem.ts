import type { ProvinceFault } from "../../../shared/register/province.ts";
import type { Register } from "../../../shared/register/register.ts";
import type { WriteFault } from "../../../shared/register/write-faults.ts";
import type { ImportFault } from "../../../shared/wire/replies/admin.ts";
import { planNameWords, provinceFaultWords, registerFaultWords } from "../../../shared/wording/admin.ts";

/** A fault of a register's write as people read it, with agencies by name. */
export function wordsOfFault(fault: WriteFault, register: Register): string {
  if (fault.code === "plan_name_unknown") return planNameWords(fault.plan, fault.name);
  return registerFaultWords(fault, (id) => register.agencies.find((agency) => agency.id === id)?.name ?? id);
}

/** Faults of a write that came by no file. */
export function plainFaults(
  faults: readonly WriteFault[],
  register: Register,
  placeOf: (fault: WriteFault) => string | null = () => null,
): ImportFault[] {
  return faults.map((fault) => {
    const path = placeOf(fault);
    return {
      ...{ line: null, column: null, ...(path !== null && { path }) },
      ...{ code: fault.code, message: wordsOfFault(fault, register) },
    };
  });
}

/** A fault of the province's entries, which are told by their places from 1. */
export function provinceFault(fault: ProvinceFault): ImportFault {
  return { line: fault.at + 1, column: null, code: fault.code, message: provinceFaultWords(fault) };
}
