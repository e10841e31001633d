import type { Rect } from "../../../tools/standin/services/grid.ts";
import type {
  Dialog,
  Host,
  HttpReply,
  HttpRequest,
  Menu,
  PropertyStore,
} from "../../../tools/standin/services/host.ts";
import { createServices, type Services } from "../../../tools/standin/services/services.ts";
import { sheetService } from "../../../tools/standin/services/sheet.ts";
import { refuseInTrigger } from "../../../tools/standin/services/simple-trigger.ts";
import type { Refusal } from "../../../tools/standin/services/strict.ts";
import { apply, changeByText } from "../../../tools/standin/services/values.ts";
import { type FakeGrid, type FakeSheet, fakeGrid } from "./grid.ts";

/** Where the fake's clock stands: 09:00 in Vietnam on the demo's day. */
export const NOW = Date.UTC(2021, 11, 10, 2);

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
interface Calls {
  byName: Record<string, number>;
  total(): number;
  /** Calls for which a run waits: reads one by one, and all writes between two reads once. */
  waits(): number;
  reset(): void;
}

export interface Fake {
  services: Services;
  spreadsheet: FakeGrid;
  calls: Calls;
  /** What the script did to the user interface. */
  ui: { menus: Menu[]; sidebar: { title: string; html: string } | null; dialogs: Dialog[]; alerts: string[] };
  stores: Record<"script" | "document" | "user", Map<string, string>>;
  requests: HttpRequest[];
  /** Set true, another run holds the document's lock. */
  lock: { taken: boolean };
  /** What `ScriptApp.getIdentityToken` gives from now on. */
  identity: { token: string | null };
  /** `call` is told of every service call before it is carried out; a throw ends it. `splitCharts`: see `Host`. */
  watch: { call: ((name: string) => void) | null; splitCharts: boolean };
  /** With `on`, refused writes are told when they would be carried out, and not where they are made. */
  late: { on: boolean; told: number };
  /** Runs what a simple trigger runs: without the services that need authorisation. */
  inTrigger<T>(does: () => T): T;
  /** A range as a trigger's event carries it. */
  rangeOf(sheet: FakeSheet, rect: Rect): object;
  /** Types as a person does: verbatim into a text cell, elsewhere read by the file's locale. */
  type(sheet: string, row: number, column: number, text: string): void;
}

/** Reads of the file, of properties, of the lock and the network: each waits for Google. */
const READS =
  /^(Range\.get(Values?|DisplayValues|Formulas|Notes|Backgrounds|NumberFormats|DataValidations|MergedRanges)|DeveloperMetadataFinder\.find|Sheet\.getDeveloperMetadata|Sheet\.getProtections|Properties\.\w+|Lock\.tryLock|ScriptApp\.getIdentityToken|UrlFetchApp\.fetch)$/;
/** Carries out what was kept. */
const FLUSH = "SpreadsheetApp.flush";
/** Writes to the file: kept by Apps Script and carried out together at the next read, or at the end of the run. */
const WRITES = /^(Range\.(set|clear|breakApart|protect)\w*|Sheet\.(set|insert|delete|hide|clear|add)\w*)$/;

const OF_FILE = /^(Range|Sheet|DeveloperMetadataFinder)\./;

/** Whether a call carries out what was written before: what comes later is lost with a run that is cut off. */
export function settles(name: string): boolean {
  return name === FLUSH || (READS.test(name) && OF_FILE.test(name));
}

function callCounter(): Calls & { count(name: string): void } {
  let waited = 0;
  let unwritten = false;
  const wait = (name: string) => {
    if (READS.test(name)) {
      // What is read of the file must hold what was written before.
      const ofFile = OF_FILE.test(name);
      if (unwritten && ofFile) waited += 1;
      if (ofFile) unwritten = false;
      waited += 1;
    } else if (WRITES.test(name)) unwritten = true;
    else if (name === FLUSH && unwritten) {
      unwritten = false;
      waited += 1;
    }
  };
  const calls = {
    byName: {} as Record<string, number>,
    waits: () => waited + (unwritten ? 1 : 0),
    total: () => Object.values(calls.byName).reduce((sum, each) => sum + each, 0),
    reset: () => {
      calls.byName = {};
      waited = 0;
      unwritten = false;
    },
    count: (name: string) => {
      wait(name);
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
  const ui: Fake["ui"] = { menus: [], sidebar: null, dialogs: [], alerts: [] };
  const stores: Fake["stores"] = {
    script: new Map(Object.entries(options.scriptProperties ?? {})),
    document: new Map(),
    user: new Map(),
  };
  const requests: HttpRequest[] = [];
  const lock = { taken: false };
  const identity = { token: options.token ?? null };
  const watch: Fake["watch"] = { call: null, splitCharts: false };
  const late: Fake["late"] = { on: false, told: 0 };
  let refused: Refusal | null = null;
  const tellRefused = () => {
    const told = refused;
    refused = null;
    if (!told) return;
    late.told += 1;
    throw told;
  };
  let simple = false;
  const inTrigger: Fake["inTrigger"] = (does) => {
    simple = true;
    try {
      return does();
    } finally {
      simple = false;
    }
  };
  const host: Host = {
    prefix: "fake",
    count: (call) => {
      calls.count(call);
      watch.call?.(call);
      if (simple) refuseInTrigger(call);
      if (settles(call)) tellRefused();
    },
    splitCharts: () => watch.splitCharts,
    later: (refusal) => {
      if (late.on) refused ??= refusal;
      return late.on;
    },
    grid: spreadsheet,
    now: options.now ?? (() => new Date(NOW)),
    uuid: fakeUuids(),
    identityToken: () => identity.token,
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
      showDialog: (dialog) => ui.dialogs.push(dialog),
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
  const rangeOf: Fake["rangeOf"] = (sheet, { column, columns, row, rows }) => {
    const service = sheetService(host, sheet.id) as { getRange(...at: number[]): object };
    return service.getRange(row, column, rows, columns);
  };
  const type: Fake["type"] = (name, row, column, text) => {
    const sheet = spreadsheet.sheets().find((each) => each.name() === name);
    if (!sheet) throw new Error(`fake: no sheet ${name} to type into`);
    apply(sheet, [{ row, column, ...changeByText(host, text, sheet.style({ row, column }).numberFormat) }]);
  };
  return {
    services: createServices(host),
    spreadsheet,
    calls,
    ui,
    stores,
    requests,
    lock,
    identity,
    watch,
    late,
    inTrigger,
    rangeOf,
    type,
  };
}
