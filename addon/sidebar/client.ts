// The typed way to the server code: `google.script.run` made into promises that never reject.
import { GOOGLE_PROBLEMS } from "../../shared/wording/google-problems.ts";
import { CALL_FAILED } from "../../shared/wording/sidebar.ts";
import type { AddonServer } from "../contract/addon-server.ts";
import type { Answer } from "../contract/answer.ts";
import { googleFault, saidByGoogle } from "../contract/google-faults.ts";

/** The part of `google.script.run` that is used: each handler call gives a new runner. */
export interface ScriptRun {
  withSuccessHandler(handler: (value: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
}

/** `AddonServer`, each answer as a promise. */
export type Client = {
  [K in keyof AddonServer]: (...args: Parameters<AddonServer[K]>) => Promise<ReturnType<AddonServer[K]>>;
};

/** Of a call that never came through, what another try does not help; the call may have run in all other cases. */
const HOPELESS = {
  no_permission: "several_accounts",
  admin_forbids: "admin_forbids",
  quota_day: "quota_day",
} as const;

function internal(error: unknown): Answer<never> {
  const said = saidByGoogle(error);
  const words = said === "" ? "" : ` (Nội dung: ${said})`;
  const code = HOPELESS[googleFault(said) as keyof typeof HOPELESS];
  const { title, detail } = code ? GOOGLE_PROBLEMS[code] : CALL_FAILED;
  return { ok: false, problem: { code: code ?? "internal", title, detail: `${detail}${words}` } };
}

/** Apps Script answers null where a function threw away its value; only a well-formed answer passes. */
function isAnswer(value: unknown): value is Answer<unknown> {
  if (typeof value !== "object" || value === null || !("ok" in value)) return false;
  if (value.ok === true) return "value" in value;
  return "problem" in value && typeof value.problem === "object" && value.problem !== null;
}

function call(run: ScriptRun, name: string, args: unknown[]): Promise<Answer<unknown>> {
  return new Promise((resolve) => {
    try {
      const runner = run
        .withSuccessHandler((value) => resolve(isAnswer(value) ? value : internal("")))
        .withFailureHandler((error) => resolve(internal(error)));
      (runner as unknown as Record<string, (...args: unknown[]) => void>)[name]!(...args);
    } catch (error) {
      resolve(internal(error));
    }
  });
}

/** A client over a runner. What goes wrong on the way comes back as the problem `internal`, never as a throw. */
export function createClient(run: ScriptRun): Client {
  return new Proxy({} as Client, {
    get:
      (_, name) =>
      (...args: unknown[]) =>
        call(run, String(name), args),
  });
}
