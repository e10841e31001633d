// The merged provincial view in tabs of this spreadsheet: numbers, answers, figures, texts, and who is missing.
import type { TextLine } from "../../shared/province/view.ts";
import type { Answer, PulledView } from "../contract.ts";
import { selectCell, writeTab } from "./sheets/grid.ts";
import { provinceTabs } from "./tabs/province/province-tabs.ts";
import { failed, succeeded, worker } from "./worker-client.ts";

/** What agencies wrote, a hundred agencies a page. */
function allTexts(periodId: string): Answer<TextLine[]> {
  const texts: TextLine[] = [];
  for (let after: string | null = null; ; ) {
    const page = worker.texts(periodId, after);
    if (!page.ok) return page;
    texts.push(...page.value.texts);
    if (page.value.next === null) return succeeded(texts);
    after = page.value.next;
  }
}

/** Writes the province view of a period into tabs of this spreadsheet, in place of those of the pull before. */
export function pullProvince(periodId: string): Answer<PulledView> {
  const reply = worker.province(periodId);
  if (!reply.ok) return reply;
  const texts = allTexts(periodId);
  if (!texts.ok) return texts;
  const view = reply.value;
  const sheets = provinceTabs(view, texts.value).map(({ id, tab }) =>
    writeTab({ kind: "province", id: `${id} ${view.period.id}` }, tab, { keepName: true }),
  );
  const first = sheets[0];
  if (!first) return failed("unexpected");
  selectCell(first, 1, 1);
  const { expected, received, approved, onTime } = view.reporting;
  return succeeded({
    period: { id: view.period.id, name: view.period.name },
    tabs: sheets.map((sheet) => sheet.getName()),
    ...{ expected, received, approved, onTime },
  });
}
