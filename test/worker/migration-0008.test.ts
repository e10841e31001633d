import { applyD1Migrations } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, test } from "vitest";
import type { IndicatorSet } from "../../shared/indicators/indicator.ts";
import { FORMER_FIGURES as BEFORE } from "../shared/former-figures.ts";
import { dropAll } from "./support/drop-all.ts";
import { INDICATOR_SETS } from "./support/people.ts";

const [SET] = INDICATOR_SETS;

const withNames = (set: IndicatorSet, names: Record<string, string>): IndicatorSet => ({
  ...set,
  indicators: set.indicators.map((figure) => ({ ...figure, name: names[figure.id] ?? figure.name })),
});
const own = withNames(
  { ...SET!, id: "so-lieu-rieng" },
  { ...BEFORE, "bao-cao-vien": "Báo cáo viên của tỉnh" },
);

const stored = async (id: string) =>
  JSON.parse(
    (await env.DB.prepare("SELECT content FROM indicator_set WHERE id = ?")
      .bind(id)
      .first("content")) as string,
  );

// A database of its own state: this file drops what the set-up made and begins before the migration.
beforeAll(async () => {
  await dropAll();
  await applyD1Migrations(
    env.DB,
    env.MIGRATIONS.filter(({ name }) => name < "0008"),
  );
  const insert = env.DB.prepare("INSERT INTO indicator_set (id, content) VALUES (?, ?)");
  await env.DB.batch(
    [withNames(SET!, BEFORE), own].map((set) => insert.bind(set.id, JSON.stringify(set, null, 1))),
  );
  await applyD1Migrations(env.DB, env.MIGRATIONS);
});

test("a set of before is then the set that is delivered now, in its order", async () => {
  expect(await stored(SET!.id)).toEqual(SET);
});

test("a name of the province's own stays", async () => {
  expect(await stored(own.id)).toEqual(
    withNames({ ...SET!, id: own.id }, { "bao-cao-vien": "Báo cáo viên của tỉnh" }),
  );
});
