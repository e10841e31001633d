// The bundle that is pushed, on the fake spreadsheet, against the real worker.
import { expect, test } from "vitest";
import { badDaysTests } from "./add-on/bad-days-tests.ts";
import { buildingTests } from "./add-on/building-tests.ts";
import { FINANCE } from "./add-on/built-sheet.ts";
import { checkingTests } from "./add-on/checking-tests.ts";
import { damagedTabsTests } from "./add-on/damaged-tabs-tests.ts";
import { lostTablesTests } from "./add-on/lost-tables-tests.ts";
import { mendingTests } from "./add-on/mending-tests.ts";
import { sendingTests } from "./add-on/sending-tests.ts";
import { threeTablesTests } from "./add-on/three-tables-tests.ts";
import { startEnvironment } from "./environment.ts";

const environment = startEnvironment();

test("opening a file builds the menu and touches nothing else", async () => {
  const { fake, addon } = await environment.openHarness(FINANCE);
  addon.onOpen();
  expect(fake.ui.menus).toEqual([
    {
      caption: "Tiện ích",
      items: [
        { caption: "Mở thanh bên", functionName: "openSidebar" },
        null,
        { caption: "Kiểm tra biểu mẫu", functionName: "checkFromMenu" },
        { caption: "Hiện đủ / thu gọn nội dung", functionName: "switchWords" },
        null,
        { caption: "Tự kiểm tra…", functionName: "selfCheck" },
      ],
    },
  ]);
  expect(fake.requests).toEqual([]);
  addon.openSidebar();
  expect(fake.ui.sidebar?.title).toBe("Báo cáo PBGDPL");
  expect(fake.ui.sidebar?.html).toContain("<html");
});

buildingTests(environment);
damagedTabsTests(environment);
checkingTests(environment);
threeTablesTests(environment);
lostTablesTests(environment);
mendingTests(environment);
sendingTests(environment);
badDaysTests(environment);
