import type { AppContext } from "../http/context.ts";

/** Names under content hashes by the names of their sources, as tools/build-web.ts leaves them. */
type Manifest = Record<string, string>;

/** Once it was read. A read under way is its own request's, and nobody else may wait for it. */
let manifest: Manifest | null = null;

async function readManifest({ ASSETS }: AppContext["env"]): Promise<Manifest> {
  const response = await ASSETS.fetch("https://assets.invalid/w/manifest.json");
  if (!response.ok) throw new Error(`the pages' files are not built: status ${response.status}`);
  return response.json();
}

/** The address of a style or script. Throws where it was not built. */
export async function assetPath(c: AppContext, name: string): Promise<string> {
  manifest ??= await readManifest(c.env);
  const file = manifest[name];
  if (file === undefined) throw new Error(`no built file ${name}`);
  return `/w/${file}`;
}
