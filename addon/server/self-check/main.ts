// The whole file of the self-check, run when its function is called.
import type { Core } from "./core.ts";
import { selfCheck } from "./self-check.ts";

/** What the main script leaves in the scope that all scripts share. */
declare const Main: { core: Core };

selfCheck(Main.core);
