/** Limits that catch what hangs and nothing else: on a busy machine everything takes many times as long. */
export const HANGS = { testTimeout: 600_000, hookTimeout: 600_000 };

/** The same for single waits of a browser or a process. */
export const WAIT = 300_000;
