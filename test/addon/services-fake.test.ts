import { describe, expect, test } from "vitest";
import { SCRATCH, SERVICE_CHECKS } from "../../addon/server/grid-checks.ts";
import { createFake } from "./fake/fake.ts";

describe("the fake does what Google Sheets does", () => {
  test.each(SERVICE_CHECKS)("$name", async ({ run }) => {
    const fake = createFake();
    const { expected, actual } = await run(fake.services, (row, column, text) =>
      fake.type(SCRATCH, row, column, text),
    );
    expect(actual).toEqual(expected);
  });
});
