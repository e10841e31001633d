// The add-on's bundle: its size, the calls that each entry makes, and each entry's first run in a bare engine.

import { bareEngine } from "../../test/addon/bare-engine.ts";
import { fillIn, type StubbedHarness, stubbedServices } from "../../test/addon/stubbed-harness.ts";
import { readScripts } from "../read-scripts.ts";
import { benchFirstRuns } from "./first-runs.ts";
import { median } from "./measure.ts";

const DUTIES = [20, 400];
const ROUNDS = 7;

interface Entry {
  name: string;
  /** What stands when a person comes to it: a built sheet, one that is filled, one that was checked. */
  after: "nothing" | "built" | "filled" | "checked";
  run(harness: StubbedHarness): unknown;
}

const periodOf = ({ form }: StubbedHarness) => form.period.id;

function editOf({ addon, fake }: StubbedHarness): unknown {
  const sheet = fake.spreadsheet.sheets().find((each) => each.name().startsWith("Nhiệm vụ"));
  if (!sheet) throw new Error("no tab of duties");
  const range = fake.rangeOf(sheet, { row: 3, column: 4, rows: 1, columns: 1 });
  return fake.inTrigger(() => addon.onEdit({ range }));
}

const ENTRIES: Entry[] = [
  { name: "onOpen", after: "nothing", run: ({ addon }) => addon.onOpen({}) },
  { name: "buildSheet", after: "nothing", run: (harness) => harness.addon.buildSheet(periodOf(harness)) },
  { name: "checkSheet", after: "filled", run: ({ addon }) => addon.checkSheet(null) },
  { name: "onEdit", after: "checked", run: editOf },
  { name: "checkState", after: "checked", run: ({ addon }) => addon.checkState() },
  { name: "sendReport", after: "checked", run: ({ addon }) => addon.sendReport(null) },
  {
    name: "buildSheet, again",
    after: "checked",
    run: (harness) => harness.addon.buildSheet(periodOf(harness)),
  },
  { name: "pullProvince", after: "nothing", run: (harness) => harness.addon.pullProvince(periodOf(harness)) },
];

const STAGES: Entry["after"][] = ["nothing", "built", "filled", "checked"];

/** A harness as it stands before an entry, its bundle loaded anew: Apps Script starts cold at every call. */
function harnessBefore(source: string, duties: number, after: Entry["after"]) {
  const stubbed = stubbedServices(duties);
  const prepare: StubbedHarness = { ...stubbed, addon: bareEngine(source, stubbed.fake.services).addon() };
  const stage = STAGES.indexOf(after);
  if (stage > 0) prepare.addon.buildSheet(periodOf(prepare));
  if (stage > 1) fillIn(prepare);
  if (stage > 2) prepare.addon.checkSheet(null);
  return () => ({ ...stubbed, addon: bareEngine(source, stubbed.fake.services).addon() });
}

function measured(source: string, duties: number, { after, run }: Entry) {
  const times: number[] = [];
  let calls = { all: 0, waits: 0, fetches: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const start = harnessBefore(source, duties, after);
    const began = performance.now();
    const harness = start();
    harness.fake.calls.reset();
    run(harness);
    times.push(performance.now() - began);
    const { byName, total, waits } = harness.fake.calls;
    calls = { all: total(), waits: waits(), fetches: byName["UrlFetchApp.fetch"] ?? 0 };
  }
  return { ...calls, time: median(times) };
}

/** Prints calls and first runs of each entry; the fake's own time is in it, Google's is not. */
export async function benchAddon(folder: string): Promise<void> {
  const source = await readScripts(folder);
  console.log("  service calls, and load with first run in a bare engine (median), by duties");
  for (const entry of ENTRIES) {
    const parts = DUTIES.map((duties) => {
      const { all, fetches, time, waits } = measured(source, duties, entry);
      return `${duties}: ${String(waits).padStart(3)} waited for, ${String(all).padStart(3)} in all, ${fetches} fetches, ${time.toFixed(0).padStart(3)} ms`;
    });
    console.log(`  ${entry.name.padEnd(20)} ${parts.join("   ")}`);
  }
  await benchFirstRuns(folder);
}
