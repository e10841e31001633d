import type { Obligation } from "../shared/register/obligation.ts";
import { obligationsOf } from "../shared/register/obligations.ts";
import { buildForm } from "../shared/report/build-form.ts";
import type { Form } from "../shared/report/form.ts";
import { closingsOf } from "./closings.ts";
import { hashOf } from "./hash.ts";
import { found, Problem } from "./problem.ts";
import type { Frame } from "./store/read-frame.ts";

/** Who owes what in the frame's period, with what the given earlier digests closed. */
export function obligationsIn({ plan, register, period, guidance, earlier }: Frame): Obligation[] {
  return obligationsOf({ plan, register, period, guidance, closings: closingsOf(plan, earlier) });
}

/** The form that an agency gets today. Problems: agency_unknown, agency_owes_nothing. */
export async function issueFormOrFail(frame: Frame, agencyId: string): Promise<Form> {
  const { plan, register, period } = frame;
  const agency = found(
    register.agencies.find(({ id }) => id === agencyId),
    "agency_unknown",
  );
  const obligations = obligationsIn(frame).filter((obligation) => obligation.agency === agencyId);
  if (obligations.length === 0) throw new Problem("agency_owes_nothing");
  const form = buildForm({ plan, register, period, agency, obligations });
  return { ...form, hash: await hashOf(form) };
}
