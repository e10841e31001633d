import { describe, expect, test } from "vitest";
import { createClient, type ScriptRun } from "../../addon/sidebar/client.ts";
import { CALL_FAILED } from "../../shared/wording/sidebar.ts";
import { SERVER_FUNCTIONS } from "../../tools/server-functions.ts";

type Outcome = { success: unknown } | { failure: unknown };

/** A runner that, like Google's, gives a new runner from each handler call, and notes what was called. */
function runner(outcome: (name: string) => Outcome, calls: unknown[] = []): ScriptRun {
  const make = (ok: (value: unknown) => void, bad: (error: unknown) => void): ScriptRun => {
    const functions = SERVER_FUNCTIONS.map((name) => [
      name,
      (...args: unknown[]) => {
        calls.push([name, args]);
        const result = outcome(name);
        queueMicrotask(() => ("success" in result ? ok(result.success) : bad(result.failure)));
      },
    ]);
    return {
      ...Object.fromEntries(functions),
      withSuccessHandler: (handler) => make(handler, bad),
      withFailureHandler: (handler) => make(ok, handler),
    };
  };
  const unset = () => {
    throw new Error("no handler");
  };
  return make(unset, unset);
}

const failed = (detail: string) => ({
  ok: false,
  problem: { code: "internal", title: CALL_FAILED.title, detail },
});

describe("the client over google.script.run", () => {
  test("passes the arguments on and gives the answer as it came", async () => {
    const calls: unknown[] = [];
    const client = createClient(runner(() => ({ success: { ok: true, value: null } }), calls));
    const place = { table: "duties", row: "II.2.đ.2", column: "result" } as const;
    expect(await client.jumpTo("p-2021", place)).toEqual({ ok: true, value: null });
    expect(await client.returnReport("p", "a", 2, 7, "Thiếu", null)).toEqual({ ok: true, value: null });
    expect(calls).toEqual([
      ["jumpTo", ["p-2021", place]],
      ["returnReport", ["p", "a", 2, 7, "Thiếu", null]],
    ]);
  });

  test("a problem of the server is an answer like any other", async () => {
    const answer = { ok: false, problem: { code: "rev_stale", title: "t", detail: "d" } };
    const client = createClient(runner(() => ({ success: answer })));
    expect(await client.checkSheet("p-2021")).toEqual(answer);
  });

  test("two calls at once keep their own answers", async () => {
    const client = createClient(runner((name) => ({ success: { ok: true, value: name } })));
    expect(await Promise.all([client.home(), client.checkSheet("p-2021")])).toEqual([
      { ok: true, value: "home" },
      { ok: true, value: "checkSheet" },
    ]);
  });

  test("what the failure handler gets becomes the problem `internal`, with the message for support", async () => {
    const client = createClient(runner(() => ({ failure: new Error("Exceeded maximum execution time") })));
    expect(await client.sendReport("p-2021")).toEqual(
      failed(`${CALL_FAILED.detail} (Nội dung: Exceeded maximum execution time)`),
    );
    const plain = createClient(runner(() => ({ failure: { message: "x" } })));
    expect(await plain.home()).toEqual(failed(`${CALL_FAILED.detail} (Nội dung: x)`));
    const bare = createClient(runner(() => ({ failure: undefined })));
    expect(await bare.home()).toEqual(failed(CALL_FAILED.detail));
  });

  test.each([
    null,
    undefined,
    "ok",
    1,
    {},
    { ok: true },
    { ok: false },
    { ok: false, problem: "x" },
    { ok: false, problem: null },
  ])("a value that is no answer is refused: %j", async (value) => {
    const client = createClient(runner(() => ({ success: value })));
    expect(await client.home()).toEqual(failed(CALL_FAILED.detail));
  });

  test("a server without the function, or one that throws at once, is a problem and not a throw", async () => {
    const run: ScriptRun = { withSuccessHandler: () => run, withFailureHandler: () => run };
    const answer = await createClient(run).pullProvince("p");
    expect(answer.ok === false && answer.problem.code).toBe("internal");
  });
});
