// From a cell of a pulled tab to the report behind it, as the sidebar does it.
import { describe, expect, test } from "vitest";
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import type { ReportAt } from "../../addon/contract/review.ts";
import { createActions } from "../../addon/sidebar/actions.ts";
import { createClient, type ScriptRun } from "../../addon/sidebar/client.ts";
import { createStore, FIRST, outside, PROVINCE } from "../../addon/sidebar/store.ts";
import { flat } from "./flat-state.ts";
import * as data from "./sidebar-data.ts";
import * as provinceData from "./sidebar-province-data.ts";
import * as reviewData from "./sidebar-review-data.ts";

const { home, ok, own } = data;
const { opened } = reviewData;
const AT: ReportAt = {
  periodId: reviewData.reports.period.id,
  agencyId: "so-tai-chinh",
  place: { table: "duties", row: "II.4.c" },
};

/** A reviewer at the list of reports, over a server that answers the same to every call of a name. */
async function start(answers: Partial<Record<keyof AddonServer, unknown>>) {
  const calls: unknown[][] = [];
  const all: Record<string, unknown> = {
    home: ok(home("reviewer")),
    listReports: ok(reviewData.reports),
    openReport: ok(opened("sent")),
    ...answers,
  };
  const runner = (then: (value: unknown) => void): ScriptRun =>
    new Proxy({} as ScriptRun, {
      get: (_, name: string) => {
        if (name === "withSuccessHandler") return runner;
        if (name === "withFailureHandler") return () => runner(then);
        return (...given: unknown[]) => {
          calls.push([name, ...given]);
          then(all[name]);
        };
      },
    });
  const store = createStore(() => {});
  const actions = createActions(store, createClient(runner(() => {})));
  await actions.start();
  calls.length = 0;
  return { store, actions, calls };
}

describe("the report of the selected cell", () => {
  test("is opened and jumped to; a place that it does not have leaves it open without trouble", async () => {
    for (const jumpInReport of [ok(null), own("place_lost")]) {
      const { store, actions, calls } = await start({ reportAtSelection: ok(AT), jumpInReport });
      await actions.openSelected();
      expect(calls).toEqual([
        ["reportAtSelection"],
        ["openReport", AT.periodId, AT.agencyId],
        ["jumpInReport", AT.place],
      ]);
      const { busy, left, opened: report, trouble } = flat(store);
      expect([busy, left, report, trouble]).toEqual([null, AT.agencyId, opened("sent"), null]);
    }
  });

  test("without a place is opened where reports begin", async () => {
    const { actions, calls } = await start({ reportAtSelection: ok({ ...AT, place: null }) });
    await actions.openSelected();
    expect(calls).toEqual([["reportAtSelection"], ["openReport", AT.periodId, AT.agencyId]]);
  });

  test("is not guessed: where no agency's cell is selected, or nothing was sent, a sentence says so", async () => {
    for (const [script, asked] of [
      [{ reportAtSelection: own("no_agency_selected") }, ["reportAtSelection"]],
      [{ reportAtSelection: own("keys_moved") }, ["reportAtSelection"]],
      [
        { reportAtSelection: ok(AT), openReport: own("report_not_sent") },
        ["reportAtSelection", "openReport"],
      ],
    ] as const) {
      const { store, actions, calls } = await start(script);
      await actions.openSelected();
      expect(calls.map(([name]) => name)).toEqual(asked);
      expect([flat(store).opened, store.get().trouble?.remedy]).toEqual([null, "close"]);
    }
  });

  test("of another period brings that period's list on the way back", async () => {
    const { store, actions, calls } = await start({
      reportAtSelection: ok({ ...AT, periodId: "p-2020", place: null }),
    });
    store.patch({ screen: PROVINCE.fresh });
    await actions.openSelected();
    expect([store.get().periodId, store.get().reports, outside(store.get())]).toEqual([
      "p-2020",
      null,
      FIRST,
    ]);
    actions.back();
    expect(calls[calls.length - 1]).toEqual(["listReports", "p-2020"]);
  });

  test("waits while a tab is shown, and a tab that is gone is told", async () => {
    const { store, actions, calls } = await start({
      showPulled: own("pulled_tab_gone"),
      reportAtSelection: ok(AT),
    });
    await Promise.all([actions.showPulled("Chưa báo cáo – Năm 2021"), actions.openSelected()]);
    expect(calls).toEqual([["showPulled", "Chưa báo cáo – Năm 2021"]]);
    expect([flat(store).opened, store.get().trouble?.remedy]).toEqual([null, "close"]);
  });

  test("is offered once the view stands in tabs of the file", async () => {
    const { store, actions } = await start({ pullProvince: ok(provinceData.pulled) });
    expect(store.get().reports?.hasPulled).toBe(false);
    await actions.pull(AT.periodId);
    expect([store.get().reports, store.get().pulled]).toEqual([
      { ...reviewData.reports, hasPulled: true },
      provinceData.pulled,
    ]);
  });
});
