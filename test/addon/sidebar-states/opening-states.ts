import { busyFor } from "../../../shared/wording/addon-problems.ts";
import type { NamedState } from "../named-state.ts";
import * as data from "../sidebar-data.ts";
import * as provinceData from "../sidebar-province-data.ts";
import { worded } from "./scripts.ts";

const { bad, home, ok, own } = data;

export const OPENING_STATES: NamedState[] = [
  { name: "loading", script: {}, steps: [] },
  { name: "problem-offline", script: { home: [own("offline")] }, steps: [] },
  {
    name: "problem-account-unknown",
    script: {
      home: [worded("account_unknown")],
    },
    steps: [],
  },
  { name: "problem-signed-out", script: { home: [own("signed_out")] }, steps: [] },
  {
    name: "problem-busy",
    script: { home: [bad("busy", busyFor(30).title, busyFor(30).detail)] },
    steps: [],
  },
  { name: "problem-no-identity", script: { home: [own("no_identity")] }, steps: [] },
  { name: "problem-not-configured", script: { home: [own("not_configured")] }, steps: [] },
  { name: "problem-unexpected", script: { home: [own("unexpected")] }, steps: [] },
  { name: "start", script: { home: [ok(home("reporter"))] }, steps: [] },
  {
    name: "start-no-period",
    script: { home: [ok(home("reporter", { periods: [data.period2020], demo: false }))] },
    steps: [],
  },
  {
    name: "start-no-agency",
    script: { home: [ok(home("reporter", { me: { ...home("reporter").me, agency: null } }))] },
    steps: [],
  },
  {
    name: "start-building",
    script: { home: [ok(home("reporter"))] },
    steps: [{ press: "Tạo biểu mẫu" }],
  },
  { name: "viewer", script: { home: [ok(home("viewer"))] }, steps: [] },
  {
    name: "viewer-pulled",
    script: { home: [ok(home("viewer"))], pullProvince: [ok(provinceData.pulled)] },
    steps: [{ press: "Lấy bảng tổng hợp toàn tỉnh" }],
  },
  { name: "administrator", script: { home: [ok(home("administrator"))] }, steps: [] },
];
