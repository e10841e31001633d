// Figures for the README, measured in one run. Trust ratios, not times: `npm run bench`.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { checkReport } from "../shared/report/check.ts";
import { readAccountsFile } from "../worker/api/admin/csv/read-accounts.ts";
import { benchAddon } from "./bench/addon.ts";
import { measure, median } from "./bench/measure.ts";
import { benchPlanReading } from "./bench/plan-reading.ts";
import { benchProvinces } from "./bench/province.ts";
import { benchForm, benchReport } from "./bench/report.ts";
import { benchReviewerSidebar } from "./bench/reviewer-sidebar.ts";
import { SHAPES } from "./bench/shapes.ts";
import { buildAddon, FILES } from "./build-addon.ts";
import { readSeed } from "./seed-sql.ts";

const AS_OF = "2021-12-10";

function table(title: string, rows: Record<string, number>, base: string, unit: string): void {
  console.log(`\n${title}`);
  for (const [name, value] of Object.entries(rows)) {
    const ratio = (value / (rows[base] ?? value)).toFixed(2);
    console.log(`  ${name.padEnd(28)} ${value.toFixed(1).padStart(9)} ${unit}   ${ratio} × ${base}`);
  }
}

/** What the check costs beside a check of the report's shape alone. */
function ratioOf(times: Record<string, number>): number {
  return (times["full check"] ?? Number.NaN) / (times["shape in valibot"] ?? Number.NaN);
}

function warm(): number {
  const form = benchForm(60);
  const report = benchReport(form);
  const body = JSON.stringify(report);
  const { findings } = checkReport(report, { form, asOf: AS_OF });
  const rows = form.tables.figures.rows.length;
  console.log(`report: 60 duties, ${rows} figures, ${body.length} characters, ${findings.length} findings`);
  const shapes = Object.entries(SHAPES).map(([name, check]) => [`shape in ${name}`, () => check(report)]);
  const times = measure({
    "JSON.parse": () => JSON.parse(body),
    "full check": () => checkReport(report, { form, asOf: AS_OF }),
    ...Object.fromEntries(shapes),
  });
  table("warm, microseconds a report (median)", times, "JSON.parse", "µs");
  return ratioOf(times);
}

function growth(): void {
  const sizes = [60, 250, 500, 1000, 2000];
  const inputs = sizes.map((size) => {
    const form = benchForm(size);
    return { size, form, report: benchReport(form) };
  });
  const times = measure(
    Object.fromEntries(
      inputs.map(({ size, form, report }) => [
        `${size} rows`,
        () => checkReport(report, { form, asOf: AS_OF }),
      ]),
    ),
    { rounds: 11, sliceMs: 30 },
  );
  console.log("\nfull check by size (median)");
  for (const { size } of inputs) {
    const time = times[`${size} rows`] ?? Number.NaN;
    console.log(
      `  ${String(size).padStart(5)} rows ${time.toFixed(0).padStart(8)} µs   ${(time / size).toFixed(2)} µs a row`,
    );
  }
}

/** A file whose every line names a body that is nearly there: what is matched is indexed once. */
function imports(): void {
  const { register } = readSeed();
  const facts = { register, today: AS_OF, taken: new Set<string>() };
  const file = (lines: number) =>
    [
      "Họ và tên,Email,Vai trò,Cơ quan",
      ...Array.from({ length: lines }, (_, at) => `A,a${at}@x.example,Cán bộ báo cáo,Sở Tài chinhs ${at}`),
    ].join("\n");
  const sizes = [100, 1_000];
  const files = sizes.map((lines): [string, () => unknown] => {
    const text = file(lines);
    return [`${lines} lines`, () => readAccountsFile(text, facts)];
  });
  const times = measure(Object.fromEntries(files), { rounds: 11, sliceMs: 30 });
  console.log("\nimport of accounts, each with a misspelt agency (median)");
  for (const [name, time] of Object.entries(times)) {
    console.log(`  ${name.padStart(10)} ${(time / 1000).toFixed(1).padStart(8)} ms`);
  }
}

const ENTRIES: Record<string, string> = {
  "full check": `import { checkReport } from "./shared/report/check.ts";
    globalThis.run = (report, form) => checkReport(report, { form, asOf: "${AS_OF}" });`,
  "shape in valibot": `import { fitShape } from "./shared/wire/fit-shape.ts";
    import { reportRequest } from "./shared/wire/requests/reports.ts";
    globalThis.run = (report) => fitShape(reportRequest, report);`,
};

/** Import and first run in a fresh process, in milliseconds. */
async function cold(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const form = benchForm(60);
  await writeFile(join(folder, "input.json"), JSON.stringify([benchReport(form), form]));
  const times: Record<string, number> = {};
  const sizes: Record<string, number> = {};
  for (const [name, contents] of Object.entries(ENTRIES)) {
    const file = join(folder, `${name.replace(/\W/g, "-")}.js`);
    await build({
      stdin: { contents, resolveDir: process.cwd(), loader: "ts" },
      outfile: file,
      bundle: true,
      minify: true,
      format: "iife",
      target: "es2019",
    });
    sizes[name] = gzipSync(readFileSync(file)).length / 1024;
    const script = `const [report, form] = JSON.parse(require("fs").readFileSync(${JSON.stringify(join(folder, "input.json"))}, "utf8"));
      const source = require("fs").readFileSync(${JSON.stringify(file)}, "utf8");
      const start = performance.now(); (0, eval)(source); globalThis.run(report, form);
      console.log(performance.now() - start);`;
    const runs = Array.from({ length: 15 }, () =>
      Number(spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stdout),
    );
    times[name] = median(runs);
  }
  await rm(folder, { recursive: true, force: true });
  table("cold: import and first run in a fresh process (median)", times, "shape in valibot", "ms");
  for (const [name, size] of Object.entries(sizes))
    console.log(`  ${name.padEnd(28)} ${size.toFixed(1).padStart(9)} KiB gzip`);
  return ratioOf(times);
}

async function bundle(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  await buildAddon(folder);
  console.log("\nthe add-on's bundle");
  for (const name of FILES) {
    const { size } = await stat(join(folder, name));
    console.log(`  ${name.padEnd(28)} ${(size / 1024).toFixed(1).padStart(9)} KiB`);
  }
  await benchAddon(folder);
  await rm(folder, { recursive: true, force: true });
}

const whenWarm = warm();
growth();
imports();
benchPlanReading();
const whenCold = await cold();
console.log(
  `\nfull check beside valibot's check of the shape alone: ${whenWarm.toFixed(1)} × warm, ${whenCold.toFixed(1)} × cold (aim: 4)`,
);
await bundle();
await benchReviewerSidebar();
await benchProvinces();
