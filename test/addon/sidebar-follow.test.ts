// The sidebar follows the sheet without hammering the server, and rests while nobody looks.
import { describe, expect, test } from "vitest";
import { AT_ONCE, follow, LATEST, SOONEST } from "../../addon/sidebar/follow.ts";

function toys() {
  const state = { edits: 1 as number | null, moved: false, hidden: false, asked: 0, told: 0 };
  let appointment: { does: () => void; milliseconds: number } | null = null;
  const pauses: number[] = [];
  const followed = follow({
    ask: async () => {
      state.asked += 1;
      return state.edits === null ? null : { edits: state.edits, moved: state.moved };
    },
    changed: () => {
      state.told += 1;
    },
    hidden: () => state.hidden,
    later: (does, milliseconds) => {
      pauses.push(milliseconds);
      appointment = { does, milliseconds };
    },
  });
  /** Lets the time of the last appointment come. */
  const pass = async (times = 1) => {
    for (let time = 0; time < times; time++) {
      const next = appointment;
      appointment = null;
      next?.does();
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return { state, pass, pauses, followed };
}

describe("following the sheet", () => {
  test("an edit is told once it rests, and once", async () => {
    const { pass, state } = toys();
    await pass(2);
    state.edits = 2;
    await pass();
    expect(state.told).toBe(0);
    state.edits = 3;
    await pass();
    expect(state.told).toBe(0);
    await pass(3);
    expect(state.told).toBe(1);
  });

  test("it asks no sooner than every three seconds, ever more rarely while nothing happens, and soon again after an edit or a move", async () => {
    const { pass, pauses, state } = toys();
    await pass(6);
    expect(Math.min(...pauses)).toBe(SOONEST);
    expect(pauses[pauses.length - 1]).toBe(LATEST);
    state.edits = 2;
    await pass();
    expect(pauses[pauses.length - 1]).toBe(SOONEST);
    await pass(3);
    state.moved = true;
    await pass();
    expect(pauses[pauses.length - 1]).toBe(SOONEST);
  });

  test("turned to it asks at once, once, and not while it asks often already", async () => {
    const { followed, pass, pauses, state } = toys();
    followed.turnTo();
    expect(pauses).toEqual([SOONEST]);
    await pass(4);
    followed.turnTo();
    followed.turnTo();
    expect([pauses[pauses.length - 1], state.asked]).toEqual([AT_ONCE, 4]);
    await pass();
    expect(state.asked).toBe(5);
    state.hidden = true;
    await pass(3);
    followed.turnTo();
    await pass();
    expect(state.asked).toBe(5);
  });

  test("hidden it asks nothing, and seen again it asks on", async () => {
    const { followed, pass, state } = toys();
    await pass();
    state.hidden = true;
    await pass(5);
    expect(state.asked).toBe(1);
    state.hidden = false;
    followed.wake();
    await pass();
    expect(state.asked).toBe(2);
  });

  test("an answer that does not come tells nothing, and stopping ends it", async () => {
    const { followed, pass, state } = toys();
    state.edits = null;
    await pass(3);
    expect([state.told, state.asked]).toEqual([0, 3]);
    followed.stop();
    await pass(3);
    expect(state.asked).toBe(3);
  });
});
