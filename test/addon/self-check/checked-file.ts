// The self-check on a fresh file, and what it says where all is well.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { SERVICE_CHECKS } from "../../../addon/server/self-check/service-checks/run-check.ts";
import { LOCAL_CHECKS } from "../../../addon/server/self-check/service-checks/values.ts";
import { RULES_VERSION } from "../../../shared/report/rules.ts";
import { buildAddon } from "../../../tools/build-addon.ts";
import { readScripts } from "../../../tools/read-scripts.ts";
import { loadBundle } from "../../../tools/standin/services/load-bundle.ts";
import { createFake, type Fake, type FakeOptions, NOW } from "../fake/fake.ts";

/** How many checks run in a Vietnamese file, and in any other. */
export const ANYWHERE = SERVICE_CHECKS.length;
export const ALL = ANYWHERE + LOCAL_CHECKS.length;

/** The bundle as it is pushed; there once `bundleOnce` has run. */
export let source: string;

/** Builds the bundle before the tests of the file, once. */
export function bundleOnce(): void {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "self-check-"));
    await buildAddon(folder, "0.1.0+abc1234 (2026-11-22)");
    source = await readScripts(folder);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });
}

/** What the last dialog shows, as text, with times and addresses of this run left out. */
export function shown({ ui }: Fake): string[] {
  const html = ui.dialogs[ui.dialogs.length - 1]?.html ?? "";
  const text = /<textarea[^>]*>\n([\s\S]*)<\/textarea>/.exec(html)?.[1] ?? "";
  const plain = text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
  return plain
    .replace(/http:\/\/127\.0\.0\.1:\d+/, "ĐỊA CHỈ")
    .replace(/sau \d+ ms/, "sau … ms")
    .replace(/ô: \d+ ms/, "ô: … ms")
    .split("\n");
}

export const claims = (fields: object) => Buffer.from(JSON.stringify(fields)).toString("base64url");
export const TOKEN = `eyJhbGciOiJSUzI1NiJ9.${claims({ aud: "123-abc.apps.googleusercontent.com", email: "can.bo@tinh.example", name: "Cán bộ" })}.c2lnbmF0dXJl`;
export const ME = {
  account: {
    id: "1",
    email: "can.bo@tinh.example",
    name: "Người minh họa A",
    role: "reviewer",
    agency: { id: "so-tu-phap", name: "Sở Tư pháp" },
  },
  today: "2021-12-10",
  fixedDay: null,
  rulesVersion: RULES_VERSION,
};

export interface Given extends FakeOptions {
  address?: string | null;
  status?: number;
  reply?: unknown;
  ahead?: number;
  services?: Record<string, object>;
}

/** Runs the self-check on a fresh file, before a server whose clock is so many seconds ahead. */
export function check({ address, ahead = 0, reply = ME, services, status = 200, ...options }: Given = {}) {
  const fake = createFake({
    token: TOKEN,
    scriptProperties: address === null ? {} : { WORKER_URL: address ?? "https://worker.example" },
    fetch: () => ({
      status,
      headers: { Date: new Date(NOW + ahead * 1000).toUTCString() },
      body: typeof reply === "string" ? reply : JSON.stringify(reply),
    }),
    ...options,
  });
  loadBundle(source, { ...fake.services, ...services }).selfCheck?.();
  return { fake, lines: shown(fake).map((line) => line.replace(/: -?[01] giây\./, ": ≤ 1 giây.")) };
}

/** A fetch of the worker that fails so; what the list forbids is refused as ever. */
export const failing = (message: string) => ({
  UrlFetchApp: {
    fetch: (url: string) => {
      throw new Error(url.includes(".invalid") ? "not been whitelisted" : message);
    },
  },
});

export const SERVICES_WELL = `✓ Thử các chức năng của bảng tính: ${ALL}/${ALL} đúng như mong đợi.`;
export const UNTYPED = "– Chưa thử ở đây: nội dung do người dùng nhập trực tiếp vào ô.";
export const TIMED = "– Ghi và đọc 1.000 ô: … ms.";
export const WELL = [
  "✓ Tiện ích: phiên bản 0.1.0+abc1234 (2026-11-22).",
  "✓ Tài khoản Google: can.bo@tinh.example (mã ứng dụng: 123-abc.apps.googleusercontent.com).",
  "✓ Địa chỉ máy chủ: https://worker.example",
  "✓ Máy chủ phản hồi sau … ms.",
  "✓ Chênh lệch đồng hồ với máy chủ: ≤ 1 giây.",
  "✓ Tài khoản trong hệ thống: Người minh họa A, Cán bộ duyệt báo cáo (Sở Tư pháp), Sở Tư pháp.",
  `✓ Bộ quy tắc kiểm tra: phiên bản ${RULES_VERSION}, khớp với máy chủ.`,
  "✓ Tệp: ngôn ngữ vi_VN, múi giờ Asia/Ho_Chi_Minh.",
  "– Chưa có biểu mẫu trong bảng tính này.",
  SERVICES_WELL,
  TIMED,
  UNTYPED,
];

/** Lines that are not those of a well installed add-on. */
export const otherThanWell = (lines: string[]) => lines.filter((line) => !WELL.includes(line));
