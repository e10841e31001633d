// The stand-in's server: start page, spreadsheets of the demo's people, and the way to the worker.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { serve } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { readScripts } from "../read-scripts.ts";
import { BUILT } from "./build.ts";
import { forward, isRequestTo } from "./forward.ts";
import type { PageConfig, Person } from "./page/config.ts";
import { fileStore } from "./store.ts";

interface StandinOptions {
  /** 0 takes a free port. */
  port: number;
  people: Person[];
  /** An ID token of a person. */
  token: (personId: string) => Promise<string>;
  /** Where UrlFetchApp may go. */
  workerUrl: string;
  /** Where people's spreadsheets are kept. */
  dataFolder: string;
  /** The built add-on: its scripts and its HTML files. */
  addonFolder: string;
  /** The demo's day, `YYYY-MM-DD`. */
  demoDay: string;
  /** An instant at which the scripts' clock stands still, in milliseconds; left out, it is the machine's. */
  now?: number;
  scriptProperties: Record<string, string>;
}

export interface Standin {
  url: string;
  stop(): Promise<void>;
}

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json; charset=utf-8",
};

const MAX_FILE = 20 * 1024 * 1024;
const MAX_REQUEST = 2 * 1024 * 1024;

/** A file of a folder by its bare name: nothing outside of the folder can be named. */
async function sendFile(context: Context, folder: string, name: string): Promise<Response> {
  if (!/^[\w-]+(\.[\w-]+)+$/.test(name)) return context.notFound();
  try {
    const body = await readFile(path.join(folder, name));
    const type = TYPES[path.extname(name)] ?? "application/octet-stream";
    return context.body(new Uint8Array(body), 200, { "Content-Type": type, "Cache-Control": "no-cache" });
  } catch {
    return context.notFound();
  }
}

async function htmlFiles(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html"));
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), "utf8")));
  return Object.fromEntries(names.map((name, index) => [name.slice(0, -5), texts[index] ?? ""]));
}

async function configOf(options: StandinOptions, person: Person): Promise<PageConfig> {
  return {
    person,
    demoDay: options.demoDay,
    ...(options.now === undefined ? {} : { now: options.now }),
    scriptProperties: options.scriptProperties,
    bundle: await readScripts(options.addonFolder),
    files: await htmlFiles(options.addonFolder),
    frameScript: await readFile(path.join(BUILT, "page/sidebar-frame.js"), "utf8"),
  };
}

/** Other sites' pages must neither reach this server under a name of theirs nor have it act for them. */
function guard(app: Hono): void {
  app.use(async (context, next) => {
    const host = context.req.header("host") ?? "";
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host)) return context.text("Host not allowed", 403);
    const site = context.req.header("sec-fetch-site") ?? "same-origin";
    const asks = context.req.method !== "GET" || context.req.path.startsWith("/identity/");
    if (asks && site !== "same-origin") return context.text("Only this site's own pages", 403);
    await next();
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "no-referrer");
    return undefined;
  });
}

function pages(app: Hono, { people, demoDay, addonFolder }: StandinOptions): void {
  const page = path.join(BUILT, "page");
  app.get("/", (context) => sendFile(context, page, "start.html"));
  app.get("/people", (context) => context.json({ people, demoDay }));
  app.get("/page/:name", (context) => sendFile(context, page, context.req.param("name")));
  app.get("/fonts/:name", (context) =>
    sendFile(context, path.join(BUILT, "fonts"), context.req.param("name")),
  );
  app.get("/addon/:name", (context) => sendFile(context, addonFolder, context.req.param("name")));
  app.get("/s/:person", (context) =>
    people.some(({ id }) => id === context.req.param("person"))
      ? sendFile(context, page, "sheet.html")
      : context.notFound(),
  );
}

function personal(app: Hono, options: StandinOptions): void {
  const files = fileStore(options.dataFolder);
  const personOf = (context: Context) => options.people.find(({ id }) => id === context.req.param("person"));
  app.get("/config/:person", async (context) => {
    const person = personOf(context);
    return person ? context.json(await configOf(options, person)) : context.notFound();
  });
  app.get("/identity/:person", async (context) => {
    const person = personOf(context);
    if (!person || context.req.header("x-standin") !== "1") return context.notFound();
    return context.text(await options.token(person.id), 200, { "Cache-Control": "no-store" });
  });
  app.get("/files/:person", async (context) => {
    const person = personOf(context);
    if (!person) return context.notFound();
    return context.body(await files.read(person.id), 200, {
      "Content-Type": "application/json",
      "Cache-Control": "no-store",
    });
  });
  app.put("/files/:person", bodyLimit({ maxSize: MAX_FILE }), async (context) => {
    const person = personOf(context);
    if (!person) return context.notFound();
    const text = await context.req.text();
    const kept: { id?: unknown } = JSON.parse(await files.read(person.id));
    try {
      const given: { id?: unknown } | null = JSON.parse(text);
      if (given?.id !== kept.id) return context.text("Another file", 409);
    } catch {
      return context.text("Not JSON", 400);
    }
    await files.write(person.id, text);
    return context.body(null, 204);
  });
}

function wayOut(app: Hono, { workerUrl }: StandinOptions): void {
  app.post("/fetch", bodyLimit({ maxSize: MAX_REQUEST }), async (context) => {
    if (context.req.header("x-standin") !== "1") return context.text("Only the stand-in's page", 403);
    const request: unknown = await context.req.json().catch(() => null);
    if (!isRequestTo(workerUrl, request)) return context.text("Only to the worker", 403);
    try {
      return context.json(await forward(request));
    } catch {
      return context.text("Address unavailable", 502);
    }
  });
}

/**
 * Serves the built page on 127.0.0.1.
 * @throws where the port is taken or a person's id would not do as a file's name
 */
export async function startStandin(options: StandinOptions): Promise<Standin> {
  for (const { id } of options.people) {
    if (!/^[a-z0-9-]+$/.test(id)) throw new Error(`A person's id is of a to z, 0 to 9 and -, not ${id}`);
  }
  const app = new Hono();
  guard(app);
  pages(app, options);
  personal(app, options);
  wayOut(app, options);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port: options.port, hostname: "127.0.0.1" }, ({ port }) => {
      const stop = () =>
        new Promise<void>((done) => {
          server.close(() => done());
          if ("closeAllConnections" in server) server.closeAllConnections();
        });
      resolve({ url: `http://127.0.0.1:${port}`, stop });
    });
    server.on("error", reject);
  });
}
