import type { Child } from "hono/jsx";
import type { AppContext } from "../http/context.ts";
import { assetPath } from "./assets.ts";
import { Layout } from "./parts/layout.tsx";

interface Page {
  title: string;
  view: Child;
  status?: 200 | 400 | 403 | 404 | 409 | 412 | 500 | 503;
  /** Under which a browser keeps it and asks again; nothing is kept without. */
  headers?: Record<string, string>;
}

/** Answers with a page, for whoever is signed in. */
export async function respond(
  c: AppContext,
  { title, view, status = 200, headers = {} }: Page,
): Promise<Response> {
  const style = await assetPath(c, "web.css");
  const page = (
    <Layout title={title} person={c.get("person") ?? null} style={style}>
      {view}
    </Layout>
  );
  return c.html(`<!doctype html>${page}`, status, headers);
}
