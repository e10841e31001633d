// Following the sheet from the sidebar: one cheap question now and then, none while nobody looks.

/** What was learnt: the number of the last edit, and whether the person is at another row. */
interface Learnt {
  edits: number;
  moved: boolean;
}

/** What following needs of its surroundings; a page gives its own, a test gives toys. */
interface Surroundings {
  /** Asks; null where it could not be learnt. */
  ask(): Promise<Learnt | null>;
  /** The sheet was edited, and has been at rest since. */
  changed(): void;
  /** Whether nobody can see the sidebar. */
  hidden(): boolean;
  later(does: () => void, milliseconds: number): void;
}

export const SOONEST = 3_000;
export const LATEST = 30_000;
/** So long nothing was edited: a check never runs in the middle of typing. */
const REST = 5_000;
/** A person turns to the sidebar, or it shows something else: the row beside it may be of a while ago. */
export const AT_ONCE = 300;

/**
 * Asks every three seconds after an edit or a move and ever more rarely while nothing happens; hidden it does not ask
 * at all. What was edited is told once it rests.
 * @returns `wake`, for when the sidebar is seen again or shows something else: it asks at once; `turnTo`, for when a
 * person turns to it: it does the same unless it asks often just now; and `stop`
 */
export function follow({ ask, changed, hidden, later }: Surroundings): {
  wake(): void;
  turnTo(): void;
  stop(): void;
} {
  let known: number | null = null;
  let seen: number | null = null;
  let rested = 0;
  let pause = SOONEST;
  let asking = false;
  let stopped = false;
  /** Only the newest appointment counts: waking up makes a new one. */
  let appointment = 0;

  const take = (learnt: Learnt | null, waited: number): void => {
    const edits = learnt?.edits ?? null;
    const news = edits !== null && (edits !== seen || learnt?.moved === true);
    pause = news ? SOONEST : Math.min(pause * 2, LATEST);
    if (edits === null) return;
    rested = edits === seen ? rested + waited : 0;
    if (known === null) known = edits;
    else if (edits !== known && rested >= REST) {
      known = edits;
      changed();
    }
    seen = edits;
  };
  const round = async (mine: number, waited: number): Promise<void> => {
    if (stopped || asking || hidden() || mine !== appointment) return;
    asking = true;
    take(await ask(), waited);
    asking = false;
    arrange();
  };
  const arrange = (milliseconds = pause): void => {
    appointment += 1;
    const mine = appointment;
    later(() => void round(mine, milliseconds), milliseconds);
  };
  arrange();
  const wake = () => {
    pause = SOONEST;
    if (!asking) arrange(AT_ONCE);
  };
  return {
    wake,
    turnTo: () => {
      if (pause > SOONEST) wake();
    },
    stop: () => {
      stopped = true;
    },
  };
}
