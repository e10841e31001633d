// People's files on disk: one JSON file a person, replaced whole.
import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

interface FileStore {
  /** The person's file, made when it is first asked for. */
  read(person: string): Promise<string>;
  write(person: string, text: string): Promise<void>;
}

export function fileStore(folder: string): FileStore {
  const place = (person: string) => path.join(folder, `${person}.json`);
  // One write after another: two of the same file must not meet in the middle.
  let writing: Promise<void> = Promise.resolve();
  const write = (person: string, text: string): Promise<void> => {
    const next = writing.then(async () => {
      await mkdir(folder, { recursive: true });
      const part = `${place(person)}.part`;
      await writeFile(part, text);
      await rename(part, place(person));
    });
    writing = next.catch(() => {});
    return next;
  };
  return {
    write,
    read: async (person) => {
      await writing;
      try {
        return await readFile(place(person), "utf8");
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
        const blank = { id: randomUUID(), workbook: null, documentProperties: {}, userProperties: {} };
        await write(person, JSON.stringify(blank));
        return JSON.stringify(blank);
      }
    },
  };
}
