import type { AppContext } from "./context.ts";

/** A file to be kept: an ASCII name for old clients and the Vietnamese one (RFC 6266, RFC 8187). */
export function download(
  c: AppContext,
  content: string | Uint8Array,
  { type, name, extension }: { type: string; name: string; extension: string },
  headers: Record<string, string> = {},
): Response {
  const ascii = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .replace(/[^\w.]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const encoded = encodeURIComponent(`${name}.${extension}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return c.body(content as string, 200, {
    ...headers,
    "Content-Type": type,
    "Content-Disposition": `attachment; filename="${ascii}.${extension}"; filename*=UTF-8''${encoded}`,
  });
}
