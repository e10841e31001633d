// Runs that end in the middle, as Google ends one after six minutes: no handler of the script runs any more.
import type { AddonServer } from "../../addon/contract/addon-server.ts";
import { benchForm, benchReport } from "../../tools/bench/report.ts";
import { loadBundle } from "../../tools/standin/services/load-bundle.ts";
import { createFake, type Fake, settles } from "./fake/fake.ts";
import type { FakeSheet } from "./fake/grid.ts";
import { type SmallWorker, smallWorker } from "./small-worker.ts";
import { fillIn, type StubbedHarness } from "./stubbed-harness.ts";

export interface CutHarness extends StubbedHarness {
  worker: SmallWorker;
}

/** A harness with the bundle on it, before a small worker with so many duties. */
export function cutHarness(source: string, duties = 8): CutHarness {
  const form = benchForm(duties);
  const worker = smallWorker(form);
  const fake = createFake({
    token: "stubbed",
    scriptProperties: { WORKER_URL: "https://worker.example.invalid" },
    fetch: worker.answer,
  });
  const addon = loadBundle(source, fake.services) as unknown as CutHarness["addon"];
  return { fake, addon, form, report: benchReport(form), worker };
}

/** A harness with a sheet that is filled and was checked once. */
export function filledHarness(source: string): CutHarness {
  const harness = cutHarness(source);
  harness.addon.buildSheet(harness.form.period.id);
  fillIn(harness);
  harness.addon.checkSheet(null);
  return harness;
}

/** Keeps file, properties and worker as they are now; the function puts them back. */
export function keepAll({ fake, worker }: CutHarness): () => void {
  const grid = fake.spreadsheet.keep();
  const stored = worker.keep();
  const stores = Object.values(fake.stores).map((store) => ({ store, kept: new Map(store) }));
  return () => {
    grid();
    stored();
    for (const { kept, store } of stores) {
      store.clear();
      for (const [key, text] of kept) store.set(key, text);
    }
  };
}

/** Calls by which a run only looks: behind one everything is as it was before it. */
const LOOKS = /\.(get|find|with|create(DeveloperMetadataFinder$))/;

export function onlyLooks(name: string): boolean {
  return LOOKS.test(name);
}

/** The calls of a run that is not cut off, by name. */
export function callsOf({ fake, addon }: CutHarness, does: (addon: AddonServer) => unknown): string[] {
  const names: string[] = [];
  fake.watch.call = (name) => names.push(name);
  does(addon);
  fake.watch.call = null;
  return names;
}

/**
 * Runs and ends the run before its call number `calls`; with `lossy` what was written since the last read is lost, as
 * may be where nothing had to carry it out yet. Tells whether the run was cut off.
 */
export function runCut(
  { fake, addon }: CutHarness,
  does: (addon: AddonServer) => unknown,
  calls: number,
  lossy: boolean,
): boolean {
  let left = calls;
  let safe = lossy ? fake.spreadsheet.keep() : () => {};
  let cut = false;
  fake.watch.call = (name) => {
    if (left === 0) {
      cut = true;
      throw new Error("Exceeded maximum execution time");
    }
    left -= 1;
    if (lossy && settles(name)) safe = fake.spreadsheet.keep();
  };
  try {
    does(addon);
  } catch {
    // Nobody hears of it.
  }
  fake.watch.call = null;
  if (cut) safe();
  // A lock ends with its execution.
  fake.lock.taken = false;
  return cut;
}

export interface AfterCut<T> {
  calls: number;
  /** Before so many calls a cut is this one. */
  stands: number;
  lossy: boolean;
  value: T;
}

/**
 * Cuts a run off before each of its calls, both ways, and looks each time, from the same start. A cut behind a call
 * that only looks is the cut before it, and is not made twice; where the last writes are lost, a read carries them out.
 * @param look what is there after the cut
 * @param step 1 for every call, more for a sample of them
 */
export function cutEverywhere<T>(
  harness: CutHarness,
  does: (addon: AddonServer) => unknown,
  look: (harness: CutHarness) => T,
  ways: readonly boolean[] = [false],
  step = 1,
): AfterCut<T>[] {
  const back = keepAll(harness);
  const names = callsOf(harness, does);
  back();
  const found: AfterCut<T>[] = [];
  for (const lossy of ways) {
    const changes = (name = "") => !onlyLooks(name) || (lossy && settles(name));
    const places = names.map((_, calls) => calls).filter((calls) => calls === 0 || changes(names[calls - 1]));
    for (const [at, calls] of places.entries()) {
      if (at % step > 0) continue;
      if (!runCut(harness, does, calls, lossy))
        throw new Error(`the run has fewer than ${calls} calls this time`);
      const stands = (places[at + 1] ?? names.length) - calls;
      found.push({ calls, stands, lossy, value: look(harness) });
      back();
    }
  }
  return found;
}

/** No tab of these tests is larger. */
const [ROWS, COLUMNS] = [45, 26];

function contentOf(sheet: FakeSheet) {
  const rows: unknown[] = [];
  for (let row = 1; row <= Math.min(sheet.rows(), ROWS); row++) {
    for (let column = 1; column <= Math.min(sheet.columns(), COLUMNS); column++) {
      const { formula, value } = sheet.content({ row, column });
      const note = sheet.note({ row, column });
      const { background, numberFormat } = sheet.style({ row, column });
      if (value !== null || note !== "")
        rows.push([row, column, value, formula, note, background, numberFormat]);
    }
  }
  const { metadata, protections } = sheet.extras();
  return {
    ...{ name: sheet.name(), hidden: sheet.hidden(), rows, merges: sheet.merges(), frozen: sheet.frozen() },
    marks: metadata.map(({ key, value }) => [key, String(value).split("\n")[0]]),
    guards: protections.map(({ id, ...each }) => JSON.stringify(each)).sort(),
  };
}

/** All that a person can see in the file, and what is hidden in it. */
export function fileOf({ fake }: Pick<CutHarness, "fake">): ReturnType<typeof contentOf>[] {
  return fake.spreadsheet.sheets().map(contentOf);
}

/** How often each text stands in tabs that a person sees. */
export function seenTexts({ fake }: { fake: Fake }): Map<string, number> {
  const seen = new Map<string, number>();
  for (const sheet of fake.spreadsheet.sheets().filter((each) => !each.hidden())) {
    for (let row = 1; row <= Math.min(sheet.rows(), ROWS); row++) {
      for (let column = 1; column <= Math.min(sheet.columns(), COLUMNS); column++) {
        const text = String(sheet.content({ row, column }).value ?? "");
        if (text !== "") seen.set(text, (seen.get(text) ?? 0) + 1);
      }
    }
  }
  return seen;
}
