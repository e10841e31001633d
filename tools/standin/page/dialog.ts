// A dialog of the add-on's: a page sealed off in a frame, over the spreadsheet.
import type { Dialog } from "../services/host.ts";

/** Shows a dialog until its cross closes it, or Escape while the page in it has no focus. */
export function showDialog({ height, html, title, width }: Dialog): void {
  const dialog = document.createElement("dialog");
  dialog.id = "dialog";
  const head = document.createElement("header");
  const heading = document.createElement("h2");
  heading.textContent = title;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "×";
  button.setAttribute("aria-label", "Đóng");
  button.addEventListener("click", () => dialog.close());
  head.append(heading, button);
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.width = String(width);
  frame.height = String(height);
  frame.setAttribute("sandbox", "allow-scripts allow-modals");
  frame.srcdoc = html;
  dialog.append(head, frame);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
