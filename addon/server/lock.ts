import type { Answer } from "../contract/answer.ts";
import { googleFault, messageOf } from "../contract/google-faults.ts";
import { settle } from "./sheets/file.ts";
import { failed } from "./worker-client.ts";

/** Runs one piece of work on the file at a time: two clicks, or two people, never write over each other. */
export function withLock<T>(work: () => Answer<T>): Answer<T> {
  let lock: GoogleAppsScript.Lock.Lock;
  try {
    lock = LockService.getDocumentLock();
    if (!lock?.tryLock(2000)) return failed("locked");
  } catch (error) {
    // Nothing was done yet; a time-out is of the lock here and not of the network.
    const fault = googleFault(messageOf(error));
    return failed(fault === null || fault === "offline" ? "locked" : fault);
  }
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
