import { canonicalJson } from "../shared/canonical.ts";

/** A text's UTF-8 bytes, in a buffer of their own. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** SHA-256 in hex of some bytes. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** SHA-256 in hex of a value's canonical JSON. */
export function hashOf(value: unknown): Promise<string> {
  return sha256Of(bytesOf(canonicalJson(value)));
}
