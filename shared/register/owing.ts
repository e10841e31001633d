import type { Plan } from "../plan/plan.ts";
import type { Adjustment, Role } from "./obligation.ts";
import type { Agency, Period, Register } from "./register.ts";
import { stands } from "./stands.ts";
import { answerersOf } from "./succession.ts";

/** A body that owes a duty: in which role, and for which bodies of the plan's words it answers. */
export interface Owing {
  body: Agency;
  role: Role;
  named: Agency[];
}

interface Input {
  plan: Plan;
  register: Register;
  period: Period;
  adjustments: readonly Adjustment[];
}

type Names = { id: string; lead: string[]; coordinate: string[] };

/**
 * The bodies that owe a duty, each once in one role (lead wins), own reports first, in protocol order: those that
 * the plan names, then what was added or moved to another, in the order of entry. A duty whose lead is undecided waits:
 * nobody owes it until somebody was added as its lead.
 */
export function owingFor(duty: Names, bodiesNamed: (name: string) => Agency[], input: Input): Owing[] {
  const owing = new Map<string, Owing>();
  const add = (bodies: Agency[], role: Role) => {
    for (const named of new Set(bodies)) {
      for (const body of answering(named, duty.id, input)) {
        const known = owing.get(body.id);
        const all = known?.named ?? [];
        owing.set(body.id, {
          body,
          role: known?.role === "lead" ? "lead" : role,
          named: all.includes(named) ? all : [...all, named],
        });
      }
    }
  };
  add(duty.coordinate.flatMap(bodiesNamed), "coordinate");
  add(duty.lead.flatMap(bodiesNamed), "lead");
  const agencies = (id: string) => input.register.agencies.filter((agency) => agency.id === id);
  for (const adjustment of input.adjustments) {
    if (adjustment.duty !== duty.id) continue;
    switch (adjustment.kind) {
      case "exempt":
        break;
      case "add":
        add(agencies(adjustment.agency), adjustment.role);
        break;
      case "reassign": {
        const moved = owing.get(adjustment.agency);
        // Moved to nobody who stands it would be owed by nobody, and nobody would notice.
        const successors = agencies(adjustment.successor);
        if (!moved || !successors.some((one) => answering(one, duty.id, input).length > 0)) break;
        owing.delete(adjustment.agency);
        add(successors, moved.role);
        break;
      }
      default:
        adjustment satisfies never;
    }
  }
  const undecided = duty.lead.length === 0 && ![...owing.values()].some(({ role }) => role === "lead");
  if (undecided) return [];
  const through = ({ body }: Owing) => Number(body.reportsThrough !== null);
  return [...owing.values()].sort((a, b) => through(a) - through(b) || a.body.order - b.body.order);
}

/** Who answers for a body at the cut-off: itself, or those that took the duty over. */
function answering(named: Agency, duty: string, { plan, register, period }: Input): Agency[] {
  if (stands(named, period.to)) return [named];
  return answerersOf(register, named.id, period.to, { plan: plan.id, duty });
}
