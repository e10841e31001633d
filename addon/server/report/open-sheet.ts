// A period's sheet with its form; one that somebody changed is fetched anew, and what was typed stays.
import type { FormReply } from "../../../shared/wire/replies/report.ts";
import type { Answer } from "../../contract/answer.ts";
import { type KeptSheet, keepForm, readKept } from "../kept-form.ts";
import type { KeptForm } from "../kept-shapes.ts";
import { fileId } from "../sheets/file.ts";
import { type MarkedTab, markedTabs } from "../sheets/tabs.ts";
import { tryWrites } from "../sheets/try-writes.ts";
import { currentPeriod } from "../table-tabs.ts";
import { failed, succeeded, worker } from "../worker-client.ts";

/** What is to be kept of a form that the worker gave. */
export function keptFrom(
  { fixedDay, form, head, predecessors }: FormReply,
  base: KeptForm["base"],
  file = fileId(),
): KeptForm {
  return { form, base, returned: head.returned, predecessors, fixedDay, file };
}

/**
 * A period's sheet (null: the one that the person looks at). Problems: no_sheet; form_changed where the form has to be
 * fetched anew and the worker does not give it now.
 */
export function openSheetOf(
  periodId: string | null,
  tabs: readonly MarkedTab[] = markedTabs(),
): Answer<KeptSheet> {
  const period = periodId ?? currentPeriod(tabs);
  const read = period === null ? null : readKept(period, tabs);
  if (period === null || !read) return failed("no_sheet");
  const { hidden, kept, left } = read;
  if (kept) return succeeded({ ...read, kept });
  // A run that was cut off may leave the tab blank.
  if (hidden.getLastRow() === 0) return failed("no_sheet");
  const reply = left.agency === null ? null : worker.form(period, left.agency);
  if (!reply?.ok) return failed("form_changed");
  const fresh = keptFrom(reply.value, left.base ?? { versions: 0, rev: 0 }, left.file);
  return succeeded(renewed({ ...read, kept: fresh }));
}

function renewed(sheet: KeptSheet): KeptSheet {
  const { hidden, kept } = sheet;
  tryWrites([{ does: () => keepForm(kept, null, hidden), place: () => hidden.getName() }]);
  return sheet;
}

/** A form without seal cannot tell whether somebody changed it: the very same is taken from the worker. */
export function sealedSheet(sheet: KeptSheet): KeptSheet {
  const { base, file, form } = sheet.kept;
  if (!sheet.bare) return sheet;
  const reply = worker.form(form.period.id, form.agency.id);
  if (!reply.ok || reply.value.form.hash !== form.hash) return sheet;
  const { whole } = sheet.kept;
  return renewed({ ...sheet, kept: { ...keptFrom(reply.value, base, file), ...(whole ? { whole } : {}) } });
}
