import { describe, expect, test } from "vitest";
import { page } from "./desk.ts";

/** Calls from inside of the sidebar's frame; gives which handler was called, and with what. */
async function fromSidebar(call: string): Promise<unknown> {
  const frame = page.frames().find((each) => each.parentFrame() !== null);
  return frame?.evaluate(
    (text) =>
      new Promise((resolve) => {
        const google = (window as unknown as { google: { script: { run: unknown } } }).google;
        const runner = new Function("run", "resolve", `return run${text}`);
        try {
          // biome-ignore lint/suspicious/noExplicitAny: the runner is Google's, without types here.
          const withHandlers = (google.script.run as any)
            .withSuccessHandler((...given: unknown[]) => resolve(["success", ...given]))
            .withFailureHandler((error: Error, user: unknown) => resolve(["failure", error.message, user]))
            .withUserObject("của tôi");
          runner(withHandlers);
        } catch (error) {
          resolve(["thrown", (error as Error).message]);
        }
      }),
    call,
  );
}

export function sidebarTests(): void {
  describe("the sidebar", () => {
    test("opens from the menu, 300 px wide, under its title", async () => {
      await page.click("#menus summary");
      await page.getByRole("menuitem", { name: "Mở thanh bên" }).click();
      const frame = await page.waitForSelector("#sidebar iframe");
      expect({
        width: (await frame.boundingBox())?.width,
        title: await page.textContent("#sidebar h2"),
        text: await page.frameLocator("#sidebar iframe").locator("body").textContent(),
      }).toEqual({ width: 300, title: "Thanh bên thử", text: "Xin chào" });
    });

    test.each([
      [".echo({ a: [1, true, null, 'đ'] })", ["success", { a: [1, true, null, "đ"] }, "của tôi"]],
      [".nothing()", ["success", null, "của tôi"]],
      [".broken()", ["failure", "Hỏng có chủ ý", "của tôi"]],
      [".giveDate()", ["failure", "Failed due to illegal value in property: result.at (Date)", "của tôi"]],
      [".echo({ a: new Date() })", ["thrown", "Failed due to illegal value in property: 0.a (Date)"]],
      [".echo(() => 1)", ["thrown", "Failed due to illegal value in property: 0 (function)"]],
      [".echo(undefined)", ["thrown", "Failed due to illegal value in property: 0 (undefined)"]],
      [".hidden_()", ["thrown", "run.hidden_ is not a function"]],
      [".unknown()", ["thrown", "run.unknown is not a function"]],
    ])("google.script.run%s", async (call, outcome) => {
      expect(await fromSidebar(call)).toEqual(outcome);
    });

    test("cannot reach the page around it", async () => {
      const frame = page.frames().find((each) => each.parentFrame() !== null);
      const reached = await frame?.evaluate(() => {
        try {
          return typeof parent.document;
        } catch (error) {
          return (error as Error).name;
        }
      });
      expect(reached).toBe("SecurityError");
    });

    test("closes by google.script.host.close", async () => {
      const frame = page.frames().find((each) => each.parentFrame() !== null);
      await frame?.evaluate("google.script.host.close()");
      await page.waitForSelector("#sidebar", { state: "hidden" });
      expect(await page.locator("#sidebar iframe").count()).toBe(0);
    });
  });
}
