import { type Day, showDay } from "../../../shared/day.ts";
import type { KeptForm } from "../kept-shapes.ts";

const VIETNAM = "Asia/Ho_Chi_Minh";

/** The day on which the sheet is judged: a demo's, else today in Vietnam. */
export function judgedOn({ fixedDay }: Pick<KeptForm, "fixedDay">): Day {
  return fixedDay ?? Utilities.formatDate(new Date(), VIETNAM, "yyyy-MM-dd");
}

/** When the sheet is judged, as people read it: that day with the time of day in Vietnam. */
export function judgedAt(kept: KeptForm): string {
  return `${showDay(judgedOn(kept))} ${Utilities.formatDate(new Date(), VIETNAM, "dd/MM/yyyy HH:mm").slice(11)}`;
}
