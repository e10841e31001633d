// What agencies wrote of difficulties and proposals, word by word with its source.
import type { ProvinceView, TextKind, TextLine } from "../../../../shared/province/view.ts";
import { NOTHING, TEXT_KIND_WORDS } from "../../../../shared/wording/export.ts";
import { ownName, PROVINCE } from "../../../../shared/wording/sheet.ts";
import { cell, STYLES, type Tab } from "../tab.ts";
import { plainTab } from "./frame.ts";
import { keyOfSource, type Source } from "./sources.ts";

const CONCERNS: readonly TextKind[] = ["difficulty", "shortcomings", "causes", "proposal", "proposals"];

/** Where a text stands in its agency's report: in a duty's row, or in its own line of the general assessment. */
function placeOf(kind: TextKind, row: string): Pick<Source, "table" | "row" | "column"> {
  if (kind === "difficulty" || kind === "proposal") return { table: "duties", row, column: kind };
  return { table: "assessment", row, column: "text" };
}

/** The name under which a row stands in its report; null for the general assessment, which has one row a kind. */
function rowName({ row = "", table }: Source, duty: string | null): string | null {
  if (table === "assessment") return null;
  const own = /^own\.(\d+)$/.exec(row)?.[1];
  return duty ?? (own === undefined ? row : ownName(Number(own)));
}

/** Difficulties first, proposals last; within a kind in protocol order. */
export function textsTab(view: ProvinceView, texts: readonly TextLine[]): Tab {
  const { columns, tabs } = PROVINCE;
  const names = new Map(view.bodies.map(({ id, name }) => [id, name]));
  const lines = CONCERNS.flatMap((kind) => texts.filter((line) => line.kind === kind));
  const rows = lines.map(({ kind, agency, answersFor, duty, key, version, text }) => ({
    key: keyOfSource({ agency, ...placeOf(kind, key) }),
    cells: [
      cell(TEXT_KIND_WORDS[kind]),
      cell(names.get(answersFor ?? agency) ?? agency),
      cell(duty ?? NOTHING, STYLES.centred),
      cell(text),
      cell(PROVINCE.source(version, rowName(placeOf(kind, key), duty))),
    ],
  }));
  return plainTab(view, {
    name: tabs.texts,
    columns: [
      { title: columns.kind, width: 166, owner: true },
      { title: columns.agency, width: 220, owner: true },
      { title: columns.number, width: 72 },
      { title: columns.text, width: 560 },
      { title: columns.source, width: 190, owner: true },
    ],
    rows,
    whenEmpty: PROVINCE.noTexts,
  });
}
