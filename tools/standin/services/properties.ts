import type { Host, PropertyStore } from "./host.ts";
import { chain, service } from "./strict.ts";

const MAX_VALUE = 9 * 1024;
const MAX_STORE = 500 * 1024;

/** How many bytes a text takes as UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function setProperty(host: Host, store: PropertyStore, key: string, value: string): void {
  if (store.frozen)
    throw new Error(`${host.prefix}: script properties are given when it starts, not set by the script`);
  if (bytesOf(value) > MAX_VALUE) throw new Error("Argument too large: value");
  const total = [...store.values].reduce(
    (sum, [each, its]) => sum + (each === key ? 0 : bytesOf(each) + bytesOf(its)),
    0,
  );
  if (total + bytesOf(key) + bytesOf(value) > MAX_STORE) {
    throw new Error(
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  }
  store.values.set(key, value);
  store.changed();
}

function propertiesService(host: Host, store: PropertyStore): object {
  return service(host, "Properties", {
    getProperty: ["text", (key: string) => store.values.get(key) ?? null],
    getProperties: ["", () => Object.fromEntries(store.values)],
    setProperty: ["text text", chain((key: string, value: string) => setProperty(host, store, key, value))],
    deleteProperty: [
      "text",
      chain((key: string) => {
        if (store.frozen) throw new Error(`${host.prefix}: script properties are not deleted by the script`);
        store.values.delete(key);
        store.changed();
      }),
    ],
  });
}

/** `PropertiesService`. */
export function propertiesServices(host: Host): object {
  const { script, document, user } = host.stores;
  return service(host, "PropertiesService", {
    getScriptProperties: ["", () => propertiesService(host, script)],
    getDocumentProperties: ["", () => propertiesService(host, document)],
    getUserProperties: ["", () => propertiesService(host, user)],
  });
}
