import type { Menu } from "../services/host.ts";

/** The bar of the add-on's menus in the page's head. */
export function createMenuBar(place: HTMLElement, run: (functionName: string) => void): (menu: Menu) => void {
  const closeAll = () => {
    for (const each of place.querySelectorAll("details[open]")) each.removeAttribute("open");
  };
  addEventListener("pointerdown", (event) => {
    if (!(event.target instanceof Node) || !place.contains(event.target)) closeAll();
  });
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeAll();
  });
  addEventListener("blur", closeAll);
  return ({ caption, items }) => {
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = caption;
    const list = document.createElement("div");
    list.role = "menu";
    for (const item of items) {
      if (item === null) {
        list.append(document.createElement("hr"));
        continue;
      }
      const button = document.createElement("button");
      button.type = "button";
      button.role = "menuitem";
      button.textContent = item.caption;
      button.addEventListener("click", () => {
        closeAll();
        run(item.functionName);
      });
      list.append(button);
    }
    details.append(summary, list);
    for (const each of place.querySelectorAll("details")) {
      if (each.querySelector("summary")?.textContent === caption) each.remove();
    }
    place.append(details);
  };
}
