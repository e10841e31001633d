// Whether a worker's address is one to give to the add-on.

const LOCAL = /^(localhost|.*\.localhost|127\..*|0\.0\.0\.0|\[::1?\]|10\..*|192\.168\..*)$/;
const PATIENCE = 10_000;

function addressFault(address: string): string | null {
  if (!URL.canParse(address)) return `${address} is no address.`;
  const { hash, hostname, password, pathname, protocol, search, username } = new URL(address);
  if (protocol !== "https:") return `${address} is not https.`;
  if (LOCAL.test(hostname)) return `${address} is on this machine or network; Google cannot reach it.`;
  if (username || password || search || hash || pathname !== "/") return `${address} is more than an origin.`;
  return null;
}

/**
 * Asks the worker who is there, without a token: ours refuses with a problem of its own.
 * @returns what is wrong, or null
 */
export async function workerFault(address: string, ask: typeof fetch = fetch): Promise<string | null> {
  const fault = addressFault(address);
  if (fault !== null) return fault;
  try {
    const reply = await ask(new URL("/v1/me", address), { signal: AbortSignal.timeout(PATIENCE) });
    const { code } = (await reply.json()) as { code?: unknown };
    return reply.status === 401 && code === "token_missing"
      ? null
      : `${address} answers ${reply.status}, not as this worker does.`;
  } catch (error) {
    return error instanceof SyntaxError
      ? `${address} answers, but not as this worker does.`
      : `${address} does not answer.`;
  }
}
