/** Whether a file of this language reads what is typed as Vietnamese do: days first, dots between thousands. */
export function isVietnamese(locale: string): boolean {
  return locale.toLowerCase().startsWith("vi");
}
