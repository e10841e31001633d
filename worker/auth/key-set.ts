import { type CompactVerifyGetKey, createLocalJWKSet, errors, type JSONWebKeySet } from "jose";

type Find = ReturnType<typeof createLocalJWKSet>;
type Token = Parameters<CompactVerifyGetKey>;

/** The key of a token's header. Throws `JWKSNoMatchingKey`, or `KeysUnreachable` where nothing can be said of it. */
export type KeySet = (now: number, ...token: Token) => Promise<CryptoKey>;

/** Keys could not be had, and no kept one is the token's. */
export class KeysUnreachable extends Error {}

const TIMEOUT = 5_000;
/** Fetched again after it: the issuer may have revoked a key. */
const FRESH = 600_000;
/** How long fetched keys are used while the issuer cannot be reached. */
const KEPT = 24 * 3_600_000;
/** Between two fetches, whatever key ids come. */
const COOL_DOWN = 30_000;
const BACK_OFF = { first: 2_000, most: 300_000 };

interface State {
  kept: { find: Find; at: number } | null;
  /** Fetches that failed since one did not. */
  failures: number;
  notBefore: number;
  /** The fetch under way, which all who need it await. */
  asking: { since: number; done: Promise<void> } | null;
}

async function fetchKeys(url: URL): Promise<Find> {
  const signal = AbortSignal.timeout(TIMEOUT);
  const response = await fetch(url, { redirect: "manual", signal, headers: { Accept: "application/json" } });
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  const set = (await response.json()) as JSONWebKeySet;
  const find = createLocalJWKSet(set);
  if (set.keys.length === 0) throw new Error("a set without keys");
  return find;
}

function failed(state: State, now: number, error: unknown): void {
  state.failures += 1;
  const wait = Math.min(BACK_OFF.first * 2 ** (state.failures - 1), BACK_OFF.most);
  state.notBefore = now + wait;
  const keptMinutes = state.kept === null ? null : Math.round((now - state.kept.at) / 60_000);
  const told = { keys: String(error), failures: state.failures, keptMinutes, nextInSeconds: wait / 1_000 };
  console.error(JSON.stringify(told));
}

/** Starts a fetch; its promise never rejects. One that was given up changes nothing that came later. */
function ask(state: State, url: URL, now: number): void {
  const done = fetchKeys(url)
    .then(
      (find) => {
        if (state.kept !== null && state.kept.at > now) return;
        Object.assign(state, { kept: { find, at: now }, failures: 0, notBefore: now + COOL_DOWN });
      },
      (error: unknown) => failed(state, now, error),
    )
    .then(() => {
      if (state.asking?.done === done) state.asking = null;
    });
  state.asking = { since: now, done };
}

/** The kept key that a token names, or null. */
async function keptOrNull({ kept }: State, now: number, token: Token): Promise<CryptoKey | null> {
  if (kept === null || now - kept.at >= KEPT) return null;
  return kept.find(...token).catch((error: unknown) => {
    if (error instanceof errors.JWKSNoMatchingKey) return null;
    throw error;
  });
}

/**
 * An issuer's key set by the clock that comes in: fetched once in ten minutes and for an unknown key id once a cool-down,
 * by one fetch for all who ask at once. Failing fetches back off, and meanwhile kept keys are used for a day.
 */
export function keySetAt(url: URL): KeySet {
  const state: State = { kept: null, failures: 0, notBefore: 0, asking: null };
  return async (now, ...token) => {
    const known = await keptOrNull(state, now, token);
    if (known !== null && state.kept !== null && now - state.kept.at < FRESH) return known;
    // One whose request was cut off in the middle may never end.
    if (state.asking !== null && now - state.asking.since > TIMEOUT) state.asking = null;
    if (state.asking !== null && known !== null) return known;
    if (state.asking === null && now >= state.notBefore) ask(state, url, now);
    if (state.asking !== null) await Promise.race([state.asking.done, scheduler.wait(TIMEOUT)]);
    const found = await keptOrNull(state, now, token);
    if (found !== null) return found;
    if (state.kept === null || state.failures > 0) throw new KeysUnreachable();
    throw new errors.JWKSNoMatchingKey();
  };
}
