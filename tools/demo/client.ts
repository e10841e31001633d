import { type Client, createClient } from "../../shared/wire/client.ts";
import type { Door } from "./demo.ts";
import type { DemoPerson } from "./people.ts";

/** The worker as one of the demo's people asks it. */
export function clientOf({ workerUrl, token }: Door, person: DemoPerson): Client {
  return createClient({
    send: ({ path, ...init }) => fetch(`${workerUrl}${path}`, init),
    token: () => token(person),
  });
}

/** The reply of an answer; a demo has no other, so anything else ends it. */
export function replyOf<T>(answer: { kind: "reply"; reply: T } | { kind: "problem"; problem: object }): T {
  if (answer.kind === "reply") return answer.reply;
  throw new Error(JSON.stringify(answer.problem));
}
