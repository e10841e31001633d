// The sidebar: a frame 300 px wide, sealed off from the page as Google seals its own.
import { refuseUnplain } from "./plain.ts";

interface Sidebar {
  show(title: string, html: string): void;
  close(): void;
}

interface Message {
  standin: "run" | "close";
  call: number;
  name: string;
  args: unknown[];
}

/** The call's result as it reaches the sidebar, or the error's message. */
function answer(run: (name: string, args: unknown[]) => unknown, { name, args }: Message) {
  try {
    const value = run(name, args);
    if (value === undefined) return { value: null };
    const copy: unknown = JSON.parse(JSON.stringify(value));
    refuseDates(value, "result");
    return { value: copy };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Undefined properties fall away, as at Google; all else that is not plain fails the call. */
function refuseDates(value: unknown, path: string): void {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) refuseDates(each, `${path}[${index}]`);
  } else if (
    typeof value === "object" &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype
  ) {
    for (const [key, each] of Object.entries(value))
      if (each !== undefined) refuseDates(each, `${path}.${key}`);
  } else refuseUnplain(value, path);
}

/**
 * The sidebar in its place of the page.
 * @param frameScript the script that gives the frame `google.script`
 * @param functions the add-on's functions that the frame may call
 * @param run calls one of them
 */
export function createSidebar(
  place: HTMLElement,
  frameScript: string,
  functions: () => string[],
  run: (name: string, args: unknown[]) => unknown,
): Sidebar {
  let frame: HTMLIFrameElement | null = null;
  const close = () => {
    frame = null;
    place.replaceChildren();
    place.hidden = true;
    dispatchEvent(new Event("resize"));
  };
  addEventListener("message", ({ data, source }: MessageEvent<Message>) => {
    const sender = frame?.contentWindow;
    if (!sender || source !== sender) return;
    if (data.standin === "close") close();
    if (data.standin !== "run" || !functions().includes(data.name)) return;
    // Apart from the message, so that the frame can draw what it shows while it waits.
    setTimeout(() => {
      sender.postMessage({ standin: "reply", call: data.call, ...answer(run, data) }, "*");
    });
  });
  const show = (title: string, html: string) => {
    const head = document.createElement("header");
    const heading = document.createElement("h2");
    heading.textContent = title;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "×";
    button.title = "Đóng";
    button.setAttribute("aria-label", "Đóng thanh bên");
    button.addEventListener("click", close);
    head.append(heading, button);
    frame = document.createElement("iframe");
    frame.title = title;
    frame.setAttribute("sandbox", "allow-scripts allow-forms allow-popups allow-modals allow-downloads");
    const names = JSON.stringify(functions()).replaceAll('"', "&quot;");
    const bridge = `<script data-functions="${names}">${frameScript}</script>`;
    frame.srcdoc = /<head[^>]*>/i.test(html)
      ? html.replace(/<head[^>]*>/i, (tag) => tag + bridge)
      : `<!doctype html><head>${bridge}</head>${html}`;
    place.replaceChildren(head, frame);
    place.hidden = false;
    dispatchEvent(new Event("resize"));
  };
  return { show, close };
}
