// The demo of Bến Tre: the plan of 2020 in the year 2021.
import { readSeed } from "../seed-sql.ts";
import type { Demo } from "./demo.ts";
import { demoSeedSql } from "./demo-seed.ts";
import { DEMO_DAY, PEOPLE, REPORTING } from "./people.ts";

export const BEN_TRE: Demo = {
  day: DEMO_DAY,
  people: PEOPLE,
  agencies: readSeed().register.agencies,
  seedSql: demoSeedSql,
  // All of it is in the seed.
  layOut: async () => {},
  reports: [
    {
      period: "kh-6134-2021",
      reporting: REPORTING,
      leftSent: ["bao-dong-khoi", "ubnd-tp-ben-tre"],
      inReview: ["so-lao-dong-thuong-binh-xa-hoi"],
      returned: {
        "ubnd-ba-tri": {
          reason: "Đề nghị chỉnh lý mục II.3.a.1 (dữ liệu minh họa).",
          paths: [
            {
              table: "duties",
              row: "II.3.a.1",
              reason: "Nêu rõ kết quả và bổ sung văn bản minh chứng (dữ liệu minh họa).",
            },
          ],
        },
      },
    },
  ],
};
