/** The folder that is built and pushed. */
export const ROOT = "build/addon";

/** Whether a project's `rootDir` means that folder; clasp writes it with the slashes of the system. */
export function isBuildFolder(folder: unknown): boolean {
  if (typeof folder !== "string") return false;
  return folder.replaceAll("\\", "/").replace(/^\.\//, "").replace(/\/$/, "") === ROOT;
}
