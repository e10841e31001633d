import type { Answer } from "../contract/answer.ts";
import { settle } from "./sheets/file.ts";
import { failed } from "./worker-client.ts";

/** Runs one piece of work on the file at a time: two clicks, or two people, never write over each other. */
export function withLock<T>(work: () => Answer<T>): Answer<T> {
  const lock = LockService.getDocumentLock();
  if (!lock?.tryLock(2000)) return failed("locked");
  try {
    return work();
  } finally {
    // The next run must read what this one wrote.
    try {
      settle();
    } finally {
      lock.releaseLock();
    }
  }
}
