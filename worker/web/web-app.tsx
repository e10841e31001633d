// The office's pages: a session instead of a token, HTML instead of JSON, the same decisions and readings.
import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { PROBLEMS } from "../../shared/wire/problems.ts";
import { MAX_BODY_BYTES } from "../../shared/wire/requests/fields.ts";
import { problemWording } from "../../shared/wording/problems.ts";
import { WEB_SENTENCES } from "../../shared/wording/web.ts";
import type { AppContext, AppEnv } from "../http/context.ts";
import { Problem } from "../http/problem.ts";
import { dutyPage } from "./pages/duty-page.tsx";
import { figurePage } from "./pages/figure-page.tsx";
import { homePage } from "./pages/home-page.tsx";
import { NoticePage } from "./pages/notice-page.tsx";
import { periodPage } from "./pages/period-page.tsx";
import { decideReport, reportPage } from "./pages/report-page.tsx";
import { respond } from "./respond.tsx";
import { readSession } from "./session.ts";
import { addSessions, addSignIn, type SignInParts } from "./sign-in/routes.tsx";

const secured = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    scriptSrc: ["'self'"],
    fontSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: "same-origin",
  strictTransportSecurity: "max-age=31536000",
});

/** Whether an address is of the API, which answers in JSON and never reads a cookie. */
export function isOfApi(path: string): boolean {
  return path === "/v1" || path.startsWith("/v1/") || path === "/health" || path === "/openapi.json";
}

function problemPage(c: AppContext, error: unknown): Promise<Response> {
  if (error instanceof HTTPException && error.status === 403) {
    const view = <NoticePage title={WEB_SENTENCES.notDone} detail={WEB_SENTENCES.foreignForm} />;
    return respond(c, { title: WEB_SENTENCES.notDone, view, status: 403 });
  }
  const problem = error instanceof Problem ? error : new Problem("internal");
  if (problem !== error) {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    console.error(JSON.stringify({ requestId: c.get("requestId"), cause }));
  }
  const status = PROBLEMS[problem.code] as 404;
  const { title, detail } = problemWording(problem.code);
  const told = problem.code === "route_unknown" ? WEB_SENTENCES.notFound : detail;
  return respond(c, { title, view: <NoticePage title={title} detail={told} />, status });
}

/** The pages; everything behind the sign-in is for who has a session. */
export function webApp(parts: SignInParts): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(secured);
  // Another site's form is refused before anything is read (OWASP: verifying the origin).
  app.use(csrf());
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: () => {
        throw new Problem("body_too_large");
      },
    }),
  );
  app.use(readSession);
  addSignIn(app, parts);
  app.use(async (c, next) => {
    if (c.get("person") !== undefined) return next();
    const { pathname, search } = new URL(c.req.url);
    const wanted =
      c.req.method === "GET" && pathname !== "/" ? `?den=${encodeURIComponent(pathname + search)}` : "";
    return c.redirect(`/dang-nhap${wanted}`, 303);
  });
  addSessions(app);
  app.get("/", homePage);
  app.get("/ky/:period", periodPage);
  app.get("/ky/:period/co-quan/:agency", reportPage);
  app.get("/ky/:period/nhiem-vu/:duty", dutyPage);
  app.get("/ky/:period/so-lieu/:figure", figurePage);
  app.post("/ky/:period/co-quan/:agency", decideReport);
  app.all("*", (c) => problemPage(c, new Problem("route_unknown")));
  app.onError((error, c) => problemPage(c, error));
  return app;
}
