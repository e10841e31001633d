// LibreOffice where it is present: it opens and writes what ours read and made.
import { execFileSync } from "node:child_process";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { WAIT } from "../limits.ts";

/** How LibreOffice is called here, or null. */
export function officeOrNull(): string | null {
  for (const program of [process.env.SOFFICE_PATH, "soffice", "libreoffice"]) {
    if (!program) continue;
    try {
      execFileSync(program, ["--version"], { stdio: "ignore" });
      return program;
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** The path of a file of a folder after LibreOffice has opened it and saved it in a format. */
export function convert(program: string, folder: string, file: string, format: string): string {
  const out = join(folder, "out");
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const args = [profile, "--headless", "--convert-to", format, "--outdir", out, join(folder, file)];
  execFileSync(program, args, { stdio: "ignore", timeout: WAIT });
  return join(out, `${parse(file).name}.${format}`);
}
