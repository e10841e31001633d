import PizZip from "pizzip";

/** What every paragraph of a Word file's body says. */
export function paragraphsOf(file: Uint8Array): string[] {
  const xml = new PizZip(file).file("word/document.xml")?.asText() ?? "";
  return xml
    .split("</w:p>")
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
    );
}
