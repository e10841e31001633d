import type { Host, Menu } from "./host.ts";
import { chain, innerOf, service } from "./strict.ts";

interface Output {
  html: string;
  title: string;
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
        const output: Output = { html, title: "" };
        return service(
          host,
          "HtmlOutput",
          {
            setTitle: [
              "text",
              chain((title: string) => {
                output.title = title;
              }),
            ],
          },
          { inner: output },
        );
      },
    ],
  });
}
