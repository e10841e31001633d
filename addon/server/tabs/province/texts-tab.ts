// What agencies wrote of difficulties and proposals, word by word with its source.
import type { ProvinceView, TextKind, TextLine } from "../../../../shared/province/view.ts";
import { TEXT_KIND_WORDS } from "../../../../shared/wording/export.ts";
import { PROVINCE } from "../../../../shared/wording/sheet.ts";
import { cell, STYLES, type Tab } from "../tab.ts";
import { plainTab } from "./frame.ts";

const CONCERNS: readonly TextKind[] = ["difficulty", "shortcomings", "causes", "proposal", "proposals"];

/** Difficulties first, proposals last; within a kind in protocol order. */
export function textsTab(view: ProvinceView, texts: readonly TextLine[]): Tab {
  const { columns, tabs } = PROVINCE;
  const names = new Map(view.bodies.map(({ id, name }) => [id, name]));
  const lines = CONCERNS.flatMap((kind) => texts.filter((line) => line.kind === kind));
  const body = lines.map(({ kind, agency, answersFor, duty, key, version, text }) => [
    cell(TEXT_KIND_WORDS[kind]),
    cell(names.get(answersFor ?? agency) ?? agency),
    cell(duty ?? "–", STYLES.centred),
    cell(text),
    cell(PROVINCE.source(version, key)),
  ]);
  return plainTab(
    view,
    tabs.texts,
    [
      { title: columns.kind, width: 166 },
      { title: columns.agency, width: 220 },
      { title: columns.number, width: 72 },
      { title: columns.text, width: 560 },
      { title: columns.source, width: 190 },
    ],
    body,
    PROVINCE.noTexts,
  );
}
