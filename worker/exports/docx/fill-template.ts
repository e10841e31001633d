import Docxtemplater, { type DXT } from "docxtemplater";
import PizZip from "pizzip";
import { TEMPLATE_FAULTS } from "../../../shared/wording/docx.ts";
import { plainText } from "./plain-text.ts";

/** What a template's tags name: texts, and lists of the same that the template repeats. */
export type TemplateData = { [tag: string]: string | TemplateData[] };

export type TemplateBytes = ArrayBuffer | Uint8Array;

/** Why a template could not be filled, in Vietnamese, a line each; the cause is the library's own error. */
export class TemplateError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[], options?: ErrorOptions) {
    super(faults.join(" "), options);
    this.name = "TemplateError";
    this.faults = faults;
  }
}

/** Zip entries carry a day: always the same, so that equal data give equal bytes. */
const ENTRY_DAY = new Date(2000, 0, 1);

function clean(data: TemplateData): TemplateData {
  return Object.fromEntries(
    Object.entries(data).map(([tag, value]) => [
      tag,
      typeof value === "string" ? plainText(value) : value.map(clean),
    ]),
  );
}

/** Looks a tag up in the innermost list first, then outwards; never in a prototype. */
function tagParser(tag: string) {
  return {
    get(_scope: unknown, { num, scopeList }: { num: number; scopeList: readonly unknown[] }) {
      for (let level = num; level >= 0; level--) {
        const scope = scopeList[level];
        if (typeof scope === "object" && scope !== null && Object.hasOwn(scope, tag)) {
          return (scope as TemplateData)[tag];
        }
      }
      return "";
    },
  };
}

interface LibraryError {
  properties?: { id?: string; xtag?: string; explanation?: string; errors?: LibraryError[] };
}

function faultsOf(error: unknown): string[] {
  const { properties } = error as LibraryError;
  if (properties?.errors) return properties.errors.flatMap(faultsOf);
  if (properties?.xtag !== undefined) return [TEMPLATE_FAULTS.tag(String(properties.xtag))];
  return [TEMPLATE_FAULTS.file];
}

interface Part {
  type: string;
  value: string;
  module?: string;
  subparsed?: Part[];
}

/** Notes tags that no data answer, and those that would take a typed text as Word's own code. */
function tagGuard(known: ReadonlySet<string>, faults: Set<string>) {
  const visit = ({ type, value, module, subparsed }: Part) => {
    if (type !== "placeholder") return;
    if (module !== undefined && module !== "loop") faults.add(TEMPLATE_FAULTS.code(value));
    else if (!known.has(value)) faults.add(TEMPLATE_FAULTS.unknown(value));
    subparsed?.forEach(visit);
  };
  return {
    name: "TagGuard",
    postparse(parts: Part[]) {
      parts.forEach(visit);
      return parts;
    },
  };
}

function open(template: TemplateBytes, guard: ReturnType<typeof tagGuard>) {
  return new Docxtemplater(new PizZip(template), {
    modules: [guard as unknown as DXT.Module],
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    parser: tagParser,
    nullGetter: () => "",
  });
}

/**
 * Fills a Word template. Takes its bytes, the data and every tag that it may name; gives the filled file's bytes,
 * the same for the same input. Throws a `TemplateError` where the file is none, or its tags are not in order.
 */
export function fillTemplate(
  template: TemplateBytes,
  data: TemplateData,
  tags: readonly string[],
): Uint8Array {
  try {
    const faults = new Set<string>();
    const filled = open(template, tagGuard(new Set(tags), faults));
    if (faults.size > 0) throw new TemplateError([...faults]);
    filled.render(clean(data));
    const zip = filled.getZip() as PizZip;
    for (const entry of Object.values(zip.files)) entry.date = ENTRY_DAY;
    return zip.generate({ type: "uint8array", compression: "DEFLATE" });
  } catch (error) {
    if (error instanceof TemplateError) throw error;
    throw new TemplateError(faultsOf(error), { cause: error });
  }
}
