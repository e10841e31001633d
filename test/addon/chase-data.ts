// Demo data for reminders and for documents cited twice: names of bodies are the register's, all else is made up.

import type { DoubleItem, DoublesView } from "../../addon/contract/province.ts";
import type { ReminderItem, RemindersView } from "../../addon/contract/reminders.ts";
import { finance, period2021 } from "./sidebar-data.ts";

const period = { id: period2021.id, name: period2021.name };

const texts = (name: string): ReminderItem["texts"] => ({
  email: {
    subject:
      "Đôn đốc báo cáo kết quả thực hiện Kế hoạch số 6134/KH-UBND, kỳ báo cáo năm 2021 (dữ liệu minh họa)",
    body: [
      `Kính gửi: ${name}`,
      "Hạn gửi báo cáo là ngày 17/12/2021. Đến ngày 10/12/2021, Sở Tư pháp chưa nhận được báo cáo của quý cơ quan (dữ liệu minh họa).",
      "Trân trọng./.\nSở Tư pháp",
    ].join("\n\n"),
  },
  zalo: `Sở Tư pháp kính gửi ${name}: chưa nhận được báo cáo của quý cơ quan (dữ liệu minh họa). Trân trọng.`,
});

function item(id: string, name: string, why: string, part: Partial<ReminderItem> = {}): ReminderItem {
  const contacts = [{ name: "Người minh họa", phone: "0275 3000 000", email: `${id}@demo.example` }];
  return { agency: { id, name }, why, contacts, last: null, texts: texts(name), ...part };
}

export const lateItem = item("so-ldtbxh", "Sở Lao động - Thương binh và Xã hội", "Chưa gửi, quá hạn 3 ngày", {
  last: "2021-12-08T08:30:00.000Z",
});

export const reminders: RemindersView = {
  period,
  asOf: "2021-12-10",
  groups: [
    { reason: "late", label: "Quá hạn, chưa gửi báo cáo", items: [lateItem] },
    {
      reason: "not_sent",
      label: "Chưa gửi báo cáo, còn trong hạn",
      items: [
        item(finance.id, finance.name, "Chưa gửi báo cáo, còn 7 ngày", {
          contacts: [
            { name: "Người minh họa A", phone: null, email: "bao-cao-so-tai-chinh@demo.example" },
            { name: "Người minh họa H", phone: "0275 3000 001", email: null },
          ],
        }),
        item("ca", "Công an tỉnh", "Chưa gửi báo cáo, còn 7 ngày", { contacts: [] }),
      ],
    },
    {
      reason: "returned",
      label: "Chưa gửi lại báo cáo đã được đề nghị chỉnh lý",
      items: [
        item(
          "ubnd-ba-tri",
          "Ủy ban nhân dân huyện Ba Tri",
          "Chưa gửi lại báo cáo được đề nghị chỉnh lý ngày 08/12/2021 (2 nội dung)",
        ),
      ],
    },
    {
      reason: "incomplete",
      label: "Báo cáo đã được tổng hợp, còn nhiệm vụ chưa báo cáo hoặc quá hạn",
      items: [item("so-tu-phap", "Sở Tư pháp", "còn 1 nhiệm vụ quá hạn, chưa hoàn thành")],
    },
    {
      reason: "invited",
      label: "Được đề nghị báo cáo, chưa gửi",
      items: [item("dls", "Đoàn Luật sư", "Được đề nghị báo cáo, chưa gửi")],
    },
  ],
  texts: texts("Các cơ quan, đơn vị, địa phương"),
};

export const noReminders: RemindersView = { ...reminders, groups: [], texts: null };

/** The list after agencies were marked. */
export function afterMarking(agencies: readonly string[]): RemindersView {
  const at = "2021-12-10T02:05:00.000Z";
  return {
    ...reminders,
    groups: reminders.groups.map((group) => ({
      ...group,
      items: group.items.map((it) => (agencies.includes(it.agency.id) ? { ...it, last: at } : it)),
    })),
  };
}

const TITLE =
  "Chủ trì, phối hợp với các cơ quan, tổ chức liên quan tổ chức thông tin, phổ biến pháp luật trong các lĩnh vực";

export const openDouble: DoubleItem = {
  id: "2021-04-12 45/kh-stc",
  type: "Kế hoạch",
  number: "45/KH-STC",
  date: "2021-04-12",
  places: [
    {
      ...{ agency: finance.id, name: finance.name, key: "II.2.a.1", duty: "II.2.a.1", title: TITLE },
      ...{ role: "lead", version: 2 },
    },
    {
      ...{ agency: "so-tu-phap", name: "Sở Tư pháp", key: "II.2.a.1", duty: "II.2.a.1", title: TITLE },
      ...{ role: "coordinate", version: 1 },
    },
  ],
  decision: null,
  rev: 11,
};

export const decidedDouble: DoubleItem = {
  ...openDouble,
  id: "2021-06-02 7/bc-ca",
  type: null,
  number: "7/BC-CA",
  date: "2021-06-02",
  decision: {
    verdict: "same",
    note: "Hội nghị do hai cơ quan cùng tổ chức (dữ liệu minh họa).",
    by: "Cán bộ thẩm định (mẫu)",
    at: "2021-12-09T08:30:00.000Z",
  },
  rev: 12,
};

/** Many rows of the same agencies cite it. */
export const citedOften: DoubleItem = {
  ...openDouble,
  places: openDouble.places.flatMap((place) =>
    Array.from({ length: 6 }, (_, at) => ({
      ...place,
      ...{ key: `II.${at + 1}.a`, duty: `II.${at + 1}.a`, title: `${at + 1}. ${TITLE}` },
    })),
  ),
};

export const doubles: DoublesView = { period, items: [openDouble, decidedDouble] };
export const noDoubles: DoublesView = { period, items: [] };
export const allDecided: DoublesView = {
  period,
  items: [decidedDouble, { ...openDouble, decision: { ...decidedDouble.decision!, verdict: "different" } }],
};
