import { daysBetween } from "../../../shared/day.ts";
import type { FormReply, ReportReply } from "../../../shared/wire/replies/report.ts";
import { showInstant } from "../../../shared/wording/instant.ts";
import { planTitle } from "../../../shared/wording/sheet.ts";
import type { SentLine, SheetView } from "../../contract/sheet.ts";
import { type KeptSheet, waitingSince } from "../kept-form.ts";
import { judgedOn } from "./judged-day.ts";
import { returnedView } from "./place-names.ts";

/** What the worker said of the report. */
interface FreshReport
  extends Pick<FormReply, "head" | "returned" | "latestSentAt">,
    Pick<ReportReply, "formOutdated" | "decisions"> {
  versions: SentLine[];
}

/** What the sidebar shows of the kept sheet; `fresh` is null where the worker did not answer. */
export function sheetView(
  { kept, sending }: Pick<KeptSheet, "kept" | "sending">,
  fresh: FreshReport | null,
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
    returned: returned && returnedView(returned, form),
    formOutdated: fresh?.formOutdated ?? false,
    versions: fresh?.versions ?? [],
    decisions: fresh?.decisions ?? [],
    predecessors: kept.predecessors,
    lastSent: fresh?.latestSentAt ? showInstant(fresh.latestSentAt) : null,
    notes: [],
    behind: [],
    whole: kept.whole === true,
    waiting: waitingSince({ kept, sending }),
  };
}
