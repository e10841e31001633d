// The stand-in's page, bundled by esbuild, and its fonts.
import { existsSync, readFileSync, statSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";
import { EVERY_FACE, SIGNS_BESIDE, signFaces } from "./signs-font.ts";

const here = path.dirname(fileURLToPath(import.meta.url));
const project = path.resolve(here, "../..");

/** Where the built page lies. */
export const BUILT = path.join(project, "build/standin");

/** What the page comes from beside its sources. */
const BUILDERS = ["build.ts", "signs-font.ts", "signs-glyphs.ts"].map((name) => path.join(here, name));

const FACES = ["400", "400-italic", "700", "700-italic"];
const LOCAL: Record<string, string> = {
  "400": "Times New Roman",
  "400-italic": "Times New Roman Italic",
  "700": "Times New Roman Bold",
  "700-italic": "Times New Roman Bold Italic",
};

/** Tinos has the widths of Times New Roman: it takes its name where the machine has no such font. */
async function buildFonts(): Promise<void> {
  const folder = path.dirname(createRequire(import.meta.url).resolve("@fontsource/tinos/package.json"));
  const rules: string[] = [];
  for (const face of FACES) {
    const css = await readFile(path.join(folder, `${face}.css`), "utf8");
    for (const rule of css.match(/@font-face\s*{[^}]*}/g) ?? []) {
      if (!/tinos-(vietnamese|latin|latin-ext)-\d/.test(rule)) continue;
      rules.push(
        rule
          .replace(/font-family:[^;]*;/, 'font-family: "Times New Roman";')
          .replace(/font-display:[^;]*;/, "font-display: block;")
          .replace(
            /src:[^;]*url\(\.\/files\/([^)]*\.woff2)\)[^;]*;/,
            `src: local("${LOCAL[face]}"), url(/fonts/$1) format("woff2");`,
          ),
      );
    }
  }
  await mkdir(path.join(BUILT, "fonts"), { recursive: true });
  rules.push(signFaces(["Times New Roman"], EVERY_FACE), signFaces([SIGNS_BESIDE]));
  await writeFile(path.join(BUILT, "fonts/fonts.css"), rules.join("\n"));
  const files = await readdir(path.join(folder, "files"));
  for (const file of files.filter((name) => /^tinos-(vietnamese|latin|latin-ext)-.*\.woff2$/.test(name))) {
    await copyFile(path.join(folder, "files", file), path.join(BUILT, "fonts", file));
  }
}

/**
 * Univer asks for the first grapheme of all that is left of a text at each of its signs, which took half of the time
 * in which a sheet is drawn; where a letter is followed by a letter, the answer is plain.
 */
const PLAIN_LETTERS: Plugin = {
  name: "plain-letters",
  setup(bundler) {
    bundler.onLoad({ filter: /@univerjs.engine-render.lib.es.index\.js$/ }, async ({ path: file }) => {
      const head = "function getFirstGrapheme(text) {";
      const [before, after, ...more] = (await readFile(file, "utf8")).split(head);
      if (after === undefined || more.length > 0) throw new Error(`${file} divides texts otherwise now`);
      const letter = "[ -~\\u00c0-\\u02af\\u1ea0-\\u1ef9]";
      return {
        contents: `${before}${head} if (/^${letter}(?:${letter}|$)/.test(text)) return text[0]; ${after}`,
      };
    });
  },
};

/** The files that the page was built from, each with its time and size then. */
const INPUTS = path.join(BUILT, "inputs.json");

function stampOf(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : "";
}

function isBuilt(): boolean {
  if (!existsSync(INPUTS)) return false;
  const inputs = JSON.parse(readFileSync(INPUTS, "utf8")) as Record<string, string>;
  return Object.entries(inputs).every(([file, stamp]) => stampOf(file) === stamp);
}

const STATIC = ["start.html", "sheet.html", "icon.svg"];

/** Builds the page into `build/standin`, unless it stands there as it would be built; some seconds, most of them Univer. */
export async function buildStandin(): Promise<void> {
  if (isBuilt()) return;
  await mkdir(path.join(BUILT, "page"), { recursive: true });
  const common = {
    absWorkingDir: project,
    bundle: true,
    metafile: true,
    minify: true,
    outdir: path.join(BUILT, "page"),
    define: { "process.env.NODE_ENV": '"production"' },
    target: "es2022",
    logLevel: "error",
    legalComments: "none",
  } as const;
  const page = (name: string) => path.join(here, "page", name);
  const [grid, frame] = await Promise.all([
    build({
      ...common,
      format: "esm",
      // Univer's dictionaries are asked for one by one: in files of their own none is loaded here.
      splitting: true,
      plugins: [PLAIN_LETTERS],
      entryPoints: [page("main.ts"), page("start.ts"), page("main.css"), page("start.css")],
    }),
    build({
      ...common,
      format: "iife",
      define: { ...common.define, SIGN_FACES: JSON.stringify(signFaces([SIGNS_BESIDE])) },
      entryPoints: [page("sidebar-frame.ts")],
    }),
    buildFonts(),
    ...STATIC.map((name) => copyFile(page(name), path.join(BUILT, "page", name))),
  ]);
  const bundled = [grid, frame].flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const others = [...STATIC.map(page), ...BUILDERS, "package-lock.json"];
  const inputs = [...bundled, ...others].map((file) => path.resolve(project, file));
  await writeFile(INPUTS, JSON.stringify(Object.fromEntries(inputs.map((file) => [file, stampOf(file)]))));
}
