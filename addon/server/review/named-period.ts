import type { Answer } from "../../contract/answer.ts";
import { recall } from "../known.ts";
import { succeeded, worker } from "../worker-client.ts";

/** A period with its name for people, known since the sidebar opened; one that the worker does not list goes by its id. */
export function namedPeriod(periodId: string): Answer<{ id: string; name: string }> {
  const known = recall()?.periods.find(({ id }) => id === periodId);
  if (known) return succeeded({ id: periodId, name: known.name });
  const reply = worker.periods();
  if (!reply.ok) return reply;
  const name = reply.value.periods.find(({ id }) => id === periodId)?.name ?? periodId;
  return succeeded({ id: periodId, name });
}
