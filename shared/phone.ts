// Telephone numbers as they are dialled in Vietnam.

const digitsOf = (typed: string) => typed.replace(/[ .()-]/g, "");

/** From its 0, from the country's 84, by a service's own number, or with another country's code behind a plus. */
const DIALLED = /^(?:0[2-9]\d{8,9}|\+?840?[2-9]\d{8,9}|1[89]00\d{4,6}|\+(?!84)[1-9]\d{7,14})$/;

/** Whether a number can be dialled as it is typed, dots, blanks and brackets aside. */
export function isDialled(typed: string): boolean {
  return DIALLED.test(digitsOf(typed));
}

/** The number with its 0, where a spreadsheet took it for a number and dropped it; else null. */
export function withLostZero(typed: string): string | null {
  const digits = digitsOf(typed);
  // Mobile and landline numbers; "1900 …" has no 0 to lose.
  return /^(?:[35789]\d{8}|2\d{9})$/.test(digits) ? `0${digits}` : null;
}
