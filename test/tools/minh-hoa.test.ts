// The made-up province of the demo: its register, and both of its plans as they are read.
import { expect, test } from "vitest";
import { readNames } from "../../shared/plan/reading/read-names.ts";
import { parseRegister } from "../../shared/register/register-schema.ts";
import { readPlanSources } from "../../tools/demo/minh-hoa/plan-sources.ts";
import { COMMUNES, REGISTER } from "../../tools/demo/minh-hoa/register.ts";

const readings = readPlanSources();

test("has 20 bodies of the province and 124 communes, each marked as made up", () => {
  const { agencies } = parseRegister(REGISTER);
  expect([COMMUNES, agencies.length]).toEqual([124, 144]);
  expect(agencies.filter(({ unsure }) => unsure?.includes("minh họa"))).toHaveLength(144);
  expect(agencies.filter(({ kind }) => kind === "commune").map(({ shortName }) => shortName)).toEqual([
    ...Array.from({ length: 109 }, (_, at) => `UBND xã Minh Họa ${at + 1}`),
    ...Array.from({ length: 14 }, (_, at) => `UBND phường Minh Họa ${at + 110}`),
    "UBND đặc khu Minh Họa 124",
  ]);
});

test("has a plan with a table and one in prose, and between them every kind of deadline", () => {
  const heads = readings.map(({ duties, head }) => `${head.number} ${head.date}: ${duties.length}`);
  expect(heads).toEqual(["90/KH-UBND 2026-01-15: 26", "145/KH-UBND 2026-02-10: 25"]);
  const duties = readings.flatMap((reading) => reading.duties);
  const types = new Set(duties.flatMap(({ deadlines }) => deadlines.map(({ type }) => type)));
  expect([...types].sort()).toEqual([
    ...["annual", "central_guidance", "continuous", "date", "month", "quarter", "recurring"],
    ...["year", "years"],
  ]);
  expect(duties.filter(({ deadlines }) => deadlines.length > 1).length).toBeGreaterThan(2);
  expect(duties.filter(({ product }) => product !== null).length).toBeGreaterThan(20);
  expect(duties.flatMap(({ id, lead }) => (lead.length === 0 ? [id] : []))).toEqual(["PL.IV.22"]);
});

test("names bodies that its register holds, but for one name that the office decides", () => {
  const unknown = readings.flatMap(({ duties, head }) =>
    readNames(duties, REGISTER, head.date ?? "", { names: new Map() })
      .filter(({ meaning }) => meaning.type === "unknown" || meaning.type === "candidates")
      .map(({ name }) => name),
  );
  expect(unknown).toEqual(["Thành viên Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh"]);
});
