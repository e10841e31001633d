// Every function that Sheets, the menu and the sidebar call, each loaded anew in a bare engine and run once, as Apps
// Script does at every call.

import { type BareEngine, bareEngine } from "../../test/addon/bare-engine.ts";
import { fillIn, type StubbedHarness, stubbedServices } from "../../test/addon/stubbed-harness.ts";
import { readScripts } from "../read-scripts.ts";
import { median } from "./measure.ts";

const DUTIES = 20;
const ROUNDS = 5;

type Harness = Omit<StubbedHarness, "addon">;

/** What a function is called with; the others take nothing, or the period's id alone. */
const ARGUMENTS: Record<string, (harness: Harness) => unknown[]> = {
  onEdit: ({ fake }) => {
    const sheet = fake.spreadsheet.sheets().find((each) => each.name().startsWith("Nhiệm vụ"));
    if (!sheet) throw new Error("no tab of duties");
    return [{ range: fake.rangeOf(sheet, { row: 3, column: 4, rows: 1, columns: 1 }) }];
  },
  jumpTo: ({ form, report }) => [form.period.id, { table: "duties", row: report.tables.duties[0]?.key }],
  jumpInReport: ({ report }) => [{ table: "duties", row: report.tables.duties[0]?.key }],
  downloadProvince: ({ form }) => [form.period.id, null, "docx"],
};

/** Period, agency, version and rev do for the rest: a function takes as many as it needs. */
const common = ({ form }: Harness) => [form.period.id, form.agency.id, 1, 0, ""];

/** Functions that get far enough only after the sheet was built are run on one that was checked. */
function preparedHarness(source: string): Harness {
  const harness = stubbedServices(DUTIES, { sidebar: "<p>Thanh bên</p>" });
  const addon = bareEngine(source, harness.fake.services).addon();
  addon.buildSheet(harness.form.period.id);
  fillIn({ ...harness, addon });
  addon.checkSheet(null);
  return harness;
}

/** `ok`, or the code of the problem with which it ended. */
function outcomeOf(answer: unknown): string {
  const { ok = true, problem } = (answer ?? {}) as { ok?: boolean; problem?: { code: string } };
  return ok ? "ok" : (problem?.code ?? "unknown");
}

function runOnce(source: string, name: string) {
  const harness = preparedHarness(source);
  const given = (ARGUMENTS[name] ?? common)(harness);
  const began = performance.now();
  const engine: BareEngine = bareEngine(source, harness.fake.services);
  const loaded = performance.now();
  const call = engine.run(name) as (...args: unknown[]) => unknown;
  let outcome = "";
  try {
    outcome = outcomeOf(name === "onEdit" ? harness.fake.inTrigger(() => call(...given)) : call(...given));
  } catch (error) {
    outcome = `threw ${error instanceof Error ? error.message : String(error)}`.slice(0, 60);
  }
  return { load: loaded - began, run: performance.now() - loaded, outcome };
}

/** Prints load and first run of each function. One that asks what the bench's worker does not answer ends there. */
export async function benchFirstRuns(folder: string): Promise<void> {
  const source = await readScripts(folder);
  const names = [...source.matchAll(/^function (\w+)/gm)].map(([, name = ""]) => name);
  console.log(
    `  each of ${names.length} functions in a bare engine (medians, ${DUTIES} duties): load, first run, end`,
  );
  for (const name of names) {
    const runs = Array.from({ length: ROUNDS }, () => runOnce(source, name));
    const [load, run] = [median(runs.map((each) => each.load)), median(runs.map((each) => each.run))];
    console.log(
      `  ${name.padEnd(20)} ${load.toFixed(1).padStart(6)} ms ${run.toFixed(1).padStart(7)} ms   ${runs[0]?.outcome}`,
    );
  }
}
