// Which tables a file of the store reads and writes, by the SQL in it and in what it takes from other files.
import { posix } from "node:path";

export interface StoreUse {
  path: string;
  reads: ReadonlySet<string>;
  writes: ReadonlySet<string>;
}

interface Source {
  path: string;
  text: string;
}

/** A function or constant at the top of a file, by `path#name`, with those that it names. */
interface Part {
  path: string;
  reads: string[];
  writes: string[];
  names: string[];
}

const WRITES = /\b(?:INSERT INTO|UPDATE|DELETE FROM)\s+(\w+)/g;
const READS = /(?<!\bDELETE )\b(?:FROM|JOIN)\s+(\w+)/g;
const STATEMENT = /^(?:export )?(?:async )?(?:function|const) (\w+)/gm;

function found(pattern: RegExp, text: string, tables: readonly string[]): string[] {
  return [...text.matchAll(pattern)].flatMap(([, name = ""]) => (tables.includes(name) ? [name] : []));
}

/** Where the names that a file imports come from. */
function importsOf({ path, text }: Source): Map<string, string> {
  const imports = new Map<string, string>();
  for (const [, names = "", from = ""] of text.matchAll(/^import \{([^}]*)\} from "(\.[^"]*)"/gm)) {
    const file = posix.join(posix.dirname(path), from);
    for (const name of names.split(",")) imports.set(name.trim(), `${file}#${name.trim()}`);
  }
  return imports;
}

function partsOf(source: Source, tables: readonly string[]): [string, Part][] {
  const { path, text } = source;
  const starts = [...text.matchAll(STATEMENT)];
  const known = new Map([
    ...importsOf(source),
    ...starts.map(([, name = ""]) => [name, `${path}#${name}`] as const),
  ]);
  return starts.map(({ index, 1: name = "" }, at) => {
    const body = text.slice(index, starts[at + 1]?.index);
    const names = [...new Set(body.match(/\b\w+\b/g))].flatMap((word) => known.get(word) ?? []);
    const reads = found(READS, body, tables);
    return [`${path}#${name}`, { path, reads, writes: found(WRITES, body, tables), names }];
  });
}

/** What each file reads and writes, through whatever it names in the store. */
export function storeUses(sources: readonly Source[], tables: readonly string[]): StoreUse[] {
  const parts = new Map(sources.flatMap((source) => partsOf(source, tables)));
  return sources.map(({ path }) => {
    const reads = new Set<string>();
    const writes = new Set<string>();
    const reached = new Set([...parts].filter(([, part]) => part.path === path).map(([id]) => id));
    for (const id of reached) {
      const part = parts.get(id);
      for (const table of part?.reads ?? []) reads.add(table);
      for (const table of part?.writes ?? []) writes.add(table);
      for (const name of part?.names ?? []) reached.add(name);
    }
    return { path, reads, writes };
  });
}
