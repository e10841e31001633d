// What an identity token says of itself, for the self-check alone: only the worker decides whether it is genuine.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Bytes of a base64url text, each as one character; enough for addresses and ids, which are ASCII. */
function bytesOf(text: string): string {
  let held = 0;
  let bits = 0;
  let bytes = "";
  for (const character of text) {
    held = ((held << 6) | ALPHABET.indexOf(character)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += String.fromCharCode((held >> bits) & 255);
  }
  return bytes;
}

function only(value: unknown, shape: RegExp): string {
  return typeof value === "string" && shape.test(value) ? value : "";
}

/** The e-mail and the client id in a token, each empty where the token does not hold a plain one. */
export function claimsOf(token: string): { email: string; client: string } {
  try {
    const { aud, email } = JSON.parse(bytesOf(token.split(".")[1] ?? ""));
    return {
      email: only(email, /^[\w.+-]{1,64}@[\w.-]{1,100}$/),
      client: only(aud, /^[\w.-]{1,100}$/),
    };
  } catch {
    return { email: "", client: "" };
  }
}
