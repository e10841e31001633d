// A person's file on the stand-in's server: read once, written after every change.
import type { IWorkbookData } from "@univerjs/core";

/** What is kept of a person's file. */
export interface StoredFile {
  /** Made anew with every new file, so that a draft of a file that is gone is not taken for it. */
  id: string;
  workbook: Partial<IWorkbookData> | null;
  documentProperties: Record<string, string>;
  userProperties: Record<string, string>;
}

export interface FileKeeper {
  /** Tells of a change; it is written a moment later. */
  changed(): void;
  /** Resolves once nothing is left to write. */
  saved(): Promise<void>;
}

const DELAY_MS = 300;
const draftKey = (person: string) => `standin:draft:${person}`;

/** Reads the file; what the last page could not write any more comes first. */
export async function readFile(person: string): Promise<StoredFile> {
  const response = await fetch(`/files/${person}`);
  if (!response.ok) throw new Error(`Không đọc được bảng tính (${response.status}).`);
  const stored: StoredFile = await response.json();
  const draft = localStorage.getItem(draftKey(person));
  localStorage.removeItem(draftKey(person));
  if (draft === null) return stored;
  const parsed: StoredFile = JSON.parse(draft);
  return parsed.id === stored.id ? parsed : stored;
}

async function write(person: string, body: string): Promise<void> {
  const response = await fetch(`/files/${person}`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body,
  });
  if (!response.ok) throw new Error(`Không lưu được bảng tính (${response.status}).`);
}

/** Keeps a file written. `current` gives it as it stands; `show` tells how writing goes. */
export function keepFile(
  person: string,
  current: () => StoredFile,
  show: (state: "saved" | "saving" | "failed") => void,
): FileKeeper {
  let changes = 0;
  let written = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  const writeNow = async (): Promise<void> => {
    if (written === changes) return;
    const upTo = changes;
    try {
      await write(person, JSON.stringify(current()));
      written = upTo;
      if (written === changes) show("saved");
    } catch {
      show("failed");
      timer = setTimeout(flush, 5_000);
    }
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    writing = writing.then(writeNow);
    return writing;
  };
  // A request that outlives its page carries 64 KB at most, less than a sheet: the draft waits here.
  addEventListener("pagehide", () => {
    if (written < changes) localStorage.setItem(draftKey(person), JSON.stringify(current()));
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
  return {
    changed: () => {
      changes += 1;
      show("saving");
      clearTimeout(timer);
      timer = setTimeout(flush, DELAY_MS);
    },
    saved: flush,
  };
}
