import * as chase from "../chase-data.ts";
import type { NamedState } from "../named-state.ts";
import * as data from "../sidebar-data.ts";
import { HOSTILE, LONG, review, worded } from "./scripts.ts";

const { home, ok, own } = data;

export const REMINDERS_STATES: NamedState[] = [
  {
    name: "reminders",
    script: review({ listReminders: [ok(chase.reminders)] }),
    steps: [{ press: "Đôn đốc" }],
  },
  {
    name: "reminders-end",
    script: review({ listReminders: [ok(chase.reminders)] }),
    steps: [{ press: "Đôn đốc" }, { scroll: "end" }],
  },
  { name: "reminders-loading", script: review(), steps: [{ press: "Đôn đốc" }] },
  {
    name: "reminders-none",
    script: review({ listReminders: [ok(chase.noReminders)] }),
    steps: [{ press: "Đôn đốc" }],
  },
  {
    name: "reminders-offline",
    script: review({ listReminders: [own("offline")] }),
    steps: [{ press: "Đôn đốc" }],
  },
  {
    name: "reminders-closed",
    script: review({
      home: [ok(home("reviewer", { periods: [{ ...data.period2021, state: "closed" }] }))],
      listReminders: [ok(chase.reminders)],
    }),
    steps: [{ press: "Đôn đốc" }],
  },
  {
    name: "reminders-filtered",
    script: review({ listReminders: [ok(chase.reminders)] }),
    steps: [{ press: "Đôn đốc" }, { press: "Chờ gửi lại" }],
  },
  {
    name: "reminders-texts",
    script: review({ listReminders: [ok(chase.reminders)] }),
    steps: [{ press: "Đôn đốc" }, { press: "Quá hạn 1" }, { open: "Nội dung đôn đốc" }],
  },
  {
    name: "reminders-copied",
    script: review({ listReminders: [ok(chase.reminders)] }),
    steps: [
      { press: "Đôn đốc" },
      { press: "Quá hạn 1" },
      { open: "Nội dung đôn đốc" },
      { press: "Sao chép" },
      { scroll: "end" },
    ],
  },
  {
    name: "reminders-marked",
    script: review({
      listReminders: [ok(chase.reminders)],
      markReminded: [ok(chase.afterMarking([chase.lateItem.agency.id]))],
    }),
    steps: [{ press: "Đôn đốc" }, { tick: chase.lateItem.agency.name }, { press: "Ghi nhận đã đôn đốc (1)" }],
  },
  {
    name: "reminders-stale",
    script: review({
      listReminders: [ok(chase.reminders)],
      markReminded: [worded("nothing_to_remind")],
    }),
    steps: [{ press: "Đôn đốc" }, { tick: "Chọn tất cả" }, { press: "Ghi nhận đã đôn đốc (6)" }],
  },
  {
    name: "reminders-written",
    script: review({
      listReminders: [ok(chase.reminders)],
      writeReminders: [
        ok({
          view: chase.reminders,
          tab: "Đôn đốc – Năm 2021",
          aside: "Đôn đốc – Năm 2021 (bản cũ)",
        }),
      ],
    }),
    steps: [{ press: "Đôn đốc" }, { press: "Ghi danh sách ra trang tính" }],
  },
  {
    name: "reminders-hostile",
    script: review({
      listReminders: [
        ok({
          ...chase.reminders,
          groups: [
            {
              reason: "late",
              label: HOSTILE,
              items: [
                {
                  ...chase.lateItem,
                  agency: { id: "x", name: LONG },
                  why: `${HOSTILE} ${"dài".repeat(60)}`,
                  contacts: [
                    { name: HOSTILE, phone: "0".repeat(60), email: `${"a".repeat(60)}@demo.example` },
                  ],
                },
              ],
            },
          ],
        }),
      ],
    }),
    steps: [{ press: "Đôn đốc" }],
  },
];
