// The spreadsheet page: the grid, the add-on's script over its services, and the sidebar.
import { IUndoRedoService, LifecycleService, LifecycleStages } from "@univerjs/core";
import { type BundleFunction, loadBundle } from "../services/load-bundle.ts";
import { createServices, type Services } from "../services/services.ts";
import { sheetService } from "../services/sheet.ts";
import { type PageConfig, shownDay } from "./config.ts";
import { onPersonsEdit } from "./edit-trigger.ts";
import { type FileKeeper, keepFile, readFile, type StoredFile } from "./file.ts";
import { pageHost } from "./host.ts";
import { fitRows, keepLeastHeights, moveProtections } from "./lines.ts";
import { createMenuBar } from "./menu.ts";
import { refreshOnce } from "./refresh-once.ts";
import { createSidebar } from "./sidebar.ts";
import { standinHandle } from "./test-handle.ts";
import { readTypingAsGoogle } from "./typing.ts";
import { createGrid, newWorkbook, type UniverGrid } from "./univer.ts";

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
};

const SAVE_WORDS = { saved: "Đã lưu", saving: "Đang lưu…", failed: "Chưa lưu được, đang thử lại" };

/** Widths are measured when the grid is drawn: its fonts must be there before. */
async function loadFonts(): Promise<void> {
  const faces = ["", "bold ", "italic ", "italic bold "];
  const sample = "Kế hoạch phổ biến, giáo dục pháp luật đ ư ơ ệ ✓ ✗ ◐ ○ → ↻";
  await Promise.all(faces.map((face) => document.fonts.load(`${face}12pt "Times New Roman"`, sample)));
}

function showHead({ person, demoDay }: PageConfig): void {
  byId("person").textContent = person.name;
  byId("role").textContent = `${person.role} · ${person.agency}`;
  byId("notice").textContent = `Môi trường dùng thử – dữ liệu minh họa, ngày ${shownDay(demoDay)}`;
  document.title = `Bảng tính của ${person.name} – ${person.agency}`;
}

let toastTimer: ReturnType<typeof setTimeout> | undefined;

function showToast(text: string): void {
  const toast = byId("toast");
  toast.textContent = text;
  toast.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => {
    toast.hidden = true;
  }, 6_000);
}

interface Script {
  running(): boolean;
  /** Whether what runs is a simple trigger. */
  inTrigger(): boolean;
  functions(): Record<string, BundleFunction>;
  run(name: string, args: unknown[]): unknown;
  /** Runs a simple trigger, if the script has it: nobody hears of its errors but the log. */
  trigger(name: string, event: object): void;
}

/** Runs the add-on's functions one at a time; afterwards rows are fitted and the file is kept. */
function scriptOf(grid: UniverGrid, bundle: () => Record<string, BundleFunction>, done: () => void): Script {
  let depth = 0;
  let simple = false;
  const touched = new Set<string>();
  grid.commands.onCommandExecuted(({ id, params }) => {
    if (depth > 0 && id === "sheet.mutation.set-range-values")
      touched.add((params as { subUnitId: string }).subUnitId);
  });
  const refresh = refreshOnce(grid, () => depth > 0);
  const run: Script["run"] = (name, args) => {
    const called = bundle()[name];
    if (!called) throw new Error(`Script function not found: ${name}`);
    depth += 1;
    try {
      return called(...args);
    } finally {
      for (const key of touched) fitRows(grid, key);
      // What a person did before stands on cells that the script may have moved; a trigger moves none.
      if (touched.size > 0 && !simple)
        grid.injector.get(IUndoRedoService).clearUndoRedo(grid.workbook().getUnitId());
      touched.clear();
      depth -= 1;
      if (depth === 0) refresh();
      done();
    }
  };
  return {
    running: () => depth > 0,
    inTrigger: () => simple,
    functions: bundle,
    run,
    trigger: (name, event) => {
      if (!bundle()[name]) return;
      simple = true;
      try {
        run(name, [event]);
      } catch (error) {
        console.error(error);
      } finally {
        simple = false;
      }
    },
  };
}

function openFile(stored: StoredFile, config: PageConfig) {
  const grid = createGrid(
    byId("grid"),
    stored.workbook ?? newWorkbook(stored.id, `Báo cáo – ${config.person.agency}`),
  );
  byId("file").textContent = grid.workbook().getName();
  const documentProperties = new Map(Object.entries(stored.documentProperties));
  const userProperties = new Map(Object.entries(stored.userProperties));
  const current = (): StoredFile => ({
    id: stored.id,
    workbook: grid.api.getActiveWorkbook()?.save() ?? null,
    documentProperties: Object.fromEntries(documentProperties),
    userProperties: Object.fromEntries(userProperties),
  });
  return { grid, documentProperties, userProperties, current };
}

function alertError(does: () => unknown): void {
  try {
    does();
  } catch (error) {
    console.error(error);
    alert(error instanceof Error ? error.message : String(error));
  }
}

async function open(): Promise<{ grid: UniverGrid; keeper: FileKeeper; services: Services; script: Script }> {
  const person = decodeURIComponent(location.pathname.split("/").at(-1) ?? "");
  const response = await fetch(`/config/${encodeURIComponent(person)}`);
  if (!response.ok) throw new Error(`Không mở được trang (${response.status}).`);
  const config: PageConfig = await response.json();
  showHead(config);
  const [stored] = await Promise.all([readFile(config.person.id), loadFonts()]);
  const { grid, current, ...properties } = openFile(stored, config);
  await grid.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const save = byId("save");
  const keeper = keepFile(config.person.id, current, (state) => {
    save.textContent = SAVE_WORDS[state];
    save.dataset.state = state;
  });
  keepLeastHeights(grid);
  moveProtections(grid);
  let functions: Record<string, BundleFunction> = {};
  const script = scriptOf(grid, () => functions, keeper.changed);
  const run = (name: string, args: unknown[]) => script.run(name, args);
  const publicNames = () => Object.keys(functions).filter((name) => !name.endsWith("_"));
  const sidebar = createSidebar(byId("sidebar"), config.frameScript, publicNames, run);
  const addMenu = createMenuBar(byId("menus"), (name) => alertError(() => run(name, [])));
  const host = pageHost(grid, config, {
    addMenu,
    showSidebar: sidebar.show,
    changed: keeper.changed,
    inTrigger: script.inTrigger,
    ...properties,
  });
  readTypingAsGoogle(grid, host, script.running, showToast);
  grid.commands.onCommandExecuted(({ id }) => {
    if (/\.mutation\./.test(id)) keeper.changed();
  });
  const services = createServices(host);
  functions = loadBundle(config.bundle, services);
  onPersonsEdit(grid, script.running, (id, { row, column, rows, columns }) => {
    const sheet = sheetService(host, id) as { getRange(...at: number[]): object };
    script.trigger("onEdit", { range: sheet.getRange(row, column, rows, columns) });
  });
  if (functions.onOpen) alertError(() => run("onOpen", [{}]));
  return { grid, keeper, services, script };
}

const opened = open();
Object.assign(window, { standin: standinHandle(opened) });
opened.then(
  () => byId("loading").remove(),
  (error: Error) => {
    byId("loading").textContent = error.message;
    console.error(error);
  },
);
