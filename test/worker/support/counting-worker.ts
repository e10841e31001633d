// The whole worker over a database that counts; what it counted stands in a header. For measuring on one machine.
import { env } from "cloudflare:workers";
import { readConfiguration } from "../../../worker/configuration.ts";
import { createApp } from "../../../worker/http/app.ts";
import { counting } from "./counting.ts";

const app = createApp({
  configuration: readConfiguration(env),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
});

export default {
  async fetch(request, environment) {
    const counts = counting(environment.DB);
    const answer = await app.fetch(request, { ...environment, DB: counts.db });
    const headers = new Headers(answer.headers);
    const counted = [counts.roundTrips(), counts.queries(), counts.rowsRead(), counts.rowsWritten()];
    headers.set("X-Counted", counted.join(" "));
    return new Response(answer.body, { status: answer.status, headers });
  },
} satisfies ExportedHandler<Cloudflare.Env>;
