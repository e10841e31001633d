import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";
import { getOpenApi } from "../api/get-openapi.ts";
import { HANDLERS } from "../api/handlers.ts";
import { authenticate } from "../auth/authenticate.ts";
import { keySetAt } from "../auth/key-set.ts";
import type { Configuration } from "../configuration.ts";
import { momentOf } from "../moment.ts";
import { bounded } from "../store/bounded.ts";
import { isOfApi, webApp } from "../web/web-app.tsx";
import type { AppContext, AppEnv } from "./context.ts";
import { answerProblem, Problem } from "./problem.ts";
import { addRoutes } from "./routes.ts";

const secured = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  strictTransportSecurity: "max-age=31536000",
});

function mark(c: AppContext): void {
  if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
  c.res.headers.set("X-Request-Id", c.get("requestId"));
  // RFC 9110 §6.6.1; the add-on's self-check compares its clock with this one.
  c.res.headers.set("Date", new Date(c.get("clockAt")).toUTCString());
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
  app.use((c, next) => (isOfApi(c.req.path) ? secured(c, next) : next()));
  app.use(async (c, next) => {
    const instant = now();
    c.set("newId", newId);
    c.env = { ...c.env, DB: bounded(c.env.DB) };
    c.set("requestId", newId());
    c.set("configuration", configuration);
    c.set("moment", momentOf(instant, configuration.fixedDay));
    c.set("clockAt", new Date(instant).toISOString());
    await next();
    mark(c);
  });
  app.get("/health", (c) => c.json({ ok: true }));
  app.get("/openapi.json", getOpenApi);
  const keys = keySetAt(configuration.jwksUrl);
  app.use("/v1/*", authenticate(tokenNow, keys));
  addRoutes(app, HANDLERS);
  app.all("/v1/*", (c) => answerProblem(new Problem("route_unknown"), c));
  app.route("/", webApp({ keys, tokenNow }));
  app.onError((error, c) => answerProblem(error, c));
  return app;
}
