// What clicks do at the reminders and at documents cited twice; and copying where the clipboard is closed.
import { afterEach, describe, expect, test, vi } from "vitest";
import { copyText } from "../../addon/sidebar/copy-text.ts";
import { FIRST } from "../../addon/sidebar/store.ts";
import { DOUBLE_WORDS } from "../../shared/wording/doubles.ts";
import { problemWording } from "../../shared/wording/problems.ts";
import { REMINDER_PHRASES } from "../../shared/wording/reminding.ts";
import * as chase from "./chase-data.ts";
import { flat } from "./flat-state.ts";
import type { Script } from "./named-state.ts";
import { startSidebar } from "./scripted-sidebar.ts";
import * as data from "./sidebar-data.ts";
import * as reviewData from "./sidebar-review-data.ts";

const { bad, head, home, ok, own } = data;
const { opened } = reviewData;

/** A reviewer's sidebar over a scripted server, with its opening behind it. */
async function start(script: Script) {
  const started = await startSidebar({
    home: [ok(home("reviewer"))],
    listReports: [ok(reviewData.reports)],
    ...script,
  });
  started.calls.length = 0;
  return started;
}

const { lateItem } = chase;
const stale = (() => {
  const { title, detail } = problemWording("nothing_to_remind");
  return bad("nothing_to_remind", title, detail);
})();

describe("reminding", () => {
  test("opens with the list, marks once however often it is clicked, and says who was marked", async () => {
    const after = chase.afterMarking([lateItem.agency.id]);
    const { actions, calls, store } = await start({
      listReminders: [ok(chase.reminders)],
      markReminded: [ok(after)],
    });
    await actions.goReminders();
    const { reminders, screen } = flat(store);
    expect({ at: screen.at, reminders }).toEqual({ at: "reminders", reminders: chase.reminders });
    const ids = [lateItem.agency.id];
    expect(await Promise.all([actions.markReminded(ids), actions.markReminded(ids)])).toEqual([true, false]);
    expect(calls).toEqual([
      ["listReminders", "p-2021"],
      ["markReminded", "p-2021", ids],
    ]);
    const { marked, notice, reminders: now } = flat(store);
    expect({ marked, notice, now }).toEqual({
      marked: ids,
      notice: REMINDER_PHRASES.marked([lateItem.agency.name]),
      now: after,
    });
    actions.leaveReminders();
    expect([store.get().screen, store.get().notice]).toEqual([FIRST, null]);
  });

  test("of more than three agencies only their number is told", () => {
    expect([REMINDER_PHRASES.marked(["A", "B", "C"]), REMINDER_PHRASES.marked(["A", "B", "C", "D"])]).toEqual(
      ["Đã ghi nhận việc đôn đốc A, B, C.", "Đã ghi nhận việc đôn đốc 4 cơ quan."],
    );
  });

  test("where an agency sent meanwhile, the way out is the list as it stands now, and nothing is marked", async () => {
    const { actions, calls, store } = await start({
      listReminders: [ok(chase.reminders), ok(chase.noReminders)],
      markReminded: [stale],
    });
    await actions.goReminders();
    expect(await actions.markReminded([lateItem.agency.id])).toBe(false);
    const { marked, reminders, trouble } = flat(store);
    expect([marked, reminders, trouble?.remedy]).toEqual([[], chase.reminders, "reload"]);
    await trouble?.mend();
    expect([flat(store).reminders, store.get().trouble, calls.at(-1)]).toEqual([
      chase.noReminders,
      null,
      ["listReminders", "p-2021"],
    ]);
  });

  test("without network the list that was there stays, and the same is tried again", async () => {
    const { actions, store, calls } = await start({
      listReminders: [ok(chase.reminders)],
      writeReminders: [own("offline"), ok({ view: chase.noReminders, tab: "Đôn đốc", aside: null })],
    });
    await actions.goReminders();
    await actions.writeReminders();
    expect([flat(store).reminders, flat(store).listed]).toEqual([chase.reminders, null]);
    await store.get().trouble?.mend();
    expect([flat(store).reminders, flat(store).listed]).toEqual([
      chase.noReminders,
      { tab: "Đôn đốc", aside: null },
    ]);
    expect(calls.map(([name]) => name)).toEqual(["listReminders", "writeReminders", "writeReminders"]);
  });
});

