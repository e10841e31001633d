import { beforeAll, describe, expect, test } from "vitest";
import { ask, refused } from "./support/client.ts";
import { LAN, MINH, VIEWER } from "./support/people.ts";
import { approveReport, reportPath, review, reviewing, sendReport } from "./support/reports.ts";

const AGENCY = "so-y-te";
const PATH = reportPath(AGENCY);

// Version 1 was returned, 2 counts, 3 was sent after the approval was opened again and does not count.
beforeAll(async () => {
  const first = await sendReport(AGENCY);
  const returned = await review(MINH, AGENCY, reviewing("return", 1, first.rev, "Bổ sung"));
  const second = await sendReport(AGENCY, returned.body.head.rev);
  const approved = await approveReport(AGENCY, second);
  const again = await review(LAN, AGENCY, reviewing("return", 2, approved.rev, "Sửa lại"));
  await sendReport(AGENCY, again.body.head.rev);
});

describe("a viewer, of versions that do not count", () => {
  test.each(["1", "3"])("reads nothing of version %s, at any address", async (version) => {
    for (const path of [
      `${PATH}/versions/${version}`,
      `${PATH}/versions/${version}/report.docx`,
      `${PATH}/differences?version=${version}`,
      `${PATH}/differences?version=2&against=${version}`,
      `${PATH}/differences?against=${version}`,
    ]) {
      await refused(VIEWER, "version_unknown", path);
    }
  });

  test("is told of the one that counts alone, and a reviewer of all", async () => {
    const told = async (by: typeof VIEWER) => {
      const { versions, decisions } = (await ask(by, PATH)).body;
      return [versions.map(({ version }: { version: number }) => version), decisions.length];
    };
    expect(await told(VIEWER)).toEqual([[2], 0]);
    expect(await told(MINH)).toEqual([[1, 2, 3], 4]);
    expect((await ask(VIEWER, `${PATH}/versions/2`)).body.version.version).toBe(2);
    expect((await ask(MINH, `${PATH}/versions/1`)).status).toBe(200);
  });
});
