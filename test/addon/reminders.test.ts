// Reminding agencies as a reviewer: the list, marking, and the tab that is refreshed without losing a word.
import { describe, expect, test } from "vitest";
import { showInstant } from "../../shared/wording/instant.ts";
import { problem, value } from "./answers.ts";
import { startEnvironment } from "./environment.ts";
import { keptWordsTests } from "./reminders/kept-words-tests.ts";
import { itemOf, PERIOD, tabNames } from "./reminders/reminders-tab.ts";
import { remindersTabTests } from "./reminders/reminders-tab-tests.ts";

const CLOSED = "kh-6134-2020";
const environment = startEnvironment();

describe("the list", () => {
  test("names who owes something by reason, with whom to ask and texts for that very agency", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    const view = value(harness.addon.listReminders(PERIOD));
    expect(view.groups.map(({ items, label, reason }) => [reason, label, items.length])).toEqual([
      ["not_sent", "Chưa gửi báo cáo, còn trong hạn", 26],
      ["returned", "Chưa gửi lại báo cáo đã được đề nghị chỉnh lý", 1],
      ["incomplete", "Báo cáo đã được tổng hợp, còn nhiệm vụ chưa báo cáo hoặc quá hạn", expect.any(Number)],
      ["invited", "Được đề nghị báo cáo, chưa gửi", expect.any(Number)],
    ]);
    const { texts, ...returned } = itemOf(view, "ubnd-ba-tri") ?? {};
    expect(returned).toEqual({
      agency: { id: "ubnd-ba-tri", name: "Ủy ban nhân dân huyện Ba Tri" },
      reason: "returned",
      why: "Chưa gửi lại báo cáo được đề nghị chỉnh lý ngày 10/12/2021 (1 nội dung)",
      contacts: [
        { name: "Người minh họa", phone: "0275 3000 000", email: null },
        { name: "Người minh họa B", phone: null, email: "bao-cao-ubnd-ba-tri@demo.example" },
      ],
      last: null,
    });
    expect(texts?.email.body).toMatch(/^Kính gửi: Ủy ban nhân dân huyện Ba Tri\n/);
    expect(view.texts?.email.body).toMatch(/^Kính gửi: Các cơ quan, đơn vị, địa phương\n/);
  });

  test("is for reviewers alone", async () => {
    for (const person of ["bao-cao-so-tai-chinh", "theo-doi"]) {
      const { addon } = await environment.openHarness(person);
      expect([
        problem(addon.listReminders(PERIOD)),
        problem(addon.markReminded(PERIOD, ["so-tai-chinh"])),
        problem(addon.writeReminders(PERIOD)),
      ]).toEqual(["role_forbidden", "role_forbidden", "role_forbidden"]);
    }
  });

  test("without network nothing is written and no tab appears", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    harness.intercept(() => {
      throw new Error("no network");
    });
    expect([
      problem(harness.addon.listReminders(PERIOD)),
      problem(harness.addon.markReminded(PERIOD, ["so-tai-chinh"])),
      problem(harness.addon.writeReminders(PERIOD)),
    ]).toEqual(["offline", "offline", "offline"]);
    expect(tabNames(harness)).toEqual(["Trang tính1"]);
  });
});

describe("marking as reminded", () => {
  test("is seen at once by who marked and by a colleague, and leaves all others as they were", async () => {
    const mine = await environment.openHarness("tong-hop-1");
    const theirs = await environment.openHarness("tong-hop-2");
    const before = value(theirs.addon.listReminders(PERIOD));
    const after = value(mine.addon.markReminded(PERIOD, ["so-y-te", "so-xay-dung"]));
    const at = itemOf(after, "so-y-te")?.last;
    expect(showInstant(at ?? "")).toMatch(/^10\/12\/2021 /);
    const marked = (id: string) => id === "so-y-te" || id === "so-xay-dung";
    expect(after).toEqual({
      ...before,
      groups: before.groups.map((group) => ({
        ...group,
        items: group.items.map((item) => (marked(item.agency.id) ? { ...item, last: at } : item)),
      })),
    });
    expect(value(theirs.addon.listReminders(PERIOD))).toEqual(after);
    const later = value(theirs.addon.markReminded(PERIOD, ["so-y-te"]));
    expect(value(mine.addon.listReminders(PERIOD))).toEqual(later);
  });

  test("stores none where one of them no longer owes anything", async () => {
    const { addon } = await environment.openHarness("tong-hop-1");
    const before = value(addon.listReminders(PERIOD));
    expect(problem(addon.markReminded(PERIOD, ["so-cong-thuong", "so-noi-vu"]))).toBe("nothing_to_remind");
    expect(value(addon.listReminders(PERIOD))).toEqual(before);
  });

  test("in a closed period the list is there, and marking is refused", async () => {
    const { addon } = await environment.openHarness("tong-hop-1");
    const view = value(addon.listReminders(CLOSED));
    expect([view.groups[0]?.reason, itemOf(view, "so-noi-vu")?.why]).toEqual([
      "late",
      "Chưa gửi báo cáo, quá hạn 357 ngày",
    ]);
    expect(problem(addon.markReminded(CLOSED, ["so-noi-vu"]))).toBe("period_closed");
  });

  test("where the answer was lost, the list shows that it was stored", async () => {
    const harness = await environment.openHarness("tong-hop-1");
    harness.intercept((_, send) => {
      send();
      throw new Error("the answer was lost");
    });
    expect(problem(harness.addon.markReminded(PERIOD, ["so-giao-thong-van-tai"]))).toBe("offline");
    harness.intercept(null);
    const item = itemOf(value(harness.addon.listReminders(PERIOD)), "so-giao-thong-van-tai");
    expect(showInstant(item?.last ?? "")).toMatch(/^10\/12\/2021 /);
  });
});

remindersTabTests(environment);
keptWordsTests(environment);
