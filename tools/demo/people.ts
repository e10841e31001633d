// People of the demo: nobody real, and their names say so.
import type { AccountSeed } from "../seed-sql.ts";

/** The day on which the demo plays, shortly before the cut-off of the period 2021. */
export const DEMO_DAY = "2021-12-10";

/** One of a demo's people. */
export interface DemoPerson extends AccountSeed {
  sub: string;
  /** Stands on the start page; the others only send the demo reports. */
  shown: boolean;
}

/** Somebody who does not exist, known by one word. */
export function demoPerson(
  id: string,
  name: string,
  role: AccountSeed["role"],
  agency: string | null,
  shown: boolean,
): DemoPerson {
  return { id, name, role, agency, shown, email: `${id}@demo.example`, sub: `demo-${id}` };
}

/** Agencies whose demo reports make the province view worth looking at. */
export const REPORTING = [
  "so-noi-vu",
  "so-tu-phap",
  "so-thong-tin-truyen-thong",
  "so-giao-duc-dao-tao",
  "so-lao-dong-thuong-binh-xa-hoi",
  "cong-an-tinh",
  "dai-phat-thanh-truyen-hinh-tinh",
  "bao-dong-khoi",
  "ubmttq-tinh",
  "hoi-luat-gia-tinh",
  "ubnd-tp-ben-tre",
  "ubnd-ba-tri",
] as const;

export const PEOPLE: readonly DemoPerson[] = [
  demoPerson("bao-cao-so-tai-chinh", "Người minh họa A", "reporter", "so-tai-chinh", true),
  demoPerson("bao-cao-ubnd-ba-tri", "Người minh họa B", "reporter", "ubnd-ba-tri", true),
  demoPerson("bao-cao-hoi-nong-dan", "Người minh họa C", "reporter", "hoi-nong-dan-tinh", true),
  demoPerson("tong-hop-1", "Người minh họa D", "reviewer", "so-tu-phap", true),
  demoPerson("tong-hop-2", "Người minh họa E", "reviewer", "so-tu-phap", true),
  {
    ...demoPerson("quan-tri", "Người minh họa H", "reviewer", "so-tu-phap", true),
    furtherRoles: ["administrator"],
  },
  demoPerson("theo-doi", "Người minh họa G", "viewer", null, true),
  ...REPORTING.filter((agency) => agency !== "ubnd-ba-tri").map((agency) =>
    demoPerson(`gui-${agency}`, "Người minh họa gửi sẵn", "reporter", agency, false),
  ),
];
