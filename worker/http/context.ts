import type { Context } from "hono";
import type { Person, Scope } from "../auth/person.ts";
import type { Configuration } from "../configuration.ts";
import type { Moment } from "../moment.ts";
import type { Session } from "../store/read-session.ts";

/** What every handler finds in its context. */
export interface AppEnv {
  Bindings: { DB: D1Database; ASSETS: Fetcher };
  Variables: {
    requestId: string;
    /** Draws an id, unique for ever. */
    newId: () => string;
    configuration: Configuration;
    moment: Moment;
    /** The clock's instant, also where a demo fixes the day; for the audit log. */
    clockAt: string;
    person: Person;
    /** On the web alone: the session of whoever is signed in. */
    session?: Session;
    /** The scope in which the person's role allows the operation. */
    scope: Exclude<Scope, "none">;
  };
}

export type AppContext = Context<AppEnv>;
