import type { ProvinceView } from "./view.ts";

/** What bodies are called; one that a view does not name stands by its id. */
export interface Names {
  nameOf(body: string): string;
  shortNameOf(body: string): string;
}

/** The names of all bodies of a view. */
export function namesOf({
  agencies,
  bodies,
  notCounted,
}: Pick<ProvinceView, "agencies" | "bodies" | "notCounted">): Names {
  const ended = notCounted.map(({ agency, name }): [string, string] => [agency, name]);
  const known = [...agencies, ...bodies].map(({ id, name }): [string, string] => [id, name]);
  const names = new Map([...ended, ...known]);
  const shortNames = new Map(bodies.map(({ id, shortName }) => [id, shortName]));
  const nameOf = (body: string) => names.get(body) ?? body;
  return { nameOf, shortNameOf: (body) => shortNames.get(body) ?? nameOf(body) };
}
