import { NAMED_PROBLEMS } from "../../shared/wording/addon-problems.ts";
import type { Answer } from "../contract/answer.ts";
import { googleFault, messageOf } from "../contract/google-faults.ts";
import { settle } from "./sheets/file.ts";
import { WriteRefused } from "./sheets/try-writes.ts";
import { failed } from "./worker-client.ts";

/** A write that somebody asked for and that Google refused, as a problem with what to do. */
export function telling<T>(work: () => Answer<T>): Answer<T> {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof WriteRefused)) throw error;
    return { ok: false, problem: NAMED_PROBLEMS.writeRefused(error.place, error.message) };
  }
}

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
    return telling(work);
  } finally {
    // The next run must read what this one wrote.
    try {
      settle();
    } catch {
      // What somebody asked for was carried out, or told, by itself: only what no work hangs on is refused here.
    } finally {
      lock.releaseLock();
    }
  }
}
