// One action at a time: what a click asks is done, or told as trouble with a way out of it.
import type { Answer } from "../contract/answer.ts";
import { remedyFor } from "./remedies.ts";
import type { Doing, State, Store } from "./store.ts";

/** Runs a call unless another is under way, and turns its answer into the next state; tells whether it succeeded. */
export type Perform = <T>(
  doing: Doing,
  call: () => Promise<Answer<T>>,
  then: (value: T) => Partial<State>,
) => Promise<boolean>;

/** Performs over a store; `reload` and `rebuild` are the ways out that some problems offer. */
export function createPerform(
  store: Store,
  reload: () => Promise<unknown>,
  rebuild: () => Promise<unknown>,
): Perform {
  return async function perform(doing, call, then) {
    if (store.get().busy !== null) return false;
    store.patch({ busy: doing, trouble: null, notice: null });
    const answer = await call();
    if (answer.ok) {
      store.patch({ busy: null, ...then(answer.value) });
      return true;
    }
    const remedy = remedyFor(answer.problem.code);
    const mend = {
      retry: () => perform(doing, call, then),
      reload,
      rebuild,
      close: async () => store.patch({ trouble: null }),
      none: async () => {},
    }[remedy];
    store.patch({ busy: null, trouble: { problem: answer.problem, remedy, mend } });
    return false;
  };
}
