import type {
  Host,
  HttpReply,
  HttpRequest,
  Menu,
  PropertyStore,
} from "../../../addon/standin/services/host.ts";
import { createServices, type Services } from "../../../addon/standin/services/services.ts";
import { apply, changeByText } from "../../../addon/standin/services/values.ts";
import { type FakeGrid, fakeGrid } from "./grid.ts";

export interface FakeOptions {
  locale?: string;
  timeZone?: string;
  name?: string;
  /** What `ScriptApp.getIdentityToken` gives. */
  token?: string | null;
  /** The network; throws where the server cannot be reached. Left out, there is none. */
  fetch?: (request: HttpRequest) => HttpReply;
  scriptProperties?: Record<string, string>;
  now?: () => Date;
  /** The project's HTML files. */
  files?: Record<string, string>;
}

/** Service calls by name since the last `reset`, and their sum. */
export interface Calls {
  byName: Record<string, number>;
  total(): number;
  reset(): void;
}

export interface Fake {
  services: Services;
  spreadsheet: FakeGrid;
  calls: Calls;
  /** What the script did to the user interface. */
  ui: { menus: Menu[]; sidebar: { title: string; html: string } | null; alerts: string[] };
  stores: Record<"script" | "document" | "user", Map<string, string>>;
  requests: HttpRequest[];
  /** Set true, another run holds the document's lock. */
  lock: { taken: boolean };
  /** Types as a person does: verbatim into a text cell, elsewhere read by the file's locale. */
  type(sheet: string, row: number, column: number, text: string): void;
}

function callCounter(): Calls & { count(name: string): void } {
  const calls = {
    byName: {} as Record<string, number>,
    total: () => Object.values(calls.byName).reduce((sum, each) => sum + each, 0),
    reset: () => {
      calls.byName = {};
    },
    count: (name: string) => {
      calls.byName[name] = (calls.byName[name] ?? 0) + 1;
    },
  };
  return calls;
}

const store = (values: Map<string, string>): PropertyStore => ({ values, frozen: false, changed: () => {} });

function fakeUuids(): () => string {
  let next = 0;
  return () => `00000000-0000-4000-8000-${String(++next).padStart(12, "0")}`;
}

/** The Apps Script services in memory, strict: what is not there throws by name. */
export function createFake(options: FakeOptions = {}): Fake {
  const spreadsheet = fakeGrid({
    locale: options.locale ?? "vi_VN",
    timeZone: options.timeZone ?? "Asia/Ho_Chi_Minh",
    name: options.name ?? "Bảng tính không có tiêu đề",
  });
  const calls = callCounter();
  const ui: Fake["ui"] = { menus: [], sidebar: null, alerts: [] };
  const stores: Fake["stores"] = {
    script: new Map(Object.entries(options.scriptProperties ?? {})),
    document: new Map(),
    user: new Map(),
  };
  const requests: HttpRequest[] = [];
  const lock = { taken: false };
  const host: Host = {
    prefix: "fake",
    count: calls.count,
    grid: spreadsheet,
    now: options.now ?? (() => new Date("2021-12-10T02:00:00Z")),
    uuid: fakeUuids(),
    identityToken: () => options.token ?? null,
    request: (request) => {
      requests.push(request);
      if (!options.fetch) throw new Error("no network");
      return options.fetch(request);
    },
    stores: { script: store(stores.script), document: store(stores.document), user: store(stores.user) },
    htmlFile: (name) => options.files?.[name] ?? null,
    addOnName: "Tiện ích",
    ui: {
      addMenu: (menu) => ui.menus.push(menu),
      showSidebar: (title, html) => {
        ui.sidebar = { title, html };
      },
      alert: (text) => ui.alerts.push(text),
    },
    tryLock: () => {
      const free = !lock.taken;
      lock.taken = true;
      return free;
    },
    releaseLock: () => {
      lock.taken = false;
    },
  };
  const type: Fake["type"] = (name, row, column, text) => {
    const sheet = spreadsheet.sheets().find((each) => each.name() === name);
    if (!sheet) throw new Error(`fake: no sheet ${name} to type into`);
    apply(sheet, [{ row, column, ...changeByText(host, text, sheet.style({ row, column }).numberFormat) }]);
  };
  return { services: createServices(host), spreadsheet, calls, ui, stores, requests, lock, type };
}
