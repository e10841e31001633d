/**
 * Lets the engine's clock be ahead from now on; once, whoever asks first.
 * @param {number} by milliseconds
 */
export function pushClock(by) {
  if (by === 0 || globalThis.clockIsPushed) return;
  globalThis.clockIsPushed = true;
  const Real = Date;
  const now = () => Real.now() + by;
  globalThis.Date = new Proxy(Real, {
    construct: (_, given, made) =>
      Reflect.construct(Real, given.length === 0 ? [now()] : given, made === globalThis.Date ? Real : made),
    apply: () => new Real(now()).toString(),
    get: (_, name) => (name === "now" ? now : Reflect.get(Real, name)),
  });
}
