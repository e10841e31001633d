import { MAX_ROW_BYTES } from "./bounded.ts";
import { rows } from "./rows.ts";

const COLUMNS = [
  ...["id", "name", "short_name", "kind", "outside", "protocol_order", "code", "aliases"],
  ...["reports_through", "valid_from", "valid_to", "successors", "other_predecessors", "unsure"],
  "former_names",
];
/** All agencies as one text, in the statement that reads them: no change can come between. */
const KEEP = `INSERT INTO register_text (id, content)
  SELECT 1, json_group_array(json_object(${COLUMNS.map((name) => `'${name}', ${name}`).join(", ")})) AS content
  FROM agency HAVING length(CAST(content AS BLOB)) <= ${MAX_ROW_BYTES} ON CONFLICT DO NOTHING`;

/** Keeps the rows of all agencies as one JSON text after whatever took it away; null where a row does not hold it. */
export async function keepRegisterText(db: D1Database): Promise<string | null> {
  const [, kept] = await db.batch([db.prepare(KEEP), db.prepare("SELECT content FROM register_text")]);
  return rows<{ content: string }>(kept)[0]?.content ?? null;
}
