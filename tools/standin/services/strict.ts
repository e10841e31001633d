// Strict objects in place of Apps Script's: what is not there throws by its name, so that the bundle
// cannot come to lean on something that only looks as if it worked here.

type Does = (...args: never[]) => unknown;

/** A method: what it takes (kinds by place, `[...]` optional, `|` between signatures) and what it does. */
export type Method = readonly [takes: string, does: Does];

export interface Strictness {
  /** Names the machine in errors: `standin` or `fake`. */
  prefix: string;
  /** Told of every call, e.g. `Range.setValues`. */
  count(call: string): void;
  /** True where a refused write is told later, as Google does: when what was written is carried out. */
  later?(refusal: Refusal): boolean;
}

/** A write that Google refuses because of what the sheet is like; all of the call is left undone. */
export class Refusal extends Error {}

const SELF = Symbol("self");
const inners = new WeakMap<object, { name: string; inner: unknown }>();

/** Makes a method answer its own object, as Apps Script's setters do. */
export function chain<A extends never[]>(does: (...args: A) => void): (...args: A) => unknown {
  return (...args) => {
    does(...args);
    return SELF;
  };
}

/** What a strict object stands for. The object must be one of that name; signatures check it before. */
export function innerOf<T>(value: object): T {
  return inners.get(value)?.inner as T;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return Array.isArray(value[0]) ? "Object[][]" : "Object[]";
  if (value instanceof Date) return "Date";
  if (typeof value === "object") return inners.get(value)?.name ?? "Object";
  return { string: "String", number: "Number", boolean: "Boolean" }[typeof value as string] ?? typeof value;
}

const KINDS: Record<string, (value: unknown) => boolean> = {
  any: () => true,
  text: (value) => typeof value === "string",
  number: (value) => typeof value === "number" && Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  date: (value) => value instanceof Date && !Number.isNaN(value.getTime()),
  list: (value) => Array.isArray(value),
  grid: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row)),
  object: (value) => kindOf(value) === "Object",
};

function fits(value: unknown, kind: string): boolean {
  if (kind.endsWith("?")) return value === null || fits(value, kind.slice(0, -1));
  const check = KINDS[kind];
  return check ? check(value) : kindOf(value) === kind;
}

function matches(args: readonly unknown[], signature: string): boolean {
  const kinds = signature.replace(/[[\]]/g, " ").trim().split(/\s+/).filter(Boolean);
  const needed = (signature.split("[")[0] ?? "").trim().split(/\s+/).filter(Boolean).length;
  if (args.length < needed || args.length > kinds.length) return false;
  return args.every((value, index) => fits(value, kinds[index] ?? ""));
}

function checked(
  strictness: Strictness,
  name: string,
  method: string,
  [takes, does]: Method,
  self: () => object,
  before: (method: string) => void,
) {
  const signatures = takes.split("|");
  const asked = (...args: unknown[]) => {
    before(method);
    return (does as (...args: unknown[]) => unknown)(...args);
  };
  return (...args: unknown[]) => {
    strictness.count(`${name}.${method}`);
    if (!signatures.some((signature) => matches(args, signature))) {
      const given = args.map(kindOf).join(",");
      throw new Error(
        `${strictness.prefix}: The parameters (${given}) don't match the method signature for ${name}.${method}.`,
      );
    }
    const result = carriedOut(strictness, asked, args);
    return result === SELF ? self() : result;
  };
}

function carriedOut(strictness: Strictness, does: (...args: unknown[]) => unknown, args: unknown[]): unknown {
  try {
    return does(...args);
  } catch (error) {
    if (error instanceof Refusal && strictness.later?.(error)) return SELF;
    throw error;
  }
}

interface ServiceOptions {
  /** Plain properties, such as enums. */
  values?: Record<string, unknown>;
  /** What it stands for, for `innerOf`. */
  inner?: unknown;
  /** Told of a method whose arguments fit before it does anything; a throw stops it. */
  before?: (method: string) => void;
}

/**
 * A strict object.
 * @param methods what it has; anything else throws `<prefix>: <name>.<property> is not there`
 */
export function service(
  strictness: Strictness,
  name: string,
  methods: Record<string, Method>,
  { values = {}, inner, before = () => {} }: ServiceOptions = {},
): object {
  const members: Record<string, unknown> = Object.assign(Object.create(null), values);
  members.toString = () => name;
  const proxy: object = new Proxy(Object.freeze({}), {
    get(_target, key) {
      if (typeof key === "symbol") return undefined;
      if (key in members) return members[key];
      const method = Object.hasOwn(methods, key) ? methods[key] : undefined;
      // Made when it is asked for: a range has a hundred methods, and a script uses one or two of them.
      if (!method) throw new Error(`${strictness.prefix}: ${name}.${key} is not there`);
      const made = checked(strictness, name, key, method, () => proxy, before);
      members[key] = made;
      return made;
    },
    set(_target, key) {
      throw new Error(`${strictness.prefix}: ${name}.${String(key)} cannot be set`);
    },
    has: (_target, key) => key in members || Object.hasOwn(methods, key),
  });
  inners.set(proxy, { name, inner });
  return proxy;
}

/** An enum, whose values are objects of their own: a text in their place does not pass, as at Google. */
export function enumeration(strictness: Strictness, name: string, names: readonly string[]): object {
  const values: Record<string, unknown> = {};
  for (const each of names) {
    const value = Object.freeze({ toString: () => each });
    inners.set(value, { name, inner: each });
    values[each] = value;
  }
  return service(strictness, name, {}, { values });
}
