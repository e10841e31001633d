import { buildAddon } from "./build-addon.ts";

await buildAddon("build/addon");
console.log("built build/addon: main.js, sidebar.html, appsscript.json");
