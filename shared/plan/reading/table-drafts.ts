import type { Lines } from "./block.ts";
import type { Column } from "./columns.ts";
import type { Context, Draft, Values } from "./draft.ts";
import type { Item } from "./outline.ts";
import { tableRows } from "./table-duties.ts";
import { freeId, type Walked } from "./walked.ts";

/** The rows of a duty table as drafts, its headings as sections. */
export function walkTable(item: Item, context: Context, walked: Walked): void {
  const titles: { level: number; path: string }[] = [];
  let here = context;
  let count = 0;
  const rows = tableRows(item.table?.rows ?? []);
  const naming = rows.some(
    (row) => row.type === "duty" && (row.values.lead ?? row.values.both) !== undefined,
  );
  for (const row of rows) {
    if (row.type === "head" || row.type === "gap") {
      walked.aside.push({
        text: row.text,
        lines: row.lines,
        reason: row.type === "head" ? "table_head" : "gap",
      });
      continue;
    }
    if (row.type === "heading") {
      while (titles.length > 0 && titles[titles.length - 1]!.level >= row.level) titles.pop();
      const above = titles[titles.length - 1]?.path ?? context.path;
      const path = freeId(
        [above, row.number || String(titles.length + count + 1)].filter((part) => part !== "").join("."),
        walked.ids,
      );
      titles.push({ level: row.level, path });
      walked.headings.push(row.lines);
      walked.sections.push({ id: path, title: row.title.replace(/\s+/g, " "), lines: row.lines });
      here = { ...context, path, section: path };
      count = 0;
      continue;
    }
    count++;
    walked.drafts.push(
      rowDraft(
        row,
        freeId([here.path, row.number || String(count)].filter((part) => part !== "").join("."), walked.ids),
        naming ? { ...here, lead: null, leadLines: null } : here,
      ),
    );
  }
}

function rowDraft(
  row: { values: Partial<Record<Column, string>>; lines: Lines; guessed: boolean },
  id: string,
  context: Context,
): Draft {
  const value = (field: Column & keyof Values) => {
    const text = row.values[field];
    return text === undefined ? {} : { [field]: { text, lines: row.lines, kind: "column" as const } };
  };
  const values: Values = {
    ...value("lead"),
    ...value("coordinate"),
    ...value("both"),
    ...value("deadline"),
    ...value("product"),
  };
  const text = (row.values.content ?? row.values.product ?? "")
    .replace(/\s*\n\s*/g, " ")
    .replace(/^[-+•*]\s*/, "");
  return {
    id,
    context: { ...context, coordinate: null, leadIn: row.values.group ?? null, values: {} },
    text,
    content: null,
    values,
    lines: row.lines,
    labelLines: [],
    row: true,
    guessed: row.guessed,
    closing: false,
  };
}
