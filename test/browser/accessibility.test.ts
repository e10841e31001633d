// The sidebar for everyone: axe-core over every named state, and people's paths by keyboard alone.
import type axe from "axe-core";
import { expect, test } from "vitest";
import { redrawState } from "../../tools/sidebar-pictures.ts";
import { STATES } from "../addon/sidebar-states.ts";
import { address, html, openSidebarPages, page } from "./accessibility/keyboard.ts";
import { reviewTests } from "./accessibility/review-tests.ts";
import { rowTests } from "./accessibility/row-tests.ts";
import { sendingTests } from "./accessibility/sending-tests.ts";

openSidebarPages();

const AXE = import.meta.resolve("axe-core/axe.min.js");
const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "best-practice"];

interface Fault {
  rule: string;
  target: string;
}

/** Has axe-core in the page, for all that is drawn in it from now on. */
async function loadAxe(): Promise<void> {
  await page.goto(address);
  // By its address: the page's own engine reads it, without a megabyte on the way to the browser.
  await page.addScriptTag({ url: AXE });
}

/** Every fault of impact serious or critical in what the page shows now. */
async function faults(): Promise<Fault[]> {
  return page.evaluate(async (values) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
      // One page with its styles inside: there is nothing to fetch and no frame to wait for.
      ...{ preload: false, iframes: false },
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map((node) => ({ rule: id, target: node.target.join(" ") })));
  }, TAGS);
}

test("axe-core finds no serious or critical fault in any state of the sidebar", async () => {
  const found: (Fault & { state: string })[] = [];
  await loadAxe();
  for (const state of STATES) {
    await redrawState(page, html, state);
    for (const fault of await faults()) found.push({ state: state.name, ...fault });
  }
  expect(found).toEqual([]);
});

test("a fault that is there is found, so that silence means something", async () => {
  await loadAxe();
  await redrawState(page, html, STATES.find(({ name }) => name === "check-errors")!);
  await page.evaluate(() => {
    document.querySelector("h1")!.style.color = "#ddd";
    document.querySelector("#check")!.replaceChildren();
  });
  expect(await faults()).toEqual([
    { rule: "button-name", target: "#check" },
    { rule: "color-contrast", target: "h1" },
  ]);
});

sendingTests();
rowTests();
reviewTests();
