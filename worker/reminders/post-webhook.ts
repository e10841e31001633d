/** Where the schedule's messages go, and the secret that signs them (`whsec_` and base64). */
export interface Webhook {
  url: URL;
  secret: string;
}

const TIMEOUT_MS = 15_000;

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/**
 * The signature of a message as Standard Webhooks 1.0 has it: HMAC-SHA256 over id, time (in seconds) and body, so
 * that any library of that convention verifies it.
 */
export async function signWebhook(
  secret: string,
  { id, timestamp, body }: { id: string; timestamp: number; body: string },
): Promise<string> {
  const bytes = bytesOf(secret.replace(/^whsec_/, ""));
  const key = await crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  const signature = new Uint8Array(await crypto.subtle.sign("HMAC", key, content));
  return `v1,${btoa(String.fromCharCode(...signature))}`;
}

/**
 * Posts a message as JSON; null where it was taken (2xx), else why not. A redirect is not followed: names and
 * phones go to the configured address alone. `now` is the real clock.
 */
export async function postWebhook(
  { url, secret }: Webhook,
  message: { id: string },
  now: number,
): Promise<string | null> {
  const body = JSON.stringify(message);
  const timestamp = Math.floor(now / 1_000);
  const headers = {
    "Content-Type": "application/json; charset=utf-8",
    "webhook-id": message.id,
    "webhook-timestamp": String(timestamp),
    "webhook-signature": await signWebhook(secret, { id: message.id, timestamp, body }),
  };
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
    await response.body?.cancel();
    return response.ok ? null : `answered ${response.status}`;
  } catch (error) {
    return error instanceof Error ? error.name : "unreachable";
  }
}
