// Sets of figures by the API, and groups with the places of their faults.
import { env } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { INDICATOR_SET } from "../../shared/wire/examples/set-up.ts";
import { ask, dump, refused } from "./support/client.ts";
import { lastEntry, signInAdministrator } from "./support/invited-accounts.ts";
import {
  ADMINISTRATOR,
  INDICATOR_SETS,
  MINH,
  PERIODS,
  REGISTER,
  reporterOf,
  VIEWER,
} from "./support/people.ts";

signInAdministrator();

const SETS = "/v1/indicator-sets";
const put = (body: unknown) => ({ method: "PUT", body });
const of = (id: string, change: object = {}) => ({ ...INDICATOR_SET, id, ...change });
const known = INDICATOR_SETS[0]!;
const periods = PERIODS.map(({ id, name }) => ({ id, name }));

describe("sets of figures", () => {
  test("are listed with the periods that ask for them, and read whole, by everybody", async () => {
    const line = { id: known.id, name: known.name, source: known.source, periods };
    const { body } = await ask(VIEWER, SETS);
    expect(body).toEqual({ sets: [{ ...line, indicators: known.indicators.length }] });
    const one = await ask(reporterOf("so-y-te"), `${SETS}/${known.id}`);
    expect(one.body).toEqual({ set: known, periods });
    await refused(VIEWER, "indicators_unknown", `${SETS}/khong-co`);
  });

  test("a new one is added, is in the log, and the same once more changes nothing", async () => {
    const set = of("so-lieu-2026");
    const made = await ask(MINH, `${SETS}/${set.id}`, put(set));
    expect([made.status, made.body]).toEqual([201, { set, periods: [] }]);
    expect(await lastEntry()).toEqual({
      ...{ account: MINH.id, action: "indicators_create", period: null, agency: null, version: null },
      detail: { set },
    });
    const before = await dump();
    const again = await ask(ADMINISTRATOR, `${SETS}/${set.id}`, put(set));
    expect([again.status, again.body]).toEqual([200, { set, periods: [] }]);
    expect(await dump()).toEqual(before);
  });

  test("one that is there is never edited, asked for by a period or not", async () => {
    await refused(MINH, "indicators_fixed", `${SETS}/${known.id}`, put({ ...known, name: "Tên khác" }));
    await ask(MINH, `${SETS}/mot-lan`, put(of("mot-lan")));
    await refused(MINH, "indicators_fixed", `${SETS}/mot-lan`, put(of("mot-lan", { name: "Tên khác" })));
  });

  test("of several at once one is stored; the others are told that it is, or that it is another", async () => {
    const asked = ["Một", "Hai", "Một"].map((name) => ask(MINH, `${SETS}/dua`, put(of("dua", { name }))));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.every((status) => [200, 201, 409].includes(status))).toBe(true);
    const row = await env.DB.prepare("SELECT count(*) AS n FROM audit WHERE detail LIKE '%\"dua\"%'").first();
    expect(row).toEqual({ n: 1 });
  });

  test("faults are told with their places, and nothing is stored", async () => {
    const [figure] = INDICATOR_SET.indicators;
    const wrong = of("sai", { indicators: [figure, { ...figure, partOf: "mat" }] });
    const { body } = await refused(MINH, "indicator_faults", `${SETS}/sai`, put(wrong));
    expect(body.faults).toEqual([
      {
        ...{ line: null, column: null, path: "indicators/1/id", code: "indicator_doubled" },
        message: "Mã chỉ tiêu “pho-bien-cuoc” có hai lần. Đặt mã khác.",
      },
      {
        ...{ line: null, column: null, path: "indicators/1/number", code: "number_doubled" },
        message: "Số thứ tự “1” có hai lần. Đặt số thứ tự khác.",
      },
      {
        ...{ line: null, column: null, path: "indicators/1/partOf", code: "part_unknown" },
        message:
          "Chỉ tiêu “1. Số cuộc phổ biến pháp luật” ghi là một phần của “mat”, là chỉ tiêu không có trong bộ này.",
      },
    ]);
    const hostile: [unknown, string][] = [
      [of("khac"), "id"],
      [of("sai", { indicators: [{ ...figure, kind: "percent" }] }), "indicators/0/kind"],
      [of("sai", { indicators: [{ ...figure, id: "../a" }] }), "indicators/0/id"],
      [of("sai", { more: 1 }), "more"],
      [of("sai", { name: "nửa\ud800" }), ""],
    ];
    for (const [body, path] of hostile) {
      const answer = await refused(MINH, "shape_invalid", `${SETS}/sai`, put(body));
      expect(answer.body.issues.map((issue: { path: string }) => issue.path)).toEqual([path]);
    }
    await refused(VIEWER, "role_forbidden", `${SETS}/sai`, put(of("sai")));
    await refused(reporterOf("so-y-te"), "role_forbidden", `${SETS}/sai`, put(of("sai")));
  });
});

describe("groups", () => {
  const groups = REGISTER.groups;

  test("are read with the revision on which a change builds", async () => {
    const { body, headers } = await ask(VIEWER, "/v1/groups");
    const { body: register } = await ask(VIEWER, "/v1/agencies");
    expect([body, headers.get("ETag")]).toEqual([{ rev: register.rev, groups }, `"${register.rev}"`]);
  });

  test("faults are told with their places in the request", async () => {
    const { rev } = (await ask(VIEWER, "/v1/groups")).body;
    const wrong = [
      ...groups,
      {
        names: ["nhóm thử", "Sở Y tế"],
        means: { type: "agencies", agencies: ["so-y-te", "mat", "so-y-te"] },
      },
    ];
    const asking = { method: "PUT", body: { groups: wrong }, headers: { "If-Match": `"${rev}"` } };
    const { body } = await refused(ADMINISTRATOR, "register_faults", "/v1/groups", asking);
    const at = `groups/${groups.length}`;
    expect(body.faults.map(({ code, path }: { code: string; path?: string }) => [code, path])).toEqual([
      ["group_agency_unknown", `${at}/means/agencies/1`],
      ["group_agency_doubled", `${at}/means/agencies/2`],
      ["name_doubled", `${at}/names/1`],
    ]);
  });
});
