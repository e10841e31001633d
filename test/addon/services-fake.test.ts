import { describe, expect, test } from "vitest";
import { SCRATCH } from "../../addon/server/self-check/service-checks/kit.ts";
import { createFake } from "./fake/fake.ts";
import { ALL_CHECKS } from "./service-checks.ts";

describe("the fake does what Google Sheets does", () => {
  test.each(ALL_CHECKS)("$name", async ({ run }) => {
    const fake = createFake();
    const { expected, actual } = await run(fake.services, (row, column, text) =>
      fake.type(SCRATCH, row, column, text),
    );
    expect(actual).toEqual(expected);
  });
});
