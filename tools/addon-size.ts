// Tells of which sources the add-on's scripts are made: `npm run size [-- number of files]`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buildAddon } from "./build-addon.ts";

const KIB = 1024;

function table(bytes: ReadonlyMap<string, number>, most: number): string {
  return [...bytes]
    .sort(([, one], [, other]) => other - one)
    .slice(0, most)
    .map(([name, size]) => `${(size / KIB).toFixed(1).padStart(8)} KiB  ${name}`)
    .join("\n");
}

const most = Number(process.argv[2] ?? 20);
const folder = await mkdtemp(join(tmpdir(), "size-"));
for (const [script, { outputs }] of Object.entries(await buildAddon(folder))) {
  for (const { bytes, inputs } of Object.values(outputs)) {
    const files = new Map(Object.entries(inputs).map(([name, { bytesInOutput }]) => [name, bytesInOutput]));
    const folders = new Map<string, number>();
    for (const [name, size] of files) folders.set(dirname(name), (folders.get(dirname(name)) ?? 0) + size);
    console.log(`${script}: ${(bytes / KIB).toFixed(1)} KiB\n${table(folders, folders.size)}`);
    console.log(`  of it, by file\n${table(files, most)}\n`);
  }
}
await rm(folder, { recursive: true });
