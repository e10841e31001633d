import { env } from "cloudflare:workers";
import { createApp } from "./app.ts";
import { readConfiguration } from "./configuration.ts";

// At the top level on purpose: a worker that is configured wrongly must not start.
export default createApp({ configuration: readConfiguration(env), now: () => Date.now() });
