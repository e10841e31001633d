import type { Host } from "./host.ts";

/** The engine's `Date`, which takes the present from the host; its dates are those of every other engine. */
export function dateOf({ now }: Pick<Host, "now">): DateConstructor {
  return new Proxy(Date, {
    construct: (date, given) => (given.length === 0 ? now() : Reflect.construct(date, given, Date)),
    apply: () => now().toString(),
    get: (date, name) => (name === "now" ? () => now().getTime() : Reflect.get(date, name)),
  });
}
