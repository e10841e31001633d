// People of the made-up province: nobody real, and their names say so.
import { type DemoPerson, demoPerson } from "../people.ts";

/** Four days before the cut-off of the year 2026. */
export const DEMO_DAY = "2026-12-10";

/** Bodies whose reports are there from the beginning. */
export const REPORTING = ["so-noi-vu", "so-y-te", "cong-an-tinh", "xa-minh-hoa-2", "xa-minh-hoa-3"] as const;

export const PEOPLE: readonly DemoPerson[] = [
  demoPerson("mh-bao-cao-so-tai-chinh", "Người minh họa A", "reporter", "so-tai-chinh", true),
  demoPerson("mh-bao-cao-xa-1", "Người minh họa B", "reporter", "xa-minh-hoa-1", true),
  demoPerson("mh-bao-cao-tinh-doan", "Người minh họa C", "reporter", "tinh-doan", true),
  demoPerson("mh-tong-hop-1", "Người minh họa D", "reviewer", "so-tu-phap", true),
  demoPerson("mh-tong-hop-2", "Người minh họa E", "reviewer", "so-tu-phap", true),
  {
    ...demoPerson("mh-quan-tri", "Người minh họa H", "reviewer", "so-tu-phap", true),
    furtherRoles: ["administrator"],
  },
  demoPerson("mh-theo-doi", "Người minh họa G", "viewer", null, true),
  ...REPORTING.map((agency) =>
    demoPerson(`mh-gui-${agency}`, "Người minh họa gửi sẵn", "reporter", agency, false),
  ),
];
