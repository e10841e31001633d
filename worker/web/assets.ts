import type { AppContext } from "../http/context.ts";

/** Names under content hashes by the names of their sources, as tools/build-web.ts leaves them. */
type Manifest = Record<string, string>;

let manifest: Promise<Manifest> | null = null;

async function readManifest({ ASSETS }: AppContext["env"]): Promise<Manifest> {
  const response = await ASSETS.fetch("https://assets.invalid/w/manifest.json");
  if (!response.ok) throw new Error(`the pages' files are not built: status ${response.status}`);
  return response.json();
}

/** The address of a style or script. Throws where it was not built. */
export async function assetPath(c: AppContext, name: string): Promise<string> {
  manifest ??= readManifest(c.env).catch((error: unknown) => {
    manifest = null;
    throw error;
  });
  const file = (await manifest)[name];
  if (file === undefined) throw new Error(`no built file ${name}`);
  return `/w/${file}`;
}
