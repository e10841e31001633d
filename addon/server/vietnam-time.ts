/** A UTC instant (ISO text) as people in Vietnam read it, `10/12/2021 14:05`; UTC+7, no daylight saving. */
export function vietnamTime(instant: string): string {
  const local = new Date(new Date(instant).getTime() + 7 * 3_600_000).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
}
