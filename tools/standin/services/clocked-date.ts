/** The engine's `Date` on another clock; its dates are those of every other engine. */
export function clockedDate(now: () => number): DateConstructor {
  const clocked: DateConstructor = new Proxy(Date, {
    construct: (date, given, made) =>
      Reflect.construct(date, given.length === 0 ? [now()] : given, made === clocked ? date : made),
    apply: (date) => new date(now()).toString(),
    get: (date, name) => (name === "now" ? now : Reflect.get(date, name)),
  });
  return clocked;
}