describe("documents cited twice", () => {
  test("a decision says what was seen, and its note goes without blanks around it", async () => {
    const { actions, calls, store } = await start({
      listDoubles: [ok(chase.doubles)],
      decideDouble: [ok(chase.allDecided)],
    });
    await actions.listDoubles();
    await actions.decideDouble(chase.openDouble, { verdict: "different", note: " Hai việc " });
    await actions.decideDouble(chase.decidedDouble, { verdict: "same", note: "" });
    const { decidedDouble, openDouble } = chase;
    expect(calls.slice(1)).toEqual([
      ["decideDouble", "p-2021", openDouble.id, { verdict: "different", note: "Hai việc" }, null, 11],
      [
        "decideDouble",
        "p-2021",
        decidedDouble.id,
        { verdict: "same", note: "" },
        decidedDouble.decision?.at,
        12,
      ],
    ]);
    expect([store.get().doubles, store.get().notice]).toEqual([
      chase.allDecided,
      DOUBLE_WORDS.done.same("7/BC-CA"),
    ]);
  });

  test("where somebody else was quicker, the way out is their decision", async () => {
    const { actions, store } = await start({
      listDoubles: [ok(chase.doubles), ok(chase.allDecided)],
      decideDouble: [own("double_changed")],
    });
    await actions.listDoubles();
    expect(await actions.decideDouble(chase.openDouble, { verdict: "same", note: "" })).toBe(false);
    expect([store.get().doubles, store.get().trouble?.remedy]).toEqual([chase.doubles, "reload"]);
    await store.get().trouble?.mend();
    expect([store.get().doubles, store.get().trouble]).toEqual([chase.allDecided, null]);
  });

  test("a place opens the report at its row; where the report does not open, nothing is jumped to", async () => {
    const { actions, calls } = await start({
      openReport: [own("offline"), ok({ ...opened("approved"), head: head("approved", 2) })],
      jumpInReport: [ok(null)],
    });
    await actions.openCiting(data.finance.id, "II.2.a.1");
    await actions.openCiting(data.finance.id, "II.2.a.1");
    expect(calls).toEqual([
      ["openReport", "p-2021", data.finance.id],
      ["openReport", "p-2021", data.finance.id],
      ["jumpInReport", { table: "duties", row: "II.2.a.1" }],
    ]);
  });
});

describe("copying", () => {
  afterEach(() => vi.unstubAllGlobals());

  const refused = () => {
    throw new Error("not allowed");
  };
  const REFUSALS: [string, () => boolean, (text: string) => Promise<void>, string[], string][] = [
    ["the old command works", () => true, refused, ["focus", "select"], "copied"],
    ["only the clipboard is open", () => false, async () => {}, ["focus", "select"], "copied"],
    ["both are closed", refused, refused, ["focus", "select"], "selected"],
    [
      "the command does nothing and the clipboard is closed",
      () => false,
      refused,
      ["focus", "select"],
      "selected",
    ],
  ];
  test.each(REFUSALS)(
    "where %s the text is selected, and it is said truly whether it was copied",
    async (_, execCommand, writeText, did, copied) => {
      vi.stubGlobal("document", { execCommand });
      vi.stubGlobal("navigator", { clipboard: { writeText } });
      const done: string[] = [];
      const field = { value: "Kính gửi", focus: () => done.push("focus"), select: () => done.push("select") };
      expect([await copyText(field as unknown as HTMLTextAreaElement), done]).toEqual([copied, did]);
    },
  );

  test("a page without a clipboard at all leaves the text selected", async () => {
    vi.stubGlobal("document", { execCommand: () => false });
    vi.stubGlobal("navigator", {});
    const field = { value: "Kính gửi", focus() {}, select() {} };
    expect(await copyText(field as unknown as HTMLTextAreaElement)).toBe("selected");
  });
});
