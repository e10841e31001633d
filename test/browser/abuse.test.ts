// What people do to sheets, on the grid itself and through its own commands and keys: nothing typed is lost, and
// nothing is taken for another duty. The same abuses and those that no grid can do here run on the fake.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  command,
  damage,
  layout,
  names,
  openFilled,
  rebuild,
  run,
  says,
  TAB,
  tidy,
} from "./abuse/filled-grid.ts";
import { SILENT } from "./abuse/silent-abuses.ts";
import { ABUSES } from "./abuse/told-abuses.ts";
import { typingTests } from "./abuse/typing-tests.ts";
import { type OfficePage, startOfficePage } from "./office-page.ts";

let office: OfficePage;
beforeAll(async () => {
  office = await startOfficePage();
  await openFilled(office);
  expect(await says()).toEqual([]);
});
afterAll(() => office?.stop());

describe("nothing typed is lost, and nothing is taken for another duty, whatever a person does to the grid", () => {
  const isWhole = async () => {
    expect(await damage()).toEqual({ lost: [], stray: [] });
    await tidy();
    expect(await damage()).toEqual({ lost: [], stray: [] });
    expect(await says()).toEqual([]);
  };

  // One after the other on the same sheet: each is checked by itself, and what they add up to is built anew.
  test.each(SILENT)("$name", async ({ does }) => {
    await does(await layout());
    expect(await says()).toEqual([]);
    expect(await damage()).toEqual({ lost: [], stray: [] });
  });

  test("build anew what all of these have left", async () => {
    await rebuild();
    await isWhole();
  });

  test.each(ABUSES)("$name", async ({ does, says: expected }) => {
    expect(await damage()).toEqual({ lost: [], stray: [] });
    await does(await layout());
    const said = await says();
    // Rows that were pushed or sorted apart have faults of their own: only that it is asked about is sure.
    expect(expected.includes("moved") ? said.filter((one) => one === "moved") : said).toEqual(expected);
    await rebuild();
    if (expected.includes("moved")) await run("restorePlaces");
    for (const name of await names()) {
      if (name === "Bảng của tôi") await command("sheet.command.set-worksheet-name", { name: TAB }, name);
    }
    await isWhole();
  });
});

typingTests();
