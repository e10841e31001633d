/** Why a file is not read. */
export type Refusal = "old_word" | "scan" | "pdf" | "unknown" | "damaged" | "too_large";

/** What a file is, by its first bytes and its name. */
export type SourceKind = { kind: "docx" | "html" | "text" | "pdf" } | { kind: "refused"; refusal: Refusal };

/** Word's own pictures and scans begin so: JPEG, PNG, GIF, TIFF, BMP. */
const PICTURES = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x42, 0x4d],
];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** Tells what a file is; the bytes count before the name, which people change. */
export function sourceKindOf(name: string, bytes: Uint8Array): SourceKind {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const refused = (refusal: Refusal): SourceKind => ({ kind: "refused", refusal });
  if (begins(OLD_OFFICE)) return refused(extension === "docx" ? "damaged" : "old_word");
  if (begins(PDF)) return { kind: "pdf" };
  if (PICTURES.some(begins)) return refused("scan");
  if (begins(ZIP)) return extension === "docx" ? { kind: "docx" } : refused("unknown");
  if (extension === "docx") return refused("damaged");
  if (extension === "doc") return refused("old_word");
  if (extension === "pdf") return refused("unknown");
  if (extension === "html" || extension === "htm") return { kind: "html" };
  return extension === "txt" || extension === "" ? { kind: "text" } : refused("unknown");
}
