import type { Answer } from "../../contract/answer.ts";
import type { PreviewView } from "../../contract/preview.ts";
import { succeeded } from "../worker-client.ts";
import { checkCurrent } from "./check-sheet.ts";
import { judgedAt } from "./judged-day.ts";
import { previewOf } from "./preview-view.ts";

/** The preview of a period's sheet (null: the one that is looked at). Needs no network and writes nothing. */
export function previewReport(periodId: string | null): Answer<PreviewView> {
  const checked = checkCurrent(periodId);
  if (!checked.ok) return checked;
  const { everywhere, kept, read, report } = checked.value;
  return succeeded({ at: judgedAt(kept), ...previewOf(read, everywhere, kept.form, report.locale) });
}
