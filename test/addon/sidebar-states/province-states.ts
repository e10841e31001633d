import * as chase from "../chase-data.ts";
import type { NamedState } from "../named-state.ts";
import * as data from "../sidebar-data.ts";
import * as provinceData from "../sidebar-province-data.ts";
import { review } from "./scripts.ts";

const { ok, own } = data;

export const PROVINCE_STATES: NamedState[] = [
  {
    name: "province",
    script: review({ listSnapshots: [ok(provinceData.frozen)], openOfficeTexts: [ok(provinceData.office)] }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { press: "Mở để sửa" }],
  },
  {
    name: "province-changes",
    script: review({ listSnapshots: [ok(provinceData.frozen)] }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { open: "Thay đổi so với" }, { scroll: "end" }],
  },
  {
    name: "province-conflict",
    script: review({
      listSnapshots: [ok(provinceData.noSnapshots)],
      saveOfficeTexts: [ok(provinceData.officeConflict)],
    }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { press: "Lưu" }],
  },
  {
    name: "province-freeze",
    script: review({ listSnapshots: [ok(provinceData.noSnapshots)] }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { press: "Chốt bản tổng hợp" }, { scroll: "end" }],
  },
  {
    name: "province-frozen",
    script: review({
      listSnapshots: [ok(provinceData.noSnapshots)],
      freezeSnapshot: [ok(provinceData.frozen)],
    }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Chốt bản tổng hợp" },
      { press: "Xác nhận chốt" },
      { scroll: "end" },
    ],
  },
  {
    name: "province-file",
    script: review({ listSnapshots: [ok(provinceData.frozen)], downloadProvince: [ok(provinceData.file)] }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { press: "Tải Word" }],
  },
  {
    name: "doubles",
    script: review({ listSnapshots: [ok(provinceData.noSnapshots)], listDoubles: [ok(chase.doubles)] }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Xem văn bản do nhiều cơ quan cùng báo cáo" },
      { open: "Đã xử lý" },
      { see: "Có thể báo cáo trùng" },
    ],
  },
  {
    name: "doubles-cited-often",
    script: review({
      listSnapshots: [ok(provinceData.noSnapshots)],
      listDoubles: [ok({ ...chase.noDoubles, items: [chase.citedOften] })],
    }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Xem văn bản do nhiều cơ quan cùng báo cáo" },
      { see: "Có thể báo cáo trùng" },
    ],
  },
  {
    name: "doubles-none",
    script: review({ listSnapshots: [ok(provinceData.noSnapshots)], listDoubles: [ok(chase.noDoubles)] }),
    steps: [{ press: "Báo cáo toàn tỉnh" }, { press: "Xem văn bản do nhiều cơ quan cùng báo cáo" }],
  },
  {
    name: "doubles-deciding",
    script: review({ listSnapshots: [ok(provinceData.noSnapshots)], listDoubles: [ok(chase.doubles)] }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Xem văn bản do nhiều cơ quan cùng báo cáo" },
      { press: "Cùng một việc" },
    ],
  },
  {
    name: "doubles-decided",
    script: review({
      listSnapshots: [ok(provinceData.noSnapshots)],
      listDoubles: [ok(chase.doubles)],
      decideDouble: [ok(chase.allDecided)],
    }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Xem văn bản do nhiều cơ quan cùng báo cáo" },
      { press: "Việc khác nhau" },
      { press: "Ghi nhận việc khác nhau" },
      { see: "Có thể báo cáo trùng" },
    ],
  },
  {
    name: "doubles-changed",
    script: review({
      listSnapshots: [ok(provinceData.noSnapshots)],
      listDoubles: [ok(chase.doubles)],
      decideDouble: [own("double_changed")],
    }),
    steps: [
      { press: "Báo cáo toàn tỉnh" },
      { press: "Xem văn bản do nhiều cơ quan cùng báo cáo" },
      { press: "Cùng một việc" },
      { press: "Ghi nhận cùng một việc" },
    ],
  },
];
