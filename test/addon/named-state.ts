// What a named state of the sidebar is.
import type { AddonServer } from "../../addon/contract/addon-server.ts";

/** Answers in the order of the calls, the last one again and again; a function without any never answers. */
export type Script = { [K in keyof AddonServer]?: ReturnType<AddonServer[K]>[] };

export type Step =
  | { press: string }
  | { type: string; into: string }
  | { choose: string; of: string }
  | { open: string }
  | { tick: string }
  | { see: string }
  /** The person turns to the sidebar, which asks at which row they are. */
  | { follow: true }
  | { scroll: "end" };

export interface NamedState {
  name: string;
  script: Script;
  steps: Step[];
}
