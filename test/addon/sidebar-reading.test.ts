// How much a person reads in the sidebar: words on the page, counted over what a real form gives.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsToFill } from "../../addon/server/report/first-steps.ts";
import { NO_ROW } from "../../addon/sidebar/row/row-state.ts";
import { type Flat, stateOf } from "./flat-state.ts";
import { almostCheck, emptyCheck, form } from "./real-checks.ts";
import * as data from "./sidebar-data.ts";

let work: string;
let draw: (state: Partial<Flat>) => string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), "sidebar-"));
  const file = join(work, "show.mjs");
  await build({
    stdin: {
      contents: `import { renderToString } from "preact-render-to-string";
        import { App } from "./addon/sidebar/app.tsx";
        export const show = (state) => renderToString(<App state={state} actions={{}} />);`,
      resolveDir: fileURLToPath(new URL("../..", import.meta.url)),
      loader: "tsx",
    },
    bundle: true,
    format: "esm",
    jsx: "automatic",
    jsxImportSource: "preact",
    outfile: file,
  });
  const { show } = await import(file);
  // The selected row is folded away until somebody opens it.
  const row = { ...NO_ROW, folded: true };
  draw = (state) => show(stateOf({ home: data.home("reporter", { sheet: data.sheet() }), row, ...state }));
});
afterAll(() => rm(work, { recursive: true }));

/** Words that are shown: of what is folded away its summary alone. */
const words = (page: string) =>
  page
    .replace(/<details(?![^>]* open)[^>]*>(<summary>.*?<\/summary>).*?<\/details>/g, "$1")
    .replace(/<[^>]*>/g, " ")
    .split(/\s+/)
    .filter(Boolean).length;

test("the check of an empty form is no list of errors, and is read in a minute", () => {
  expect([emptyCheck.errors, emptyCheck.warnings, emptyCheck.groups]).toEqual([0, 0, []]);
  // Before, each row stood with its duty's text: 3,014 words.
  expect(words(draw({ check: emptyCheck }))).toBeLessThanOrEqual(285);
});

test("the list of an almost finished form names each row that is left by a line", () => {
  const { blanks } = almostCheck;
  const left = form.tables.duties.rows.slice(0, 3).map(({ duty }) => duty);
  expect(blanks.flatMap(({ rows }) => rows.map(({ duty }) => duty))).toEqual(left);
  const titles = blanks.flatMap(({ rows }) => rows.map(({ title }) => title));
  expect(titles.every((title) => title.length <= 40 && title.endsWith("…"))).toBe(true);
  expect(words(draw({ check: almostCheck }))).toBeLessThanOrEqual(200);
});

test("the first minute is two sentences and an example", () => {
  expect(rowsToFill(form)).toEqual([
    { title: "Nhiệm vụ", asked: 22 },
    { title: "Số liệu", asked: 12 },
    { title: "Đánh giá chung", asked: 5 },
  ]);
  const before = words(draw({}));
  expect(words(draw({ first: rowsToFill(form) })) - before).toBeLessThanOrEqual(90);
});
