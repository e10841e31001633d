// Counting what a person clicks: by the sidebar's own page, so that no click of a script and none elsewhere counts.
import type { Frame } from "playwright-core";

/** Counts from now on; gives the number of clicks by a person's hand so far. */
export async function countClicks(sidebar: Frame): Promise<() => Promise<number>> {
  await sidebar.evaluate(() => {
    const page = globalThis as unknown as { clicks?: number };
    if (page.clicks === undefined)
      addEventListener(
        "click",
        ({ isTrusted }) => {
          if (isTrusted) page.clicks = (page.clicks ?? 0) + 1;
        },
        true,
      );
    page.clicks = 0;
  });
  return () => sidebar.evaluate(() => (globalThis as unknown as { clicks: number }).clicks);
}
