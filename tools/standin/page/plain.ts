// What `google.script.run` carries: plain data alone. Written without imports, since the sidebar's
// frame gets it as text.

/**
 * Refuses what Google's bridge does not carry.
 * @throws an error that names the place
 */
export function refuseUnplain(value: unknown, path: string): void {
  if (value === null || typeof value === "string" || typeof value === "boolean") return;
  if (typeof value === "number" && Number.isFinite(value)) return;
  if (Array.isArray(value)) {
    value.forEach((each, index) => {
      refuseUnplain(each, `${path}[${index}]`);
    });
    return;
  }
  const prototype = typeof value === "object" ? Object.getPrototypeOf(value) : undefined;
  // Objects of another frame have another Object.prototype, which itself has none above it.
  if (prototype === null || (prototype && Object.getPrototypeOf(prototype) === null)) {
    for (const [key, each] of Object.entries(value as object)) refuseUnplain(each, `${path}.${key}`);
    return;
  }
  const kind = value instanceof Date ? "Date" : typeof value;
  throw new TypeError(`Failed due to illegal value in property: ${path} (${kind})`);
}
