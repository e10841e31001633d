// The whole worker as the offices of the tests run it, in a workerd of their own.
import { env } from "cloudflare:workers";
import { clockFrom, idsOf, testApp } from "./app.ts";

/** Where its clock begins, in milliseconds, and which ids it draws: a copy goes on where what it was copied from ended. */
const { BEGINS, CLOCK_PUSH, SERIES } = env as unknown as Record<"BEGINS" | "CLOCK_PUSH" | "SERIES", string>;

const app = testApp({
  now: clockFrom(Number(BEGINS)),
  tokenNow: () => Date.now() + Number(CLOCK_PUSH),
  newId: idsOf(Number(SERIES)),
});

export default { fetch: app.fetch } satisfies ExportedHandler<Cloudflare.Env>;
