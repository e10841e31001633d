// What is new on opening, as tests and pictures see it; all of it is made up.
import type { NewsView } from "../../addon/contract/news.ts";
import type { NamedState } from "./named-state.ts";
import * as data from "./sidebar-data.ts";
import * as reviewData from "./sidebar-review-data.ts";
import { at, REASON } from "./sidebar-states/scripts.ts";

const { head, sheet } = data;

export const news: NewsView = {
  since: "06/12/2021 08:05",
  after: "2021-12-06T01:00:00Z",
  newest: "2021-12-10T08:30:00Z",
  added: ["II.2.c.3"],
  removed: [],
  rows: [
    {
      ...{ place: { table: "duties", row: "II.2.a.1" }, name: "II.2.a.1", was: "", now: "" },
      columns: ["Tình trạng", "Kết quả thực hiện / lý do không phát sinh"],
    },
    {
      ...{ place: { table: "figures", row: "pho-bien-cuoc" }, name: "2.1", was: "", now: "" },
      columns: ["Tổng số"],
    },
  ],
  more: 3,
};

const office = { id: "tong-hop-1", name: "Cán bộ thẩm định (mẫu)" };
const decision = { version: 2, paths: null, by: office };

export const newsSheet = sheet({
  head: head("returned", 2),
  returned: { ...reviewData.returnedWhole, reason: REASON },
  versions: [
    {
      version: 1,
      sentAt: "2021-12-05T02:00:00Z",
      sentBy: { id: "demo-reporter", name: "Tôi" },
      onBehalf: false,
    },
    {
      version: 2,
      sentAt: "2021-12-08T08:30:00Z",
      sentBy: { id: "dong-nghiep", name: "Đồng nghiệp (mẫu)" },
      onBehalf: false,
    },
  ],
  decisions: [
    { ...decision, action: "start", state: "in_review", reason: null, at: "2021-12-09T02:00:00Z" },
    { ...decision, action: "return", state: "returned", reason: REASON, at: "2021-12-10T08:30:00Z" },
  ],
});

const approved = sheet({
  head: head("approved", 2),
  versions: newsSheet.versions,
  decisions: [
    {
      ...decision,
      ...{ action: "approve", state: "approved", at: "2021-12-10T08:30:00Z" },
      reason: "Báo cáo đầy đủ; kỳ sau bổ sung số liệu của các đơn vị trực thuộc.",
    },
  ],
});

export const NEWS_STATES: NamedState[] = [
  { name: "news-returned", script: { home: at({ ...newsSheet, news }) }, steps: [] },
  {
    name: "news-approved",
    script: { home: at({ ...approved, news: { ...news, added: [], rows: [], more: 0 } }) },
    steps: [],
  },
  {
    name: "news-colleague",
    script: { home: at({ news: { ...news, added: [] } }) },
    steps: [],
  },
];
