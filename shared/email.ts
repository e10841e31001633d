// E-mail addresses as accounts know them: ASCII alone, since look-alike letters make two persons of one address.

const ASCII = /^[\x21-\x7e]{1,254}$/;

const LABEL = "(?!..--)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const DOMAIN_NAME = `(?=.{1,253}$)(?:${LABEL}\\.)+[a-z]{2,63}`;
const NAME = "(?=[^@]{1,64}@)[a-z0-9_+-]+(?:\\.[a-z0-9_+-]+)*";
const EMAIL = new RegExp(`^${NAME}@${DOMAIN_NAME}$`);
const DOMAIN = new RegExp(`^${DOMAIN_NAME}$`);

/**
 * An address as it is compared, in lower case, or null: one with any sign beyond ASCII (whose lower case may be an
 * ASCII letter's) or with a blank is nobody's.
 */
export function comparableEmail(text: string): string | null {
  return ASCII.test(text) ? text.toLowerCase() : null;
}

/** The address in the one form in which people are invited, or null: no quotes, lists, brackets, codes or IDN. */
export function invitableEmail(text: string): string | null {
  const email = comparableEmail(text);
  return email !== null && EMAIL.test(email) ? email : null;
}

/** The name of a domain in lower case, or null where it is none or one in letters beyond ASCII (`xn--`). */
export function domainName(text: string): string | null {
  const domain = comparableEmail(text);
  return domain !== null && DOMAIN.test(domain) ? domain : null;
}
