// Runs inside the sidebar's frame, before its own script: `google.script` over messages to the page.
import { refuseUnplain } from "./plain.ts";

interface Handlers {
  success?: (value: unknown, user: unknown) => void;
  failure?: (error: Error, user: unknown) => void;
  user?: unknown;
}

interface Reply {
  standin: "reply";
  call: number;
  value?: unknown;
  error?: string;
}

/** Rules of the font with the signs; the build puts them here, since the frame may load nothing. */
declare const SIGN_FACES: string;

const waiting = new Map<number, Handlers>();
let lastCall = 0;

function runner(functions: readonly string[], handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get(_target, key) {
        if (key === "withSuccessHandler")
          return (success: Handlers["success"]) =>
            runner(functions, { ...handlers, ...(success && { success }) });
        if (key === "withFailureHandler")
          return (failure: Handlers["failure"]) =>
            runner(functions, { ...handlers, ...(failure && { failure }) });
        if (key === "withUserObject") return (user: unknown) => runner(functions, { ...handlers, user });
        if (typeof key !== "string" || !functions.includes(key)) return undefined;
        return (...args: unknown[]) => {
          args.forEach((value, index) => {
            refuseUnplain(value, String(index));
          });
          waiting.set(++lastCall, handlers);
          parent.postMessage({ standin: "run", call: lastCall, name: key, args }, "*");
        };
      },
    },
  );
}

addEventListener("message", ({ data, source }: MessageEvent<Reply>) => {
  if (source !== parent || data?.standin !== "reply") return;
  const handlers = waiting.get(data.call);
  waiting.delete(data.call);
  if (data.error === undefined) handlers?.success?.(data.value, handlers.user);
  else if (handlers?.failure) handlers.failure(new Error(data.error), handlers.user);
  else console.error(data.error);
});

const faces = document.createElement("style");
faces.textContent = SIGN_FACES;
document.head.append(faces);

const functions: string[] = JSON.parse(document.currentScript?.dataset.functions ?? "[]");
Object.assign(window, {
  google: {
    script: {
      run: runner(functions, {}),
      host: { close: () => parent.postMessage({ standin: "close" }, "*") },
    },
  },
});
