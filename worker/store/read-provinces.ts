import type { Province } from "../../shared/register/province.ts";

/** What the province and its bodies are called, by the days on which it holds; empty where nothing was entered. */
export async function readProvinces(db: D1Database): Promise<Province[]> {
  const content = await db.prepare("SELECT content FROM province").first<string>("content");
  return content === null ? [] : JSON.parse(content);
}
