/** A person of the demo, as the start page offers them. */
export interface Person {
  id: string;
  name: string;
  /** The agency's name, or what stands for it. */
  agency: string;
  /** In words, e.g. `Cán bộ báo cáo`. */
  role: string;
}

/** What the page learns from its server. */
export interface PageConfig {
  person: Person;
  /** `YYYY-MM-DD`. */
  demoDay: string;
  /** An instant at which the script's clock stands still, in milliseconds; left out, it is the machine's. */
  now?: number;
  scriptProperties: Record<string, string>;
  /** The add-on's script, its HTML files by name, and the sidebar frame's bridge. */
  bundle: string;
  files: Record<string, string>;
  frameScript: string;
}

/** `10/12/2021` of `2021-12-10`. */
export function shownDay(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}
