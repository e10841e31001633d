import { buildAddon, FILES } from "./build-addon.ts";

await buildAddon("build/addon");
console.log(`built build/addon: ${FILES.join(", ")}`);
