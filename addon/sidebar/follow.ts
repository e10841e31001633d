// Following the sheet from the sidebar: one cheap question now and then, none while nobody looks.

/** What following needs of its surroundings; a page gives its own, a test gives toys. */
interface Surroundings {
  /** Asks for the number of the last edit; null where it could not be learnt. */
  ask(): Promise<number | null>;
  /** The sheet was edited, and has been at rest since the question before. */
  changed(): void;
  /** Whether nobody can see the sidebar. */
  hidden(): boolean;
  later(does: () => void, milliseconds: number): void;
}

export const SOONEST = 5_000;
export const LATEST = 40_000;

/**
 * Asks every five seconds after an edit and ever more rarely while nothing happens; hidden it does not ask at all.
 * What was edited is told once it rests, so that a check never runs in the middle of typing.
 * @returns `wake`, for when the sidebar is seen again; and `stop`
 */
export function follow({ ask, changed, hidden, later }: Surroundings): { wake(): void; stop(): void } {
  let known: number | null = null;
  let seen: number | null = null;
  let pause = SOONEST;
  let asking = false;
  let stopped = false;
  /** Only the newest appointment counts: waking up makes a new one. */
  let appointment = 0;

  const take = (edits: number | null): void => {
    if (edits === null || edits === seen) pause = Math.min(pause * 2, LATEST);
    else pause = SOONEST;
    if (edits === null) return;
    if (known === null) known = edits;
    else if (edits !== known && edits === seen) {
      known = edits;
      changed();
    }
    seen = edits;
  };
  const round = async (mine: number): Promise<void> => {
    if (stopped || asking || hidden() || mine !== appointment) return;
    asking = true;
    take(await ask());
    asking = false;
    arrange();
  };
  const arrange = (): void => {
    appointment += 1;
    const mine = appointment;
    later(() => void round(mine), pause);
  };
  arrange();
  return {
    wake: () => {
      pause = SOONEST;
      if (!asking) arrange();
    },
    stop: () => {
      stopped = true;
    },
  };
}
