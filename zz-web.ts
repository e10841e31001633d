import { launchBrowser } from "./test/browser/browser.ts";

const base = "http://127.0.0.1:8787";
const browser = await launchBrowser();
try {
  for (const [width, scheme] of [
    [1440, "wide"],
    [360, "narrow"],
  ] as const) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const shot = (name: string) =>
      page.screenshot({ path: `/tmp/h/webpics/${scheme}-${name}.png`, fullPage: true });
    await page.goto(base);
    await shot("sign-in");
    await page.getByRole("link", { name: "Đăng nhập" }).click();
    await shot("choose");
    await page.getByRole("link", { name: /Người minh họa D/ }).click();
    await page.waitForLoadState();
    console.log(
      page.url(),
      (await context.cookies()).map((c) => `${c.name} ${c.secure} ${c.httpOnly} ${c.sameSite}`),
    );
    await shot("home");
    await page.goto(`${base}/ky/kh-6134-2021`);
    await shot("period");
    await page.goto(`${base}/phien`);
    await shot("sessions");
    await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
    await shot("signed-out");
    console.log(page.url());
    await page.goto(`${base}/khong-co`);
    console.log(page.url());
    await context.close();
  }
} finally {
  await browser.close();
}
