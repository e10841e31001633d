import type { AppContext } from "../http/context.ts";

/** The description of this API, for everybody; its makers are loaded only when it is asked for. */
export async function getOpenApi(c: AppContext): Promise<Response> {
  const { openApiText } = await import("../http/openapi.ts");
  return c.body(openApiText(c.get("configuration").issuers), 200, {
    "Content-Type": "application/json",
    "Cache-Control": "public, max-age=3600",
  });
}
