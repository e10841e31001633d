import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import type { FigureRow } from "../../shared/report/form.ts";
import { EARLIER } from "./support/people.ts";
import { approveReport, formOf, sendReport } from "./support/reports.ts";

const KEY = "pho-bien-cuoc";

async function lastOf(agency: string): Promise<FigureRow["last"] | undefined> {
  const { form } = await formOf(agency);
  return form.tables.figures.rows.find(({ key }) => key === KEY)?.last;
}

test("a figure shows what the last period's counted report said, and nothing where none counted", async () => {
  await env.DB.prepare("UPDATE period SET state = 'open' WHERE id = ?").bind(EARLIER).run();
  expect(await lastOf("so-y-te")).toBe(null);
  const head = await sendReport("so-y-te", 0, { period: EARLIER });
  expect(await lastOf("so-y-te")).toBe(null);
  await approveReport("so-y-te", head, EARLIER);
  const { results } = await env.DB.prepare("SELECT digest FROM report_version WHERE period = ?")
    .bind(EARLIER)
    .all<{ digest: string }>();
  const { figures } = JSON.parse(results[0]?.digest ?? "");
  const { total } = figures.find(({ key }: { key: string }) => key === KEY);
  expect(total).toBeGreaterThan(0);
  // The period 2020 has four weeks: what flows in it is shown, and not compared.
  expect(await lastOf("so-y-te")).toEqual({ value: total, periodName: "Năm 2020", otherLength: true });
});

test("where two bodies merged, last values add up once both counted, and are unknown until then", async () => {
  await env.DB.batch([
    env.DB.prepare(
      "UPDATE agency SET valid_to = '2021-06-30', successors = ? WHERE id = 'so-cong-thuong'",
    ).bind(JSON.stringify([{ agency: "so-xay-dung", duties: null }])),
  ]);
  const first = await sendReport("so-xay-dung", 0, { period: EARLIER });
  await approveReport("so-xay-dung", first, EARLIER);
  expect(await lastOf("so-xay-dung")).toBe("unknown");
  const second = await sendReport("so-cong-thuong", 0, { period: EARLIER });
  await approveReport("so-cong-thuong", second, EARLIER);
  const { results } = await env.DB.prepare(
    "SELECT digest FROM report_version WHERE period = ? AND agency IN ('so-xay-dung', 'so-cong-thuong')",
  )
    .bind(EARLIER)
    .all<{ digest: string }>();
  const totals = results.map(
    ({ digest }) =>
      JSON.parse(digest).figures.find(({ key }: { key: string }) => key === KEY).total as number,
  );
  expect(totals).toHaveLength(2);
  expect(await lastOf("so-xay-dung")).toEqual({
    value: totals.reduce((sum, value) => sum + value, 0),
    periodName: "Năm 2020",
    otherLength: true,
  });
});
