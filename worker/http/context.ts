import type { Context } from "hono";
import type { Person } from "../auth/person.ts";
import type { Configuration } from "../configuration.ts";
import type { Moment } from "../moment.ts";

/** What every handler finds in its context. */
export interface AppEnv {
  Bindings: { DB: D1Database };
  Variables: {
    requestId: string;
    /** Draws an id, unique for ever. */
    newId: () => string;
    configuration: Configuration;
    moment: Moment;
    /** The clock's instant, also where a demo fixes the day; for the audit log. */
    clockAt: string;
    person: Person;
  };
}

export type AppContext = Context<AppEnv>;

/** A part of the path; the route that leads here has it. */
export function pathPart(c: AppContext, name: string): string {
  return c.req.param(name) ?? "";
}
