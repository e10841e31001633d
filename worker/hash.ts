import { canonicalJson } from "../shared/canonical.ts";

/** A text's UTF-8 bytes, in a buffer of their own. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** Bytes in hex. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** SHA-256 in hex of some bytes. */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hexOf(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** SHA-256 in hex of a value's canonical JSON. */
export function hashOf(value: unknown): Promise<string> {
  return sha256Of(bytesOf(canonicalJson(value)));
}
