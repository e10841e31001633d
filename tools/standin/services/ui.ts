import type { Host, Menu } from "./host.ts";
import { chain, innerOf, service } from "./strict.ts";

interface Output {
  html: string;
  title: string;
  width: number | null;
  height: number | null;
}

function htmlOutput(host: Host, html: string): object {
  const output: Output = { html, title: "", width: null, height: null };
  const set = <K extends keyof Output>(key: K) =>
    chain((value: Output[K]) => {
      output[key] = value;
    });
  return service(
    host,
    "HtmlOutput",
    {
      setTitle: ["text", set("title")],
      setWidth: ["integer", set("width")],
      setHeight: ["integer", set("height")],
    },
    { inner: output },
  );
}

function menuService(host: Host, caption: string): object {
  const menu: Menu = { caption, items: [] };
  return service(host, "Menu", {
    addItem: [
      "text text",
      chain((text: string, functionName: string) => menu.items.push({ caption: text, functionName })),
    ],
    addSeparator: ["", chain(() => menu.items.push(null))],
    addToUi: ["", () => host.ui.addMenu(menu)],
  });
}

/** `Ui`. */
export function uiService(host: Host): object {
  return service(host, "Ui", {
    createMenu: ["text", (caption: string) => menuService(host, caption)],
    createAddonMenu: ["", () => menuService(host, host.addOnName)],
    showSidebar: [
      "HtmlOutput",
      (output: object) => {
        const { title, html } = innerOf<Output>(output);
        host.ui.showSidebar(title, html);
      },
    ],
    showModalDialog: [
      "HtmlOutput text",
      (output: object, title: string) => {
        const { height, html, width } = innerOf<Output>(output);
        host.ui.showDialog({ title, html, width: width ?? 600, height: height ?? 400 });
      },
    ],
    alert: ["text", (text: string) => host.ui.alert(text)],
  });
}

/** `HtmlService`. */
export function htmlService(host: Host): object {
  return service(host, "HtmlService", {
    createHtmlOutputFromFile: [
      "text",
      (name: string) => {
        const html = host.htmlFile(name);
        if (html === null) throw new Error(`No HTML file named ${name} was found.`);
        return htmlOutput(host, html);
      },
    ],
    createHtmlOutput: ["text", (html: string) => htmlOutput(host, html)],
  });
}
