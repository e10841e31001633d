// What had the focus may go with its box; a person at the keyboard must not be thrown back to the page's start.

/** What takes the focus over: the heading of the nearest part around that is still there and says something. */
function heir(root: HTMLElement, path: readonly HTMLElement[]): HTMLElement {
  const around = path.find((element) => root.contains(element) && element.textContent !== "") ?? root;
  const headings = around.tagName === "MAIN" ? "h1" : "h2, h3, h4";
  return around.querySelector<HTMLElement>(headings) ?? around;
}

/** Keeps the focus within `root` whenever what had it is taken away. */
export function keepFocus(root: HTMLElement): void {
  let path: HTMLElement[] = [];
  root.addEventListener("focusin", ({ target }) => {
    path = [];
    for (let at = target as HTMLElement | null; at && at !== root; at = at.parentElement) path.push(at);
  });
  // A click beside everything gives the focus up on purpose.
  document.addEventListener("pointerdown", () => {
    path = [];
  });
  new MutationObserver(() => {
    // Somebody who types in the sheet meanwhile keeps the focus there.
    if (!document.hasFocus() || document.activeElement !== document.body) return;
    if (path[0] === undefined || root.contains(path[0])) return;
    const next = heir(root, path);
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
  }).observe(root, { childList: true, subtree: true });
}
