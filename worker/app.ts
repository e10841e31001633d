import { Hono } from "hono";
import { authenticate } from "./auth/authenticate.ts";
import type { Configuration } from "./configuration.ts";
import type { AppContext, AppEnv } from "./context.ts";
import { momentOf } from "./moment.ts";
import { answerProblem, Problem } from "./problem.ts";
import { getAgencies } from "./routes/get-agencies.ts";
import { getForm } from "./routes/get-form.ts";
import { getMe } from "./routes/get-me.ts";
import { getPeriods } from "./routes/get-periods.ts";
import { getPlan, getPlans } from "./routes/get-plans.ts";
import { getProvince } from "./routes/get-province.ts";
import { getReport } from "./routes/get-report.ts";
import { getReports } from "./routes/get-reports.ts";
import { getVersion } from "./routes/get-version.ts";
import { postReview } from "./routes/post-review.ts";
import { postValidate } from "./routes/post-validate.ts";
import { getExemptions, putExemption } from "./routes/put-exemption.ts";
import { putGuidance } from "./routes/put-guidance.ts";
import { putReport } from "./routes/put-report.ts";

type Handler = (c: AppContext) => Response | Promise<Response>;

const REPORT = "/v1/periods/:period/reports/:agency";

/** Every resource and what may be asked of it; a known path answers other methods with `Allow`. */
const ROUTES: Record<string, Partial<Record<"GET" | "PUT" | "POST", Handler>>> = {
  "/v1/me": { GET: getMe },
  "/v1/plans": { GET: getPlans },
  "/v1/plans/:plan": { GET: getPlan },
  "/v1/agencies": { GET: getAgencies },
  "/v1/periods": { GET: getPeriods },
  "/v1/periods/:period/form": { GET: getForm },
  "/v1/periods/:period/validate": { POST: postValidate },
  "/v1/periods/:period/reports": { GET: getReports },
  [REPORT]: { GET: getReport, PUT: putReport },
  [`${REPORT}/versions/:version`]: { GET: getVersion },
  [`${REPORT}/review`]: { POST: postReview },
  "/v1/periods/:period/province": { GET: getProvince },
  "/v1/periods/:period/exemptions": { GET: getExemptions },
  "/v1/periods/:period/exemptions/:agency/:rule": { PUT: putExemption },
  "/v1/plans/:plan/guidance/:duty": { PUT: putGuidance },
};

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

/** The application; `now` is the real clock in milliseconds, the only one that it looks at. */
export function createApp({
  configuration,
  now,
}: {
  configuration: Configuration;
  now: () => number;
}): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(async (c, next) => {
    const instant = now();
    c.set("requestId", crypto.randomUUID());
    c.set("configuration", configuration);
    c.set("moment", momentOf(instant, configuration.fixedDay));
    c.set("clockAt", new Date(instant).toISOString());
    await next();
    secure(c);
  });
  app.get("/health", (c) => c.json({ ok: true }));
  app.use("/v1/*", authenticate(now));
  addRoutes(app);
  app.notFound((c) => answerProblem(new Problem("route_unknown"), c));
  app.onError((error, c) => answerProblem(error, c));
  return app;
}
