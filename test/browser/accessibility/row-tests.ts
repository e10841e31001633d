import { expect, test } from "vitest";
import { NEWS_WORDS } from "../../../shared/wording/news.ts";
import { ROW_WORDS } from "../../../shared/wording/row.ts";
import { drawState } from "../../../tools/sidebar-pictures.ts";
import { news } from "../../addon/news-states.ts";
import { rowView } from "../../addon/row-states.ts";
import * as data from "../../addon/sidebar-data.ts";
import { address, focused, kept, PERIOD, page, pressAway, tabTo, WATCH } from "./keyboard.ts";

export function rowTests(): void {
  test("a reporter fills the selected row, goes on to the next and reads what is new by keyboard alone, the focus never lost", async () => {
    await page.addInitScript(WATCH);
    const next = {
      ...rowView,
      at: "1:6",
      place: { table: "duties" as const, row: "II.2.a.2" },
      name: "II.2.a.2",
    };
    const words = "Đã mở 3 hội nghị";
    const cells = [{ column: "result" as const, before: null, after: words }];
    await drawState(page, address, {
      name: "keyboard-row",
      script: {
        home: [data.ok(data.home("reporter", { sheet: data.sheet({ news: { ...news, rows: [] } }) }))],
        readNews: [data.ok(null)],
        checkState: [data.ok({ edits: 7, at: rowView.at, row: rowView })],
        writeRow: [data.ok({ written: cells, row: next })],
        goToRow: [data.ok(rowView)],
      },
      steps: [{ follow: true }],
    });
    const path: string[] = [];
    const shown = (name: string) => page.getByText(ROW_WORDS.heading(name), { exact: true }).waitFor();
    // Backwards from the row: past the end of the page the focus is the browser's.
    await tabTo(NEWS_WORDS.read, "Shift+Tab");
    await pressAway(NEWS_WORDS.read);
    path.push(await focused());
    await page.getByLabel("Kết quả").focus();
    await page.keyboard.type(words);
    await page.keyboard.press("Control+Enter");
    await shown(next.name);
    path.push(await focused());
    await page.getByLabel("Kết quả").focus();
    await page.keyboard.press("Alt+ArrowUp");
    await shown(rowView.name);
    path.push(await focused());
    expect(path.map((at) => at.split(":")[0])).toEqual(["h1", "select", "select"]);
    const { calls, lost } = await kept();
    expect(calls.slice(1).map(([name]) => name)).toEqual(["readNews", "writeRow", "goToRow"]);
    expect(calls[2]).toEqual(["writeRow", PERIOD, { ...rowView.place, cells, goTo: next.place }]);
    expect(lost).toBe(0);
  });
}
