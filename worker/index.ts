import { env } from "cloudflare:workers";
import { readConfiguration } from "./configuration.ts";
import { createApp } from "./http/app.ts";
import { runDailyReminders } from "./reminders/daily.ts";
import { bounded } from "./store/bounded.ts";

// At the top level on purpose: a worker that is configured wrongly must not start.
const configuration = readConfiguration(env);

export default {
  fetch: createApp({ configuration, now: () => Date.now(), newId: () => crypto.randomUUID() }).fetch,
  /** The day's reminders. Fails where a message was not taken, so that the platform's list of runs shows it. */
  async scheduled(_, { DB }) {
    const outcome = await runDailyReminders(bounded(DB), configuration, Date.now());
    console.log(JSON.stringify({ reminders: outcome }));
    if (outcome.failed !== null) throw new Error(`reminders were not sent: ${outcome.failed}`);
  },
} satisfies ExportedHandler<Cloudflare.Env>;
