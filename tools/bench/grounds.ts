// The provinces that are measured: Bến Tre with as many communes as asked for, and the made-up one of two levels.
import { draftOfReading, planOfDraft } from "../../shared/plan/plan-draft.ts";
import { SET } from "../demo/minh-hoa/content.ts";
import { DEMO_DAY as DAY_OF_2026 } from "../demo/minh-hoa/people.ts";
import { readPlanSources } from "../demo/minh-hoa/plan-sources.ts";
import { REGISTER } from "../demo/minh-hoa/register.ts";
import { DEMO_DAY } from "../demo/people.ts";
import { readSeed } from "../seed-sql.ts";
import { largeRegister } from "./large-register.ts";
import type { Ground } from "./with-province.ts";

const PERIOD = "kh-6134-2021";

/** Bến Tre with so many agencies that report. */
export function growing(agencies: number): Ground {
  const { plan, periods, indicatorSets, register: real } = readSeed();
  const period = periods.find(({ id }) => id === PERIOD);
  if (period === undefined) throw new Error(`the seed has no period ${PERIOD}`);
  const { register, reporters } = largeRegister({ plan, register: real, period }, agencies);
  return { seed: { plan, register, periods, indicatorSets }, period: PERIOD, reporters, day: DEMO_DAY };
}

/** The made-up province of 144 bodies, and the plan that has its duties in an annex. */
export function twoLevels(): Ground {
  const [reading] = readPlanSources();
  if (reading === undefined) throw new Error("no plan was read");
  const plan = planOfDraft(draftOfReading(reading));
  const period = `${plan.id}-nam`;
  // Whom the office has not named yet.
  const open = [
    "Thành viên Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh",
    "Các cơ quan, đơn vị có liên quan",
  ];
  const groups = [...REGISTER.groups, { names: open, means: { type: "open" as const } }];
  const days = { from: "2025-12-15", to: "2026-12-14", agencyDue: "2026-12-18", provinceDue: "2026-12-25" };
  return {
    seed: {
      ...{ plan, indicatorSets: [SET], register: { ...REGISTER, groups } },
      periods: [
        {
          ...{ ...days, id: period, planId: plan.id, name: "Năm 2026", state: "open", openFor: [] },
          indicatorSet: SET.id,
        },
      ],
    },
    ...{ period, day: DAY_OF_2026, reporters: REGISTER.agencies.map(({ id }) => id) },
  };
}
