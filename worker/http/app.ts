import { Hono } from "hono";
import { getOpenApi } from "../api/get-openapi.ts";
import { ROUTES } from "../api/routes.ts";
import { authenticate } from "../auth/authenticate.ts";
import { keySetAt } from "../auth/key-set.ts";
import type { Configuration } from "../configuration.ts";
import { momentOf } from "../moment.ts";
import { bounded } from "../store/bounded.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { answerProblem, Problem } from "./problem.ts";

const HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "Strict-Transport-Security": "max-age=31536000",
};

function secure(c: AppContext): void {
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
  c.res.headers.set("X-Request-Id", c.get("requestId"));
  // RFC 9110 §6.6.1; the add-on's self-check compares its clock with this one.
  c.res.headers.set("Date", new Date(c.get("clockAt")).toUTCString());
}

function addRoutes(app: Hono<AppEnv>): void {
  for (const [path, handlers] of Object.entries(ROUTES)) {
    for (const [method, handler] of Object.entries(handlers)) app.on(method, path, handler);
    const allow = Object.keys(handlers).join(", ").replace("GET", "GET, HEAD");
    app.all(path, () => {
      throw new Problem("method_not_allowed", {}, { Allow: allow });
    });
  }
}

/** What an application is made of. */
export interface AppParts {
  configuration: Configuration;
  /** The clock, in milliseconds. */
  now: () => number;
  /** The clock that tokens are held against, where it is another: an issuer knows the real one alone. */
  tokenNow?: () => number;
  /** Ids of requests and accounts, unique for ever. */
  newId: () => string;
}

/** The application; it looks at no clock and draws no id but those that it is given. */
export function createApp({ configuration, now, tokenNow = now, newId }: AppParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    const instant = now();
    c.set("newId", newId);
    c.env = { ...c.env, DB: bounded(c.env.DB) };
    c.set("requestId", newId());
    c.set("configuration", configuration);
    c.set("moment", momentOf(instant, configuration.fixedDay));
    c.set("clockAt", new Date(instant).toISOString());
    await next();
    secure(c);
  });
  app.get("/health", (c) => c.json({ ok: true }));
  app.get("/openapi.json", getOpenApi);
  app.use("/v1/*", authenticate(tokenNow, keySetAt(configuration.jwksUrl)));
  addRoutes(app);
  app.notFound((c) => answerProblem(new Problem("route_unknown"), c));
  app.onError((error, c) => answerProblem(error, c));
  return app;
}
