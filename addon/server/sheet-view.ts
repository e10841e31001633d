import { daysBetween } from "../../shared/day.ts";
import type { FormReply } from "../../shared/wire/api.ts";
import { planTitle } from "../../shared/wording/sheet.ts";
import { showInstant } from "../../shared/wording/sidebar.ts";
import type { SheetView } from "../contract.ts";
import { judgedOn } from "./judged-day.ts";
import type { KeptForm } from "./kept-form.ts";

/** What the sidebar shows of the kept sheet; `fresh` is what the worker said of the report, if it answered. */
export function sheetView(
  kept: KeptForm,
  fresh: Pick<FormReply, "head" | "returned" | "latestSentAt"> | null,
): SheetView {
  const { form } = kept;
  const returned = fresh?.returned ?? null;
  return {
    periodId: form.period.id,
    periodName: form.period.name,
    planTitle: planTitle(form.plan.number),
    agency: form.agency,
    agencyDue: form.period.agencyDue,
    daysLeft: daysBetween(judgedOn(kept), form.period.agencyDue),
    head: fresh?.head ?? null,
    returned: returned && { reason: returned.reason, at: showInstant(returned.at) },
    lastSent: fresh?.latestSentAt ? showInstant(fresh.latestSentAt) : null,
    notes: [],
  };
}
